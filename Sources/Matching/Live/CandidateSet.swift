/// A bounded set of record numbers, each with what speaks for it; emptied in a moment and used again.
struct CandidateSet: ~Copyable {
  private(set) var count = 0
  /// The numbers in the order in which they were added.
  let numbers: UnsafeMutablePointer<UInt32>
  private let limit: Int
  /// For each number the sum of what spoke for it.
  private let evidence: UnsafeMutablePointer<UInt32>
  /// `round << 32 | place + 1` by the hash of the number: entries of earlier rounds count as empty.
  private let entries: UnsafeMutablePointer<UInt64>
  private let mask: Int
  private var round: UInt64 = 1
  private let histogram: UnsafeMutablePointer<UInt32>
  private static let bins = 1_024

  init(limit: Int) {
    self.limit = limit
    var capacity = 64
    while capacity < 2 * limit { capacity *= 2 }
    mask = capacity - 1
    numbers = .allocate(capacity: limit)
    numbers.initialize(repeating: 0, count: limit)
    evidence = .allocate(capacity: limit)
    evidence.initialize(repeating: 0, count: limit)
    entries = .allocate(capacity: capacity)
    entries.initialize(repeating: 0, count: capacity)
    histogram = .allocate(capacity: Self.bins)
    histogram.initialize(repeating: 0, count: Self.bins)
  }

  deinit {
    numbers.deallocate()
    evidence.deallocate()
    entries.deallocate()
    histogram.deallocate()
  }

  mutating func removeAll() {
    count = 0
    round = round == 0xFFFF_FFFF ? 1 : round + 1
    if round == 1 { entries.update(repeating: 0, count: mask + 1) }
  }

  /// Adds evidence for a number; a new one is passed over when the set is full.
  @inline(__always)
  mutating func add(_ number: UInt32, evidence amount: UInt32) {
    var slot = Int(truncatingIfNeeded: (UInt64(number) &* 0x9E37_79B9_7F4A_7C15) >> 40) & mask
    while entries[slot] >> 32 == round {
      let place = Int(entries[slot] & 0xFFFF_FFFF) - 1
      if numbers[place] == number {
        evidence[place] &+= amount
        return
      }
      slot = (slot + 1) & mask
    }
    if count == limit { return }
    numbers[count] = number
    evidence[count] = amount
    count += 1
    entries[slot] = round << 32 | UInt64(count)
  }

  /// Keeps those for which most speaks, in the order in which they were added; of equals the first.
  mutating func keepBest(_ wanted: Int) {
    if count <= wanted { return }
    histogram.update(repeating: 0, count: Self.bins)
    for place in 0..<count { histogram[bin(place)] += 1 }
    var lowest = Self.bins
    var better = 0
    while lowest > 0 && better + Int(histogram[lowest - 1]) <= wanted {
      lowest -= 1
      better += Int(histogram[lowest])
    }
    var equals = wanted - better
    var kept = 0
    for place in 0..<count {
      let bin = bin(place)
      if bin < lowest {
        if bin < lowest - 1 || equals == 0 { continue }
        equals -= 1
      }
      numbers[kept] = numbers[place]
      kept += 1
    }
    count = kept
  }

  private func bin(_ place: Int) -> Int { min(Self.bins - 1, Int(evidence[place])) }
}
