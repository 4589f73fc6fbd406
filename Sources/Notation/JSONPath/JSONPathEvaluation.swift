/// One run of a query. Descent and comparison keep their own stacks, so no value is too deep for it; filters call back into it as deep as
/// the parser lets them nest.
struct JSONPathEvaluation {
  /// A value on its way; the place is nil inside filters, where none is asked for.
  struct Node {
    let value: JSONValue
    let place: Place?
  }

  /// Where a node lies, as a list from the node up to the root that siblings share.
  final class Place: Sendable {
    let parent: Place?
    let step: NormalizedPath.Step?

    static let root = Place(nil, nil)

    init(_ parent: Place?, _ step: NormalizedPath.Step?) {
      self.parent = parent
      self.step = step
    }

    var steps: [NormalizedPath.Step] {
      var steps: [NormalizedPath.Step] = []
      var place: Place? = self
      while let here = place {
        if let step = here.step { steps.append(step) }
        place = here.parent
      }
      return steps.reversed()
    }
  }

  let root: JSONValue
  let limits: JSONPath.Limits
  private var stepsLeft: Int
  /// Patterns that came as text, by it; nil for those that are none.
  var patterns: [ScalarText: Pattern?] = [:]

  init(root: JSONValue, limits: JSONPath.Limits) {
    self.root = root
    self.limits = limits
    stepsLeft = limits.steps
  }

  mutating func spend(_ steps: Int = 1) throws(JSONPathExhaustion) {
    stepsLeft -= steps
    if stepsLeft < 0 { throw .steps(limit: limits.steps) }
  }

  mutating func select(_ segments: [JSONPathSegment], from start: [Node]) throws(JSONPathExhaustion) -> [Node] {
    var nodes = start
    for segment in segments {
      var selected: [Node] = []
      for node in nodes {
        switch segment.reach {
        case .children: try apply(segment.selectors, to: node, into: &selected)
        case .descendants: try descend(segment.selectors, from: node, into: &selected)
        }
      }
      nodes = selected
      if nodes.isEmpty { break }
    }
    return nodes
  }

  private mutating func descend(_ selectors: [JSONPathSelector], from node: Node, into selected: inout [Node]) throws(JSONPathExhaustion) {
    var waiting = [node]
    while let next = waiting.popLast() {
      try apply(selectors, to: next, into: &selected)
      switch next.value {
      case .array(let elements):
        try spend(elements.count)
        for index in elements.indices.reversed() where elements[index].isContainer {
          waiting.append(child(next, .index(index), elements[index]))
        }
      case .object(let object):
        try spend(object.count)
        for member in object.members.reversed() where member.value.isContainer {
          waiting.append(child(next, .name(member.name), member.value))
        }
      default: break
      }
    }
  }

  private mutating func apply(_ selectors: [JSONPathSelector], to node: Node, into selected: inout [Node]) throws(JSONPathExhaustion) {
    for selector in selectors {
      try spend()
      switch (selector, node.value) {
      case (.name(let name), .object(let object)):
        if let value = object[name] { try add(child(node, .name(name), value), to: &selected) }
      case (.index(let index), .array(let elements)):
        let position = index < 0 ? elements.count + index : index
        if elements.indices.contains(position) { try add(child(node, .index(position), elements[position]), to: &selected) }
      case (.slice(let start, let end, let step), .array(let elements)):
        for index in JSONPathSlice.indices(start: start, end: end, step: step, count: elements.count) {
          try add(child(node, .index(index), elements[index]), to: &selected)
        }
      case (.wildcard, _): try addChildren(of: node, where: nil, to: &selected)
      case (.filter(let test), _): try addChildren(of: node, where: test, to: &selected)
      default: break
      }
    }
  }

  private mutating func addChildren(of node: Node, where test: JSONPathTest?, to selected: inout [Node]) throws(JSONPathExhaustion) {
    switch node.value {
    case .array(let elements):
      for (index, element) in elements.enumerated() {
        try spend()
        if let test, try !holds(test, element) { continue }
        try add(child(node, .index(index), element), to: &selected)
      }
    case .object(let object):
      for member in object.members {
        try spend()
        if let test, try !holds(test, member.value) { continue }
        try add(child(node, .name(member.name), member.value), to: &selected)
      }
    default: break
    }
  }

  private func child(_ node: Node, _ step: NormalizedPath.Step, _ value: JSONValue) -> Node {
    Node(value: value, place: node.place.map { Place($0, step) })
  }

  private mutating func add(_ node: Node, to selected: inout [Node]) throws(JSONPathExhaustion) {
    try spend()
    if selected.count == limits.results { throw .results(limit: limits.results) }
    selected.append(node)
  }
}

extension JSONValue {
  fileprivate var isContainer: Bool {
    switch self {
    case .array, .object: true
    default: false
    }
  }
}
