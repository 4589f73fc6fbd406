/// A CSS selector (Selectors Level 3, and of Level 4 `:is :where :has :not(complex)` and the `i` flag), matched directly over the tree in one
/// pass.
///
/// Two pseudo-elements say what of a matching element is wanted: `::text`, the pieces of text directly inside, and `::attr(name)`. One
/// pseudo-class is not standard: `:contains("text")`, elements whose text has this in it.
///
/// At most 64 compound selectors, 4,096 bytes, 8 levels of parentheses.
public struct Selector: Sendable, Hashable {
  /// How names are spelled in the documents that the selector is for.
  public enum Dialect: Sendable, Hashable {
    /// Names of elements and attributes mean the same in upper and lower case.
    case html
    case xml
  }

  public let text: String
  public let dialect: Dialect
  let list: [ComplexSelector]
  let program: SelectorProgram

  /// - Parameter namespaces: URIs by the prefixes that `prefix|name` uses. A name without prefix is of any namespace.
  /// - Throws: `SelectorError` with the column of what cannot be read or is not supported.
  public init(_ text: String, dialect: Dialect = .html, namespaces: [String: String] = [:]) throws(SelectorError) {
    var parser = SelectorParser(text, dialect: dialect, namespaces: namespaces)
    let list = try parser.parse()
    self.text = text
    self.dialect = dialect
    self.list = list
    program = SelectorProgram(list)
  }

  public static func == (a: Selector, b: Selector) -> Bool { a.text == b.text && a.dialect == b.dialect && a.list == b.list }

  public func hash(into hasher: inout Hasher) {
    hasher.combine(text)
    hasher.combine(dialect)
  }

  /// What matches inside the node, the node itself included, in document order. Combinators do not look outside the node.
  ///
  /// - Throws: `QueryError` at the limits of the node's document.
  /// - Complexity: O(elements inside x compound selectors), for `:has` and `:contains` times the depth at worst.
  public func select(in node: Node) throws(QueryError) -> [Node] {
    var matcher = SelectorMatcher(program, limits: node.tree.limits, stopsAtFirst: false)
    return try matcher.run(from: node.pointer).map { Node(tree: node.tree, pointer: $0) }
  }

  /// The first of `select(in:)`, without looking further.
  ///
  /// - Throws: `QueryError` at the limits of the node's document.
  public func first(in node: Node) throws(QueryError) -> Node? {
    var matcher = SelectorMatcher(program, limits: node.tree.limits, stopsAtFirst: true)
    return try matcher.run(from: node.pointer).first.map { Node(tree: node.tree, pointer: $0) }
  }
}
