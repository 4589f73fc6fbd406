extension JSONPathEvaluation {
  /// By RFC 9535, 2.3.5.2.2: only numbers and texts have an order, and nothing equals nothing.
  mutating func compare(_ a: JSONValue?, _ comparison: JSONPathTest.Comparison, _ b: JSONValue?) throws(JSONPathExhaustion) -> Bool {
    switch comparison {
    case .equal: return try isEqual(a, b)
    case .unequal: return try !isEqual(a, b)
    case .less: return try isLess(a, b)
    case .greater: return try isLess(b, a)
    case .lessOrEqual: if try isLess(a, b) { return true }
    case .greaterOrEqual: if try isLess(b, a) { return true }
    }
    return try isEqual(a, b)
  }

  private mutating func isLess(_ a: JSONValue?, _ b: JSONValue?) throws(JSONPathExhaustion) -> Bool {
    switch (a, b) {
    case (.number(let a), .number(let b)): return Self.isLess(a, b)
    case (.string(let a), .string(let b)):
      try spend(min(a.utf8.count, b.utf8.count))
      return ScalarText(a) < ScalarText(b)
    default: return false
    }
  }

  private mutating func isEqual(_ a: JSONValue?, _ b: JSONValue?) throws(JSONPathExhaustion) -> Bool {
    guard let a, let b else { return a == nil && b == nil }
    var waiting = [(a, b)]
    while let (a, b) = waiting.popLast() {
      try spend()
      switch (a, b) {
      case (.null, .null): continue
      case (.bool(let a), .bool(let b)): if a != b { return false }
      case (.number(let a), .number(let b)): if !Self.isEqual(a, b) { return false }
      case (.string(let a), .string(let b)):
        guard a.utf8.count == b.utf8.count else { return false }
        try spend(a.utf8.count)
        if !ScalarText.areSame(a, b) { return false }
      case (.array(let a), .array(let b)):
        guard a.count == b.count else { return false }
        waiting.append(contentsOf: zip(a, b))
      case (.object(let a), .object(let b)):
        guard a.count == b.count else { return false }
        for member in a.members {
          guard let other = b[member.name] else { return false }
          waiting.append((member.value, other))
        }
      default: return false
      }
    }
    return true
  }

  /// Exact between integers of 64 bits, else as the nearest doubles; beyond their range, infinite.
  private static func isEqual(_ a: JSONNumber, _ b: JSONNumber) -> Bool {
    if let a = a.integer, let b = b.integer { return a == b }
    return a.nearest == b.nearest
  }

  private static func isLess(_ a: JSONNumber, _ b: JSONNumber) -> Bool {
    if let a = a.integer, let b = b.integer { return a < b }
    return a.nearest < b.nearest
  }
}

extension JSONNumber {
  fileprivate var nearest: Double { Double(text) ?? (text.hasPrefix("-") ? -.infinity : .infinity) }
}
