import CLibXML2
import Glibc

/// Walks over a tree once, in document order, with the state of a `SelectorProgram` for each open element.
struct SelectorMatcher {
  /// What is known at one level of the tree while its children are walked.
  private struct Frame {
    /// Rows that the parent matches, and that it or any element around it does.
    var parent: UInt64 = 0
    var ancestors: UInt64 = 0
    /// Rows that the previous sibling matches, and that any earlier sibling does.
    var previous: UInt64 = 0
    var earlier: UInt64 = 0
    var elementCount = 0
    var table: SiblingTable?
  }

  private let program: SelectorProgram
  private let limits: MarkupLimits
  private let stopsAtFirst: Bool
  private var frames = [Frame()]
  private var work = 0
  private var found: [NodePointer] = []
  private var scope: NodePointer?

  init(_ program: SelectorProgram, limits: MarkupLimits, stopsAtFirst: Bool) {
    self.program = program
    self.limits = limits
    self.stopsAtFirst = stopsAtFirst
  }

  /// What the program gives for a node and what is inside.
  mutating func run(from node: NodePointer) throws(QueryError) -> [NodePointer] {
    guard node.pointee.type == XML_ELEMENT_NODE else { return [] }
    scope = node
    frames = [outside(of: node)]
    if program.needsOutside { try matchOutside(of: node) }
    try walk(node)
    return found
  }

  /// Whether a relative selector finds anything for an element. Adds its work to that of the caller.
  private mutating func finds(_ has: SelectorProgram.HasProgram, for element: NodePointer) throws(QueryError) -> Bool {
    var matcher = SelectorMatcher(has.program, limits: limits, stopsAtFirst: true)
    matcher.work = work
    defer { work = matcher.work }
    matcher.scope = element
    matcher.frames = [matcher.outside(of: element)]
    try matcher.walk(element)
    var sibling = has.looksAtSiblings ? element.pointee.next : nil
    while let current = sibling, matcher.found.isEmpty {
      if current.pointee.type == XML_ELEMENT_NODE { try matcher.walk(current) }
      sibling = current.pointee.next
    }
    return !matcher.found.isEmpty
  }

  /// The level that a node stands on, as far as its number among siblings.
  private func outside(of node: NodePointer) -> Frame {
    var frame = Frame()
    guard program.countsChildren else { return frame }
    var sibling = node.pointee.prev
    while let current = sibling {
      if current.pointee.type == XML_ELEMENT_NODE { frame.elementCount += 1 }
      sibling = current.pointee.prev
    }
    return frame
  }

  /// Runs the selectors inside `:is` and `:not` over what is around and before the node, where they may look.
  private mutating func matchOutside(of node: NodePointer) throws(QueryError) {
    var path = [node]
    while let parent = path[path.count - 1].pointee.parent, parent.pointee.type == XML_ELEMENT_NODE { path.append(parent) }
    frames = [Frame()]
    for step in path.reversed() {
      var sibling = step.pointee.parent?.pointee.children
      while let current = sibling, current != step {
        if current.pointee.type == XML_ELEMENT_NODE {
          let matched = try match(current, rows: program.inner)
          note(matched)
        }
        sibling = current.pointee.next
      }
      guard step != node else { return }
      let matched = try match(step, rows: program.inner)
      enter(matched)
    }
  }

  private mutating func note(_ matched: UInt64) {
    frames[frames.count - 1].previous = matched
    frames[frames.count - 1].earlier |= matched
  }

  private mutating func enter(_ matched: UInt64) {
    let ancestors = frames[frames.count - 1].ancestors | matched
    frames.append(Frame(parent: matched, ancestors: ancestors))
  }

  private mutating func walk(_ top: NodePointer) throws(QueryError) {
    let all: UInt64 = .max
    let base = frames.count
    var node = top
    while true {
      var isEntered = false
      if node.pointee.type == XML_ELEMENT_NODE {
        let matched = try match(node, rows: all)
        if matched & program.ends != 0, try emit(node, matched) { return }
        note(matched)
        if let child = node.pointee.children {
          enter(matched)
          node = child
          isEntered = true
        }
      } else if program.textEnds != 0, RawNode(node).isText, frames[frames.count - 1].parent & program.textEnds != 0, frames.count > base {
        if try emit(node) { return }
      }
      guard !isEntered else { continue }
      while node != top, node.pointee.next == nil, let parent = node.pointee.parent {
        node = parent
        frames.removeLast()
      }
      guard node != top, let next = node.pointee.next else { return }
      node = next
    }
  }

  /// True when nothing more is wanted.
  private mutating func emit(_ element: NodePointer, _ matched: UInt64) throws(QueryError) -> Bool {
    if matched & program.elementEnds != 0, try emit(element) { return true }
    for (row, name) in program.attributeEnds where matched & row != 0 {
      if let attribute = RawNode(element).attribute(name.pointer), try emit(NodePointer(OpaquePointer(attribute))) { return true }
    }
    return false
  }

  private mutating func emit(_ node: NodePointer) throws(QueryError) -> Bool {
    guard found.count < limits.resultNodes else { throw .tooManyNodes }
    found.append(node)
    return stopsAtFirst
  }

  /// The rows that an element matches, given its level's state.
  private mutating func match(_ element: NodePointer, rows: UInt64) throws(QueryError) -> UInt64 {
    work += 1
    guard work <= limits.queryOperations else { throw .tooMuchWork }
    let level = frames.count - 1
    frames[level].elementCount += 1
    let frame = (frames[level].parent, frames[level].ancestors, frames[level].previous, frames[level].earlier)
    var open =
      program.starts | frame.0 << 1 & program.children | frame.1 << 1 & program.descendants | frame.2 << 1 & program.nexts
      | frame.3 << 1 & program.subsequents
    open &= rows
    var matched: UInt64 = 0
    while open != 0 {
      let row = open.trailingZeroBitCount
      open &= open - 1
      if try holds(program.rows[row], for: element, matched) { matched |= 1 << UInt64(row) }
    }
    return matched
  }

  private mutating func holds(_ row: SelectorProgram.Row, for element: NodePointer, _ matched: UInt64) throws(QueryError) -> Bool {
    if let type = row.type, !type.equals(element.pointee.name) { return false }
    if let uri = row.namespaceURI {
      guard let namespace = element.pointee.ns else { return uri.count == 0 }
      if !uri.equals(namespace.pointee.href) { return false }
    }
    for test in row.tests {
      switch test {
      case .condition(let condition): guard try holds(condition, for: element) else { return false }
      case .rows(let ends, let isAny): guard (matched & ends != 0) == isAny else { return false }
      case .has(let programs):
        var isFound = false
        for has in programs where !isFound { isFound = try finds(has, for: element) }
        guard isFound else { return false }
      }
    }
    return true
  }

  private mutating func holds(_ condition: SelectorCondition, for element: NodePointer) throws(QueryError) -> Bool {
    let raw = RawNode(element)
    switch condition {
    case .id(let id): return raw.attribute("id").map { id.bytes.elementsEqual(RawAttribute($0).bytes) } ?? false
    case .hasClass(let name): return raw.attribute("class").map { AttributeTest.includes(RawAttribute($0).bytes, name.bytes) } ?? false
    case .attribute(let test): return test.holds(for: raw)
    case .root: return element.pointee.parent?.pointee.type != XML_ELEMENT_NODE
    case .scope: return element == scope
    case .empty:
      var child = element.pointee.children
      while let current = child {
        if current.pointee.type == XML_ELEMENT_NODE || RawNode(current).isText { return false }
        child = current.pointee.next
      }
      return true
    case .firstChild: return Self.element(from: element.pointee.prev, { $0.pointee.prev }) == nil
    case .lastChild: return Self.element(from: element.pointee.next, { $0.pointee.next }) == nil
    case .nth(let formula, .child): return formula.holds(at: frames[frames.count - 1].elementCount)
    case .nth(let formula, let kind):
      let level = frames.count - 1
      if frames[level].table == nil { frames[level].table = SiblingTable(around: element) }
      return formula.holds(at: frames[level].table?.position(of: element, kind) ?? 0)
    case .contains(let part): return try contains(part, element)
    case .matchesAny, .matchesNone, .has: return false
    }
  }

  private static func element(from first: NodePointer?, _ step: (NodePointer) -> NodePointer?) -> NodePointer? {
    var node = first
    while let current = node, current.pointee.type != XML_ELEMENT_NODE { node = step(current) }
    return node
  }

  private mutating func contains(_ part: CName, _ element: NodePointer) throws(QueryError) -> Bool {
    var text = BoundedText(limitInBytes: limits.stringBytes)
    var steps = 0
    TreeWalk.texts(of: element) { piece in
      steps += 1 + piece.count / 64
      return text.append(piece)
    }
    work += steps
    guard work <= limits.queryOperations else { throw .tooMuchWork }
    return text.bytes.withUnsafeBufferPointer { AttributeTest.contains($0, part.bytes) }
  }
}
