/// A textbook matcher that tries one way after the other, as Perl does: slow where patterns are evil, and obviously right.
///
/// It shares nothing with the room: patterns are made as trees here, written out for the room to read, and matched by closures here.
indirect enum TwinPattern: Sendable {
  case literal(UnicodeScalar)
  case any
  case oneOf([UnicodeScalar], isNegated: Bool)
  case start, end, boundary, noBoundary
  case sequence([TwinPattern])
  case choice([TwinPattern])
  case group(Int, TwinPattern)
  case loop(TwinPattern, least: Int, most: Int?, isGreedy: Bool)

  var written: String {
    switch self {
    case .literal(let scalar): String(Character(scalar))
    case .any: "."
    case .oneOf(let scalars, let isNegated): "[" + (isNegated ? "^" : "") + scalars.map { String(Character($0)) }.joined() + "]"
    case .start: "^"
    case .end: "$"
    case .boundary: "\\b"
    case .noBoundary: "\\B"
    case .sequence(let parts): parts.map { part in if case .choice = part { "(?:\(part.written))" } else { part.written } }.joined()
    case .choice(let parts): parts.map(\.written).joined(separator: "|")
    case .group(_, let inner): "(\(inner.written))"
    case .loop(let inner, let least, let most, let isGreedy):
      "(?:\(inner.written))" + (least == 0 && most == nil ? "*" : "{\(least),\(most.map(String.init) ?? "")}") + (isGreedy ? "" : "?")
    }
  }

  /// Of one match; where they are used up, the twin does not know the answer.
  final class Patience {
    var steps: Int
    init(_ steps: Int) { self.steps = steps }
    var isLost: Bool { steps <= 0 }
  }

  private struct State {
    var place: Int
    let patience: Patience
    var groups: [Int: Range<Int>] = [:]
  }

  private func match(_ text: [UnicodeScalar], _ state: State, _ next: (State) -> State?) -> State? {
    let place = state.place
    state.patience.steps -= 1
    if state.patience.isLost { return nil }
    func take(_ isFit: Bool) -> State? {
      guard isFit else { return nil }
      var state = state
      state.place += 1
      return next(state)
    }
    func isWord(_ index: Int) -> Bool {
      text.indices.contains(index) && (("a"..."z").contains(text[index]) || ("0"..."9").contains(text[index]))
    }
    switch self {
    case .literal(let scalar): return take(place < text.count && text[place] == scalar)
    case .any: return take(place < text.count && text[place] != "\n")
    case .oneOf(let scalars, let isNegated): return take(place < text.count && scalars.contains(text[place]) != isNegated)
    case .start: return place == 0 ? next(state) : nil
    case .end: return place == text.count ? next(state) : nil
    case .boundary: return isWord(place - 1) != isWord(place) ? next(state) : nil
    case .noBoundary: return isWord(place - 1) == isWord(place) ? next(state) : nil
    case .sequence(let parts):
      guard let first = parts.first else { return next(state) }
      return first.match(text, state) { TwinPattern.sequence(Array(parts.dropFirst())).match(text, $0, next) }
    case .choice(let parts):
      for part in parts { if let found = part.match(text, state, next) { return found } }
      return nil
    case .group(let number, let inner):
      return inner.match(text, state) { after in
        var after = after
        after.groups[number] = place..<after.place
        return next(after)
      }
    case .loop(let inner, let least, let most, let isGreedy):
      func more() -> State? {
        guard most != 0 else { return nil }
        return inner.match(text, state) { after in
          // A turn that took nothing and was not asked for ends a loop without bound; with one, x{1,3} is x(?:x(?:x)?)? as in RE2.
          if after.place == place, least == 0, most == nil { return next(after) }
          return TwinPattern.loop(inner, least: max(0, least - 1), most: most.map { $0 - 1 }, isGreedy: isGreedy).match(text, after, next)
        }
      }
      if least > 0 { return more() }
      return isGreedy ? more() ?? next(state) : next(state) ?? more()
    }
  }

  /// The leftmost match, in scalars: the range of the whole at 0, then those of `count` groups.
  func firstMatch(_ text: [UnicodeScalar], groups count: Int, _ patience: Patience) -> [Range<Int>?]? {
    for start in 0...text.count {
      if let found = match(text, State(place: start, patience: patience), { $0 }) {
        return [start..<found.place] + (0..<count).map { found.groups[$0 + 1] }
      }
    }
    return nil
  }

  func matchesWhole(_ text: [UnicodeScalar], _ patience: Patience) -> Bool {
    match(text, State(place: 0, patience: patience)) { $0.place == text.count ? $0 : nil } != nil
  }
}
