/// Why a pair got its weight, field by field, and what would have changed the outcome.
public struct PairExplanation: Sendable {
  /// One comparison's part in the weight.
  public struct Field: Sendable {
    /// The source columns compared.
    public var name: String
    /// The normalized values of both records, joined by " / " where there are several; empty where missing.
    public var left: String
    public var right: String
    /// The level reached; 0 is "missing".
    public var level: Int
    public var levelLabel: String
    /// log2(m / u) of the level, in bits.
    public var weight: Double
    /// What the rarity of the shared value adds, in bits.
    public var rarityWeight: Double
  }

  /// The log2 odds of a match before anything is compared.
  public var priorWeight: Double
  public var fields: [Field]
  /// What is taken off because relatives under one roof would agree on the same things; 0 or negative, in bits.
  public var relativesWeight: Double
  /// The sum: the log2 odds of a match.
  public var weight: Double
  /// The probability of a match, in `[0, 1]`.
  public var probability: Double
  /// Whether the probability reaches the threshold.
  public var isMatch: Bool
  /// Sentences on what would have turned the outcome, the smallest changes first.
  public var counterfactuals: [String]
}

extension Matcher {
  /// Explains the score of two records with the same scorer that found them.
  /// - Precondition: the model fits (`check`), and `a` and `b` are record numbers.
  public func explain(_ a: Int, _ b: Int, model: MatchModel) -> PairExplanation {
    let scorer = PairScorer(comparator: comparator, rarity: rarity, model: model)
    return PairExplainer(scorer: scorer, threshold: options.threshold).explain(a, b, comparator.makeScratch())
  }
}

/// Puts into words how a scorer comes to a pair's weight.
struct PairExplainer {
  let scorer: PairScorer
  /// The probability from which a pair is a match.
  let threshold: Double

  private var plan: ComparisonPlan { scorer.comparator.plan }

  func explain(_ a: Int, _ b: Int, _ scratch: borrowing ComparisonScratch) -> PairExplanation {
    let levels = scorer.comparator.levels(a, b, scratch)
    let contributions = scorer.contributions(a, b, scratch)
    let fields = zip(plan.comparisons, contributions).map { comparison, part in
      PairExplanation.Field(
        name: comparison.name, left: text(of: comparison, record: a), right: text(of: comparison, record: b), level: part.level,
        levelLabel: comparison.levelLabels[part.level], weight: Double(part.levelWeight), rarityWeight: Double(part.rarityWeight))
    }
    let weight = scorer.weight(of: levels, a, b)
    let threshold = Float(Probability.weight(of: threshold))
    return PairExplanation(
      priorWeight: Double(scorer.priorWeight), fields: fields,
      relativesWeight: -Double(scorer.relativesDiscount(contributions)), weight: Double(weight),
      probability: Probability.ofWeight(Double(weight)),
      isMatch: weight >= threshold,
      counterfactuals: Counterfactuals(plan: plan, scorer: scorer, a: a, b: b, levels: levels, threshold: threshold).sentences())
  }

  private func text(of comparison: Comparison, record: Int) -> String {
    let records = scorer.comparator.records
    let row = records.row(record)
    var parts: [String] = []
    var seen: Set<Int> = []
    for index in [comparison.primary, comparison.secondary, comparison.tertiary, comparison.quaternary].compactMap({ $0 }) {
      if comparison.kind == .given || comparison.kind == .family || comparison.kind == .email, index != comparison.primary { continue }
      guard seen.insert(index).inserted else { continue }
      let attribute = records.attributes[index]
      for slot in attribute.slots where row[slot] != 0 { parts.append(attribute.values.text(row[slot])) }
    }
    return parts.joined(separator: " / ")
  }
}
