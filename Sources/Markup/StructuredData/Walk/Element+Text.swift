internal import CLibXML2
#if canImport(Glibc)
  internal import Glibc
#endif

extension Element {
  /// How the text of an element is gathered.
  struct TextRule {
    /// `script`, `style` and `template` are left out.
    var skipsHidden = false
    /// Images are replaced by `alt`, else by `src` between spaces.
    var replacesImages: ImageRule = .none

    /// As a reader sees it, with a line for each block; what would be hidden is taken as it stands.
    var isVisible = false

    enum ImageRule { case none, alternative, alternativeOrSource }
  }

  /// The bytes of the texts directly inside, as a script has them; nil when there are more than `limit`.
  func rawText(limitInBytes limit: Int) -> [UInt8]? {
    var bytes: [UInt8] = []
    var child = node.pointee.children
    while let here = child {
      if here.pointee.type == XML_TEXT_NODE || here.pointee.type == XML_CDATA_SECTION_NODE, let content = here.pointee.content,
        !Self.append(content, to: &bytes, limit)
      {
        return nil
      }
      child = here.pointee.next
    }
    return bytes
  }

  /// The text of all descendants, cut at what the budget allows.
  func text(_ rule: TextRule = TextRule(), base: DocumentBase? = nil, _ budget: inout Budget) -> String {
    let limit = budget.bytesForValue
    if rule.isVisible {
      var writer = VisibleText(limitInBytes: limit)
      writer.write(node)
      let text = writer.string
      if !text.isEmpty {
        budget.spend(text.utf8.count)
        // The last character may not have fitted.
        if text.utf8.count + 3 >= limit { budget.cutValue() }
        return text
      }
    }
    var bytes: [UInt8] = []
    var isCut = false
    var current = node.pointee.children
    while let here = current {
      var descends = false
      switch here.pointee.type {
      case XML_TEXT_NODE, XML_CDATA_SECTION_NODE: if let content = here.pointee.content { isCut = !Self.append(content, to: &bytes, limit) }
      case XML_ELEMENT_NODE: descends = enter(Element(here), rule, base, into: &bytes)
      default: break
      }
      if isCut { break }
      current = descends ? here.pointee.children : nil
      if current == nil {
        var climb: UnsafeMutablePointer<xmlNode>? = here
        while let up = climb, up != node {
          if let sibling = up.pointee.next {
            current = sibling
            break
          }
          climb = up.pointee.parent
        }
      }
    }
    budget.spend(bytes.count)
    if isCut { budget.cutValue() }
    return String(decoding: bytes, as: UTF8.self)
  }

  /// Whether the element's own content is to be read.
  private func enter(_ element: Element, _ rule: TextRule, _ base: DocumentBase?, into bytes: inout [UInt8]) -> Bool {
    if rule.skipsHidden, element.isNamed(among: ["script", "style", "template"]) { return false }
    if rule.replacesImages != .none, element.isNamed("img") {
      if let alternative = element.value("alt") {
        bytes.append(contentsOf: alternative.utf8)
      } else if rule.replacesImages == .alternativeOrSource, let source = element.value("src") {
        bytes.append(contentsOf: " \(base?.resolve(source) ?? source) ".utf8)
      }
      return false
    }
    return true
  }

  /// Whether all fitted.
  private static func append(_ content: UnsafeMutablePointer<xmlChar>, to bytes: inout [UInt8], _ limit: Int) -> Bool {
    let count = Int(xmlStrlen(content))
    let room = limit - bytes.count
    if count <= room {
      bytes.append(contentsOf: UnsafeBufferPointer(start: content, count: count))
      return true
    }
    var end = max(0, room)
    while end > 0, content[end] & 0xC0 == 0x80 { end -= 1 }
    bytes.append(contentsOf: UnsafeBufferPointer(start: content, count: end))
    return false
  }
}
