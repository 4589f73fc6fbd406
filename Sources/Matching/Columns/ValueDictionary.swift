/// The distinct normalized values of a field: each once, as bytes in one flat buffer, with its hash and its frequency.
///
/// Ids run from 1; id 0 means that a record has no value. Ids are given in the order of first appearance, so they depend on the order of
/// the records; hashes do not. One thread at a time may intern; once sealed, any may read.
/// - Precondition: fewer than 2^30 values and 4 GiB of bytes.
final class ValueDictionary: @unchecked Sendable {
  private var bytes: [UInt8] = []
  /// `count + 2` offsets: value `id` lies in `bytes[starts[id]..<starts[id + 1]]`.
  private var starts: [UInt32] = [0, 0]
  /// Content hash of each id until they are sealed; `hashes[0]` is 0.
  private var hashes: [UInt64] = [0]
  /// How many records hold each id.
  private(set) var frequencies: [UInt32] = [0]
  private var sealed: SealedValues? {
    didSet { sealedView = sealed.map { ValueView(bytes: $0.bytes.base, starts: $0.starts.base, hashes: $0.hashes.base) } }
  }
  /// Plain pointers into the sealed buffers, so that reading costs no reference count.
  private var sealedView: ValueView?
  private var table = ProbeTable(capacity: 1024)

  init() {}

  /// A sealed dictionary of values that lie in buffers already.
  init(sealed: SealedValues, count: Int) {
    self.count = count
    replaceBuffers(sealed)
  }

  /// A sealed dictionary without values.
  static let none: ValueDictionary = {
    let values = ValueDictionary()
    values.seal()
    return values
  }()

  /// How many distinct values there are. The greatest id equals it.
  private(set) var count = 0

  /// The content hash of a value; that of id 0 is 0.
  @inline(__always)
  func hash(_ id: UInt32) -> UInt64 {
    if let sealedView { return sealedView.hashes[Int(id)] }
    return hashes[Int(id)]
  }

  /// The id of a value, added when new; its frequency is not touched. Empty bytes have id 0.
  func intern(_ value: UnsafeBufferPointer<UInt8>) -> UInt32 {
    if value.isEmpty { return 0 }
    let hash = ByteHash.hash(value)
    let (slot, known) = lookUp(value, hash)
    if known != 0 { return known }
    let id = UInt32(hashes.count)
    precondition(hashes.count < 1 << 30 && bytes.count + value.count < Int(UInt32.max), "too many values for one column")
    count += 1
    hashes.append(hash)
    frequencies.append(0)
    bytes.append(contentsOf: value)
    starts.append(UInt32(bytes.count))
    table.set(slot, hash: hash, id: id)
    if hashes.count * 2 > table.capacity { table = ProbeTable(hashes: hashes, capacity: table.capacity * 4) }
    return id
  }

  func countOccurrence(of id: UInt32) { frequencies[Int(id)] += 1 }

  /// Ends interning: frees what only it needs and moves the values where pointers to them stay valid.
  func seal() {
    table = ProbeTable(capacity: 1)
    sealed = SealedValues(
      bytes: FixedBuffer(bytes, padding: 0), starts: FixedBuffer(starts, padding: 0), hashes: FixedBuffer(hashes, padding: 0))
    bytes = []
    starts = []
    hashes = []
  }

  /// Puts buffers that hold these values and have room for more in the place of those sealed.
  func replaceBuffers(_ buffers: SealedValues) { sealed = buffers }

  /// Tells that the buffers hold one value more.
  func noteAdded() { count += 1 }

  /// Lets the frequencies go, once they are kept elsewhere.
  func dropFrequencies() { frequencies = [] }

  /// The buffers after `seal`.
  var buffers: SealedValues {
    guard let sealed else { preconditionFailure("a view of values needs a sealed dictionary") }
    return sealed
  }

  /// The values after `seal`, for as long as these buffers live.
  var view: ValueView {
    guard let sealedView else { preconditionFailure("a view of values needs a sealed dictionary") }
    return sealedView
  }

  @inline(__always)
  func withValue<Result>(_ id: UInt32, _ body: (UnsafeBufferPointer<UInt8>) -> Result) -> Result {
    if let sealedView { return body(sealedView[id]) }
    return bytes.withUnsafeBufferPointer { all in
      body(UnsafeBufferPointer(rebasing: all[Int(starts[Int(id)])..<Int(starts[Int(id) + 1])]))
    }
  }

  /// The first byte of a value.
  @inline(__always)
  func firstByte(_ id: UInt32) -> UInt8 { withValue(id) { $0[0] } }

  /// The value as text, for explanations and reports.
  func text(_ id: UInt32) -> String { withValue(id) { String(decoding: $0, as: UTF8.self) } }

  /// The slot where a value is or belongs, and its id, 0 when it is new.
  private func lookUp(_ value: UnsafeBufferPointer<UInt8>, _ hash: UInt64) -> (slot: Int, id: UInt32) {
    var slot = table.first(hash)
    while true {
      let entry = table[slot]
      if entry == 0 { return (slot, 0) }
      // Half of the hash stands beside the id: a value that differs is hardly ever looked at.
      if entry >> 32 == hash >> 32 && equals(UInt32(truncatingIfNeeded: entry), value) {
        return (slot, UInt32(truncatingIfNeeded: entry))
      }
      slot = table.next(slot)
    }
  }

  private func equals(_ id: UInt32, _ value: UnsafeBufferPointer<UInt8>) -> Bool {
    let start = Int(starts[Int(id)])
    guard Int(starts[Int(id) + 1]) - start == value.count else { return false }
    return bytes.withUnsafeBufferPointer { all in
      for index in 0..<value.count where all[start + index] != value[index] { return false }
      return true
    }
  }
}

/// An open-addressing table of `upper half of the hash << 32 | id`, with linear probing; 0 is an empty slot.
private struct ProbeTable {
  private let entries: FixedBuffer<UInt64>
  private let mask: Int

  /// - Parameter capacity: a power of two.
  init(capacity: Int) {
    entries = FixedBuffer(count: capacity, repeating: 0)
    mask = capacity - 1
  }

  /// A table of ids 1 and up, in the order of their hashes.
  init(hashes: [UInt64], capacity: Int) {
    self.init(capacity: capacity)
    for id in 1..<hashes.count {
      var slot = first(hashes[id])
      while entries.pointer[slot] != 0 { slot = next(slot) }
      set(slot, hash: hashes[id], id: UInt32(id))
    }
  }

  var capacity: Int { mask + 1 }

  @inline(__always)
  func first(_ hash: UInt64) -> Int { Int(truncatingIfNeeded: hash) & mask }

  @inline(__always)
  func next(_ slot: Int) -> Int { (slot + 1) & mask }

  @inline(__always)
  subscript(slot: Int) -> UInt64 { entries.pointer[slot] }

  @inline(__always)
  func set(_ slot: Int, hash: UInt64, id: UInt32) { entries.pointer[slot] = (hash & ~0xFFFF_FFFF) | UInt64(id) }
}

/// The buffers in which a dictionary's values lie.
struct SealedValues: Sendable {
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
