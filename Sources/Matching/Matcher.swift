/// Finds the pairs and clusters of a record set that are held to be the same entity.
///
/// The steps can be called one by one (`blockingIndex`, `train`, `score`, `cluster`), or all together (`run`).
public struct Matcher: Sendable {
  public struct Options: Sendable {
    /// Pairs at or above this probability are matches, in `(0, 1)`.
    public var threshold: Double = 0.5
    /// Pairs at or above this probability are kept in the result, for review and reports, in `(0, threshold]`.
    public var keptProbability: Double = 0.05
    /// Records that a block may hold; nil chooses by the number of records.
    public var blockLimit: Int?
    /// Only pairs of records from different sources are candidates.
    public var acrossSourcesOnly = false
    public init() {}
  }

  /// What the matcher is busy with, for progress displays.
  public enum Stage: String, Sendable, CaseIterable {
    case blocking, training, scoring, clustering
  }

  /// Told from any thread: the stage, and what share of it is done, in `[0, 1]`, or nil when that is not known.
  public typealias Progress = @Sendable (Stage, Double?) -> Void

  public let records: RecordSet
  public let options: Options
  let plan: ComparisonPlan
  let comparator: PairComparator
  let rarity: ValueRarity
  private let workers: Workers

  public init(records: RecordSet, options: Options = Options(), workers: Workers) {
    self.records = records
    self.options = options
    self.workers = workers
    plan = ComparisonPlan(attributes: records.attributes)
    comparator = PairComparator(records: records, plan: plan)
    rarity = ValueRarity(records: records, plan: plan)
  }

  /// Blocks, trains unless a fitting model is given, scores and clusters.
  /// - Throws: `MatchingError.modelDoesNotFit` when the given model was trained on other comparisons.
  public func run(model: MatchModel? = nil, progress: Progress? = nil) throws(MatchingError) -> MatchResult {
    if let model { try check(model) }
    return runFitting(model, progress: progress)
  }

  /// The same with a model that is known to fit.
  func runFitting(_ model: MatchModel?, progress: Progress?) -> MatchResult {
    precondition(records.sources.isEmpty || records.sources.count == records.count, "a source for each record, or none")
    progress?(.blocking, nil)
    let index = makeIndex()
    progress?(.training, nil)
    let used = model ?? train(index)
    let scorer = PairScorer(comparator: comparator, rarity: rarity, model: used)
    progress?(.scoring, 0)
    let scored = score(index, scorer: scorer) { progress?(.scoring, $0) }
    progress?(.clustering, nil)
    let clustering = cluster(scored.pairs, scorer: scorer)
    return MatchResult(
      model: used, pairs: scored.pairs, histogram: scored.histogram, candidatePairs: scored.count, clustering: clustering,
      blocking: index.reports, threshold: options.threshold)
  }

  /// Whether a model has the comparisons that these records get.
  public func check(_ model: MatchModel) throws(MatchingError) { try plan.check(model) }

  func makeIndex() -> BlockIndex {
    let rules = BlockingPlan(attributes: records.attributes, comparesEverything: records.count <= 2_000).rules
    // About 60 million pairs at most come from blocks of the greatest size, whatever the number of records.
    let limit = options.blockLimit ?? max(60, min(2_000, 60_000_000 / max(records.count, 1)))
    return BlockIndex(records: records, rules: rules, blockLimit: limit, workers: workers)
  }

  func train(_ index: BlockIndex) -> MatchModel {
    let sampler = PairSampler(comparator: comparator, rarity: rarity, workers: workers)
    let order = sampler.canonicalOrder()
    let rate = max(1, index.pairCount / 800_000)
    let samples = ModelTrainer.Samples(
      random: sampler.randomPairs(count: 300_000, order: order),
      colleagues: sampler.colleagues(limit: 150_000, order: order),
      candidates: sampler.candidates(of: index, rate: rate), candidateRate: rate)
    return ModelTrainer(plan: plan, recordCount: records.count).train(samples)
  }

  func score(_ index: BlockIndex, scorer: PairScorer, progress: (@Sendable (Double) -> Void)?)
    -> (pairs: [ScoredPair], histogram: WeightHistogram, count: Int)
  {
    let kept = Float(Probability.weight(of: min(options.keptProbability, options.threshold)))
    let scan = CandidateScan(index: index)
    let done = SharedCounter()
    let sources = options.acrossSourcesOnly ? records.sources : []
    let pool = ScratchPool(comparator, workers: workers)
    let parts = workers.map(pieces: scan.pieceCount) { piece, worker -> (pairs: [ScoredPair], histogram: WeightHistogram) in
      var pairs: [ScoredPair] = []
      var histogram = WeightHistogram()
      pool.with(worker) { scratch in
        scan.forEachPair(inPiece: piece) { a, b in
          sources.isEmpty || sources[a] != sources[b]
        } body: { a, b in
          let weight = scorer.weight(a, b, scratch)
          histogram.add(weight)
          if weight >= kept { pairs.append(ScoredPair(a: UInt32(a), b: UInt32(b), weight: weight)) }
        }
      }
      progress?(Double(done.increment()) / Double(scan.pieceCount))
      return (pairs, histogram)
    }
    var pairs: [ScoredPair] = []
    pairs.reserveCapacity(parts.reduce(0) { $0 + $1.pairs.count })
    var histogram = WeightHistogram()
    for part in parts {
      pairs.append(contentsOf: part.pairs)
      histogram.merge(part.histogram)
    }
    return (pairs, histogram, histogram.total)
  }

  func cluster(_ pairs: [ScoredPair], scorer: PairScorer) -> Clustering {
    let threshold = Float(Probability.weight(of: options.threshold))
    let scratch = comparator.makeScratch()
    return EvidenceClustering(threshold: threshold).cluster(
      recordCount: records.count, links: pairs, signatures: records.signatures.buffer
    ) { a, b in scorer.weight(a, b, scratch) }
  }
}

/// Why matching could not be done.
public enum MatchingError: Error, Sendable, Equatable {
  /// The model was trained on records with other columns.
  case modelDoesNotFit(expected: [String], found: [String])
  /// The model's parameters are out of range; the text says which.
  case unusableModel(String)
}

/// What a run found.
public struct MatchResult: Sendable {
  public var model: MatchModel
  /// Candidate pairs at or above the kept probability, in no particular order.
  public var pairs: [ScoredPair]
  /// Weights of all candidate pairs.
  public var histogram: WeightHistogram
  public var candidatePairs: Int
  public var clustering: Clustering
  /// What each blocking rule produced and left out.
  public var blocking: [BlockingRuleReport]
  /// The probability from which a pair is a match.
  public var threshold: Double

  /// For each record the probability of its strongest link inside its cluster; nil for singletons.
  public func linkProbabilities() -> [Double?] {
    var best = [Float](repeating: -.infinity, count: clustering.clusterOfRecord.count)
    for pair in pairs where clustering.clusterOfRecord[Int(pair.a)] == clustering.clusterOfRecord[Int(pair.b)] {
      best[Int(pair.a)] = max(best[Int(pair.a)], pair.weight)
      best[Int(pair.b)] = max(best[Int(pair.b)], pair.weight)
    }
    return best.map { $0 == -.infinity ? nil : Probability.ofWeight(Double($0)) }
  }
}

/// How many pairs have which weight, in bins of one bit.
public struct WeightHistogram: Sendable, Equatable {
  /// The weight, in bits, at which the first bin begins; lighter pairs are counted in it.
  public static let lowest = -40
  /// Pairs in each bin: bin `i` holds weights in `[lowest + i, lowest + i + 1)`.
  public private(set) var counts = [Int](repeating: 0, count: 100)
  public init() {}

  public var total: Int { counts.reduce(0, +) }

  @inline(__always)
  mutating func add(_ weight: Float) {
    // Clamped before it becomes an integer: whatever the weight, it has a bin.
    let bin = min(Float(counts.count - 1), max(0, weight.rounded(.down) - Float(Self.lowest)))
    counts[Int(bin)] += 1
  }

  mutating func merge(_ other: WeightHistogram) {
    for index in counts.indices { counts[index] += other.counts[index] }
  }
}
