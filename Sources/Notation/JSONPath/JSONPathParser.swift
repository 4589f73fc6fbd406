/// Reads a query by the grammar of RFC 9535, appendix A.
struct JSONPathParser {
  var cursor: ScalarCursor
  /// Of filters, parentheses and function calls around the cursor.
  private var depth = 0
  private static let depthLimit = 16
  private static let integerLimit = 1 << 53 - 1

  init(_ text: String) { cursor = ScalarCursor(text) }

  mutating func query() throws(JSONPathError) -> [JSONPathSegment] {
    guard cursor.skip("$") else { throw flaw(.missingRoot) }
    let segments = try segments()
    if let scalar = cursor.peek {
      if scalar.isJSONPathSpace { throw flaw(.trailingSpace) }
      throw flaw(.unexpected(scalar, expected: "'.', '[' or the end"))
    }
    return segments
  }

  /// As many as there are; space after the last is left.
  mutating func segments() throws(JSONPathError) -> [JSONPathSegment] {
    var segments: [JSONPathSegment] = []
    while true {
      let end = cursor.position
      skipSpace()
      if cursor.skip(word: "..") {
        segments.append(JSONPathSegment(reach: .descendants, selectors: try selectorsAfterDots()))
      } else if cursor.skip(".") {
        segments.append(JSONPathSegment(reach: .children, selectors: [try shorthand(expected: "a name or '*'")]))
      } else if cursor.peek == "[" {
        segments.append(JSONPathSegment(reach: .children, selectors: try bracketed()))
      } else {
        cursor.back(to: end)
        return segments
      }
    }
  }

  private mutating func selectorsAfterDots() throws(JSONPathError) -> [JSONPathSelector] {
    cursor.peek == "[" ? try bracketed() : [try shorthand(expected: "a name, '*' or '['")]
  }

  private mutating func shorthand(expected: String) throws(JSONPathError) -> JSONPathSelector {
    if cursor.skip("*") { return .wildcard }
    guard let first = cursor.peek else { throw flaw(.unexpectedEnd) }
    guard first.beginsJSONPathName else { throw flaw(.unexpected(first, expected: expected)) }
    return .name(cursor.take { $0.beginsJSONPathName || $0.isDigit })
  }

  private mutating func bracketed() throws(JSONPathError) -> [JSONPathSelector] {
    _ = cursor.next()
    var selectors: [JSONPathSelector] = []
    repeat {
      skipSpace()
      selectors.append(try selector())
      skipSpace()
    } while cursor.skip(",")
    try expect("]", "',' or ']'")
    return selectors
  }

  private mutating func selector() throws(JSONPathError) -> JSONPathSelector {
    guard let first = cursor.peek else { throw flaw(.unexpectedEnd) }
    switch first {
    case "'", "\"": return .name(try string())
    case "*":
      _ = cursor.next()
      return .wildcard
    case "?":
      _ = cursor.next()
      skipSpace()
      return .filter(try nested { parser throws(JSONPathError) in try parser.test() })
    case ":", "-", "0"..."9": return try indexOrSlice()
    default: throw flaw(.unexpected(first, expected: "a quoted name, an index, a slice, '*' or '?'"))
    }
  }

  private mutating func indexOrSlice() throws(JSONPathError) -> JSONPathSelector {
    let start = cursor.peek == ":" ? nil : try integer()
    let end = cursor.position
    skipSpace()
    guard cursor.skip(":") else {
      cursor.back(to: end)
      guard let start else { throw flaw(.unexpectedEnd) }
      return .index(start)
    }
    skipSpace()
    let bound = try integerIfThere()
    skipSpace()
    var step: Int?
    if cursor.skip(":") {
      skipSpace()
      step = try integerIfThere()
    }
    return .slice(start: start, end: bound, step: step ?? 1)
  }

  private mutating func integerIfThere() throws(JSONPathError) -> Int? {
    guard let first = cursor.peek, first == "-" || first.isDigit else { return nil }
    return try integer()
  }

  private mutating func integer() throws(JSONPathError) -> Int {
    let column = cursor.column
    let isNegative = cursor.skip("-")
    let digits = cursor.take(while: \.isDigit)
    guard let magnitude = Int(digits), magnitude <= Self.integerLimit, digits == "0" ? !isNegative : !digits.hasPrefix("0") else {
      throw JSONPathError(reason: .invalidInteger, column: column)
    }
    return isNegative ? -magnitude : magnitude
  }

  // MARK: Small parts

  mutating func nested<Part>(_ read: (inout Self) throws(JSONPathError) -> Part) throws(JSONPathError) -> Part {
    if depth == Self.depthLimit { throw flaw(.tooDeep(limit: Self.depthLimit)) }
    depth += 1
    let part = try read(&self)
    depth -= 1
    return part
  }

  mutating func skipSpace() { while let scalar = cursor.peek, scalar.isJSONPathSpace { _ = cursor.next() } }

  mutating func expect(_ scalar: UnicodeScalar, _ expected: String) throws(JSONPathError) {
    guard let found = cursor.peek else { throw flaw(.unexpectedEnd) }
    if !cursor.skip(scalar) { throw flaw(.unexpected(found, expected: expected)) }
  }

  func flaw(_ reason: JSONPathError.Reason) -> JSONPathError { JSONPathError(reason: reason, column: cursor.column) }
}

extension UnicodeScalar {
  var isJSONPathSpace: Bool { self == " " || self == "\t" || self == "\n" || self == "\r" }
  var beginsJSONPathName: Bool { isASCIILetter || self == "_" || value >= 0x80 }
}
