/// A sealed dictionary opened again: values can be added, and each query has places of its own behind the others.
///
/// Buffers have room to spare, so that pointers into them stay valid until `grow`, which must be alone. What the places of queries hold
/// is seen by whoever was given them only.
final class GrowingValues {
  let values: ValueDictionary
  /// Bytes of each query value that are kept.
  let valueLimit: Int
  private let places: Int
  private var table: IdTable
  private(set) var idCapacity = 0
  private var byteCapacity = 0
  private var byteCount: Int

  /// - Parameters:
  ///   - values: sealed; nobody else may change it.
  ///   - places: how many values queries may bring at once.
  init(_ values: ValueDictionary, places: Int, valueLimit: Int) {
    self.values = values
    self.places = places
    self.valueLimit = valueLimit
    byteCount = Int(values.buffers.starts[values.count + 1])
    table = IdTable(values)
    grow()
  }

  /// Whether there is room for one more value.
  var hasRoom: Bool {
    values.count + 2 < firstPlace && byteCount + valueLimit <= byteCapacity - places * valueLimit
  }

  /// Moves the values into larger buffers.
  func grow() {
    let old = values.buffers
    idCapacity = max(1_024, 3 * (values.count + 2)) + 2 * places
    // Room to spare costs nothing until it is used, but offsets have 32 bits.
    byteCapacity = max(16_384, byteCount < 1 << 29 ? 3 * byteCount : byteCount * 3 / 2) + (places + 1) * valueLimit
    precondition(byteCapacity < Int(UInt32.max) && idCapacity < 1 << 30, "too many values for one column")
    let starts = FixedBuffer(copying: old.starts, count: values.count + 2, capacity: idCapacity + 1)
    let hashes = FixedBuffer(copying: old.hashes, count: values.count + 1, capacity: idCapacity)
    values.replaceBuffers(
      SealedValues(bytes: FixedBuffer(copying: old.bytes, count: byteCount, capacity: byteCapacity), starts: starts, hashes: hashes))
    for place in 0..<places {
      let start = UInt32(byteCapacity - (places - place) * valueLimit)
      starts[Int(id(ofPlace: place))] = start
      starts[Int(id(ofPlace: place)) + 1] = start
      hashes[Int(id(ofPlace: place))] = 0
      hashes[Int(id(ofPlace: place)) + 1] = 0
    }
    starts[idCapacity] = UInt32(byteCapacity)
  }

  /// The id under which a query's place is read. Every second id is one, so that a place's end has an offset of its own.
  func id(ofPlace place: Int) -> UInt32 { UInt32(firstPlace + 2 * place) }

  /// From this id on values are those of queries.
  var firstPlace: Int { idCapacity - 2 * places }

  /// The id of a value; 0 when there is none such.
  func find(_ value: UnsafeBufferPointer<UInt8>, hash: UInt64) -> UInt32 { table.find(value, hash: hash, in: values.view) }

  /// Adds a value that is not there yet.
  /// - Precondition: `hasRoom`, and the value is no longer than `valueLimit`.
  func add(_ value: UnsafeBufferPointer<UInt8>, hash: UInt64) -> UInt32 {
    let buffers = values.buffers
    let id = UInt32(values.count + 1)
    for index in 0..<value.count { buffers.bytes.pointer[byteCount + index] = value[index] }
    byteCount += value.count
    buffers.hashes[Int(id)] = hash
    buffers.starts[Int(id) + 1] = UInt32(byteCount)
    values.noteAdded()
    table.add(id, hash: hash, count: values.count, hashes: buffers.hashes.base)
    return id
  }

  /// Puts a query's value in a place, and returns its id.
  func put(_ value: UnsafeBufferPointer<UInt8>, hash: UInt64, inPlace place: Int) -> UInt32 {
    let buffers = values.buffers
    let id = id(ofPlace: place)
    let start = Int(buffers.starts[Int(id)])
    let count = min(value.count, valueLimit)
    for index in 0..<count { buffers.bytes.pointer[start + index] = value[index] }
    buffers.starts[Int(id) + 1] = UInt32(start + count)
    buffers.hashes[Int(id)] = hash
    return id
  }

  /// Bytes in use.
  var memoryInBytes: Int { byteCount + 12 * values.count + table.memoryInBytes + places * (valueLimit + 24) }
}

/// An open-addressing table of ids by the hashes of their values, with linear probing; 0 is an empty slot.
struct IdTable {
  private var entries: FixedBuffer<UInt32>
  private var mask: Int

  /// A table of all ids of a sealed dictionary.
  init(_ values: ValueDictionary) {
    var capacity = 1_024
    while capacity * 2 < values.count * 3 { capacity *= 2 }
    entries = FixedBuffer(count: capacity, repeating: 0)
    mask = capacity - 1
    let hashes = values.view.hashes
    for id in 1..<UInt32(values.count + 1) { insert(id, hash: hashes[Int(id)]) }
  }

  func find(_ value: UnsafeBufferPointer<UInt8>, hash: UInt64, in view: ValueView) -> UInt32 {
    var slot = Int(truncatingIfNeeded: hash) & mask
    while true {
      let id = entries.pointer[slot]
      if id == 0 { return 0 }
      if view.hashes[Int(id)] == hash && view[id].elementsEqual(value) { return id }
      slot = (slot + 1) & mask
    }
  }

  mutating func add(_ id: UInt32, hash: UInt64, count: Int, hashes: UnsafePointer<UInt64>) {
    if count * 10 > (mask + 1) * 7 {
      entries = FixedBuffer(count: (mask + 1) * 2, repeating: 0)
      mask = entries.count - 1
      for known in 1..<id { insert(known, hash: hashes[Int(known)]) }
    }
    insert(id, hash: hash)
  }

  private func insert(_ id: UInt32, hash: UInt64) {
    var slot = Int(truncatingIfNeeded: hash) & mask
    while entries.pointer[slot] != 0 { slot = (slot + 1) & mask }
    entries.pointer[slot] = id
  }

  var memoryInBytes: Int { 4 * entries.count }
}
