import CLibXML2
import Glibc

/// Writes a tree's text as a page shows it, without a style sheet: by the names of elements, as the default style of HTML has them.
struct VisibleText {
  private enum Break { case none, space, tab, line, paragraph }

  private var text: BoundedText
  /// What stands between what was written and what comes next.
  private var pending = Break.none
  private var preformattedDepth = 0

  init(limitInBytes: Int) { text = BoundedText(limitInBytes: limitInBytes) }

  var string: String { text.string }

  mutating func write(_ top: NodePointer) {
    var node: NodePointer? = top
    while let current = node, !text.isFull {
      var skipsChildren = false
      if RawNode(current).isText {
        write(text: TreeWalk.content(of: current))
      } else if current.pointee.type == XML_ELEMENT_NODE {
        skipsChildren = !enter(current)
      }
      if !skipsChildren, current.pointee.type == XML_ELEMENT_NODE, let child = current.pointee.children {
        node = child
        continue
      }
      if !skipsChildren, current.pointee.type == XML_ELEMENT_NODE { leave(current) }
      node = nextLeaving(current, inside: top)
    }
  }

  private mutating func nextLeaving(_ node: NodePointer, inside top: NodePointer) -> NodePointer? {
    var current = node
    while current != top {
      if let sibling = current.pointee.next { return sibling }
      guard let parent = current.pointee.parent else { return nil }
      leave(parent)
      current = parent
    }
    return nil
  }

  private mutating func separate(_ new: Break) {
    let order: [Break] = [.none, .space, .tab, .line, .paragraph]
    if order.firstIndex(of: new)! > order.firstIndex(of: pending)! { pending = new }
  }

  /// False where nothing inside is shown.
  private mutating func enter(_ element: NodePointer) -> Bool {
    let role = ElementRole(element)
    if role == .hidden || RawNode(element).attribute("hidden") != nil { return false }
    if role == .preformatted { preformattedDepth += 1 }
    if role == .lineBreak {
      flushLineBreak()
    } else {
      separate(role.separation)
    }
    return true
  }

  private mutating func leave(_ element: NodePointer) {
    let role = ElementRole(element)
    if role == .preformatted { preformattedDepth -= 1 }
    if role != .lineBreak { separate(role.separation) }
  }

  private mutating func flushLineBreak() {
    guard !text.bytes.isEmpty else { return }
    if pending == .line { text.append(UInt8(ascii: "\n")) }
    pending = .line
  }

  private mutating func write(text bytes: UnsafeBufferPointer<UInt8>) {
    var run = 0
    var index = 0
    func isSpace(_ byte: UInt8) -> Bool { byte == 0x20 || (byte >= 0x09 && byte <= 0x0D && byte != 0x0B) }
    if preformattedDepth > 0 {
      if !bytes.isEmpty {
        flush()
        text.append(bytes)
      }
      return
    }
    while index < bytes.count {
      guard isSpace(bytes[index]) else {
        index += 1
        continue
      }
      if index > run {
        flush()
        text.append(UnsafeBufferPointer(rebasing: bytes[run..<index]))
      }
      separate(.space)
      index += 1
      run = index
    }
    if index > run {
      flush()
      text.append(UnsafeBufferPointer(rebasing: bytes[run..<index]))
    }
  }

  private mutating func flush() {
    defer { pending = .none }
    guard !text.bytes.isEmpty else { return }
    switch pending {
    case .none: break
    case .space: text.append(UInt8(ascii: " "))
    case .tab: text.append(UInt8(ascii: "\t"))
    case .line: text.append(UInt8(ascii: "\n"))
    case .paragraph:
      text.append(UInt8(ascii: "\n"))
      text.append(UInt8(ascii: "\n"))
    }
  }

  /// How an element is laid out by the default style sheet of the HTML standard, section 15.3.
  private enum ElementRole {
    case inline, block, paragraph, cell, lineBreak, preformatted, hidden

    init(_ element: NodePointer) {
      self = element.pointee.name.flatMap { Self.roles[String(xml: $0)] } ?? .inline
    }

    var separation: Break {
      switch self {
      case .inline, .hidden, .lineBreak: .none
      case .cell: .tab
      case .block, .preformatted: .line
      case .paragraph: .paragraph
      }
    }

    private static let roles: [String: ElementRole] = {
      var roles: [String: ElementRole] = ["br": .lineBreak, "pre": .preformatted, "textarea": .preformatted, "td": .cell, "th": .cell]
      for name in ["p", "h1", "h2", "h3", "h4", "h5", "h6", "blockquote", "dl", "ol", "ul", "figure"] { roles[name] = .paragraph }
      for name in [
        "address", "article", "aside", "body", "caption", "center", "dd", "details", "dialog", "dir", "div", "dt", "fieldset", "figcaption",
        "footer", "form", "header", "hgroup", "hr", "html", "legend", "li", "listing", "main", "menu", "nav", "optgroup", "option",
        "search",
        "section", "summary", "table", "tbody", "tfoot", "thead", "tr",
      ] { roles[name] = .block }
      for name in [
        "area", "audio", "base", "canvas", "datalist", "embed", "head", "iframe", "link", "math", "meta", "noembed", "noframes", "noscript",
        "object", "param", "rp", "script", "source", "style", "svg", "template", "title", "track", "video",
      ] { roles[name] = .hidden }
      return roles
    }()
  }
}
