import Markup

/// Where on a page a value stands.
struct ElementPlace {
  /// A CSS selector that matches the element alone, with what says how it was read before it.
  var selector: String
  var line: Int?
  var offset: Int?

  init(selector: String, line: Int? = nil, offset: Int? = nil) {
    self.selector = selector
    self.line = line
    self.offset = offset
  }

  /// Beyond these a step has no number.
  private static let siblingLimit = 1_000

  /// The place of an element: from the nearest ancestor with an `id`, or from the root.
  /// - Complexity: O(depth x siblings); for single elements.
  init(_ node: Node, how: String? = nil) {
    var steps: [String] = []
    var here: Node? = node
    while let current = here, steps.count < 64 {
      if let id = current["id"], Self.isPlain(id) {
        steps.append("#" + id)
        break
      }
      guard let parent = current.parent else {
        steps.append(current.name)
        break
      }
      let ordinal = parent.childElements.prefix(Self.siblingLimit).firstIndex(of: current)
      steps.append(ordinal.map { "\(current.name):nth-child(\($0 + 1))" } ?? current.name)
      here = parent
    }
    let path = steps.reversed().joined(separator: " > ")
    selector = how.map { "\($0) at \(path)" } ?? path
    line = node.line > 0 ? node.line : nil
    offset = node.offset > 0 ? node.offset : nil
  }

  private static func isPlain(_ id: String) -> Bool {
    (1...60).contains(id.utf8.count) && id.utf8.first.map { ($0 | 0x20) &- 97 < 26 } == true
      && id.utf8.allSatisfy { ($0 | 0x20) &- 97 < 26 || $0 &- 48 < 10 || $0 == 0x2D || $0 == 0x5F }
  }
}
