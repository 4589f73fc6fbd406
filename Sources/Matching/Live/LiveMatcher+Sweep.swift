/// Two records of a live matcher that may be the same.
public struct LivePair: Sendable, Equatable {
  /// The smaller key and the greater one.
  public var a: Int64
  public var b: Int64
  /// The log2 odds of a match, in bits.
  public var weight: Float

  /// The probability of a match, in `[0, 1]`.
  public var probability: Double { Probability.ofWeight(Double(weight)) }
}

/// The doubles found among all records of a live matcher.
public struct LiveSweep: Sendable {
  /// The pairs at or above the probability asked for, best first; of equal ones those of smaller keys come first.
  public var pairs: [LivePair]
  /// The keys of records held to be the same, two or more in each, ascending, in the order of their first.
  public var clusters: [[Int64]]
  /// Weights of all candidate pairs.
  public var histogram: WeightHistogram
  public var candidatePairs: Int
}

extension LiveMatcher {
  /// Records from which on an account's own model is worth more than the standard model.
  public static let leastRecordsToTrain = 2_000
  /// A model that finds fewer doubles than this, for each record, has learned from strangers.
  static let leastMatchesPerRecord = 0.05

  /// Seeks the doubles among all records there are at the moment, as the batch run does.
  /// - Parameters:
  ///   - threshold: pairs from this probability on are matches, in `(0, 1)`.
  ///   - minimumProbability: less probable pairs are left out, in `(0, threshold]`.
  public func sweep(threshold: Double = 0.5, minimumProbability: Double = 0.05, progress: Matcher.Progress? = nil) -> LiveSweep {
    let model = model
    let snapshot = snapshot()
    var options = Matcher.Options()
    options.threshold = threshold
    options.keptProbability = minimumProbability
    let result = Matcher(records: snapshot.records, options: options, workers: workers).runFitting(model, progress: progress)
    let keys = snapshot.keys
    var pairs = result.pairs.map { pair in
      LivePair(a: min(keys[Int(pair.a)], keys[Int(pair.b)]), b: max(keys[Int(pair.a)], keys[Int(pair.b)]), weight: pair.weight)
    }
    pairs.sort { ($1.weight, $0.a, $0.b) < ($0.weight, $1.a, $1.b) }
    var clusters = result.clustering.members().map { cluster in cluster.records.map { keys[Int($0)] }.sorted() }
    clusters.sort { $0[0] < $1[0] }
    return LiveSweep(pairs: pairs, clusters: clusters, histogram: result.histogram, candidatePairs: result.candidatePairs)
  }

  /// A model of the records there are at the moment, to be stored by the caller and given to `use`; nil when they are fewer than
  /// `leastRecordsToTrain`.
  ///
  /// Nil also where hardly a record has a double: what matches agree on cannot be learned from pairs that are none.
  public func train() -> MatchModel? {
    let snapshot = snapshot()
    if snapshot.keys.count < Self.leastRecordsToTrain { return nil }
    let matcher = Matcher(records: snapshot.records, workers: workers)
    let model = matcher.train(matcher.makeIndex())
    return model.matchesPerRecord >= Self.leastMatchesPerRecord ? model : nil
  }
}
