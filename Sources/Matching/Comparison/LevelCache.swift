/// A bounded memory of levels between two value ids, so that what many pairs ask is computed about once.
///
/// Direct-mapped: a new entry replaces the old one in its place. A worker has one for each comparison that is worth it; results do not
/// depend on what it holds.
struct LevelCache: ~Copyable {
  private let entries: UnsafeMutablePointer<UInt64>
  private let mask: Int

  /// - Parameter capacity: how many levels are kept at most; a power of two up to 2^17.
  init(capacity: Int = 1 << 15) {
    entries = .allocate(capacity: capacity)
    entries.initialize(repeating: 0, count: capacity)
    mask = capacity - 1
  }

  deinit { entries.deallocate() }

  /// Forgets all levels.
  func clear() { entries.update(repeating: 0, count: mask + 1) }

  /// The level kept for a pair of ids, or what `compute` says, which is then kept.
  ///
  /// Ids are below 2^30, so both and a 4-bit level share a word; a word of 0 is an empty place.
  @inline(__always)
  mutating func level(_ a: UInt32, _ b: UInt32, _ compute: () -> Int) -> Int {
    let low = UInt64(min(a, b))
    let high = UInt64(max(a, b))
    let key = (high << 30 | low) << 4
    let place = Int(truncatingIfNeeded: (key &* 0x9E37_79B9_7F4A_7C15) >> 47) & mask
    let entry = entries[place]
    if entry & ~15 == key { return Int(entry & 15) }
    let level = compute()
    entries[place] = key | UInt64(level)
    return level
  }
}
