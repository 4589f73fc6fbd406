import Glibc

/// Probabilities that fall with the rank, as the frequencies of names do (Zipf).
final class RankWeights: Sendable {
  private let cumulative: [Double]
  private let total: Double

  /// Weights proportional to `(rank + offset) ^ -exponent`.
  init(count: Int, offset: Double, exponent: Double) {
    var sum = 0.0
    cumulative = (0..<count).map { rank in
      sum += pow(Double(rank) + offset, -exponent)
      return sum
    }
    total = sum
  }

  /// Weights `top * (rank + 1) ^ -s`, with the `s` in `[0, 3]` that makes them sum to `share`.
  convenience init(count: Int, top: Double, share: Double) {
    var low = 0.0
    var high = 3.0
    for _ in 0..<40 {
      let middle = (low + high) / 2
      let sum = RankWeights(count: count, offset: 1, exponent: middle).total * top
      if sum > share { low = middle } else { high = middle }
    }
    self.init(count: count, offset: 1, exponent: (low + high) / 2)
  }

  /// A rank, drawn by weight.
  func draw(_ dice: inout Dice) -> Int {
    let target = dice.unit() * total
    var low = 0
    var high = cumulative.count - 1
    while low < high {
      let middle = (low + high) / 2
      if cumulative[middle] <= target { low = middle + 1 } else { high = middle }
    }
    return low
  }
}
