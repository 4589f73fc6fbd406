/// What Jaro's similarity is made of: how many bytes match within the window, and how many of the matched are out of order.
struct JaroCount {
  /// The number of matched bytes, `m` of the literature.
  var matches: Int
  /// The number of places where the two sequences of matched bytes differ, twice the literature's `t`.
  var displaced: Int

  /// How far apart two matching bytes may lie.
  @inline(__always)
  static func window(_ lengthA: Int, _ lengthB: Int) -> Int {
    max(0, max(lengthA, lengthB) >> 1 &- 1)
  }
}
