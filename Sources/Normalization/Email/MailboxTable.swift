/// What is known of the part before `@`, and of misspelt domains.
struct MailboxTable: @unchecked Sendable {
  static let shared = MailboxTable()

  enum Mark {
    /// A role, not a person.
    static let role: UInt32 = 1
    /// Nobody, at whatever domain.
    static let nobody: UInt32 = 2
    /// Nobody, if the domain says the same.
    static let filler: UInt32 = 4
    /// Nobody, at a provider for everyone.
    static let junk: UInt32 = 8
    /// A role also as the first word of a longer name.
    static let beginning: UInt32 = 16
  }

  private let locals = ByteTable([
    (roles, Mark.role), (nobodies, Mark.nobody), (fillers, Mark.filler), (junk, Mark.junk), (beginnings, Mark.beginning),
  ])
  private let typos: ByteTable
  private let endings: ByteTable
  /// The words of the corrections, each with its length.
  private let corrections: [(start: UnsafePointer<UInt8>, count: Int)]

  private init() {
    var corrections: [(start: UnsafePointer<UInt8>, count: Int)] = []
    typos = Self.table(of: Self.misspeltDomains, &corrections)
    endings = Self.table(of: Self.misspeltEndings, &corrections)
    self.corrections = corrections
  }

  /// A table of lines that begin with a correction and go on with its misspellings.
  private static func table(of text: StaticString, _ corrections: inout [(start: UnsafePointer<UInt8>, count: Int)]) -> ByteTable {
    var builder = ByteTable.Builder()
    var list = corrections
    ByteTable.forEachWord(of: text) { start, count in
      if start[count - 1] == UInt8(ascii: ":") {
        list.append((start, count - 1))
      } else {
        builder.unite(start, count, UInt32(list.count - 1))
      }
    }
    corrections = list
    return ByteTable(builder, hash: ByteTable.wordHash)
  }

  /// The marks of a local part in lower case, its tag removed.
  func marks(_ local: UnsafePointer<UInt8>, _ count: Int) -> UInt32 {
    count <= 32 ? locals.value(local, count) ?? 0 : 0
  }

  /// The right spelling of a misspelt domain, or nil.
  func correction(of domain: UnsafePointer<UInt8>, _ count: Int, hash: UInt64) -> UnsafeBufferPointer<UInt8>? {
    typos.value(domain, count, hash: hash).map(word)
  }

  /// The right spelling of a misspelt top-level domain, or nil.
  func correction(ofEnding ending: UnsafePointer<UInt8>, _ count: Int) -> UnsafeBufferPointer<UInt8>? {
    endings.value(ending, count).map(word)
  }

  private func word(_ number: UInt32) -> UnsafeBufferPointer<UInt8> {
    let word = corrections[Int(number)]
    return UnsafeBufferPointer(start: word.start, count: word.count)
  }
}
