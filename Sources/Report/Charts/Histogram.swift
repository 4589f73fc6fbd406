/// A histogram of pairs by match weight: counts on a logarithmic scale, the threshold as a line, both sides in their colours.
public struct Histogram: Sendable {
  /// Pairs whose weight lies in `[lower, upper)`, in bits.
  public struct Bin: Sendable, Hashable {
    public var lower: Double
    public var upper: Double
    public var pairs: Int

    public init(lower: Double, upper: Double, pairs: Int) {
      self.lower = lower
      self.upper = upper
      self.pairs = pairs
    }
  }

  /// What the chart shows, for its accessible name.
  public var title: String
  /// The bins drawn, ascending.
  public private(set) var bins: [Bin]
  /// The weight from which pairs count as the same, in bits.
  public var threshold: Double?
  /// What is written at the threshold's line: `threshold 95%`.
  public var thresholdLabel: String

  /// Bins without width or with infinite bounds are left out, and neighbours are united until at most 120 remain.
  public init(title: String, bins: [Bin], threshold: Double? = nil, thresholdLabel: String = "threshold") {
    self.title = title
    self.threshold = threshold.flatMap { $0.isFinite ? $0 : nil }
    self.thresholdLabel = thresholdLabel
    var bins = bins.filter { $0.lower.isFinite && $0.upper.isFinite && $0.lower < $0.upper }.sorted { $0.lower < $1.lower }
    while bins.count > 120 {
      bins = stride(from: 0, to: bins.count, by: 2).map { index in
        guard index + 1 < bins.count else { return bins[index] }
        let (first, second) = (bins[index], bins[index + 1])
        return Bin(
          lower: first.lower, upper: max(first.upper, second.upper),
          pairs: max(0, first.pairs).addingReportingOverflow(max(0, second.pairs)).partialValue)
      }
    }
    self.bins = bins
  }

  /// Whether there is anything to draw.
  public var isEmpty: Bool { !bins.contains { $0.pairs > 0 } }

  private static let plotHeight = 15.0
  /// Where the scale begins, so that a single pair can be seen.
  private static let base = 0.5

  /// Writes the chart as a figure; nothing when it is empty.
  /// - Parameter id: unique in the page, made of letters, digits and hyphens.
  public func write(into html: inout HTMLWriter, id: String) {
    guard !isEmpty, let first = bins.first else { return }
    let domain = bins.reduce(into: min(first.lower, threshold ?? first.lower)...max(first.upper, threshold ?? first.upper)) {
      $0 = min($0.lowerBound, $1.lower)...max($0.upperBound, $1.upper)
    }
    let scale = Scale(domain: domain, largest: bins.map(\.pairs).max() ?? 1)
    html.element("figure", ["class": "chart"]) { html in
      let frame = ChartFrame(
        id: id, title: title, description: description, heightInEms: Self.plotHeight, padding: (top: 2, right: 1, bottom: 3.6, left: 3.4))
      frame.write(into: &html) { html in
        drawGrid(scale, into: &html)
        for bin in bins where bin.pairs > 0 { draw(bin, scale, into: &html) }
        drawAxis(scale, into: &html)
        drawThreshold(scale, into: &html)
      }
      html.element("figcaption", ["class": "legend"]) { html in
        if threshold == nil {
          html.element("span", ["class": "key neutral"], text: "pairs")
        } else {
          html.element("span", ["class": "key neutral"], text: "below the threshold")
          html.element("span", ["class": "key agree"], text: "above the threshold")
        }
      }
      NumberTable(subject: title, headings: ["Match weight, bits", "Pairs", "Side"], rows: bins.map(row)).write(into: &html)
    }
  }

  private var description: String {
    let total = bins.reduce(0) { $0.addingReportingOverflow(max(0, $1.pairs)).partialValue }
    let peak = bins.max { $0.pairs < $1.pairs }
    var text = "\(NumberText.count(total)) scored pairs by match weight, counts on a logarithmic scale."
    if let peak { text += " The tallest bar, \(Self.range(peak)) bits, holds \(NumberText.count(peak.pairs))." }
    if let threshold { text += " The \(thresholdLabel) lies at \(NumberText.signed(threshold, places: 1)) bits." }
    return text
  }

  private func row(_ bin: Bin) -> [String] {
    let side: String =
      switch threshold {
      case nil: "–"
      case .some(let threshold) where bin.lower >= threshold: "above"
      case .some(let threshold) where bin.upper <= threshold: "below"
      default: "both"
      }
    return [Self.range(bin), NumberText.count(max(0, bin.pairs)), side]
  }

  private static func range(_ bin: Bin) -> String {
    let places = bin.upper - bin.lower < 0.095 ? 2 : 1
    return "\(NumberText.decimal(bin.lower, places: places)) to \(NumberText.decimal(bin.upper, places: places))"
  }

  /// Weights across, the logarithm of counts down.
  private struct Scale {
    var domain: ClosedRange<Double>
    var decades: Int
    var largest: Int

    init(domain: ClosedRange<Double>, largest: Int) {
      self.domain = domain
      self.largest = max(1, largest)
      decades = 1
      var power = 10
      while power < largest, decades < 18 {
        power *= 10
        decades += 1
      }
    }

    func x(_ weight: Double) -> Double {
      (weight - domain.lowerBound) / (domain.upperBound - domain.lowerBound)
    }

    func y(_ count: Double) -> Double {
      // Half a power of ten more than the largest count needs, at most, and never a whole empty one.
      let top = min(Double(decades), log10(Double(largest)) + 0.25)
      let share = (log10(count) - log10(Histogram.base)) / (max(top, 0.7) - log10(Histogram.base))
      return Histogram.plotHeight * (1 - share)
    }
  }

  private func drawGrid(_ scale: Scale, into html: inout HTMLWriter) {
    var count = 1
    // Labels stand apart: every power of ten up to nine of them, then every third.
    let step = scale.decades > 9 ? 3 : 1
    for exponent in 0...scale.decades {
      let y = scale.y(Double(count))
      if y >= -0.01, exponent % step == 0 {
        html.empty("line", ["class": "grid", "x1": "0", "x2": "100%", "y1": ChartFrame.down(y), "y2": ChartFrame.down(y)])
        html.element(
          "text", ["class": "tick", "x": "0", "dx": "-.6em", "y": ChartFrame.down(y), "dy": ".35em", "text-anchor": "end"],
          text: NumberText.axis(count))
      }
      let (next, overflows) = count.multipliedReportingOverflow(by: 10)
      if overflows { break }
      count = next
    }
  }

  private func draw(_ bin: Bin, _ scale: Scale, into html: inout HTMLWriter) {
    let y = scale.y(Double(bin.pairs))
    let cut = min(max(threshold ?? bin.upper, bin.lower), bin.upper)
    html.element("g") { html in
      html.element("title", text: "\(Self.range(bin)) bits: \(NumberText.count(bin.pairs, "pair", "pairs"))")
      for (lower, upper, side) in [(bin.lower, cut, "neutral"), (cut, bin.upper, "agree")] where lower < upper {
        let (x, end) = (scale.x(lower), scale.x(upper))
        html.empty(
          "rect",
          [
            "class": side, "x": ChartFrame.across(x), "y": ChartFrame.down(y), "width": ChartFrame.across((end - x) * 0.92),
            "height": ChartFrame.down(Self.plotHeight - y),
          ])
      }
    }
  }

  private func drawAxis(_ scale: Scale, into html: inout HTMLWriter) {
    let bottom = ChartFrame.down(Self.plotHeight)
    html.empty("line", ["class": "axis", "x1": "0", "x2": "100%", "y1": bottom, "y2": bottom])
    for tick in ChartFrame.ticks(in: scale.domain) {
      html.element(
        "text",
        [
          "class": "tick", "x": ChartFrame.across(scale.x(tick)), "y": ChartFrame.down(Self.plotHeight + 1.4), "text-anchor": "middle",
        ], text: NumberText.decimal(tick, places: tick == tick.rounded() ? 0 : 2))
    }
    html.element("text", ["class": "name", "x": "0", "y": ChartFrame.down(Self.plotHeight + 3)], text: "← different")
    html.element(
      "text", ["class": "name roomy", "x": "50%", "y": ChartFrame.down(Self.plotHeight + 3), "text-anchor": "middle"],
      text: "match weight, bits")
    html.element("text", ["class": "name", "x": "100%", "y": ChartFrame.down(Self.plotHeight + 3), "text-anchor": "end"], text: "same →")
    html.element("text", ["class": "name", "x": "0", "dx": "-2.8em", "y": "-1em"], text: "pairs")
  }

  private func drawThreshold(_ scale: Scale, into html: inout HTMLWriter) {
    guard let threshold else { return }
    let share = scale.x(threshold)
    html.empty(
      "line",
      [
        "class": "threshold", "x1": ChartFrame.across(share), "x2": ChartFrame.across(share), "y1": "-1.6em",
        "y2": ChartFrame.down(Self.plotHeight),
      ])
    html.element(
      "text",
      [
        "class": "strong", "x": ChartFrame.across(share), "dx": share > 0.6 ? "-.5em" : ".5em", "y": "-.9em",
        "text-anchor": share > 0.6 ? "end" : "start",
      ], text: thresholdLabel)
  }
}
