/// What is known of single domains.
struct DomainTable: Sendable {
  static let shared = DomainTable()

  /// What is known of a domain, a bit each.
  struct Marks: OptionSet {
    let rawValue: UInt32
    static let freemail = Marks(rawValue: 1)
    static let disposable = Marks(rawValue: 2)
    static let platform = Marks(rawValue: 4)
    static let placeholder = Marks(rawValue: 8)
    /// The word is a brand of mail that exists under many suffixes.
    static let family = Marks(rawValue: 16)
  }

  private let table = ByteTable([
    (freemailWorldwide, Marks.freemail.rawValue), (freemailByCountry, Marks.freemail.rawValue), (families, Marks.family.rawValue),
    (disposable, Marks.disposable.rawValue), (platforms, Marks.platform.rawValue), (placeholders, Marks.placeholder.rawValue),
  ])

  /// The marks of a canonical domain.
  func marks(_ domain: UnsafePointer<UInt8>, _ count: Int) -> Marks {
    guard count <= HostName.limit else { return [] }
    return marks(domain, count, hash: ByteTable.wordHash(domain, count))
  }

  /// The marks of a canonical domain whose hash is known.
  private func marks(_ domain: UnsafePointer<UInt8>, _ count: Int, hash: UInt64) -> Marks {
    listed(domain, count, hash: hash) ?? family(domain, count)
  }

  /// The marks of a canonical domain that stands on a list; nil if it does not.
  func listed(_ domain: UnsafePointer<UInt8>, _ count: Int, hash: UInt64) -> Marks? {
    table.value(domain, count, hash: hash).map { Marks(rawValue: $0) }
  }

  /// The marks of a brand of mail under the suffix of a country.
  func family(_ domain: UnsafePointer<UInt8>, _ count: Int) -> Marks {
    guard let dot = Self.familyDot(domain, count), let value = table.value(domain, dot) else { return [] }
    return value & Marks.family.rawValue != 0 ? .freemail : []
  }

  /// Where the first dot stands, if what follows looks like the suffix of a country: `it`, `com`, `co.uk`, `com.br`.
  private static func familyDot(_ domain: UnsafePointer<UInt8>, _ count: Int) -> Int? {
    var dot = 0
    while dot < count, domain[dot] != UInt8(ascii: ".") {
      dot += 1
      if dot > 10 { return nil }
    }
    let rest = count - dot - 1
    guard dot >= 2, rest == 2 || rest == 3 || rest == 5 || rest == 6 else { return nil }
    if rest <= 3 { return domain[count - 1] != UInt8(ascii: ".") && domain[count - 2] != UInt8(ascii: ".") ? dot : nil }
    guard domain[count - 3] == UInt8(ascii: "."), domain[dot + 1] == 99, domain[dot + 2] == 111 else { return nil }
    return rest == 5 || domain[dot + 3] == 109 ? dot : nil
  }

  /// Whether bytes are equal to a word.
  static func equals(_ bytes: UnsafePointer<UInt8>, _ count: Int, _ word: StaticString) -> Bool {
    guard count == word.utf8CodeUnitCount else { return false }
    for index in 0..<count where bytes[index] != word.utf8Start[index] { return false }
    return true
  }

  /// Whether bytes are equal to a word of lower-case letters, in whatever case.
  static func equals(_ bytes: UnsafePointer<UInt8>, _ count: Int, folded word: StaticString) -> Bool {
    guard count == word.utf8CodeUnitCount else { return false }
    for index in 0..<count where bytes[index] | 0x20 != word.utf8Start[index] { return false }
    return true
  }
}
