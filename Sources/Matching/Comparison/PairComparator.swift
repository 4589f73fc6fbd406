/// Compares two records of a set, comparison by comparison.
///
/// Immutable and shared by all workers; each brings its own `ComparisonScratch`.
final class PairComparator: @unchecked Sendable {
  let records: RecordSet
  let plan: ComparisonPlan
  /// The place of the family name among the comparisons; -1 when it is not compared.
  let familyIndex: Int
  private let count: Int
  private let compiled: UnsafeMutablePointer<CompiledComparison>

  init(records: RecordSet, plan: ComparisonPlan) {
    self.records = records
    self.plan = plan
    familyIndex = plan.comparisons.firstIndex { $0.kind == .family } ?? -1
    count = plan.comparisons.count
    compiled = .allocate(capacity: max(1, count))
    for (index, comparison) in plan.comparisons.enumerated() {
      (compiled + index).initialize(to: CompiledComparison(comparison, attributes: records.attributes))
    }
  }

  deinit {
    compiled.deinitialize(count: count)
    compiled.deallocate()
  }

  /// - Parameter levels: how many levels each comparison remembers.
  func makeScratch(levels: Int = 1 << 15) -> ComparisonScratch { ComparisonScratch(comparisons: count, levels: levels) }

  /// The levels that a pair reaches in all comparisons.
  func levels(_ a: Int, _ b: Int, _ scratch: borrowing ComparisonScratch) -> LevelVector {
    let left = records.row(a)
    let right = records.row(b)
    var levels = LevelVector()
    for index in 0..<count { levels[index] = level(index, left, right, after: levels, scratch) }
    return levels
  }

  /// The level that a pair reaches in one comparison.
  /// - Parameter levels: those known so far, that of the family name among them unless it is asked for.
  @inline(__always)
  func level(
    _ index: Int, _ left: UnsafePointer<UInt32>, _ right: UnsafePointer<UInt32>, after levels: LevelVector,
    _ scratch: borrowing ComparisonScratch
  ) -> Int {
    // The family name is compared before the given name, which is left out when the two are exchanged.
    let familySwapped = familyIndex >= 0 && levels[familyIndex] >= 6
    return compiled[index].level(left, right, familySwapped: familySwapped, &scratch.caches[index])
  }
}

/// A worker's own memory for comparing: one level cache a comparison.
struct ComparisonScratch: ~Copyable {
  let caches: UnsafeMutablePointer<LevelCache>
  private let count: Int

  init(comparisons: Int, levels: Int) {
    count = comparisons
    caches = .allocate(capacity: max(1, comparisons))
    for index in 0..<comparisons { (caches + index).initialize(to: LevelCache(capacity: levels)) }
  }

  /// Forgets what was compared.
  func clear() {
    for index in 0..<count { caches[index].clear() }
  }

  deinit {
    caches.deinitialize(count: count)
    caches.deallocate()
  }
}

/// One scratch memory a worker, kept from one piece of work to the next.
final class ScratchPool: @unchecked Sendable {
  private let scratches: UnsafeMutablePointer<ComparisonScratch>
  private let count: Int

  init(_ comparator: PairComparator, workers: Workers) {
    count = workers.count
    scratches = .allocate(capacity: count)
    for worker in 0..<count { (scratches + worker).initialize(to: comparator.makeScratch()) }
  }

  deinit {
    scratches.deinitialize(count: count)
    scratches.deallocate()
  }

  /// Calls `body` with a worker's scratch; only that worker may do so at a time.
  @inline(__always)
  func with<Result>(_ worker: Int, _ body: (borrowing ComparisonScratch) -> Result) -> Result { body(scratches[worker]) }
}
