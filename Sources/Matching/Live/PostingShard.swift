/// One shard of a `PostingTable`; freed by hand.
///
/// An entry is `key << 32 | payload`: payload 0 is an empty slot, one below 2^31 is a number plus 1, one above is the place of a list in the
/// arena. A list is a word `size class << 24 | count`, then room for `2 << size class` numbers; a freed list's first number is the place
/// of the next free one of its class.
struct PostingShard {
  private var entries: UnsafeMutablePointer<UInt64>
  private var capacity: Int
  private var used = 0
  private var arena: UnsafeMutablePointer<UInt32>
  private var arenaCapacity: Int
  private var arenaUsed = 1
  private var freeLists: (UInt32, UInt32, UInt32, UInt32, UInt32, UInt32, UInt32, UInt32, UInt32, UInt32, UInt32, UInt32) =
    (0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0)

  private static let listBit: UInt32 = 1 << 31

  /// - Parameter capacity: a power of two.
  init(capacity: Int) {
    self.capacity = capacity
    entries = .allocate(capacity: capacity)
    entries.initialize(repeating: 0, count: capacity)
    arenaCapacity = 16
    arena = .allocate(capacity: 16)
    arena.initialize(repeating: 0, count: 16)
  }

  /// - Parameter words: `key << 32 | number`, ascending; doubles count once.
  init(sorted words: [UInt64]) {
    var keys = 0
    for index in words.indices where index == 0 || words[index] >> 32 != words[index - 1] >> 32 { keys += 1 }
    var capacity = 16
    while capacity * 7 < keys * 10 { capacity *= 2 }
    self.init(capacity: capacity)
    var start = 0
    var numbers: [UInt32] = []
    while start < words.count {
      var end = start
      numbers.removeAll(keepingCapacity: true)
      while end < words.count && words[end] >> 32 == words[start] >> 32 {
        let isDouble = end > start && words[end] == words[end - 1]
        if !isDouble && numbers.count < PostingTable.listLimit { numbers.append(UInt32(truncatingIfNeeded: words[end])) }
        end += 1
      }
      let key = UInt32(words[start] >> 32)
      insert(key, payload: numbers.count == 1 ? numbers[0] + 1 : newList(numbers))
      start = end
    }
  }

  func free() {
    entries.deallocate()
    arena.deallocate()
  }

  var memoryInBytes: Int { 8 * capacity + 4 * arenaCapacity }

  // MARK: Reading

  @inline(__always)
  func numbers(of key: UInt32) -> PostingList {
    var slot = home(key)
    while true {
      let entry = entries[slot]
      if entry == 0 { return .empty }
      if UInt32(truncatingIfNeeded: entry >> 32) == key {
        let payload = UInt32(truncatingIfNeeded: entry)
        if payload & Self.listBit == 0 { return PostingList(one: payload - 1) }
        let list = arena + Int(payload & ~Self.listBit)
        return PostingList(many: UnsafePointer(list + 1), count: Int(list[0] & 0xFF_FFFF))
      }
      slot = (slot + 1) & (capacity - 1)
    }
  }

  /// Fibonacci hashing of the key, so that an entry alone tells where it belongs.
  @inline(__always)
  private func home(_ key: UInt32) -> Int {
    Int(truncatingIfNeeded: (UInt64(key) &* 0x9E37_79B9_7F4A_7C15) >> 24) & (capacity - 1)
  }

  /// The slot of a key, or the empty one where it belongs.
  private func slot(of key: UInt32) -> Int {
    var slot = home(key)
    while entries[slot] != 0 && UInt32(truncatingIfNeeded: entries[slot] >> 32) != key { slot = (slot + 1) & (capacity - 1) }
    return slot
  }

  // MARK: Changes

  mutating func add(_ number: UInt32, to key: UInt32) {
    let slot = slot(of: key)
    if entries[slot] == 0 {
      if (used + 1) * 10 > capacity * 7 { growEntries() }
      insert(key, payload: number + 1)
      return
    }
    let payload = UInt32(truncatingIfNeeded: entries[slot])
    if payload & Self.listBit == 0 {
      if payload - 1 != number { entries[slot] = UInt64(key) << 32 | UInt64(newList([payload - 1, number])) }
      return
    }
    var place = payload & ~Self.listBit
    let count = Int(arena[Int(place)] & 0xFF_FFFF)
    let size = arena[Int(place)] >> 24
    if count == PostingTable.listLimit { return }
    for index in 1...count where arena[Int(place) + index] == number { return }
    if count == 2 << size {
      let larger = allocate(size: size + 1)
      for index in 1...count { arena[Int(larger) + index] = arena[Int(place) + index] }
      release(place, size: size)
      place = larger
      arena[Int(place)] = (size + 1) << 24
      entries[slot] = UInt64(key) << 32 | UInt64(place | Self.listBit)
    }
    arena[Int(place)] = (arena[Int(place)] & ~0xFF_FFFF) | UInt32(count + 1)
    // Kept in ascending order, so that what is found does not depend on the order of changes.
    var position = count + 1
    while position > 1 && arena[Int(place) + position - 1] > number {
      arena[Int(place) + position] = arena[Int(place) + position - 1]
      position -= 1
    }
    arena[Int(place) + position] = number
  }

  mutating func remove(_ number: UInt32, from key: UInt32) {
    let slot = slot(of: key)
    if entries[slot] == 0 { return }
    let payload = UInt32(truncatingIfNeeded: entries[slot])
    if payload & Self.listBit == 0 {
      if payload - 1 == number { close(slot) }
      return
    }
    let place = payload & ~Self.listBit
    let list = arena + Int(place)
    let count = Int(list[0] & 0xFF_FFFF)
    guard let found = (1...count).first(where: { list[$0] == number }) else { return }
    for index in found..<count { list[index] = list[index + 1] }
    list[0] = (list[0] & ~0xFF_FFFF) | UInt32(count - 1)
    if count == 2 {
      entries[slot] = UInt64(key) << 32 | UInt64(list[1] + 1)
      release(place, size: list[0] >> 24)
    }
  }

  private mutating func insert(_ key: UInt32, payload: UInt32) {
    entries[slot(of: key)] = UInt64(key) << 32 | UInt64(payload)
    used += 1
  }

  /// Empties a slot and moves the entries behind it up, so that none is cut off from its home.
  private mutating func close(_ emptied: Int) {
    used -= 1
    var hole = emptied
    var slot = (hole + 1) & (capacity - 1)
    while entries[slot] != 0 {
      let home = home(UInt32(truncatingIfNeeded: entries[slot] >> 32))
      if (slot - home) & (capacity - 1) >= (slot - hole) & (capacity - 1) {
        entries[hole] = entries[slot]
        hole = slot
      }
      slot = (slot + 1) & (capacity - 1)
    }
    entries[hole] = 0
  }

  private mutating func growEntries() {
    let old = entries
    let oldCapacity = capacity
    capacity *= 2
    entries = .allocate(capacity: capacity)
    entries.initialize(repeating: 0, count: capacity)
    for index in 0..<oldCapacity where old[index] != 0 { entries[slot(of: UInt32(old[index] >> 32))] = old[index] }
    old.deallocate()
  }

  // MARK: Lists

  /// - Returns: the payload of a list of these numbers.
  private mutating func newList(_ numbers: [UInt32]) -> UInt32 {
    var size: UInt32 = 0
    while numbers.count > 2 << size { size += 1 }
    let place = allocate(size: size)
    arena[Int(place)] = size << 24 | UInt32(numbers.count)
    let ordered = numbers.count == 2 && numbers[0] > numbers[1] ? [numbers[1], numbers[0]] : numbers
    for (index, number) in ordered.enumerated() { arena[Int(place) + 1 + index] = number }
    return place | Self.listBit
  }

  private mutating func allocate(size: UInt32) -> UInt32 {
    let free = self[free: size]
    if free != 0 {
      self[free: size] = arena[Int(free) + 1]
      return free
    }
    let needed = arenaUsed + 1 + 2 << size
    if needed > arenaCapacity {
      let larger = max(needed, arenaCapacity * 3 / 2)
      let moved = UnsafeMutablePointer<UInt32>.allocate(capacity: larger)
      moved.initialize(from: arena, count: arenaUsed)
      arena.deallocate()
      arena = moved
      arenaCapacity = larger
    }
    let place = arenaUsed
    arenaUsed = needed
    precondition(arenaUsed < Int(Self.listBit), "too many postings")
    return UInt32(place)
  }

  private mutating func release(_ place: UInt32, size: UInt32) {
    arena[Int(place) + 1] = self[free: size]
    self[free: size] = place
  }

  /// The first free list of a size class; 0 when there is none.
  private subscript(free size: UInt32) -> UInt32 {
    get { withUnsafeBytes(of: freeLists) { $0.load(fromByteOffset: 4 * Int(size), as: UInt32.self) } }
    set { withUnsafeMutableBytes(of: &freeLists) { $0.storeBytes(of: newValue, toByteOffset: 4 * Int(size), as: UInt32.self) } }
  }
}
