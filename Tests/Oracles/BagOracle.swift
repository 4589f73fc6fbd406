/// Similarities of bags of runs and of words, with arrays and dictionaries.
public enum BagOracle {
  /// The Sørensen-Dice coefficient of the bags of runs of `q` bytes.
  public static func dice(_ a: [UInt8], _ b: [UInt8], q: Int) -> Double {
    if a.count < q || b.count < q { return a == b ? 1 : 0 }
    let runsA = runs(a, q), runsB = runs(b, q)
    var left = [[UInt8]: Int]()
    for run in runsB { left[run, default: 0] += 1 }
    var shared = 0
    for run in runsA where left[run, default: 0] > 0 {
      left[run, default: 0] -= 1
      shared += 1
    }
    return 2 * Double(shared) / Double(runsA.count + runsB.count)
  }

  /// The indel similarity of the sorted words.
  public static func sortRatio(_ a: [UInt8], _ b: [UInt8]) -> Double {
    SubsequenceOracle.indelSimilarity(joined(words(a).sorted(by: before)), joined(words(b).sorted(by: before)))
  }

  /// The best indel similarity among the shared words, the shared with those only in `a`, and the shared with those only in `b`.
  public static func setRatio(_ a: [UInt8], _ b: [UInt8]) -> Double {
    let setA = Set(words(a)), setB = Set(words(b))
    if setA.isEmpty || setB.isEmpty { return 0 }
    let shared = setA.intersection(setB).sorted(by: before)
    let onlyA = setA.subtracting(setB).sorted(by: before), onlyB = setB.subtracting(setA).sorted(by: before)
    if !shared.isEmpty && (onlyA.isEmpty || onlyB.isEmpty) { return 1 }
    let wholeA = joined(shared + onlyA), wholeB = joined(shared + onlyB)
    // As in RapidFuzz, the shared beginning is aligned with itself, and only the rests are compared.
    let beginning = shared.isEmpty ? 0 : joined(shared).count + 1
    let common = beginning + SubsequenceOracle.length(joined(onlyA), joined(onlyB))
    let whole = Double(2 * common) / Double(wholeA.count + wholeB.count)
    if shared.isEmpty { return whole }
    return max(
      whole, SubsequenceOracle.indelSimilarity(joined(shared), wholeA), SubsequenceOracle.indelSimilarity(joined(shared), wholeB))
  }

  /// The mean, over the words of both strings, of the best Jaro-Winkler similarity in the other string that reaches `threshold`.
  public static func softOverlap(_ a: [UInt8], _ b: [UInt8], threshold: Double) -> Double {
    let wordsA = words(a), wordsB = words(b)
    if wordsA.isEmpty || wordsB.isEmpty { return wordsA.isEmpty == wordsB.isEmpty ? 1 : 0 }
    func best(_ word: [UInt8], _ others: [[UInt8]]) -> Double {
      others.map { JaroOracle.jaroWinkler(word, $0) }.filter { $0 >= threshold }.max() ?? 0
    }
    let total = wordsA.map { best($0, wordsB) }.reduce(0, +) + wordsB.map { best($0, wordsA) }.reduce(0, +)
    return total / Double(wordsA.count + wordsB.count)
  }

  private static func runs(_ bytes: [UInt8], _ q: Int) -> [[UInt8]] {
    (0...(bytes.count - q)).map { Array(bytes[$0..<$0 + q]) }
  }

  private static func words(_ bytes: [UInt8]) -> [[UInt8]] {
    bytes.split(separator: UInt8(ascii: " ")).map(Array.init)
  }

  private static func joined(_ words: [[UInt8]]) -> [UInt8] {
    Array(words.joined(separator: [UInt8(ascii: " ")]))
  }

  private static func before(_ a: [UInt8], _ b: [UInt8]) -> Bool {
    a.lexicographicallyPrecedes(b)
  }
}
