/// Jaro's and Jaro-Winkler's similarity as the definition reads: flags, windows and two lists of matched bytes.
public enum JaroOracle {
  /// Jaro's similarity; transpositions count by whole pairs.
  public static func jaro(_ a: [UInt8], _ b: [UInt8]) -> Double {
    if a.isEmpty && b.isEmpty { return 1 }
    let window = max(0, max(a.count, b.count) / 2 - 1)
    var used = [Bool](repeating: false, count: b.count)
    var matchedOfA = [UInt8]()
    for i in a.indices {
      for j in b.indices where abs(i - j) <= window && !used[j] && a[i] == b[j] {
        used[j] = true
        matchedOfA.append(a[i])
        break
      }
    }
    if matchedOfA.isEmpty { return 0 }
    let matchedOfB = b.indices.filter { used[$0] }.map { b[$0] }
    let halfTranspositions = zip(matchedOfA, matchedOfB).filter { $0 != $1 }.count
    let m = Double(matchedOfA.count)
    let t = Double(halfTranspositions / 2)
    return (m / Double(a.count) + m / Double(b.count) + (m - t) / m) / 3
  }

  /// Jaro's similarity with a tenth of what lacks to 1 for each of the first four bytes in common, when it is above 0.7 by more than an
  /// error of rounding.
  public static func jaroWinkler(_ a: [UInt8], _ b: [UInt8]) -> Double {
    let similarity = jaro(a, b)
    if similarity <= 0.7 + 1e-12 { return similarity }
    var prefix = 0
    for (x, y) in zip(a, b) {
      if x != y || prefix == 4 { break }
      prefix += 1
    }
    return similarity + 0.1 * Double(prefix) * (1 - similarity)
  }
}
