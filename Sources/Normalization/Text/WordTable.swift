/// A fixed set of folded words and phrases, each with a number, found by the hash of its bytes.
///
/// Made once for each table of this room and kept for the life of the process, so that a look-up touches no reference count.
struct WordTable: @unchecked Sendable {
  private struct Entry {
    var hash: UInt32
    var start: UInt32
    var count: UInt32
    var value: UInt32
  }

  private let slots: UnsafeMutablePointer<UInt32>
  private let slotMask: UInt32
  private let entries: UnsafeMutablePointer<Entry>
  private let bytes: UnsafeMutablePointer<UInt8>
  private let longest: Int

  /// Number of distinct words.
  let count: Int

  /// A table of the words, folded first; `combine` decides where a word comes twice.
  init(_ words: [(word: Substring, value: UInt32)], combine: (UInt32, UInt32) -> UInt32 = { first, _ in first }) {
    var numbers: [[UInt8]: Int] = [:]
    var list: [(bytes: [UInt8], value: UInt32)] = []
    for (word, value) in words {
      var folded: [UInt8] = []
      TextFolding.fold(Array(word.utf8).span, into: &folded)
      if let number = numbers[folded] {
        list[number].value = combine(list[number].value, value)
      } else {
        numbers[folded] = list.count
        list.append((folded, value))
      }
    }
    count = list.count
    longest = list.reduce(0) { max($0, $1.bytes.count) }
    var slotCount = 16
    while slotCount < 2 * list.count { slotCount *= 2 }
    slotMask = UInt32(slotCount - 1)
    slots = .allocate(capacity: slotCount)
    slots.initialize(repeating: 0, count: slotCount)
    entries = .allocate(capacity: list.count)
    bytes = .allocate(capacity: list.reduce(0) { $0 + $1.bytes.count })
    var start = 0
    for (number, item) in list.enumerated() {
      for (offset, byte) in item.bytes.enumerated() { (bytes + start + offset).initialize(to: byte) }
      let hash = Self.hash(bytes + start, item.bytes.count)
      (entries + number).initialize(to: Entry(hash: hash, start: UInt32(start), count: UInt32(item.bytes.count), value: item.value))
      start += item.bytes.count
      var slot = hash & slotMask
      while slots[Int(slot)] != 0 { slot = (slot + 1) & slotMask }
      slots[Int(slot)] = UInt32(number + 1)
    }
  }

  /// The number of a word of `count` bytes, or nil.
  @inline(__always)
  func value(_ word: UnsafePointer<UInt8>, _ count: Int) -> UInt32? {
    guard count <= longest else { return nil }
    let hash = Self.hash(word, count)
    var slot = hash & slotMask
    while true {
      let number = slots[Int(slot)]
      if number == 0 { return nil }
      let entry = entries[Int(number) - 1]
      if entry.hash == hash, Int(entry.count) == count, Self.equal(bytes + Int(entry.start), word, count) { return entry.value }
      slot = (slot + 1) & slotMask
    }
  }

  /// The number of a word, or nil.
  func value(_ word: Span<UInt8>) -> UInt32? {
    word.withUnsafeBufferPointer { buffer in buffer.baseAddress.flatMap { value($0, buffer.count) } }
  }

  @inline(__always)
  private static func equal(_ left: UnsafePointer<UInt8>, _ right: UnsafePointer<UInt8>, _ count: Int) -> Bool {
    for index in 0..<count where left[index] != right[index] { return false }
    return true
  }

  @inline(__always)
  private static func hash(_ word: UnsafePointer<UInt8>, _ count: Int) -> UInt32 {
    var hash = UInt64(truncatingIfNeeded: count) &* 0x9E37_79B9_7F4A_7C15
    let raw = UnsafeRawPointer(word)
    var index = 0
    while index + 8 <= count {
      hash = (hash ^ raw.loadUnaligned(fromByteOffset: index, as: UInt64.self)) &* 0xD6E8_FEB8_6659_FD93
      hash ^= hash >> 32
      index += 8
    }
    var tail: UInt64 = 0
    while index < count {
      tail = tail << 8 | UInt64(word[index])
      index += 1
    }
    hash = (hash ^ tail) &* 0xD6E8_FEB8_6659_FD93
    return UInt32(truncatingIfNeeded: hash ^ (hash >> 32))
  }
}
