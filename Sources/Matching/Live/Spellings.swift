/// Finds values whose spelling is near a given one: one letter less, more, other or swapped.
///
/// Each value is kept under itself and under what is left when one byte is taken out; two spellings that share such a form are near (Garbe
/// 2012, symmetric deletion). Values of 4 to 20 bytes have a neighbourhood.
struct Spellings {
  private let table: PostingTable
  private let space: UInt64

  /// - Parameter space: tells kinds of values that share a table apart.
  init(_ table: PostingTable, space: UInt64) {
    self.table = table
    self.space = space
  }

  private static let lengths = 4...20

  func add(_ id: UInt32, _ value: UnsafeBufferPointer<UInt8>) {
    Self.forEachForm(of: value, space) { table.add(id, to: $0) }
  }

  static func collect(_ id: UInt32, _ value: UnsafeBufferPointer<UInt8>, space: UInt64, into entries: inout PostingEntries) {
    forEachForm(of: value, space) { entries.add(id, key: $0) }
  }

  /// Appends the ids of at most `limit` values near a spelling, itself among them where it is known; some may come twice.
  func near(_ value: UnsafeBufferPointer<UInt8>, limit: Int, into ids: inout [UInt32]) {
    let end = ids.count + limit
    Self.forEachForm(of: value, space) { form in
      let list = table.numbers(of: form)
      for index in 0..<min(list.count, end - ids.count) { ids.append(list[index]) }
    }
  }

  @inline(__always)
  private static func forEachForm(of value: UnsafeBufferPointer<UInt8>, _ space: UInt64, _ body: (UInt64) -> Void) {
    guard lengths.contains(value.count) else { return }
    body(ByteHash.combine(ByteHash.hash(value), space))
    withUnsafeTemporaryAllocation(of: UInt8.self, capacity: value.count) { form in
      for index in 1..<value.count { form[index - 1] = value[index] }
      let rest = UnsafeBufferPointer(rebasing: form[0..<(value.count - 1)])
      for out in 0..<value.count {
        if out > 0 { form[out - 1] = value[out - 1] }
        // Of doubled letters one is taken out once.
        if out > 0 && value[out] == value[out - 1] { continue }
        body(ByteHash.combine(ByteHash.hash(rest), space))
      }
    }
  }
}
