/// Reads the text of a pattern.
struct PatternParser {
  struct Flags {
    var ignoresCase = false
    /// `.` takes line feeds, too.
    var isDotAll = false
    /// `^` and `$` hold at each line.
    var isMultiline = false
  }

  var cursor: ScalarCursor
  let isIRegexp: Bool
  var flags: Flags
  private(set) var groupNames: [String?] = [nil]
  private var depth = 0
  private let depthLimit: Int

  init(_ text: String, syntax: Pattern.Syntax, ignoresCase: Bool, depthLimit: Int) {
    cursor = ScalarCursor(text)
    isIRegexp = syntax == .iRegexp
    flags = Flags(ignoresCase: ignoresCase)
    self.depthLimit = depthLimit
  }

  mutating func pattern() throws(PatternError) -> PatternTree {
    let tree = try alternatives()
    if cursor.peek == ")" { throw flaw(.unopenedGroup) }
    return tree
  }

  private mutating func alternatives() throws(PatternError) -> PatternTree {
    var parts = [try sequence()]
    while cursor.skip("|") { parts.append(try sequence()) }
    return parts.count == 1 ? parts[0] : .alternatives(parts)
  }

  private mutating func sequence() throws(PatternError) -> PatternTree {
    var parts: [PatternTree] = []
    while let scalar = cursor.peek, scalar != "|", scalar != ")" {
      let column = cursor.column
      let part = try atom(scalar)
      parts.append(try repeated(part, column))
    }
    return parts.isEmpty ? .empty : parts.count == 1 ? parts[0] : .sequence(parts)
  }

  private mutating func atom(_ scalar: UnicodeScalar) throws(PatternError) -> PatternTree {
    switch scalar {
    case "(": return try group()
    case "[": return .set(try scalarClass())
    case "\\": return try escape()
    case "*", "+", "?": throw flaw(.nothingToRepeat)
    case "{":
      if isIRegexp || isCount { throw flaw(.nothingToRepeat) }
    case "}", "]":
      if isIRegexp { throw flaw(.notInIRegexp("unescaped '\(Character(scalar))'")) }
    default: break
    }
    _ = cursor.next()
    switch scalar {
    case ".": return .set(isIRegexp ? Self.iRegexpDot : flags.isDotAll ? .all : Self.dot)
    case "^": return .assertion(flags.isMultiline ? .lineStart : .textStart)
    case "$": return .assertion(flags.isMultiline ? .lineEnd : .textEnd)
    default: return .set(literal(scalar))
    }
  }

  private static let dot = ScalarSet.lineFeed.inverted
  private static let iRegexpDot = ScalarSet([0x0A...0x0A, 0x0D...0x0D]).inverted

  func literal(_ scalar: UnicodeScalar) -> ScalarSet {
    flags.ignoresCase ? CaseVariants.closure(of: ScalarSet(scalar)) : ScalarSet(scalar)
  }

  // MARK: Groups

  private mutating func group() throws(PatternError) -> PatternTree {
    let column = cursor.column
    if depth == depthLimit { throw flaw(.tooDeep(limit: depthLimit)) }
    _ = cursor.next()
    let outer = flags
    var number: Int?
    if cursor.peek == "?" {
      if isIRegexp { throw flaw(.notInIRegexp("groups of special kinds")) }
      _ = cursor.next()
      let name = try groupKind(column)
      if case .flagsOnly = name { return .empty }
      if case .named(let name) = name { number = add(name) }
    } else {
      number = add(nil)
    }
    depth += 1
    let inner = try alternatives()
    depth -= 1
    guard cursor.skip(")") else { throw PatternError(reason: .unclosedGroup, column: column) }
    flags = outer
    return number.map { .group(number: $0, inner) } ?? inner.grouped
  }

  private mutating func add(_ name: String?) -> Int {
    groupNames.append(name)
    return groupNames.count - 1
  }

  // MARK: Repetitions

  private mutating func repeated(_ part: PatternTree, _ column: Int) throws(PatternError) -> PatternTree {
    guard let (least, most) = try count() else { return part }
    var isGreedy = true
    if !isIRegexp {
      if cursor.peek == "+" { throw flaw(.unsupported("possessive repetitions")) }
      isGreedy = !cursor.skip("?")
    }
    if let next = cursor.peek, "*+?".unicodeScalars.contains(next) || (next == "{" && isCount) { throw flaw(.repeatedTwice) }
    if case .empty = part { throw PatternError(reason: .nothingToRepeat, column: column) }
    return .repetition(part, least: least, most: most, isGreedy: isGreedy)
  }

  private mutating func count() throws(PatternError) -> (least: Int, most: Int?)? {
    if cursor.skip("*") { return (0, nil) }
    if cursor.skip("+") { return (1, nil) }
    if cursor.skip("?") { return (0, 1) }
    guard cursor.peek == "{", isIRegexp || isCount else { return nil }
    let column = cursor.column
    _ = cursor.next()
    let least = number()
    var most = least
    if cursor.skip(",") { most = cursor.peek == "}" ? nil : number() ?? -1 }
    guard let least, least <= 1000, cursor.skip("}"), most.map({ (least...1000).contains($0) }) ?? true else {
      throw PatternError(reason: .invalidCount, column: column)
    }
    return (least, most)
  }

  private mutating func number() -> Int? {
    let digits = cursor.take(while: \.isDigit)
    return digits.isEmpty ? nil : Int(digits.prefix(9))
  }

  /// Whether the brace at the cursor begins a counted repetition, and not a literal text such as `{a}`.
  private var isCount: Bool {
    guard cursor.peek == "{", let first = cursor.peek(ahead: 1) else { return false }
    return first.isDigit
  }

  func flaw(_ reason: PatternError.Reason) -> PatternError { PatternError(reason: reason, column: cursor.column) }
}

extension PatternTree {
  /// Itself as one part, so that a repetition after it takes all of it.
  fileprivate var grouped: PatternTree {
    if case .empty = self { return .sequence([]) }
    return self
  }
}
