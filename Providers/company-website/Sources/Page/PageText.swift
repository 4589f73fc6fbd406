import Markup

/// A page as lines that a reader sees, in their order, and the links in them.
struct PageText {
  struct Line {
    var text: String
    /// The block that the line stands in.
    var node: Node
    var isHeading: Bool
    /// Whether it speaks of somebody else: who made the site, who hosts it, an authority; see `CreditWords`.
    var isCredit = false
  }

  struct Anchor {
    var href: String
    /// Its text, and `aria-label` or `title` where it has none.
    var text: String
    var node: Node
    /// In `lines`.
    var line: Int
    var isCredit = false
  }

  private(set) var lines: [Line] = []
  private(set) var anchors: [Anchor] = []
  /// Whether a limit was met: what is missing may be on the page.
  private(set) var isCut = false
  /// Bytes of all lines.
  private(set) var size = 0

  static let lineLimit = 5_000
  static let anchorLimit = 5_000
  static let sizeLimit = 1 << 20
  private static let lineLimitInBytes = 4_096

  init(_ root: Node) {
    var writer = Writer()
    writer.write(root, block: root)
    writer.breakLine()
    lines = writer.lines
    anchors = writer.anchors
    isCut = writer.isCut
    size = writer.size
    CreditWords.mark(&lines, &anchors)
  }

  /// Walks over the tree; its depth is bounded by the parser.
  private struct Writer {
    var lines: [Line] = []
    var anchors: [Anchor] = []
    var isCut = false
    var size = 0
    private var text = ""
    private var node: Node?
    private var isHeading = false
    private var isSpacePending = false
    /// Anchors of the line that is being written.
    private var open: [Anchor] = []

    mutating func write(_ element: Node, block: Node, isHeading: Bool = false) {
      for child in element.children {
        guard size < PageText.sizeLimit, lines.count < PageText.lineLimit else {
          isCut = true
          return
        }
        switch child.kind {
        case .text: append(child.textContent, block, isHeading)
        case .element: enter(child, block: block, isHeading: isHeading)
        default: break
        }
      }
    }

    private mutating func enter(_ element: Node, block: Node, isHeading: Bool) {
      let name = element.name
      if ElementNames.hidden.contains(name) || element["hidden"] != nil || isInvisible(element) { return }
      switch name {
      case "br": breakLine()
      case "td", "th", "dt", "dd":
        isSpacePending = true
        if name == "dt" { breakLine() }
        write(element, block: element, isHeading: isHeading)
        isSpacePending = true
      case "a": link(element, block: block, isHeading: isHeading)
      default:
        let isBlock = ElementNames.blocks.contains(name)
        if isBlock { breakLine() }
        write(element, block: isBlock ? element : block, isHeading: isHeading || ElementNames.headings.contains(name))
        if isBlock { breakLine() }
      }
    }

    private func isInvisible(_ element: Node) -> Bool {
      guard let style = element["style"], style.utf8.count < 2_000 else { return false }
      let squashed = style.lowercased().filter { $0 != " " }
      return squashed.contains("display:none") || squashed.contains("visibility:hidden")
    }

    private mutating func link(_ element: Node, block: Node, isHeading: Bool) {
      let start = text.utf8.count
      let line = lines.count
      write(element, block: block, isHeading: isHeading)
      guard let href = element["href"], !href.isEmpty, href.utf8.count <= 4_096 else { return }
      guard anchors.count + open.count < PageText.anchorLimit else {
        isCut = true
        return
      }
      var shown =
        line == lines.count && start <= text.utf8.count ? String(decoding: text.utf8.dropFirst(start), as: UTF8.self) : element.visibleText
      if !shown.contains(where: { !$0.isWhitespace }) { shown = element["aria-label"] ?? element["title"] ?? "" }
      open.append(Anchor(href: href, text: shown, node: element, line: line))
      if line != lines.count { flushAnchors(to: lines.count) }
    }

    private mutating func append(_ piece: String, _ block: Node, _ isHeading: Bool) {
      for character in piece {
        if character.isWhitespace {
          isSpacePending = true
          continue
        }
        if character == "\u{AD}" || character == "\u{200B}" { continue }
        if isSpacePending, !text.isEmpty { text.append(" ") }
        isSpacePending = false
        if text.isEmpty {
          node = block
          self.isHeading = isHeading
        }
        text.append(character)
        if text.utf8.count >= PageText.lineLimitInBytes { breakLine() }
      }
    }

    mutating func breakLine() {
      isSpacePending = false
      guard !text.isEmpty, let node else { return flushAnchors(to: lines.count) }
      size += text.utf8.count
      lines.append(Line(text: text, node: node, isHeading: isHeading))
      text = ""
      flushAnchors(to: lines.count - 1)
    }

    /// Links without text, such as icons, count to the line before.
    private mutating func flushAnchors(to line: Int) {
      for var anchor in open {
        anchor.line = min(anchor.line, max(0, line))
        anchors.append(anchor)
      }
      open = []
    }
  }
}

/// How elements are laid out by the default style sheet of the HTML standard, section 15.3.
enum ElementNames {
  static let headings: Set<String> = ["h1", "h2", "h3", "h4", "h5", "h6", "legend", "summary"]
  static let blocks: Set<String> = [
    "address", "article", "aside", "blockquote", "body", "caption", "center", "details", "dialog", "div", "dl", "fieldset", "figcaption",
    "figure", "footer", "form", "h1", "h2", "h3", "h4", "h5", "h6", "header", "hgroup", "hr", "html", "legend", "li", "main", "menu", "nav",
    "ol", "option", "p", "pre", "search", "section", "summary", "table", "tbody", "tfoot", "thead", "tr", "ul",
  ]
  static let hidden: Set<String> = [
    "area", "audio", "base", "canvas", "datalist", "embed", "head", "iframe", "link", "math", "meta", "noembed", "noframes", "noscript",
    "object", "param", "script", "select", "source", "style", "svg", "template", "textarea", "title", "track", "video",
  ]
}
