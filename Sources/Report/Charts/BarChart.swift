/// Horizontal bars from zero, one a row, with label and value in words.
public struct BarChart: Sendable {
  /// One bar.
  public struct Bar: Sendable, Hashable {
    public var label: String
    /// Not negative.
    public var value: Double
    /// The value as it is written at the end of the bar.
    public var text: String
    /// Further cells of this row in the table of numbers, in the order of `headings` after the first two.
    public var cells: [String]

    public init(label: String, value: Double, text: String, cells: [String] = []) {
      self.label = label
      self.value = value
      self.text = text
      self.cells = cells
    }
  }

  /// What the chart shows, for its accessible name.
  public var title: String
  /// What can be seen in it, in a sentence.
  public var description: String
  /// The headings of label, value, and further cells.
  public var headings: [String]
  public var bars: [Bar]

  public init(title: String, description: String, headings: [String], bars: [Bar]) {
    self.title = title
    self.description = description
    self.headings = headings
    self.bars = bars
  }

  private static let rowHeight = 2.0
  private static let barHeight = 1.3

  /// Writes the chart as a figure; nothing when it has no bars.
  /// - Parameter id: unique in the page, made of letters, digits and hyphens.
  public func write(into html: inout HTMLWriter, id: String) {
    guard !bars.isEmpty else { return }
    let largest = bars.reduce(0) { $1.value.isFinite ? max($0, $1.value) : $0 }
    let longest = bars.reduce(0) { max($0, ChartFrame.label($1.label, limit: 18).count) }
    let widest = bars.reduce(0) { max($0, $1.text.count) }
    html.element("figure", ["class": "chart"]) { html in
      let frame = ChartFrame(
        id: id, title: title, description: description, heightInEms: Double(bars.count) * Self.rowHeight,
        padding: (top: 0.2, right: Double(widest) * 0.6 + 1, bottom: 0.2, left: Double(longest) * 0.6 + 1))
      frame.write(into: &html) { html in
        for (index, bar) in bars.enumerated() {
          let share = largest > 0 && bar.value.isFinite ? max(0, bar.value) / largest : 0
          draw(bar, share: share, top: Double(index) * Self.rowHeight, into: &html)
        }
        html.empty("line", ["class": "axis", "x1": "0", "x2": "0", "y1": "0", "y2": "100%"])
      }
      NumberTable(subject: title, headings: headings, rows: bars.map { [VisibleText.plain($0.label), $0.text] + $0.cells }).write(
        into: &html)
    }
  }

  private func draw(_ bar: Bar, share: Double, top: Double, into html: inout HTMLWriter) {
    let middle = ChartFrame.down(top + Self.rowHeight / 2)
    html.element("g") { html in
      html.element("title", text: "\(VisibleText.plain(bar.label)): \(bar.text)")
      html.element(
        "text", ["x": "0", "dx": "-.7em", "y": middle, "dy": ".35em", "text-anchor": "end"], text: ChartFrame.label(bar.label, limit: 18))
      html.empty(
        "rect",
        [
          "class": "agree", "x": "0", "y": ChartFrame.down(top + (Self.rowHeight - Self.barHeight) / 2),
          "width": ChartFrame.across(max(share, bar.value > 0 ? 0.004 : 0)), "height": ChartFrame.down(Self.barHeight),
        ])
      html.element("text", ["class": "strong", "x": ChartFrame.across(share), "dx": ".6em", "y": middle, "dy": ".35em"], text: bar.text)
    }
  }
}
