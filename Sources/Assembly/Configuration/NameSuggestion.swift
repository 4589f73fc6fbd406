/// Finds the name that was probably meant.
enum NameSuggestion {
  /// The candidate closest to `name` by edits, if it takes no more of them than a third of its length; the first of equally close ones.
  ///
  /// - Complexity: O(candidates x length of name x length of candidate); names beyond 100 bytes are not looked at.
  static func closest(to name: String, among candidates: [String]) -> String? {
    guard name.utf8.count <= 100 else { return nil }
    let scored = candidates.map { (name: $0, edits: edits(Array(name.utf8), Array($0.utf8))) }
    guard let best = scored.min(by: { $0.edits < $1.edits }), best.edits <= max(1, best.name.utf8.count / 3) else { return nil }
    return best.name
  }

  /// The least number of insertions, deletions, substitutions and swaps of neighbours that turn `a` into `b`, no part edited twice:
  /// optimal string alignment (Damerau 1964, doi:10.1145/363958.363994).
  static func edits(_ a: [UInt8], _ b: [UInt8]) -> Int {
    var before: [Int] = []
    var previous = Array(0...b.count)
    for i in a.indices {
      var current = [i + 1]
      current.reserveCapacity(b.count + 1)
      for j in b.indices {
        var cost = min(previous[j + 1] + 1, current[j] + 1, previous[j] + (a[i] == b[j] ? 0 : 1))
        if i > 0, j > 0, a[i] == b[j - 1], a[i - 1] == b[j] { cost = min(cost, before[j - 1] + 1) }
        current.append(cost)
      }
      before = previous
      previous = current
    }
    return previous[b.count]
  }
}
