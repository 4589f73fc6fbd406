/// The longest common subsequence by the recurrence of the definition, and what follows from its length.
public enum SubsequenceOracle {
  /// The length of the longest common subsequence.
  public static func length(_ a: [UInt8], _ b: [UInt8]) -> Int {
    var cells = [[Int]](repeating: [Int](repeating: 0, count: b.count + 1), count: a.count + 1)
    for i in stride(from: 1, through: a.count, by: 1) {
      for j in stride(from: 1, through: b.count, by: 1) {
        cells[i][j] = a[i - 1] == b[j - 1] ? cells[i - 1][j - 1] + 1 : max(cells[i - 1][j], cells[i][j - 1])
      }
    }
    return cells[a.count][b.count]
  }

  /// The share of both lengths that needs no insertion or deletion.
  public static func indelSimilarity(_ a: [UInt8], _ b: [UInt8]) -> Double {
    a.isEmpty && b.isEmpty ? 1 : Double(2 * length(a, b)) / Double(a.count + b.count)
  }
}
