/// One step of a query: what it selects among the children, or among all descendants.
struct JSONPathSegment: Sendable {
  enum Reach: Sendable { case children, descendants }

  let reach: Reach
  let selectors: [JSONPathSelector]

  var isSingular: Bool {
    guard reach == .children, selectors.count == 1 else { return false }
    switch selectors[0] {
    case .name, .index: return true
    default: return false
    }
  }
}

extension [JSONPathSegment] {
  var areSingular: Bool { allSatisfy(\.isSingular) }
}

enum JSONPathSelector: Sendable {
  case name(String)
  case index(Int)
  case slice(start: Int?, end: Int?, step: Int)
  case wildcard
  case filter(JSONPathTest)
}

/// A query inside a filter.
struct JSONPathSubquery: Sendable {
  /// From the current node (`@`), else from the root (`$`).
  let isRelative: Bool
  let segments: [JSONPathSegment]
}

/// What is true or false of a node.
indirect enum JSONPathTest: Sendable {
  case any([JSONPathTest])
  case all([JSONPathTest])
  case not(JSONPathTest)
  case comparison(JSONPathOperand, Comparison, JSONPathOperand)
  case exists(JSONPathSubquery)
  /// `match` where `isWhole`, else `search`.
  case pattern(text: JSONPathOperand, pattern: JSONPathOperand, isWhole: Bool)

  enum Comparison: Sendable { case equal, unequal, less, lessOrEqual, greater, greaterOrEqual }
}

/// What has one value, or nothing.
indirect enum JSONPathOperand: Sendable {
  case literal(JSONValue)
  /// Selects one node at most.
  case query(JSONPathSubquery)
  case length(JSONPathOperand)
  case count(JSONPathSubquery)
  case value(JSONPathSubquery)
}
