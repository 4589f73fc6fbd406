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

  /// - Parameters:
  ///   - capacity: slots, more than keys.
  ///   - arenaCapacity: room for lists, in words.
  init(capacity: Int, arenaCapacity: Int = 16) {
    self.capacity = capacity
    entries = .allocate(capacity: capacity)
    entries.initialize(repeating: 0, count: capacity)
    self.arenaCapacity = arenaCapacity
    arena = .allocate(capacity: arenaCapacity)
    arena.initialize(repeating: 0, count: arenaCapacity)
  }

  /// - Parameter words: `key << 32 | number`, ascending; doubles count once.
  init(sorted words: [UInt64]) {
    var keys = 0
    var room = 1
    Self.forEachKey(words) { _, count in
      keys += 1
      if count > 1 { room += 1 + 2 << Self.size(for: count) }
    }
    self.init(capacity: keys * 10 / 8 + 8, arenaCapacity: room)
    Self.forEachKey(words) { range, count in
      let key = UInt32(words[range.lowerBound] >> 32)
      if count == 1 {
        insert(key, payload: UInt32(truncatingIfNeeded: words[range.lowerBound]) + 1)
        return
      }
      let size = Self.size(for: count)
      let place = allocate(size: size)
      arena[Int(place)] = size << 24 | UInt32(count)
      var next = Int(place) + 1
      for index in range where index == range.lowerBound || words[index] != words[index - 1] {
        if next > Int(place) + count { break }
        arena[next] = UInt32(truncatingIfNeeded: words[index])
        next += 1
      }
      insert(key, payload: place | Self.listBit)
    }
  }

  /// Calls `body` for each key with the range of its words and how many numbers are kept.
  private static func forEachKey(_ words: [UInt64], _ body: (Range<Int>, Int) -> Void) {
    var start = 0
    while start < words.count {
      var end = start + 1
      var count = 1
      while end < words.count && words[end] >> 32 == words[start] >> 32 {
        if words[end] != words[end - 1] { count += 1 }
        end += 1
      }
      body(start..<end, min(count, PostingTable.listLimit))
      start = end
    }
  }

  /// The smallest size class with room for some numbers.
  private static func size(for count: Int) -> UInt32 {
    var size: UInt32 = 0
    while count > 2 << size { size += 1 }
    return size
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
      slot = next(slot)
    }
  }

  /// The key's share of the slots, so that an entry alone tells where it belongs.
  @inline(__always)
  private func home(_ key: UInt32) -> Int {
    Int(truncatingIfNeeded: (UInt64(key &* 0x9E37_79B1) &* UInt64(truncatingIfNeeded: capacity)) >> 32)
  }

  @inline(__always)
  private func next(_ slot: Int) -> Int { slot + 1 == capacity ? 0 : slot + 1 }

  /// How many steps it is from one slot to another.
  private func distance(_ from: Int, _ to: Int) -> Int { to >= from ? to - from : to + capacity - from }

  /// The slot of a key, or the empty one where it belongs.
  private func slot(of key: UInt32) -> Int {
    var slot = home(key)
    while entries[slot] != 0 && UInt32(truncatingIfNeeded: entries[slot] >> 32) != key { slot = next(slot) }
    return slot
  }

  // MARK: Changes

  mutating func add(_ number: UInt32, to key: UInt32) {
    let slot = slot(of: key)
    if entries[slot] == 0 {
      if (used + 1) * 10 > capacity * 8 { growEntries() }
      insert(key, payload: number + 1)
      return
    }
    let payload = UInt32(truncatingIfNeeded: entries[slot])
    if payload & Self.listBit == 0 {
      if payload - 1 != number { entries[slot] = UInt64(key) << 32 | UInt64(newList(payload - 1, number)) }
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
    var slot = next(hole)
    while entries[slot] != 0 {
      let home = home(UInt32(truncatingIfNeeded: entries[slot] >> 32))
      if distance(home, slot) >= distance(hole, slot) {
        entries[hole] = entries[slot]
        hole = slot
      }
      slot = next(slot)
    }
    entries[hole] = 0
  }

  private mutating func growEntries() {
    let old = entries
    let oldCapacity = capacity
    capacity = capacity * 3 / 2 + 8
    entries = .allocate(capacity: capacity)
    entries.initialize(repeating: 0, count: capacity)
    for index in 0..<oldCapacity where old[index] != 0 { entries[slot(of: UInt32(old[index] >> 32))] = old[index] }
    old.deallocate()
  }

  // MARK: Lists

  /// - Returns: the payload of a list of two numbers.
  private mutating func newList(_ first: UInt32, _ second: UInt32) -> UInt32 {
    let place = allocate(size: 0)
    arena[Int(place)] = 2
    arena[Int(place) + 1] = min(first, second)
    arena[Int(place) + 2] = max(first, second)
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
