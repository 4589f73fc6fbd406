/// Draws the pairs that a model is trained on, and counts their patterns.
///
/// Which pairs are drawn depends on the records' contents only, not on their order or on the number of workers.
struct PairSampler: Sendable {
  let records: RecordSet
  let comparator: PairComparator
  let rarity: ValueRarity
  let employer: Int?
  let workers: Workers
  private let pool: ScratchPool

  init(comparator: PairComparator, rarity: ValueRarity, workers: Workers) {
    records = comparator.records
    self.comparator = comparator
    self.rarity = rarity
    employer = comparator.plan.employer
    self.workers = workers
    pool = ScratchPool(comparator, workers: workers)
  }

  /// Record numbers ordered by content.
  func canonicalOrder() -> [UInt32] {
    let order = (0..<records.count).map { UInt32($0) }
    return order.sorted { records.signatures[Int($0)] < records.signatures[Int($1)] }
  }

  /// Patterns of pairs drawn at random from all records.
  func randomPairs(count: Int, order: [UInt32]) -> PatternCounts {
    guard order.count > 1 else { return PatternCounts() }
    let size = UInt64(order.count)
    return countPatterns(pairs: count) { index in
      let first = ByteHash.scramble(UInt64(index) &* 2 &+ 1).multipliedFullWidth(by: size).high
      var second = ByteHash.scramble(UInt64(index) &* 2 &+ 0x1_0000_0002).multipliedFullWidth(by: size - 1).high
      if second >= first { second += 1 }
      return (Int(order[Int(first)]), Int(order[Int(second)]))
    }
  }

  /// Patterns of pairs of people drawn from the same employer, a bounded number from each employer.
  func colleagues(limit: Int, order: [UInt32]) -> PatternCounts {
    guard let employer else { return PatternCounts() }
    let attribute = records.attributes[comparator.plan.comparisons[employer].primary]
    let slot = attribute.slots.lowerBound
    let hashes = attribute.values.view.hashes
    var words: [UInt64] = []
    for (rank, record) in order.enumerated() {
      let id = records.row(Int(record))[slot]
      if id != 0 { words.append((hashes[Int(id)] & ~0xFFFF_FFFF) | UInt64(rank)) }
    }
    RadixSort.sort(&words, byBits: 32..<64)
    var pairs: [(UInt32, UInt32)] = []
    var start = 0
    while start < words.count {
      var end = start + 1
      while end < words.count && words[end] >> 32 == words[start] >> 32 { end += 1 }
      let size = end - start
      // A ring through the group: each member with the next ones, at most three steps away.
      for step in 1...3 where step < size {
        for position in 0..<min(size, 64) where size > 2 * step || position + step < size {
          let a = order[Int(words[start + position] & 0xFFFF_FFFF)]
          let b = order[Int(words[start + (position + step) % size] & 0xFFFF_FFFF)]
          pairs.append((a, b))
        }
      }
      start = end
    }
    let stride = max(1, pairs.count / max(1, limit))
    let chosen = pairs
    return countPatterns(pairs: chosen.count / stride) { index in
      (Int(chosen[index * stride].0), Int(chosen[index * stride].1))
    }
  }

  /// Patterns of one in `rate` of the candidate pairs.
  func candidates(of index: BlockIndex, rate: Int) -> PatternCounts {
    let limit = UInt64.max / UInt64(rate)
    let scan = CandidateScan(index: index)
    let parts = workers.map(pieces: scan.pieceCount) { piece, worker -> PatternCounts in
      let signatures = records.signatures.base
      var counts = PatternCounts()
      pool.with(worker) { scratch in
        scan.forEachPair(inPiece: piece) { a, b in
          let low = min(signatures[a], signatures[b])
          let high = max(signatures[a], signatures[b])
          return rate == 1 || ByteHash.combine(low, high) < limit
        } body: { a, b in
          add(a, b, scratch, to: &counts)
        }
      }
      return counts
    }
    return parts.reduce(into: PatternCounts()) { $0.merge($1) }
  }

  private func countPatterns(pairs: Int, _ pair: @Sendable (Int) -> (Int, Int)) -> PatternCounts {
    let block = 16_384
    let parts = workers.map(pieces: (pairs + block - 1) / block) { piece, worker -> PatternCounts in
      var counts = PatternCounts()
      pool.with(worker) { scratch in
        for index in (piece * block)..<min(pairs, (piece + 1) * block) {
          let (a, b) = pair(index)
          add(a, b, scratch, to: &counts)
        }
      }
      return counts
    }
    return parts.reduce(into: PatternCounts()) { $0.merge($1) }
  }

  private func add(_ a: Int, _ b: Int, _ scratch: borrowing ComparisonScratch, to counts: inout PatternCounts) {
    let levels = comparator.levels(a, b, scratch)
    let left = records.row(a)
    let right = records.row(b)
    let context = employer.map { EmployerContext.of(employerLevel: levels[$0]) } ?? .unknown
    var bits: Float = 0
    var shared: Float = 0
    for k in 0..<comparator.plan.comparisons.count where levels[k] != 0 {
      if let exact = rarity.exactBits(k, level: levels[k], left, right, context: context) {
        bits += exact
        if comparator.plan.comparisons[k].isSharedByRelatives { shared += exact }
      } else if let similar = rarity.similarBits(k, level: levels[k], left, right) {
        counts.addSimilar(comparison: k, level: levels[k], bits: similar)
      }
    }
    counts.add(PairPattern(levels: levels, bits: Int16(bits.rounded()), sharedBits: Int16(shared.rounded())))
  }
}
