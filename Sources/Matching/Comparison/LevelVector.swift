/// The levels that a pair reaches in every comparison, 4 bits each, packed in a word.
struct LevelVector: Hashable, Sendable {
  /// Comparison `k` has bits `4k..<4k+4`.
  var word: UInt64

  /// As many comparisons as fit.
  static let capacity = 15

  init(word: UInt64 = 0) { self.word = word }

  @inline(__always)
  subscript(comparison: Int) -> Int {
    get { Int(truncatingIfNeeded: (word >> UInt64(4 * comparison)) & 15) }
    set { word = (word & ~(15 << UInt64(4 * comparison))) | UInt64(newValue) << UInt64(4 * comparison) }
  }
}

/// Whether two records share an employer: what else they share must be judged in that light, since colleagues share much.
enum EmployerContext: Int, Sendable, CaseIterable {
  case unknown = 0
  case same = 1
  case different = 2

  @inline(__always)
  static func of(employerLevel level: Int) -> EmployerContext {
    switch level {
    case 0: .unknown
    case 1, 2, 5, 7, 8: .different
    default: .same
    }
  }
}
