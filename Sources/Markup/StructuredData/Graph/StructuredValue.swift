/// One value of a property.
public struct StructuredValue: Sendable, Equatable {
  public enum Content: Sendable, Equatable {
    /// With white space as a reader sees it: lines trimmed, runs made one space, line breaks kept where the page shows them.
    case text(String)
    /// Absolute where the page's address was known.
    case url(String)
    /// Another item, by its place in `StructuredGraph.items`.
    case item(Int)
  }

  public let content: Content
  /// The language tag, if one was given.
  public let language: String?
  /// How it was written; an item that was found in two syntaxes has values of both.
  public let syntax: StructuredSyntax

  init(_ content: Content, language: String? = nil, _ syntax: StructuredSyntax) {
    self.content = content
    self.language = language
    self.syntax = syntax
  }

  /// The text or address; nil for an item.
  public var text: String? {
    switch content {
    case .text(let text), .url(let text): text
    case .item: nil
    }
  }
}
