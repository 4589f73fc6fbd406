/// A value from outside as a person should see it: invisible characters made visible, piled-up marks cut, long text cut.
public struct VisibleText: Sendable {
  /// One character on the screen.
  struct Glyph: Sendable, Equatable {
    /// What is shown.
    var text: String
    /// Whether `text` names a character that cannot be shown, rather than being one.
    var isSymbol: Bool
    /// What is compared: `text` without its case.
    var folded: String
  }

  /// The glyphs shown, at most the limit.
  let glyphs: [Glyph]
  /// The length of the whole value in Unicode scalars, when it was cut; otherwise nil.
  let cutFrom: Int?

  /// Reads at most `limit` characters of `value`.
  /// - Complexity: Linear in the length of `value`, which is counted when it is cut.
  public init(_ value: String, limit: Int = VisibleText.cellLimit) {
    var glyphs: [Glyph] = []
    var index = value.startIndex
    var isCut = false
    while index < value.endIndex {
      if glyphs.count >= limit {
        isCut = true
        break
      }
      let character = value[index]
      index = value.index(after: index)
      let atEdge = glyphs.isEmpty || index == value.endIndex
      Self.append(character, atEdge: atEdge, to: &glyphs)
    }
    self.glyphs = glyphs
    cutFrom = isCut ? value.unicodeScalars.count : nil
  }

  /// Characters of a value shown in a cell.
  public static let cellLimit = 120
  /// Characters of a value shown in running text.
  public static let sentenceLimit = 600

  /// Marks on one base character that are shown; no living script piles up more.
  private static let markLimit = 4
  /// Scalars of one character that are shown; the longest emoji of a family has ten.
  private static let scalarLimit = 12

  private static func append(_ character: Character, atEdge: Bool, to glyphs: inout [Glyph]) {
    let scalars = character.unicodeScalars
    guard scalars.count > 1, character != "\r\n" else {
      for scalar in scalars {
        if let symbol = InvisibleScalar.symbol(for: scalar, atEdge: atEdge) {
          glyphs.append(Glyph(text: symbol, isSymbol: true, folded: symbol))
        } else {
          glyphs.append(Glyph(text: String(character), isSymbol: false, folded: character.lowercased()))
        }
      }
      return
    }
    var shown = ""
    var marks = 0
    var hidden = 0
    for scalar in scalars {
      let isMark = InvisibleScalar.isMark(scalar)
      marks += isMark ? 1 : 0
      let fits = shown.unicodeScalars.count < scalarLimit && !(isMark && marks > markLimit)
      if fits, !InvisibleScalar.hides(scalar, after: shown.unicodeScalars.first) {
        shown.unicodeScalars.append(scalar)
      } else {
        hidden += 1
      }
    }
    if !shown.isEmpty { glyphs.append(Glyph(text: shown, isSymbol: false, folded: shown.lowercased())) }
    if hidden > 0 {
      let symbol = "+\(NumberText.count(hidden)) hidden"
      glyphs.append(Glyph(text: symbol, isSymbol: true, folded: symbol))
    }
  }

  /// The value as plain text, for places that hold no markup (the title of the page, of a chart).
  public static func plain(_ value: String, limit: Int = VisibleText.cellLimit) -> String {
    let visible = VisibleText(value, limit: limit)
    var text = ""
    for glyph in visible.glyphs { text += glyph.isSymbol ? "[\(glyph.text)]" : glyph.text }
    return visible.cutFrom == nil ? text : text + "…"
  }

  /// `scalar` itself, or a visible stand-in when it is a control or would change the writing direction around it.
  static func harmless(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
    switch scalar.value {
    case 0x09, 0x0A: scalar
    case 0x00...0x1F: Unicode.Scalar(0x2400 + scalar.value) ?? "\u{FFFD}"
    case 0x7F: "\u{2421}"
    case 0x80...0x9F, 0x061C, 0x200B, 0x200E, 0x200F, 0x2028...0x202E, 0x2060...0x206F, 0xFEFF, 0xFFF9...0xFFFB, 0xE0000...0xE0FFF:
      "\u{FFFD}"
    default: scalar
    }
  }
}
