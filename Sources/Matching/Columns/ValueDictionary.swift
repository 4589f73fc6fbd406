/// The distinct normalized values of a field: each once, as bytes in one flat buffer, with its hash and its frequency.
///
/// Ids run from 1; id 0 means that a record has no value. Ids are given in the order of first appearance, so they depend on the order of
/// the records; hashes do not.
final class ValueDictionary: @unchecked Sendable {
  private(set) var bytes: [UInt8] = []
  /// `count + 2` offsets: value `id` lies in `bytes[starts[id]..<starts[id + 1]]`.
  private(set) var starts: [UInt32] = [0, 0]
  /// Content hash of each id; `hashes[0]` is 0.
  private(set) var hashes: [UInt64] = [0]
  /// How many records hold each id.
  private(set) var frequencies: [UInt32] = [0]
  private var sealed: SealedValues?
  private var slots: [UInt32]
  private var mask: Int

  init(expectedCount: Int = 1024) {
    var capacity = 1024
    while capacity < expectedCount * 2 { capacity *= 2 }
    slots = Array(repeating: 0, count: capacity)
    mask = capacity - 1
  }

  /// How many distinct values there are. The greatest id equals it.
  var count: Int { hashes.count - 1 }

  /// The id of a value, added when new; its frequency is not touched. Empty bytes have id 0.
  func intern(_ value: UnsafeBufferPointer<UInt8>) -> UInt32 {
    if value.isEmpty { return 0 }
    let hash = ByteHash.hash(value)
    var slot = Int(truncatingIfNeeded: hash) & mask
    while true {
      let id = slots[slot]
      if id == 0 { break }
      if hashes[Int(id)] == hash && equals(id, value) { return id }
      slot = (slot + 1) & mask
    }
    let id = UInt32(hashes.count)
    hashes.append(hash)
    frequencies.append(0)
    bytes.append(contentsOf: value)
    starts.append(UInt32(bytes.count))
    slots[slot] = id
    if hashes.count * 2 > slots.count { grow() }
    return id
  }

  /// The id of a value that is there already, or 0.
  func find(_ value: UnsafeBufferPointer<UInt8>) -> UInt32 {
    if value.isEmpty { return 0 }
    let hash = ByteHash.hash(value)
    var slot = Int(truncatingIfNeeded: hash) & mask
    while slots[slot] != 0 {
      let id = slots[slot]
      if hashes[Int(id)] == hash && equals(id, value) { return id }
      slot = (slot + 1) & mask
    }
    return 0
  }

  func countOccurrence(of id: UInt32) { frequencies[Int(id)] += 1 }

  /// Ends interning: frees what only it needs and moves the values where pointers to them stay valid.
  func seal() {
    slots = [0]
    mask = 0
    sealed = SealedValues(
      bytes: FixedBuffer(bytes, padding: 0), starts: FixedBuffer(starts, padding: 0), hashes: FixedBuffer(hashes, padding: 0))
    bytes = []
    starts = []
  }

  /// The values after `seal`, for as long as this dictionary lives.
  var view: ValueView {
    guard let sealed else { preconditionFailure("a view of values needs a sealed dictionary") }
    return ValueView(bytes: sealed.bytes.base, starts: sealed.starts.base, hashes: sealed.hashes.base)
  }

  @inline(__always)
  func withValue<Result>(_ id: UInt32, _ body: (UnsafeBufferPointer<UInt8>) -> Result) -> Result {
    if sealed != nil { return body(view[id]) }
    return bytes.withUnsafeBufferPointer { all in
      body(UnsafeBufferPointer(rebasing: all[Int(starts[Int(id)])..<Int(starts[Int(id) + 1])]))
    }
  }

  /// The first byte of a value.
  @inline(__always)
  func firstByte(_ id: UInt32) -> UInt8 { withValue(id) { $0[0] } }

  /// The value as text, for explanations and reports.
  func text(_ id: UInt32) -> String { withValue(id) { String(decoding: $0, as: UTF8.self) } }

  private func equals(_ id: UInt32, _ value: UnsafeBufferPointer<UInt8>) -> Bool {
    let start = Int(starts[Int(id)])
    guard Int(starts[Int(id) + 1]) - start == value.count else { return false }
    return bytes.withUnsafeBufferPointer { all in
      for index in 0..<value.count where all[start + index] != value[index] { return false }
      return true
    }
  }

  private func grow() {
    let capacity = slots.count * 2
    slots = Array(repeating: 0, count: capacity)
    mask = capacity - 1
    for id in 1..<hashes.count {
      var slot = Int(truncatingIfNeeded: hashes[id]) & mask
      while slots[slot] != 0 { slot = (slot + 1) & mask }
      slots[slot] = UInt32(id)
    }
  }
}

private struct SealedValues {
  let bytes: FixedBuffer<UInt8>
  let starts: FixedBuffer<UInt32>
  let hashes: FixedBuffer<UInt64>
}

/// A dictionary's values by id, read without bounds checks. Valid while the dictionary lives.
struct ValueView: @unchecked Sendable {
  let bytes: UnsafePointer<UInt8>
  let starts: UnsafePointer<UInt32>
  /// Content hash of each id.
  let hashes: UnsafePointer<UInt64>

  @inline(__always)
  subscript(id: UInt32) -> UnsafeBufferPointer<UInt8> {
    let start = Int(starts[Int(id)])
    return UnsafeBufferPointer(start: bytes + start, count: Int(starts[Int(id) + 1]) - start)
  }
}
