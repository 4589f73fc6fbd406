/// The two lengths that a count is set against, and how much Winkler adds: all that turns counts into a similarity.
///
/// Similarities are kept as fractions of whole numbers and divided once, so up to 60,000 bytes the answer is the double nearest to the true
/// one: it meets a cutoff written in decimals exactly when the definition does.
struct JaroScale {
  private let lengthA: Double
  private let lengthB: Double
  /// The bytes of common prefix that count, 0...4; always 0 for Jaro's own similarity.
  private let prefix: Double

  @inline(__always)
  init(_ lengthA: Int, _ lengthB: Int, prefix: Int) {
    self.lengthA = Double(lengthA)
    self.lengthB = Double(lengthB)
    self.prefix = Double(prefix)
  }

  /// The similarity in [0, 1], 0 when below `cutoff`.
  @inline(__always)
  func similarity(_ count: JaroCount, cutoff: Double) -> Double {
    let (numerator, denominator) = fraction(matches: Double(count.matches), transpositions: Double(count.displaced >> 1))
    let similarity = min(1, numerator / denominator)
    return similarity >= cutoff ? similarity : 0
  }

  /// Whether `matches` matched bytes may reach `cutoff`, whatever their order.
  @inline(__always)
  func mayReach(_ cutoff: Double, matches: Int) -> Bool {
    if cutoff <= 0 { return true }
    if matches == 0 { return false }
    let (numerator, denominator) = fraction(matches: Double(matches), transpositions: 0)
    return numerator >= (cutoff - 1e-9) * denominator
  }

  /// `(m / a + m / b + (m - t) / m) / 3`, with a tenth of what lacks to 1 for each byte of the prefix when it is above 0.7.
  @inline(__always)
  private func fraction(matches m: Double, transpositions t: Double) -> (numerator: Double, denominator: Double) {
    let product = lengthA * lengthB
    let numerator = m * m * (lengthA + lengthB) + (m - t) * product
    let denominator = 3 * m * product
    if 10 * numerator <= 7 * denominator { return (numerator, denominator) }
    return (numerator * (10 - prefix) + denominator * prefix, denominator * 10)
  }
}
