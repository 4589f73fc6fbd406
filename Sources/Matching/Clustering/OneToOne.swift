/// Chooses pairs so that each record has one partner at most.
public enum OneToOne {
  /// The pairs left when the strongest is taken first and its two records are then taken, in ascending order of their first record.
  ///
  /// Greedy: it maximizes the strongest links, not the sum of all.
  /// - Complexity: O(count log count).
  public static func best(of pairs: [ScoredPair], recordCount: Int) -> [ScoredPair] {
    var taken = [Bool](repeating: false, count: recordCount)
    var chosen: [ScoredPair] = []
    for pair in pairs.sorted(by: { (-$0.weight, $0.a, $0.b) < (-$1.weight, $1.a, $1.b) }) {
      if taken[Int(pair.a)] || taken[Int(pair.b)] { continue }
      taken[Int(pair.a)] = true
      taken[Int(pair.b)] = true
      chosen.append(pair)
    }
    return chosen.sorted { ($0.a, $0.b) < ($1.a, $1.b) }
  }
}
