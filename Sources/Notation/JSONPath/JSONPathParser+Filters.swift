extension JSONPathParser {
  /// A logical expression: `||` binds weaker than `&&`, and that weaker than `!`.
  mutating func test() throws(JSONPathError) -> JSONPathTest {
    var alternatives = [try conjunction()]
    while skipOperator("||") { alternatives.append(try conjunction()) }
    return alternatives.count == 1 ? alternatives[0] : .any(alternatives)
  }

  private mutating func conjunction() throws(JSONPathError) -> JSONPathTest {
    var conditions = [try basic()]
    while skipOperator("&&") { conditions.append(try basic()) }
    return conditions.count == 1 ? conditions[0] : .all(conditions)
  }

  private mutating func skipOperator(_ word: StaticString) -> Bool {
    let end = cursor.position
    skipSpace()
    guard cursor.skip(word: word) else {
      cursor.back(to: end)
      return false
    }
    skipSpace()
    return true
  }

  private mutating func basic() throws(JSONPathError) -> JSONPathTest {
    if cursor.peek == "!" {
      _ = cursor.next()
      skipSpace()
      if cursor.peek == "(" { return .not(try parenthesized()) }
      return .not(try comparisonOrTest(isNegated: true))
    }
    return cursor.peek == "(" ? try parenthesized() : try comparisonOrTest(isNegated: false)
  }

  private mutating func parenthesized() throws(JSONPathError) -> JSONPathTest {
    _ = cursor.next()
    skipSpace()
    let test = try nested { parser throws(JSONPathError) in try parser.test() }
    skipSpace()
    try expect(")", "'&&', '||' or ')'")
    return test
  }

  /// What stands at one side of a comparison, or alone.
  private enum Term {
    case literal(JSONValue)
    case query(JSONPathSubquery)
    case call(JSONPathCall)
  }

  private mutating func comparisonOrTest(isNegated: Bool) throws(JSONPathError) -> JSONPathTest {
    let column = cursor.column
    let left = try term()
    let end = cursor.position
    skipSpace()
    guard !isNegated, let comparison = comparison() else {
      cursor.back(to: end)
      switch left {
      case .literal: throw JSONPathError(reason: .loneLiteral, column: column)
      case .query(let query): return .exists(query)
      case .call(.test(let test, _)): return test
      case .call(.operand(_, let name)): throw JSONPathError(reason: .notLogical(function: name), column: column)
      }
    }
    let leftOperand = try operand(left, column)
    skipSpace()
    let rightColumn = cursor.column
    return .comparison(leftOperand, comparison, try operand(try term(), rightColumn))
  }

  private mutating func term() throws(JSONPathError) -> Term {
    guard let first = cursor.peek else { throw flaw(.unexpectedEnd) }
    switch first {
    case "@", "$": return .query(try subquery())
    case "'", "\"": return .literal(.string(try string()))
    case "-", "0"..."9": return .literal(.number(try number()))
    case "a"..."z":
      let column = cursor.column
      let name = cursor.take { ("a"..."z").contains($0) || $0 == "_" || $0.isDigit }
      if cursor.peek == "(" { return .call(try call(name, column)) }
      switch name {
      case "true": return .literal(.bool(true))
      case "false": return .literal(.bool(false))
      case "null": return .literal(.null)
      default: throw JSONPathError(reason: .unexpected(first, expected: "a literal, a query or a function"), column: column)
      }
    default: throw flaw(.unexpected(first, expected: "a literal, a query, a function, '!' or '('"))
    }
  }

  private func operand(_ term: Term, _ column: Int) throws(JSONPathError) -> JSONPathOperand {
    switch term {
    case .literal(let value): return .literal(value)
    case .query(let query):
      guard query.segments.areSingular else { throw JSONPathError(reason: .notSingular, column: column) }
      return .query(query)
    case .call(.operand(let operand, _)): return operand
    case .call(.test(_, let name)): throw JSONPathError(reason: .notComparable(function: name), column: column)
    }
  }

  private mutating func comparison() -> JSONPathTest.Comparison? {
    if cursor.skip(word: "==") { return .equal }
    if cursor.skip(word: "!=") { return .unequal }
    if cursor.skip(word: "<=") { return .lessOrEqual }
    if cursor.skip(word: ">=") { return .greaterOrEqual }
    if cursor.skip("<") { return .less }
    return cursor.skip(">") ? .greater : nil
  }

  mutating func subquery() throws(JSONPathError) -> JSONPathSubquery {
    let isRelative = cursor.next() == "@"
    return JSONPathSubquery(isRelative: isRelative, segments: try segments())
  }

  /// A literal, a query for one node at most, or a function with a value; nil for anything else.
  mutating func valueArgument() throws(JSONPathError) -> JSONPathOperand? {
    switch try term() {
    case .literal(let value): .literal(value)
    case .query(let query): query.segments.areSingular ? .query(query) : nil
    case .call(.operand(let operand, _)): operand
    case .call(.test): nil
    }
  }
}
