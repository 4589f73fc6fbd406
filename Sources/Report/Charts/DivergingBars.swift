/// Bars to the left and to the right of zero, each under its label: the evidence of a comparison's levels.
public struct DivergingBars: Sendable {
  /// One bar.
  public struct Bar: Sendable, Hashable {
    public var label: String
    /// In bits; an infinite one fills its side.
    public var value: Double
    /// Further cells of this row in the table of numbers, in the order of `headings` after the first two.
    public var cells: [String]

    public init(label: String, value: Double, cells: [String] = []) {
      self.label = label
      self.value = value
      self.cells = cells
    }
  }

  /// What the chart shows, for its accessible name.
  public var title: String
  /// The headings of label, value, and further cells.
  public var headings: [String]
  public var bars: [Bar]
  /// The values at the left and the right end, so that charts beside each other compare; zero lies inside.
  public var scale: ClosedRange<Double>

  public init(title: String, headings: [String], bars: [Bar], scale: ClosedRange<Double>) {
    self.title = title
    self.headings = headings
    self.bars = bars
    self.scale = scale
  }

  /// The scale on which all finite `values` and zero can be drawn.
  public static func scale(of values: some Sequence<Double>) -> ClosedRange<Double> {
    values.reduce(into: -1.0...1.0) { scale, value in
      guard value.isFinite else { return }
      scale = min(scale.lowerBound, value)...max(scale.upperBound, value)
    }
  }

  private static let rowHeight = 2.75
  private static let barHeight = 0.7

  /// Writes the chart as a figure; nothing when it has no bars.
  /// - Parameter id: unique in the page, made of letters, digits and hyphens.
  public func write(into html: inout HTMLWriter, id: String) {
    guard !bars.isEmpty else { return }
    html.element("figure", ["class": "chart"]) { html in
      let frame = ChartFrame(
        id: id, title: title, description: description, heightInEms: Double(bars.count) * Self.rowHeight,
        padding: (top: 0, right: 0.2, bottom: 0.2, left: 0.2))
      frame.write(into: &html) { html in
        let zero = ChartFrame.across(share(0))
        for (index, bar) in bars.enumerated() { draw(bar, top: Double(index) * Self.rowHeight, zero: zero, into: &html) }
      }
      NumberTable(
        subject: title, headings: headings,
        rows: bars.map { [VisibleText.plain($0.label), NumberText.signed($0.value)] + $0.cells }
      ).write(into: &html)
    }
  }

  private var description: String {
    bars.prefix(12).map { "\(VisibleText.plain($0.label, limit: 40)): \(NumberText.signed($0.value)) bits" }.joined(separator: "; ") + "."
  }

  private func share(_ value: Double) -> Double {
    let clamped = min(max(value, scale.lowerBound), scale.upperBound)
    return (clamped - scale.lowerBound) / (scale.upperBound - scale.lowerBound)
  }

  private func draw(_ bar: Bar, top: Double, zero: String, into html: inout HTMLWriter) {
    let text = ChartFrame.down(top + 1.2)
    let y = ChartFrame.down(top + 1.55)
    let value = bar.value.isNaN ? 0 : bar.value
    let (from, to) = (share(min(value, 0)), share(max(value, 0)))
    html.element("g") { html in
      html.element("title", text: "\(VisibleText.plain(bar.label)): \(NumberText.signed(bar.value)) bits")
      html.element("text", ["x": "0", "y": text], text: ChartFrame.label(bar.label, limit: 34))
      html.element("text", ["class": "strong", "x": "100%", "y": text, "text-anchor": "end"], text: NumberText.signed(bar.value))
      html.empty("rect", ["class": "track", "x": "0", "y": y, "width": "100%", "height": ChartFrame.down(Self.barHeight)])
      html.empty(
        "rect",
        [
          "class": value < 0 ? "differ" : "agree", "x": ChartFrame.across(from), "y": y, "width": ChartFrame.across(to - from),
          "height": ChartFrame.down(Self.barHeight),
        ])
      html.empty("line", ["class": "axis", "x1": zero, "x2": zero, "y1": ChartFrame.down(top + 1.5), "y2": ChartFrame.down(top + 2.3)])
    }
  }
}
