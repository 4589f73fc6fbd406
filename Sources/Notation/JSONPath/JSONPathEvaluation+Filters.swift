extension JSONPathEvaluation {
  mutating func holds(_ test: JSONPathTest, _ current: JSONValue) throws(JSONPathExhaustion) -> Bool {
    try spend()
    switch test {
    case .any(let tests):
      for test in tests where try holds(test, current) { return true }
      return false
    case .all(let tests):
      for test in tests where try !holds(test, current) { return false }
      return true
    case .not(let test): return try !holds(test, current)
    case .exists(let query): return try !nodes(query, current).isEmpty
    case .comparison(let a, let comparison, let b): return try compare(value(a, current), comparison, value(b, current))
    case .pattern(let text, let pattern, let isWhole):
      guard case .string(let text) = try value(text, current), case .string(let pattern) = try value(pattern, current) else { return false }
      return try matches(text, pattern, isWhole: isWhole)
    }
  }

  private mutating func nodes(_ query: JSONPathSubquery, _ current: JSONValue) throws(JSONPathExhaustion) -> [Node] {
    try select(query.segments, from: [Node(value: query.isRelative ? current : root, place: nil)])
  }

  /// Nil for nothing, which is unlike `null`.
  private mutating func value(_ operand: JSONPathOperand, _ current: JSONValue) throws(JSONPathExhaustion) -> JSONValue? {
    switch operand {
    case .literal(let value): return value
    case .query(let query): return try nodes(query, current).first?.value
    case .count(let query): return .number(JSONNumber(Int64(try nodes(query, current).count)))
    case .value(let query):
      let nodes = try nodes(query, current)
      return nodes.count == 1 ? nodes[0].value : nil
    case .length(let operand):
      switch try value(operand, current) {
      case .string(let text):
        try spend(text.utf8.count)
        return .number(JSONNumber(Int64(text.unicodeScalars.count)))
      case .array(let elements): return .number(JSONNumber(Int64(elements.count)))
      case .object(let object): return .number(JSONNumber(Int64(object.count)))
      default: return nil
      }
    }
  }

  /// A text that is no I-Regexp matches nothing (RFC 9535, 2.4.6).
  private mutating func matches(_ text: String, _ pattern: String, isWhole: Bool) throws(JSONPathExhaustion) -> Bool {
    let key = ScalarText(pattern)
    let compiled: Pattern?
    if let known = patterns[key] {
      compiled = known
    } else {
      compiled = try? Pattern(pattern, syntax: .iRegexp)
      try spend(pattern.utf8.count + 16 * (compiled?.size ?? 0))
      if patterns.count == 64 { patterns.removeAll() }
      patterns[key] = .some(compiled)
    }
    guard let compiled else { return false }
    // The machine may take as many steps a character as the pattern has instructions; most texts take one.
    try spend(text.utf8.count * (1 + compiled.size / 16))
    return isWhole ? compiled.matches(text) : compiled.occurs(in: text)
  }
}
