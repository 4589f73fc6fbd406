/// Full-matrix edit distances (R. A. Wagner and M. J. Fischer 1974, doi:10.1145/321796.321811), cell by cell as in the textbook.
public enum EditDistanceOracle {
  /// Levenshtein's distance.
  public static func levenshtein(_ a: [UInt8], _ b: [UInt8]) -> Int {
    matrix(a, b, exchanges: false)[a.count][b.count]
  }

  /// The optimal string alignment distance: with the exchange of two adjacent bytes.
  public static func optimalStringAlignment(_ a: [UInt8], _ b: [UInt8]) -> Int {
    matrix(a, b, exchanges: true)[a.count][b.count]
  }

  private static func matrix(_ a: [UInt8], _ b: [UInt8], exchanges: Bool) -> [[Int]] {
    var cells = [[Int]](repeating: [Int](repeating: 0, count: b.count + 1), count: a.count + 1)
    for i in 0...a.count { cells[i][0] = i }
    for j in 0...b.count { cells[0][j] = j }
    for i in stride(from: 1, through: a.count, by: 1) {
      for j in stride(from: 1, through: b.count, by: 1) {
        let substitution = cells[i - 1][j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1)
        cells[i][j] = min(substitution, cells[i - 1][j] + 1, cells[i][j - 1] + 1)
        if exchanges, i > 1, j > 1, a[i - 1] == b[j - 2], a[i - 2] == b[j - 1] {
          cells[i][j] = min(cells[i][j], cells[i - 2][j - 2] + 1)
        }
      }
    }
    return cells
  }
}
