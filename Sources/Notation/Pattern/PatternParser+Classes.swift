extension PatternParser {
  /// - Precondition: a backslash is at the cursor.
  mutating func escape() throws(PatternError) -> PatternTree {
    let column = cursor.column
    _ = cursor.next()
    guard let scalar = cursor.peek else { throw flaw(.unexpectedEnd) }
    if !isIRegexp {
      let assertion: PatternAssertion? =
        switch scalar {
        case "A": .textStart
        case "z": .textEnd
        case "b": .wordBoundary
        case "B": .noWordBoundary
        default: nil
        }
      if let assertion {
        _ = cursor.next()
        return .assertion(assertion)
      }
      if ("1"..."9").contains(scalar) || scalar == "k" || scalar == "g" {
        throw PatternError(reason: .unsupported("back-references"), column: column)
      }
    }
    let set = try setEscape(column)
    return .set(flags.ignoresCase && set.single != nil ? CaseVariants.closure(of: set) : set)
  }

  /// What an escape stands for inside and outside classes; the cursor is after the backslash, which `column` is of.
  private mutating func setEscape(_ column: Int) throws(PatternError) -> ScalarSet {
    guard let scalar = cursor.next() else { throw flaw(.unexpectedEnd) }
    switch scalar {
    case "n": return ScalarSet("\n")
    case "r": return ScalarSet("\r")
    case "t": return ScalarSet("\t")
    case "p", "P":
      let set = try category(column)
      return scalar == "p" ? set : set.inverted
    default: break
    }
    if isIRegexp {
      guard "()*+-.?[\\]^{|}".unicodeScalars.contains(scalar) else { throw PatternError(reason: .invalidEscape(scalar), column: column) }
      return ScalarSet(scalar)
    }
    switch scalar {
    case "d": return .digits
    case "D": return ScalarSet.digits.inverted
    case "w": return .words
    case "W": return ScalarSet.words.inverted
    case "s": return .spaces
    case "S": return ScalarSet.spaces.inverted
    case "f": return ScalarSet("\u{C}")
    case "v": return ScalarSet("\u{B}")
    case "x": return ScalarSet(try codePoint(column))
    default:
      // Letters and digits are kept for meanings; all else of ASCII stands for itself.
      guard scalar.isASCII, scalar.value > 0x20, !scalar.isASCIILetter, !scalar.isDigit else {
        throw PatternError(reason: .invalidEscape(scalar), column: column)
      }
      return ScalarSet(scalar)
    }
  }

  private mutating func codePoint(_ column: Int) throws(PatternError) -> UnicodeScalar {
    var digits = ""
    if cursor.skip("{") {
      digits = cursor.take { $0.hexValue != nil }
      if !cursor.skip("}") { digits = "" }
    } else if let high = cursor.next(), let low = cursor.next(), high.hexValue != nil, low.hexValue != nil {
      digits = String(Character(high)) + String(Character(low))
    }
    guard let value = UInt32(digits, radix: 16), let scalar = UnicodeScalar(value) else {
      throw PatternError(reason: .invalidCodePoint, column: column)
    }
    return scalar
  }

  private mutating func category(_ column: Int) throws(PatternError) -> ScalarSet {
    var name = ""
    if cursor.skip("{") {
      name = cursor.take { $0.isASCIILetter || $0 == "_" || $0 == "=" || $0 == "^" }
      guard cursor.skip("}") else { throw PatternError(reason: .unknownCategory(name, suggestion: nil), column: column) }
    } else if !isIRegexp, let letter = cursor.next() {
      name = String(Character(letter))
    }
    guard let set = GeneralCategories.set(name) else {
      let suggestion = Suggestion.nearest(to: name, among: GeneralCategories.names)
      throw PatternError(reason: .unknownCategory(name, suggestion: suggestion), column: column)
    }
    return set
  }

  /// - Precondition: a bracket is at the cursor.
  mutating func scalarClass() throws(PatternError) -> ScalarSet {
    let column = cursor.column
    _ = cursor.next()
    let isNegated = cursor.skip("^")
    var ranges: [ClosedRange<UInt32>] = []
    // As in POSIX, a bracket that comes first is itself; I-Regexp has no such rule.
    var isFirst = true
    while cursor.peek != "]" || (isFirst && !isIRegexp) {
      guard cursor.peek != nil else { throw PatternError(reason: .unclosedClass, column: column) }
      let start = cursor.column
      let set = try classMember(isFirst: isFirst)
      isFirst = false
      guard cursor.peek == "-", let next = cursor.peek(ahead: 1), next != "]" else {
        ranges += set.ranges
        continue
      }
      if isIRegexp, start == cursor.column - 1, cursor.scalars[start - 1] == "-" { throw flaw(.invalidRange) }
      _ = cursor.next()
      guard let low = set.single, let high = try classMember(isFirst: false).single, low <= high else {
        throw PatternError(reason: .invalidRange, column: start)
      }
      ranges.append(low.value...high.value)
    }
    _ = cursor.next()
    if isIRegexp, ranges.isEmpty { throw PatternError(reason: .emptyClass, column: column) }
    var set = ScalarSet(ranges)
    if flags.ignoresCase { set = CaseVariants.closure(of: set) }
    return isNegated ? set.inverted : set
  }

  private mutating func classMember(isFirst: Bool) throws(PatternError) -> ScalarSet {
    let column = cursor.column
    guard let scalar = cursor.next() else { throw flaw(.unexpectedEnd) }
    if scalar == "\\" { return try setEscape(column) }
    if isIRegexp {
      if scalar == "[" { throw PatternError(reason: .notInIRegexp("unescaped '['"), column: column) }
      // A hyphen is itself at the beginning and at the end only.
      if scalar == "-", !isFirst, cursor.peek != "]" { throw PatternError(reason: .invalidRange, column: column) }
    } else if scalar == "[", let kind = cursor.peek, kind == ":" || kind == "." || kind == "=" {
      throw PatternError(reason: .namedClass, column: column)
    }
    return ScalarSet(scalar)
  }
}
