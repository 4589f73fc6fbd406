internal import CLibXML2

/// The one walk over the tree.
struct OutlineBuilder {
  private var outline = Outline()
  private var ordinals: [UInt32] = []
  private var current: Int32 = -1
  /// Entries above that begin items of microformats.
  private var openRoots = 0
  /// How many more ways are noted: there are no more items.
  private var waysLeft: Int

  private init(waysLeft: Int) { self.waysLeft = waysLeft }

  /// The elements under `root`, itself included, that carry markup.
  ///
  /// - Parameter insideItem: whether the root stands for a part of an item of microformats.
  static func outline(of root: Element, insideItem: Bool = false, _ budget: inout Budget) -> Outline {
    var builder = OutlineBuilder(waysLeft: 2 * budget.limits.items)
    if insideItem { builder.openRoots = 1 }
    builder.walk(root, &budget)
    return builder.outline
  }

  private mutating func walk(_ root: Element, _ budget: inout Budget) {
    var node = root.node
    var ordinal: UInt32 = 1
    while true {
      let element = Element(node)
      ordinals.append(ordinal)
      // The content of a template is no part of the page.
      let isTemplate = element.isNamed("template")
      if !isTemplate { visit(element, &budget) }
      if !isTemplate, let child = element.firstElementChild {
        node = child.node
        ordinal = 1
        continue
      }
      // Up until there is a sibling.
      while true {
        leave(node)
        let last = ordinals.removeLast()
        if node == root.node { return }
        if let sibling = Element(node).nextElementSibling {
          node = sibling.node
          ordinal = last + 1
          break
        }
        guard let parent = node.pointee.parent else { return }
        node = parent
      }
    }
  }

  private mutating func leave(_ node: UnsafeMutablePointer<xmlNode>) {
    guard current >= 0, outline.entries[Int(current)].element.node == node else { return }
    outline.entries[Int(current)].end = Int32(outline.entries.count)
    if !outline.entries[Int(current)].marks.isDisjoint(with: [.root, .oldRoot]) { openRoots -= 1 }
    current = outline.entries[Int(current)].parent
  }

  private mutating func visit(_ element: Element, _ budget: inout Budget) {
    var marks: Marks = []
    var classes: UnsafePointer<xmlChar>?
    var attribute = element.node.pointee.properties
    while let here = attribute {
      let mark = Marks(attribute: here.pointee.name)
      if mark == .classed { classes = Element.rawValue(of: here) } else { marks.formUnion(mark) }
      attribute = here.pointee.next
    }
    if element.node.pointee.nsDef != nil { marks.insert(.namespace) }
    if let classes { marks.formUnion(ClassNames.marks(classes)) }
    if !marks.isDisjoint(with: [.root, .oldRoot]) || openRoots > 0 && classes != nil { marks.insert(.classed) }
    special(element, &marks)
    if marks.isEmpty { return }
    note(element, marks, &budget)
  }

  /// The elements that mean something by their name.
  private mutating func special(_ element: Element, _ marks: inout Marks) {
    let name = element.node.pointee.name
    guard let first = name?.pointee else { return }
    switch first {
    case UInt8(ascii: "s"):
      if Element.matches(name, "script"), let type = element.value("type"), JSONLDScript.isType(type) { marks.insert(.script) }
    case UInt8(ascii: "m"): if Element.matches(name, "meta"), element.has("content") { marks.insert(.meta) }
    case UInt8(ascii: "b"):
      if outline.baseLink == nil, marks.contains(.link), Element.matches(name, "base") { outline.baseLink = element.value("href") }
    default: break
    }
  }

  private mutating func note(_ element: Element, _ marks: Marks, _ budget: inout Budget) {
    if outline.entries.count == budget.limits.elements { return budget.cut(.elements) }
    let begins = !marks.isDisjoint(with: .item) && waysLeft > 0
    let way = outline.ordinals.count
    if begins { waysLeft -= 1 }
    if begins { outline.ordinals.append(contentsOf: ordinals) }
    outline.entries.append(
      Outline.Entry(
        element: element, marks: marks, parent: current, end: 0, way: Int32(way), depth: begins ? Int32(ordinals.count) : 0))
    outline.marks.formUnion(marks)
    current = Int32(outline.entries.count - 1)
    if !marks.isDisjoint(with: [.root, .oldRoot]) { openRoots += 1 }
  }
}
