/// A trained Fellegi-Sunter model: for each comparison and level, how often matches (m) and non-matches (u) reach it.
///
/// Fellegi and Sunter 1969, doi:10.1080/01621459.1969.10501049. The parameters of what colleagues share (email, phone, address, title) are
/// kept for each `EmployerContext`, which makes the comparison of employers the parent of those in a tree-augmented naive Bayes model
/// (Friedman, Geiger and Goldszmidt 1997, doi:10.1023/A:1007465528199): two colleagues are not taken for one person because they share a
/// switchboard and a street.
public struct MatchModel: Codable, Sendable, Equatable {
  /// One level's parameters, indexed by employer context (unknown, same, different).
  public struct Level: Codable, Sendable, Equatable {
    /// What the level is called.
    public var label: String
    /// The probability of the level among matches that are not missing here, in `(0, 1)`.
    public var m: [Double]
    /// The same among non-matches.
    public var u: [Double]
    /// The log2 of the relative frequency that is typical of the rarer value of a pair at this level; 0 where it is not used.
    public var typicalRarity: Double
  }

  public struct ComparisonModel: Codable, Sendable, Equatable {
    /// The source columns it reads.
    public var name: String
    /// Level 0 (missing) first; its parameters are 1 and never used.
    public var levels: [Level]
  }

  public var comparisons: [ComparisonModel]
  /// The expected number of matching pairs for each record of the training data.
  public var matchesPerRecord: Double
  /// The expected number of pairs of relatives for each record: other people of the same family name, address and phone. They form a third
  /// class beside matches and non-matches, so that these three together never outweigh a different first name. 0 where it does not apply.
  public var relativesPerRecord: Double

  /// The log2 odds that a random pair among `recordCount` records is a match.
  public func priorWeight(recordCount: Int) -> Double {
    let pairs = max(1, Double(recordCount - 1) / 2)
    return Probability.weight(of: min(0.5, max(1e-15, matchesPerRecord / pairs)))
  }

  /// The log2 of the share of pairs of relatives among all pairs of `recordCount` records; nil where the class is not used.
  public func relativesWeight(recordCount: Int) -> Double? {
    if relativesPerRecord <= 0 { return nil }
    return BinaryLogarithm.of(relativesPerRecord / max(1, Double(recordCount - 1) / 2))
  }

  /// The log2 of m / u at a level, in bits, before term frequencies.
  public func weight(comparison: Int, level: Int, context: Int) -> Double {
    if level == 0 { return 0 }
    let parameters = comparisons[comparison].levels[level]
    return BinaryLogarithm.of(parameters.m[context] / parameters.u[context])
  }
}

extension MatchModel {
  /// What is wrong with a model that was read from outside; nil when it can be used.
  public var flaw: String? {
    guard matchesPerRecord > 0, matchesPerRecord.isFinite else { return "the number of matches for each record is out of range" }
    guard relativesPerRecord >= 0, relativesPerRecord.isFinite else { return "the number of relatives for each record is out of range" }
    guard comparisons.count <= LevelVector.capacity else { return "it has more than \(LevelVector.capacity) comparisons" }
    for comparison in comparisons {
      guard (2...16).contains(comparison.levels.count) else { return "\"\(comparison.name)\" has an impossible number of levels" }
      for level in comparison.levels {
        let shares = level.m + level.u
        guard level.m.count == 3, level.u.count == 3, shares.allSatisfy({ $0 >= 1e-12 && $0 <= 1 }), level.typicalRarity.isFinite else {
          return "\"\(comparison.name)\" has parameters outside [1e-12, 1]"
        }
      }
    }
    return nil
  }
}
