/// The blocking keys of all records for all rules, with the blocks they form.
///
/// A record has 32 bits for each key slot, side by side, so that "did an earlier rule produce this pair already" is one comparison of two
/// short runs of words, and no set of pairs is ever kept. Two different keys that collide in 32 bits form one block, which costs superfluous
/// comparisons only.
final class BlockIndex: @unchecked Sendable {
  let rules: [BlockingRule]
  /// Key slots of each rule.
  let slots: [Range<Int>]
  let width: Int
  /// `count x width` keys; 0 is none.
  let keys: FixedBuffer<UInt32>
  /// For each rule its entries, `key << 32 | record`, sorted, without those whose block has one record.
  private(set) var entries: [[UInt64]] = []
  private(set) var reports: [BlockingRuleReport] = []

  /// - Parameter blockLimit: records that a block may hold; larger ones are refined, and dropped when no refinement helps.
  init(records: RecordSet, rules: [BlockingRule], blockLimit: Int, workers: Workers) {
    self.rules = rules
    var slots: [Range<Int>] = []
    var width = 0
    for rule in rules {
      slots.append(width..<(width + rule.alternatives.count))
      width += rule.alternatives.count
    }
    self.slots = slots
    self.width = width
    keys = FixedBuffer(count: records.count * max(width, 1), repeating: 0)
    let results = workers.map(pieces: rules.count) { [self] rule, _ in
      build(rule: rule, records: records, blockLimit: blockLimit)
    }
    entries = results.map(\.entries)
    reports = results.map(\.report)
  }

  /// All pairs in the blocks, counted once for each block that holds them.
  var pairCount: Int { reports.reduce(0) { $0 + $1.pairs } }

  /// Whether this rule, in the block of this key, is the first to produce the pair.
  @inline(__always)
  func owns(rule: Int, key: UInt32, _ a: Int, _ b: Int) -> Bool {
    let left = keys.pointer + a * width
    let right = keys.pointer + b * width
    for earlier in 0..<rule {
      let range = slots[earlier]
      if range.count == 1 {
        if left[range.lowerBound] == right[range.lowerBound] && left[range.lowerBound] != 0 { return false }
      } else if sharesKey(left, right, range, below: 0) {
        return false
      }
    }
    // Within a rule of several alternatives the least shared key owns the pair.
    return slots[rule].count == 1 || !sharesKey(left, right, slots[rule], below: key)
  }

  @inline(__always)
  private func sharesKey(
    _ left: UnsafeMutablePointer<UInt32>, _ right: UnsafeMutablePointer<UInt32>, _ range: Range<Int>, below limit: UInt32
  )
    -> Bool
  {
    for slot in range {
      let key = left[slot]
      if key == 0 || (limit != 0 && key >= limit) { continue }
      for other in range where right[other] == key { return true }
    }
    return false
  }

  private func build(rule: Int, records: RecordSet, blockLimit: Int) -> (entries: [UInt64], report: BlockingRuleReport) {
    let range = slots[rule]
    let attributes = records.attributes
    var words: [UInt64] = []
    words.reserveCapacity(records.count)
    for (offset, parts) in rules[rule].alternatives.enumerated() {
      let slot = range.lowerBound + offset
      for record in 0..<records.count {
        var key: UInt64 = 0x5EED
        for part in parts {
          let hash = part.hash(records.row(record), attributes)
          if hash == 0 {
            key = 0
            break
          }
          key = ByteHash.combine(key, hash)
        }
        guard key != 0 else { continue }
        let short = max(1, UInt32(truncatingIfNeeded: key >> 11))
        let row = keys.pointer + record * width
        if offset > 0 && (range.lowerBound..<slot).contains(where: { row[$0] == short }) { continue }
        row[slot] = short
        words.append(UInt64(short) << 32 | UInt64(record))
      }
    }
    RadixSort.sort(&words, byBits: 32..<64)
    var kept: [UInt64] = []
    var report = BlockingRuleReport(name: rules[rule].name, blocks: 0, largestBlock: 0, pairs: 0, droppedBlocks: 0, droppedRecords: 0)
    var round = 0
    while !words.isEmpty {
      var oversized: [UInt64] = []
      var start = 0
      while start < words.count {
        var end = start + 1
        while end < words.count && words[end] >> 32 == words[start] >> 32 { end += 1 }
        let size = end - start
        if size > blockLimit {
          refine(words[start..<end], rule: rule, round: round, records: records, into: &oversized, report: &report)
        } else if size > 1 {
          kept.append(contentsOf: words[start..<end])
          report.blocks += 1
          report.largestBlock = max(report.largestBlock, size)
          report.pairs += size * (size - 1) / 2
        }
        start = end
      }
      RadixSort.sort(&oversized, byBits: 32..<64)
      words = oversized
      round += 1
    }
    return (kept, report)
  }

  /// Gives the records of a block that is too large the longer key of the next refinement, or none after the last one.
  private func refine(
    _ block: ArraySlice<UInt64>, rule: Int, round: Int, records: RecordSet, into oversized: inout [UInt64],
    report: inout BlockingRuleReport
  ) {
    let refinements = rules[rule].refinements
    if round >= refinements.count {
      report.droppedBlocks += 1
      report.droppedRecords += block.count
    }
    for word in block {
      let record = Int(word & 0xFFFF_FFFF)
      let row = keys.pointer + record * width
      guard let slot = slots[rule].first(where: { row[$0] == UInt32(word >> 32) }) else { continue }
      row[slot] = 0
      guard round < refinements.count else { continue }
      let hash = refinements[round].hash(records.row(record), records.attributes)
      guard hash != 0 else { continue }
      let short = max(1, UInt32(truncatingIfNeeded: ByteHash.combine(word >> 32, hash) >> 11))
      row[slot] = short
      oversized.append(UInt64(short) << 32 | UInt64(record))
    }
  }
}
