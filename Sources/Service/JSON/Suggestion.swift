/// What a misspelt name was probably meant to be.
public enum Suggestion {
  /// The candidate nearest to `name` by restricted Damerau-Levenshtein distance, at most a third of its length away; nil if none is.
  /// - Complexity: O(candidates x 64 x 64): longer names get no suggestion.
  public static func nearest(to name: String, among candidates: some Sequence<String>) -> String? {
    let wanted = Array(name.lowercased().utf8)
    guard !wanted.isEmpty, wanted.count <= 64 else { return nil }
    var best: (distance: Int, candidate: String)?
    for candidate in candidates {
      let bytes = Array(candidate.lowercased().utf8)
      guard bytes.count <= 64 else { continue }
      let distance = distance(wanted, bytes)
      guard distance <= max(1, max(wanted.count, bytes.count) / 3), distance < best?.distance ?? .max else { continue }
      best = (distance, candidate)
    }
    return best?.candidate
  }

  private static func distance(_ a: [UInt8], _ b: [UInt8]) -> Int {
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
