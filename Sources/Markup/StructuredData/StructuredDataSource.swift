internal import Locators

/// A document whose structured data is read: the one walk, and what is made of it.
struct StructuredDataSource {
  let outline: Outline
  let base: DocumentBase
  var budget: Budget

  /// Walks over the tree under `root`, which the caller holds alive.
  init(_ root: Element, url: WebURL?, isWhole: Bool, limits: StructuredDataLimits) {
    var budget = Budget(limits)
    if !isWhole { budget.cut(.document) }
    outline = OutlineBuilder.outline(of: root, &budget)
    base = DocumentBase(document: url, href: outline.baseLink)
    self.budget = budget
  }

  func graph() -> StructuredGraph {
    var builder = GraphBuilder(outline, base: base, budget)
    return builder.graph()
  }
}

extension HTMLDocument {
  /// All that the page says of itself, whatever the syntax.
  ///
  /// - Complexity: O(nodes + text of values), limits aside.
  public func structuredGraph(limits: StructuredDataLimits = StructuredDataLimits()) -> StructuredGraph {
    guard let source = structuredData(limits: limits) else {
      return StructuredGraph(items: [], completeness: completeness == .complete ? .complete : .truncated(.document), notes: [])
    }
    return withExtendedLifetime(tree) { source.graph() }
  }

  /// Nil for a page without elements. The tree must outlive the result.
  func structuredData(limits: StructuredDataLimits = StructuredDataLimits()) -> StructuredDataSource? {
    guard let root = Element(tree.root) else { return nil }
    return StructuredDataSource(root, url: url, isWhole: completeness == .complete, limits: limits)
  }
}
