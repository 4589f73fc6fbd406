internal import CLibXML2

/// Writes the inside of an element as HTML.
///
/// Source: HTML Standard, section 13.3 (Serializing HTML fragments).
struct HTMLWriter {
  private var bytes: [UInt8] = []
  private let base: DocumentBase?
  private let limit: Int
  private var isCut: Bool { bytes.count > limit }

  private static let void: [StaticString] = [
    "area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "param", "source", "track", "wbr",
  ]
  private static let raw: [StaticString] = ["script", "style", "xmp", "iframe", "noembed", "noframes", "plaintext"]
  private static let links: [StaticString] = ["href", "src", "data", "poster", "cite", "action", "formaction", "background", "longdesc"]

  private init(base: DocumentBase?, limit: Int) {
    self.base = base
    self.limit = limit
  }

  /// The content between the element's tags, links made absolute where there is a base; cut at what the budget allows.
  static func inner(_ element: Element, base: DocumentBase?, _ budget: inout Budget) -> String {
    var writer = HTMLWriter(base: base, limit: budget.bytesForValue)
    var child = element.node.pointee.children
    while let node = child, !writer.isCut {
      writer.write(node)
      child = node.pointee.next
    }
    budget.spend(writer.bytes.count)
    if writer.isCut {
      budget.cutValue()
      return ""
    }
    return String(decoding: writer.bytes, as: UTF8.self)
  }

  /// No deeper than the tree, which the parser limits.
  private mutating func write(_ node: UnsafeMutablePointer<xmlNode>) {
    if isCut { return }
    switch node.pointee.type {
    case XML_TEXT_NODE, XML_CDATA_SECTION_NODE: text(node)
    case XML_COMMENT_NODE:
      put("<!--")
      if let content = node.pointee.content { put(bytes: content) }
      put("-->")
    case XML_ELEMENT_NODE: element(Element(node))
    default: break
    }
  }

  private mutating func text(_ node: UnsafeMutablePointer<xmlNode>) {
    guard let content = node.pointee.content else { return }
    if let parent = Element(node.pointee.parent), parent.isNamed(among: Self.raw) { return put(bytes: content) }
    escape(content, quoted: false)
  }

  private mutating func element(_ element: Element) {
    put("<")
    put(bytes: element.node.pointee.name)
    var attribute = element.node.pointee.properties
    while let here = attribute {
      put(" ")
      put(bytes: here.pointee.name)
      put("=\"")
      if let base, Self.links.contains(where: { Element.matches(here.pointee.name, $0) }) {
        var link = base.resolve(String(cString: Element.rawValue(of: here)))
        link.withUTF8 { for byte in $0 { escape(byte, quoted: true) } }
      } else {
        escape(Element.rawValue(of: here), quoted: true)
      }
      put("\"")
      attribute = here.pointee.next
    }
    put(">")
    if element.isNamed(among: Self.void) { return }
    var child = element.node.pointee.children
    while let node = child, !isCut {
      write(node)
      child = node.pointee.next
    }
    put("</")
    put(bytes: element.node.pointee.name)
    put(">")
  }

  private mutating func put(_ text: StaticString) {
    bytes.append(contentsOf: UnsafeBufferPointer(start: text.utf8Start, count: text.utf8CodeUnitCount))
  }

  private mutating func put(bytes text: UnsafePointer<xmlChar>) {
    bytes.append(contentsOf: UnsafeBufferPointer(start: text, count: Int(xmlStrlen(text))))
  }

  private mutating func escape(_ text: UnsafePointer<xmlChar>, quoted: Bool) {
    var position = text
    while position.pointee != 0 {
      escape(position.pointee, quoted: quoted)
      position += 1
    }
  }

  private mutating func escape(_ byte: UInt8, quoted: Bool) {
    switch byte {
    case UInt8(ascii: "&"): put("&amp;")
    case UInt8(ascii: "<") where !quoted: put("&lt;")
    case UInt8(ascii: ">") where !quoted: put("&gt;")
    case UInt8(ascii: "\"") where quoted: put("&quot;")
    default: bytes.append(byte)
    }
  }
}
