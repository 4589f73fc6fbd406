extension HTMLWriter {
  /// Writes a value from outside: isolated from the writing direction around it, its invisible characters shown as symbols, cut
  /// after `limit` characters with the length told.
  public mutating func value(_ value: String, limit: Int = VisibleText.cellLimit) {
    let visible = VisibleText(value, limit: limit)
    self.value(visible, marked: [])
  }

  /// Writes a value whose glyphs at the given indices, in ascending ranges, are marked as different.
  mutating func value(_ visible: VisibleText, marked: [Range<Int>]) {
    if visible.glyphs.isEmpty {
      element("span", ["class": "nil"]) { html in
        html.element("span", ["aria-hidden": "true"], text: "–")
        html.element("span", ["class": "vh"], text: "empty")
      }
      return
    }
    element("bdi") { html in
      var index = 0
      for range in marked where range.lowerBound >= index && range.upperBound <= visible.glyphs.count {
        html.glyphs(visible.glyphs[index..<range.lowerBound])
        html.element("mark") { $0.glyphs(visible.glyphs[range]) }
        index = range.upperBound
      }
      html.glyphs(visible.glyphs[index...])
    }
    if let length = visible.cutFrom {
      element("span", ["class": "cut"], text: "… \(NumberText.count(length, "character", "characters"))")
    }
  }

  private mutating func glyphs(_ glyphs: ArraySlice<VisibleText.Glyph>) {
    for glyph in glyphs {
      if glyph.isSymbol {
        element("span", ["class": "sym"], text: glyph.text)
      } else {
        text(glyph.text)
      }
    }
  }
}
