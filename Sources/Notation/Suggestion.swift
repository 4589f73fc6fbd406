/// What a misspelt name was probably meant to be.
public enum Suggestion {
  /// The candidate nearest to `name` by edits, at most a third of the longer one's length away, the first of equally near ones; nil if
  /// none is. ASCII case is no difference.
  /// - Complexity: O(candidates x 100 x 100): names longer than 100 bytes get no suggestion.
  public static func nearest(to name: String, among candidates: some Sequence<String>) -> String? {
    guard !name.isEmpty, name.utf8.count <= 100 else { return nil }
    let wanted = folded(name)
    var best: (distance: Int, candidate: String)?
    for candidate in candidates {
      guard candidate.utf8.count <= 100 else { continue }
      let bytes = folded(candidate)
      let distance = edits(wanted, bytes)
      guard distance <= max(1, max(wanted.count, bytes.count) / 3), distance < best?.distance ?? .max else { continue }
      best = (distance, candidate)
    }
    return best?.candidate
  }

  private static func folded(_ name: String) -> [UInt8] {
    name.utf8.map { (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains($0) ? $0 | 0x20 : $0 }
  }

  /// The least number of insertions, deletions, substitutions and swaps of neighbours that turn `a` into `b`, no part edited twice:
  /// optimal string alignment (Damerau 1964, doi:10.1145/363958.363994).
  static func edits(_ a: [UInt8], _ b: [UInt8]) -> Int {
    var before: [Int] = []
    var previous = Array(0...b.count)
    for i in a.indices {
      var current = [i + 1]
      for j in b.indices {
        var cost = min(previous[j] + (a[i] == b[j] ? 0 : 1), previous[j + 1] + 1, current[j] + 1)
        if i > 0, j > 0, a[i] == b[j - 1], a[i - 1] == b[j] { cost = min(cost, before[j - 1] + 1) }
        current.append(cost)
      }
      before = previous
      previous = current
    }
    return previous[b.count]
  }
}
