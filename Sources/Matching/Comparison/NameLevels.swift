import Similarity

/// Levels between two different given names or two different family names, both present.
enum NameLevels {
  /// - Parameters:
  ///   - shareRoot: whether the nickname table knows both as forms of one name.
  ///   - oppositeGender: whether one is known as a woman's name and the other as a man's: Giulia is no slip for Giulio.
  static func given(_ a: UnsafeBufferPointer<UInt8>, _ b: UnsafeBufferPointer<UInt8>, shareRoot: Bool, oppositeGender: Bool = false) -> Int
  {
    if a.count == 1 || b.count == 1 { return a[0] == b[0] ? 3 : 1 }
    if oppositeGender { return 1 }
    if shareRoot { return 4 }
    let left = Span(_unsafeElements: a)
    let right = Span(_unsafeElements: b)
    if isSlip(left, right) { return 5 }
    let similarity = JaroWinkler.similarity(left, right, cutoff: 0.80)
    if similarity >= 0.93 { return 5 }
    return similarity >= 0.80 ? 2 : 1
  }

  static func family(_ a: UnsafeBufferPointer<UInt8>, _ b: UnsafeBufferPointer<UInt8>, sameSound: Bool) -> Int {
    let left = Span(_unsafeElements: a)
    let right = Span(_unsafeElements: b)
    if isSlip(left, right) { return 4 }
    if sharesToken(a, b) { return 3 }
    if a.count == 1 || b.count == 1 { return a[0] == b[0] ? 2 : 1 }
    let similarity = JaroWinkler.similarity(left, right, cutoff: 0.82)
    if similarity >= 0.93 { return 4 }
    return similarity >= 0.82 || sameSound ? 2 : 1
  }

  /// Whether one keystroke error (two in long names) turns one into the other.
  private static func isSlip(_ a: Span<UInt8>, _ b: Span<UInt8>) -> Bool {
    let shorter = min(a.count, b.count)
    if shorter < 4 { return false }
    let limit = shorter >= 8 ? 2 : 1
    if abs(a.count - b.count) > limit { return false }
    return OptimalStringAlignment.distance(a, b, limit: limit) <= limit
  }

  /// Whether two names have a part of three or more letters in common (double names, married names).
  private static func sharesToken(_ a: UnsafeBufferPointer<UInt8>, _ b: UnsafeBufferPointer<UInt8>) -> Bool {
    let space = UInt8(ascii: " ")
    if !a.contains(space) && !b.contains(space) { return false }
    var start = 0
    for end in 0...a.count where end == a.count || a[end] == space {
      if end - start >= 3 && containsToken(b, UnsafeBufferPointer(rebasing: a[start..<end])) { return true }
      start = end + 1
    }
    return false
  }

  private static func containsToken(_ text: UnsafeBufferPointer<UInt8>, _ token: UnsafeBufferPointer<UInt8>) -> Bool {
    let space = UInt8(ascii: " ")
    var start = 0
    for end in 0...text.count where end == text.count || text[end] == space {
      if end - start == token.count && (0..<token.count).allSatisfy({ text[start + $0] == token[$0] }) { return true }
      start = end + 1
    }
    return false
  }
}
