/// What a pattern says, before it is compiled.
indirect enum PatternTree {
  case empty
  case set(ScalarSet)
  case assertion(PatternAssertion)
  case sequence([PatternTree])
  /// The first that fits is preferred.
  case alternatives([PatternTree])
  case group(number: Int, PatternTree)
  /// Without an upper bound where `most` is nil.
  case repetition(PatternTree, least: Int, most: Int?, isGreedy: Bool)

  /// Whether it can match without taking a character.
  var canBeEmpty: Bool {
    switch self {
    case .empty, .assertion: true
    case .set: false
    case .sequence(let parts): parts.allSatisfy(\.canBeEmpty)
    case .alternatives(let parts): parts.contains(where: \.canBeEmpty)
    case .group(_, let inner): inner.canBeEmpty
    case .repetition(let inner, let least, _, _): least == 0 || inner.canBeEmpty
    }
  }
}

/// What holds at a place between two characters.
enum PatternAssertion: Sendable {
  case textStart, textEnd
  /// After a line feed, too.
  case lineStart
  /// Before a line feed, too.
  case lineEnd
  case wordBoundary, noWordBoundary

  func holds(between before: PatternContext, and after: PatternContext) -> Bool {
    switch self {
    case .textStart: before == .edge
    case .textEnd: after == .edge
    case .lineStart: before == .edge || before == .lineFeed
    case .lineEnd: after == .edge || after == .lineFeed
    case .wordBoundary: (before == .word) != (after == .word)
    case .noWordBoundary: (before == .word) == (after == .word)
    }
  }
}

/// What assertions ask of a neighbour.
enum PatternContext: UInt8, Sendable {
  /// The beginning or the end of the text.
  case edge
  case lineFeed
  /// An ASCII letter, digit or `_`.
  case word
  case other
}
