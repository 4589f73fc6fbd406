/// A fixed set of byte strings, each with a number, found by their hash.
///
/// A table of words hashes eight bytes at a time; one of suffixes from the last byte to the first, so that all suffixes of a host name are
/// looked up in one pass. A table is made once and kept for the life of the process, so that a look-up touches no reference count.
struct ByteTable: @unchecked Sendable {
  /// The suffix hash of the empty string.
  static let seed: UInt64 = 0xCBF2_9CE4_8422_2325

  private struct Entry {
    var hash: UInt64
    var start: UnsafePointer<UInt8>
    var count: UInt32
    var value: UInt32
  }

  private let slots: UnsafeMutablePointer<UInt32>
  private let shift: UInt64
  private let entries: UnsafeMutablePointer<Entry>

  /// A table of the words of static texts, which are separated by spaces and line ends; the numbers of a repeated word are united.
  init(_ groups: [(words: StaticString, value: UInt32)]) {
    var builder = Builder()
    for group in groups {
      Self.forEachWord(of: group.words) { start, count in builder.unite(start, count, group.value) }
    }
    self.init(builder, hash: Self.wordHash)
  }

  /// A table of what was gathered, for look-ups with the same hash.
  init(_ builder: Builder, hash function: (UnsafePointer<UInt8>, Int) -> UInt64) {
    var bits: UInt64 = 4
    while 1 << bits < 2 * builder.words.count { bits += 1 }
    shift = 64 - bits
    let mask = 1 << Int(bits) - 1
    slots = .allocate(capacity: mask + 1)
    slots.initialize(repeating: 0, count: mask + 1)
    entries = .allocate(capacity: builder.words.count + 1)
    for (number, word) in builder.words.enumerated() {
      let hash = function(word.start, word.count)
      (entries + number).initialize(to: Entry(hash: hash, start: word.start, count: UInt32(word.count), value: word.value))
      var slot = Int(Self.finished(hash) >> shift)
      while slots[slot] != 0 { slot = (slot + 1) & mask }
      slots[slot] = UInt32(number + 1)
    }
  }

  /// Words gathered for a table; their bytes live as long as the process.
  struct Builder {
    fileprivate struct Word {
      var start: UnsafePointer<UInt8>
      var count: Int
      var value: UInt32
    }

    fileprivate var words: [Word] = []
    private var numbers: [[UInt8]: Int] = [:]

    /// Adds the bits of `value` to the word.
    mutating func unite(_ start: UnsafePointer<UInt8>, _ count: Int, _ value: UInt32) {
      let key = Array(UnsafeBufferPointer(start: start, count: count))
      if let number = numbers[key] {
        words[number].value |= value
      } else {
        numbers[key] = words.count
        words.append(Word(start: start, count: count, value: value))
      }
    }
  }

  /// Calls `body` with each word between spaces and line ends.
  static func forEachWord(of text: StaticString, _ body: (UnsafePointer<UInt8>, Int) -> Void) {
    var index = 0
    let count = text.utf8CodeUnitCount
    while index < count {
      var end = index
      while end < count, text.utf8Start[end] > 32 { end += 1 }
      if end > index { body(text.utf8Start + index, end - index) }
      index = end + 1
    }
  }

  /// The suffix hash of one more byte before those of `hash`.
  @inline(__always)
  static func hash(_ byte: UInt8, before hash: UInt64) -> UInt64 { (hash ^ UInt64(byte)) &* 0x0000_0100_0000_01B3 }

  /// The suffix hash of `count` bytes.
  @inline(__always)
  static func suffixHash(_ bytes: UnsafePointer<UInt8>, _ count: Int) -> UInt64 {
    var hash = seed
    for index in stride(from: count - 1, through: 0, by: -1) { hash = Self.hash(bytes[index], before: hash) }
    return hash
  }

  /// The word hash of `count` bytes.
  @inline(__always)
  static func wordHash(_ bytes: UnsafePointer<UInt8>, _ count: Int) -> UInt64 {
    let raw = UnsafeRawPointer(bytes)
    var hash = seed ^ UInt64(truncatingIfNeeded: count)
    var index = 0
    while index + 8 <= count {
      hash = (hash ^ raw.loadUnaligned(fromByteOffset: index, as: UInt64.self)) &* 0xD6E8_FEB8_6659_FD93
      hash ^= hash >> 32
      index += 8
    }
    var tail: UInt64 = 0
    while index < count {
      tail = tail << 8 | UInt64(bytes[index])
      index += 1
    }
    return (hash ^ tail) &* 0xD6E8_FEB8_6659_FD93
  }

  /// The number of the word, or nil.
  @inline(__always)
  func value(_ bytes: UnsafePointer<UInt8>, _ count: Int) -> UInt32? { value(bytes, count, hash: Self.wordHash(bytes, count)) }

  /// The number of the word whose hash is known, or nil.
  @inline(__always)
  func value(_ bytes: UnsafePointer<UInt8>, _ count: Int, hash: UInt64) -> UInt32? {
    let mask = 1 << Int(64 - shift) - 1
    var slot = Int(Self.finished(hash) >> shift)
    while slots[slot] != 0 {
      let entry = entries[Int(slots[slot]) - 1]
      if entry.hash == hash, Int(entry.count) == count, Self.equal(entry.start, bytes, count) { return entry.value }
      slot = (slot + 1) & mask
    }
    return nil
  }

  @inline(__always)
  private static func finished(_ hash: UInt64) -> UInt64 { (hash ^ hash >> 32) &* 0x9E37_79B9_7F4A_7C15 }

  @inline(__always)
  private static func equal(_ left: UnsafePointer<UInt8>, _ right: UnsafePointer<UInt8>, _ count: Int) -> Bool {
    for index in 0..<count where left[index] != right[index] { return false }
    return true
  }
}
