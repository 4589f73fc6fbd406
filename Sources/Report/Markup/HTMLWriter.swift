/// Builds an HTML document in UTF-8 whose tags are balanced and whose text is escaped.
///
/// Names are static strings, so that nothing from outside becomes markup; text and attribute values are escaped, and characters
/// that could act on the page around them (controls, overrides of the writing direction) are replaced by visible ones.
public struct HTMLWriter: Sendable {
  /// What has been written so far.
  public private(set) var bytes: [UInt8]

  /// A writer that appends to `bytes`.
  public init(bytes: [UInt8] = []) {
    self.bytes = bytes
  }

  /// The attributes of an element, in order.
  public typealias Attributes = KeyValuePairs<StaticString, String>

  /// Writes an element with what `content` writes inside it.
  public mutating func element(_ name: StaticString, _ attributes: Attributes = [:], _ content: (inout HTMLWriter) -> Void) {
    startTag(name, attributes)
    bytes.append(UInt8(ascii: ">"))
    content(&self)
    bytes.append(UInt8(ascii: "<"))
    bytes.append(UInt8(ascii: "/"))
    markup(name)
    bytes.append(UInt8(ascii: ">"))
  }

  /// Writes an element that holds only text.
  public mutating func element(_ name: StaticString, _ attributes: Attributes = [:], text: String) {
    element(name, attributes) { $0.text(text) }
  }

  /// Writes an element without content: a void element of HTML, or a shape of SVG.
  public mutating func empty(_ name: StaticString, _ attributes: Attributes = [:]) {
    startTag(name, attributes)
    bytes.append(UInt8(ascii: "/"))
    bytes.append(UInt8(ascii: ">"))
  }

  /// Writes markup that is known when the program is compiled.
  public mutating func markup(_ markup: StaticString) {
    markup.withUTF8Buffer { bytes.append(contentsOf: $0) }
  }

  /// Writes the style sheet that the report and the console share.
  public mutating func styleSheet() {
    markup("<style>")
    bytes.append(contentsOf: StyleSheet.css.utf8)
    markup("</style>")
  }

  /// Writes text, escaped.
  public mutating func text(_ text: String) {
    if !text.utf8.contains(where: { Self.needsCare[Int($0)] }) {
      bytes.append(contentsOf: text.utf8)
      return
    }
    for scalar in text.unicodeScalars {
      switch scalar {
      case "&": markup("&amp;")
      case "<": markup("&lt;")
      case ">": markup("&gt;")
      case "\"": markup("&quot;")
      case "'": markup("&#39;")
      default: bytes.append(contentsOf: String(VisibleText.harmless(scalar)).utf8)
      }
    }
  }

  private mutating func startTag(_ name: StaticString, _ attributes: Attributes) {
    bytes.append(UInt8(ascii: "<"))
    markup(name)
    for (key, value) in attributes {
      bytes.append(UInt8(ascii: " "))
      markup(key)
      markup("=\"")
      text(value)
      bytes.append(UInt8(ascii: "\""))
    }
  }

  /// Bytes that may begin a character which is not written as it is: markup, controls, and the lead bytes of U+0080...U+00BF,
  /// U+0600...U+063F, U+1000...U+1FFF, U+2000...U+2FFF, U+F000...U+FFFF and everything above.
  private static let needsCare: [Bool] = (UInt8.min...UInt8.max).map { byte in
    byte < 0x20 || byte == 0x7F || byte == 0xC2 || byte == 0xD8 || byte == 0xE1 || byte == 0xE2 || byte >= 0xEF
      || byte == UInt8(ascii: "&") || byte == UInt8(ascii: "<") || byte == UInt8(ascii: ">") || byte == UInt8(ascii: "\"")
      || byte == UInt8(ascii: "'")
  }
}
