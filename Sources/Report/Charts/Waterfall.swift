/// How a total comes about: a start, steps up and down, each from where the last one ended, and the total.
public struct Waterfall: Sendable {
  /// One step.
  public struct Step: Sendable, Hashable {
    public var label: String
    /// In bits.
    public var value: Double

    public init(label: String, value: Double) {
      self.label = label
      self.value = value
    }
  }

  /// What the chart shows, for its accessible name.
  public var title: String
  /// Where it starts: the prior.
  public var start: Step
  public var steps: [Step]
  /// Where it ends; drawn from zero.
  public var total: Step
  /// The weight from which a pair counts as the same, in bits.
  public var threshold: Double?

  public init(title: String, start: Step, steps: [Step], total: Step, threshold: Double? = nil) {
    self.title = title
    self.start = start
    self.steps = steps
    self.total = total
    self.threshold = threshold.flatMap { $0.isFinite ? $0 : nil }
  }

  private static let rowHeight = 1.8
  private static let barHeight = 1.1
  /// An infinite step ends here.
  private static let limit = 100.0

  /// A bar: what it is called, what it adds, and from where to where it goes.
  private struct Row {
    var label: String
    var value: Double
    var from: Double
    var to: Double
    var style: String
  }

  private var rows: [Row] {
    func finite(_ value: Double) -> Double { value.isNaN ? 0 : min(max(value, -Self.limit), Self.limit) }
    var level = finite(start.value)
    var rows = [Row(label: start.label, value: start.value, from: 0, to: level, style: "neutral")]
    for step in steps {
      let next = finite(level + finite(step.value))
      rows.append(
        Row(
          label: step.label, value: step.value, from: level, to: next,
          style: step.value < 0 ? "differ" : step.value > 0 ? "agree" : "neutral"))
      level = next
    }
    rows.append(Row(label: total.label, value: total.value, from: 0, to: finite(total.value), style: "total"))
    return rows
  }

  /// Writes the chart as a figure.
  /// - Parameter id: unique in the page, made of letters, digits and hyphens.
  public func write(into html: inout HTMLWriter, id: String) {
    let rows = self.rows
    let scale = DivergingBars.scale(of: rows.flatMap { [$0.from, $0.to] } + (threshold.map { [$0] } ?? []))
    let x = { (value: Double) in (value - scale.lowerBound) / (scale.upperBound - scale.lowerBound) }
    let longest = rows.reduce(0) { max($0, ChartFrame.label($1.label, limit: 16).count) }
    let height = Double(rows.count) * Self.rowHeight
    html.element("figure", ["class": "chart"]) { html in
      let frame = ChartFrame(
        id: id, title: title, description: description, heightInEms: height,
        padding: (top: 0.2, right: 4.8, bottom: threshold == nil ? 0.4 : 1.8, left: Double(longest) * 0.56 + 0.8))
      frame.write(into: &html) { html in
        let zero = ChartFrame.across(x(0))
        html.empty("line", ["class": "axis", "x1": zero, "x2": zero, "y1": "0", "y2": ChartFrame.down(height)])
        for (index, row) in rows.enumerated() {
          draw(row, from: x(row.from), to: x(row.to), top: Double(index) * Self.rowHeight, isLast: index == rows.count - 1, into: &html)
        }
        if let threshold { drawThreshold(x(threshold), height: height, into: &html) }
      }
      NumberTable(subject: title, headings: ["Step", "Weight, bits", "Sum so far"], rows: rows.map(Self.cells)).write(into: &html)
    }
  }

  private static func cells(_ row: Row) -> [String] {
    [VisibleText.plain(row.label), NumberText.signed(row.value), NumberText.signed(row.to)]
  }

  private var description: String {
    let parts = ([start] + steps.prefix(24)).map { "\(VisibleText.plain($0.label, limit: 40)) \(NumberText.signed($0.value))" }
    return parts.joined(separator: ", ") + "; \(VisibleText.plain(total.label, limit: 40)) \(NumberText.signed(total.value)) bits."
  }

  private func draw(_ row: Row, from: Double, to: Double, top: Double, isLast: Bool, into html: inout HTMLWriter) {
    let middle = ChartFrame.down(top + Self.rowHeight / 2)
    let inset = (Self.rowHeight - Self.barHeight) / 2
    html.element("g") { html in
      html.element("title", text: "\(VisibleText.plain(row.label)): \(NumberText.signed(row.value)) bits")
      html.element(
        "text",
        ["class": row.style == "total" ? "strong" : "label", "x": "0", "dx": "-.7em", "y": middle, "dy": ".35em", "text-anchor": "end"],
        text: ChartFrame.label(row.label, limit: 16))
      html.empty(
        "rect",
        [
          "class": row.style, "x": ChartFrame.across(min(from, to)), "y": ChartFrame.down(top + inset),
          "width": ChartFrame.across(max(abs(to - from), 0.004)), "height": ChartFrame.down(Self.barHeight),
        ])
      if !isLast {
        let end = ChartFrame.across(to)
        html.empty(
          "line",
          [
            "class": "link", "x1": end, "x2": end, "y1": ChartFrame.down(top + inset),
            "y2": ChartFrame.down(top + Self.rowHeight + inset + Self.barHeight),
          ])
      }
      html.element(
        "text",
        ["class": row.style == "total" ? "strong" : "label", "x": "100%", "dx": "4.6em", "y": middle, "dy": ".35em", "text-anchor": "end"],
        text: NumberText.signed(row.value))
    }
  }

  private func drawThreshold(_ share: Double, height: Double, into html: inout HTMLWriter) {
    let x = ChartFrame.across(share)
    html.empty("line", ["class": "threshold", "x1": x, "x2": x, "y1": "0", "y2": ChartFrame.down(height + 0.3)])
    let anchor = share > 0.75 ? "end" : share < 0.25 ? "start" : "middle"
    html.element("text", ["class": "name", "x": x, "y": ChartFrame.down(height + 1.4), "text-anchor": anchor], text: "threshold")
  }
}
