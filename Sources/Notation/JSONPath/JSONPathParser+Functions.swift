/// A call that was found well-typed (RFC 9535, 2.4.3), with the name of the function.
enum JSONPathCall {
  case test(JSONPathTest, String)
  case operand(JSONPathOperand, String)
}

extension JSONPathParser {
  private static let functions = ["count", "length", "match", "search", "value"]

  /// - Precondition: the parenthesis after the name is at the cursor.
  mutating func call(_ name: String, _ column: Int) throws(JSONPathError) -> JSONPathCall {
    guard Self.functions.contains(name) else {
      let suggestion = Suggestion.nearest(to: name, among: Self.functions)
      throw JSONPathError(reason: .unknownFunction(name, suggestion: suggestion), column: column)
    }
    return try nested { parser throws(JSONPathError) in try parser.knownCall(name) }
  }

  private mutating func knownCall(_ name: String) throws(JSONPathError) -> JSONPathCall {
    _ = cursor.next()
    skipSpace()
    let call: JSONPathCall
    switch name {
    case "length": call = .operand(.length(try value(1, of: 1, name)), name)
    case "count": call = .operand(.count(try nodes(name)), name)
    case "value": call = .operand(.value(try nodes(name)), name)
    default:
      let text = try value(1, of: 2, name)
      try comma(after: 1, of: 2, name)
      call = .test(.pattern(text: text, pattern: try value(2, of: 2, name), isWhole: name == "match"), name)
    }
    try end(name)
    return call
  }

  private mutating func value(_ argument: Int, of count: Int, _ name: String) throws(JSONPathError) -> JSONPathOperand {
    if cursor.peek == ")" { throw flaw(.argumentCount(function: name, expected: count, found: argument - 1)) }
    let column = cursor.column
    guard let operand = try valueArgument(), isAtArgumentEnd else {
      let expected = "a value: a literal, a query for one node at most, or a function with a value"
      throw JSONPathError(reason: .argumentKind(function: name, argument: argument, expected: expected), column: column)
    }
    return operand
  }

  private mutating func nodes(_ name: String) throws(JSONPathError) -> JSONPathSubquery {
    guard let first = cursor.peek else { throw flaw(.unexpectedEnd) }
    if first == ")" { throw flaw(.argumentCount(function: name, expected: 1, found: 0)) }
    let column = cursor.column
    if first == "@" || first == "$" {
      let query = try subquery()
      if isAtArgumentEnd { return query }
    }
    throw JSONPathError(
      reason: .argumentKind(function: name, argument: 1, expected: "a query, which begins with '@' or '$'"), column: column)
  }

  private var isAtArgumentEnd: Bool {
    var rest = self
    rest.skipSpace()
    return rest.cursor.peek == nil || rest.cursor.peek == "," || rest.cursor.peek == ")"
  }

  private mutating func comma(after found: Int, of expected: Int, _ name: String) throws(JSONPathError) {
    skipSpace()
    if cursor.peek == ")" { throw flaw(.argumentCount(function: name, expected: expected, found: found)) }
    try expect(",", "','")
    skipSpace()
  }

  private mutating func end(_ name: String) throws(JSONPathError) {
    skipSpace()
    if cursor.peek == "," {
      let expected = name == "match" || name == "search" ? 2 : 1
      throw flaw(.argumentCount(function: name, expected: expected, found: expected + 1))
    }
    try expect(")", "')'")
  }
}
