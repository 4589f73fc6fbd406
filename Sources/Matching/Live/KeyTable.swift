/// The record of each key: an open-addressing table of record numbers plus 1, with linear probing; 0 is an empty slot.
struct KeyTable {
  private var entries: FixedBuffer<UInt32>
  private var mask: Int
  private(set) var count = 0

  init(capacity: Int) {
    var size = 1_024
    while size * 2 < capacity * 3 { size *= 2 }
    entries = FixedBuffer(count: size, repeating: 0)
    mask = size - 1
  }

  /// The record of a key, if there is one.
  func record(of key: Int64, keys: UnsafePointer<Int64>) -> Int? {
    var slot = home(key)
    while entries.pointer[slot] != 0 {
      let record = Int(entries.pointer[slot]) - 1
      if keys[record] == key { return record }
      slot = (slot + 1) & mask
    }
    return nil
  }

  /// Adds a key that is not there, of a record whose key is in `keys` already.
  mutating func add(_ record: Int, keys: UnsafePointer<Int64>) {
    count += 1
    if count * 10 > (mask + 1) * 7 { grow(keys) }
    insert(UInt32(record + 1), keys)
  }

  /// Takes out a key that is there.
  mutating func remove(_ record: Int, keys: UnsafePointer<Int64>) {
    var hole = home(keys[record])
    while entries.pointer[hole] != UInt32(record + 1) { hole = (hole + 1) & mask }
    var slot = (hole + 1) & mask
    while entries.pointer[slot] != 0 {
      let home = home(keys[Int(entries.pointer[slot]) - 1])
      if (slot - home) & mask >= (slot - hole) & mask {
        entries.pointer[hole] = entries.pointer[slot]
        hole = slot
      }
      slot = (slot + 1) & mask
    }
    entries.pointer[hole] = 0
    count -= 1
  }

  var memoryInBytes: Int { 4 * entries.count }

  @inline(__always)
  private func home(_ key: Int64) -> Int { Int(truncatingIfNeeded: ByteHash.scramble(UInt64(bitPattern: key))) & mask }

  private func insert(_ entry: UInt32, _ keys: UnsafePointer<Int64>) {
    var slot = home(keys[Int(entry) - 1])
    while entries.pointer[slot] != 0 { slot = (slot + 1) & mask }
    entries.pointer[slot] = entry
  }

  private mutating func grow(_ keys: UnsafePointer<Int64>) {
    let old = entries
    entries = FixedBuffer(count: old.count * 2, repeating: 0)
    mask = entries.count - 1
    for slot in 0..<old.count where old.pointer[slot] != 0 { insert(old.pointer[slot], keys) }
  }
}
