/// A URL as web browsers read it: the URL record of the WHATWG URL Standard (url.spec.whatwg.org, review draft of August 2026), kept as its one
/// spelling.
///
/// Two URLs are equal if their spellings are. Parsing what a URL writes gives the same URL.
public struct WebURL: Sendable {
  /// The longest text that is read and the longest URL that is made, in bytes of UTF-8.
  public static let limitInBytes = 1 << 20

  /// The whole URL, in ASCII.
  public let href: String

  let layout: URLLayout

  init(href: String, layout: URLLayout) { (self.href, self.layout) = (href, layout) }

  /// The URL that `text` writes, relative to `base` if it is given: blanks and controls around it do not count, nor do tabs and line breaks
  /// inside.
  ///
  /// - Throws: why it is none. Whatever is wrong but does not end in failure by the standard is mended without a word.
  /// - Complexity: linear in the lengths of `text` and `base`.
  public init(_ text: String, base: WebURL? = nil) throws(WebURLError) {
    guard text.utf8.count <= Self.limitInBytes else { throw .tooLong(limitInBytes: Self.limitInBytes) }
    self = try URLParser.parse(text, base: base)
  }

  /// The URL that `text` writes, relative to `base` if it is given, or nil.
  public static func parse(_ text: String, base: WebURL? = nil) -> WebURL? { try? WebURL(text, base: base) }
}

extension WebURL: Hashable {
  public static func == (first: WebURL, second: WebURL) -> Bool { first.href == second.href }
  public func hash(into hasher: inout Hasher) { hasher.combine(href) }
}

extension WebURL: CustomStringConvertible {
  public var description: String { href }
}
