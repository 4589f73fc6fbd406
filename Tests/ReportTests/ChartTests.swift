import Testing

@testable import Report

@Suite struct ChartTests {
  /// The page that `write` makes, in a body of its own.
  private static func read(_ write: (inout HTMLWriter) -> Void) -> MarkupReader {
    var html = HTMLWriter()
    write(&html)
    return MarkupReader(html.bytes)
  }

  private static func percent(_ text: String?) -> Double { Double((text ?? "").dropLast()) ?? .nan }

  @Suite struct HistogramCharts {
    static let chart = Histogram(
      title: "Scores",
      bins: [
        .init(lower: -2, upper: 0, pairs: 1_000), .init(lower: 0, upper: 2, pairs: 10), .init(lower: 2, upper: 4, pairs: 100),
        .init(lower: 4, upper: 6, pairs: 0),
      ], threshold: 1, thresholdLabel: "threshold 95%")

    @Test func `the table holds every bin's number and side`() {
      let page = ChartTests.read { HistogramCharts.chart.write(into: &$0, id: "h") }
      #expect(page.flaw == nil)
      let cells = page.texts.filter { $0.path.contains("tbody") }.map(\.text)
      #expect(
        cells == [
          "\u{2212}2.0 to 0.0", "1\u{202F}000", "below", "0.0 to 2.0", "10", "both", "2.0 to 4.0", "100", "above", "4.0 to 6.0", "0",
          "above",
        ])
    }

    @Test func `a bin across the threshold has both colours`() {
      let page = ChartTests.read { HistogramCharts.chart.write(into: &$0, id: "h") }
      #expect(page.all("rect", "class", "neutral").count == 2)
      #expect(page.all("rect", "class", "agree").count == 2)
      #expect(page.all("line", "class", "threshold").first?.attributes["x1"] == "37.5%")
    }

    @Test func `tooltips hold the numbers of the bars`() {
      let page = ChartTests.read { HistogramCharts.chart.write(into: &$0, id: "h") }
      let tips = page.texts.filter { $0.path.suffix(2) == ["g", "title"] }.map(\.text)
      #expect(
        tips == ["\u{2212}2.0 to 0.0 bits: 1\u{202F}000\u{A0}pairs", "0.0 to 2.0 bits: 10\u{A0}pairs", "2.0 to 4.0 bits: 100\u{A0}pairs"])
    }

    @Test func `equal factors are equal heights`() throws {
      let page = ChartTests.read { HistogramCharts.chart.write(into: &$0, id: "h") }
      let heights = page.all("rect").compactMap { $0.attributes["height"].flatMap { Double($0.dropLast(2)) } }
      #expect(heights.count == 4)
      #expect(abs((heights[0] - heights[3]) - (heights[3] - heights[1])) < 0.01)
    }

    @Test func `a threshold outside the bins widens the chart`() {
      let page = ChartTests.read {
        Histogram(title: "t", bins: [.init(lower: 0, upper: 1, pairs: 3)], threshold: 9).write(into: &$0, id: "h")
      }
      #expect(page.all("line", "class", "threshold").first?.attributes["x1"] == "100%")
    }

    @Test func `many bins are united without losing a pair`() {
      let bins = (0..<1_001).map { Histogram.Bin(lower: Double($0), upper: Double($0 + 1), pairs: 2) }
      let chart = Histogram(title: "t", bins: bins)
      #expect(chart.bins.count <= 120)
      #expect(chart.bins.reduce(0) { $0 + $1.pairs } == 2_002)
      #expect(chart.bins.first?.lower == 0 && chart.bins.last?.upper == 1_001)
    }

    @Test func `bins that cannot be drawn are left out`() {
      let chart = Histogram(
        title: "t",
        bins: [.init(lower: .nan, upper: 1, pairs: 1), .init(lower: 0, upper: .infinity, pairs: 1), .init(lower: 2, upper: 1, pairs: 1)])
      #expect(chart.bins.isEmpty && chart.isEmpty)
      #expect(ChartTests.read { chart.write(into: &$0, id: "h") }.tags.isEmpty)
    }
  }

  @Suite struct Bars {
    @Test func `lengths are in proportion and the table tells the values`() {
      let chart = BarChart(
        title: "Sizes", description: "d", headings: ["Size", "Clusters"],
        bars: [
          .init(label: "2", value: 200, text: "200"), .init(label: "3", value: 50, text: "50"), .init(label: "4", value: 0, text: "0"),
        ])
      let page = ChartTests.read { chart.write(into: &$0, id: "b") }
      #expect(page.flaw == nil)
      #expect(page.all("rect").map { ChartTests.percent($0.attributes["width"]) } == [100, 25, 0])
      #expect(page.texts.filter { $0.path.contains("tbody") }.map(\.text) == ["2", "200", "3", "50", "4", "0"])
    }

    @Test func `bars diverge from zero`() {
      let chart = DivergingBars(
        title: "Weights", headings: ["Level", "Weight"], bars: [.init(label: "exact", value: 6), .init(label: "different", value: -2)],
        scale: -2...6)
      let page = ChartTests.read { chart.write(into: &$0, id: "d") }
      let bars = page.all("rect").filter { $0.attributes["class"] != "track" }
      #expect(bars.map { $0.attributes["class"] } == ["agree", "differ"])
      #expect(bars.map { ChartTests.percent($0.attributes["x"]) } == [25, 0])
      #expect(bars.map { ChartTests.percent($0.attributes["width"]) } == [75, 25])
      #expect(page.texts.filter { $0.path.contains("tbody") }.map(\.text) == ["exact", "+6.00", "different", "\u{2212}2.00"])
    }

    @Test func `infinite weights fill their side and say so`() {
      let chart = DivergingBars(
        title: "t", headings: ["Level", "Weight"],
        bars: [.init(label: "a", value: .infinity), .init(label: "b", value: -.infinity), .init(label: "c", value: .nan)], scale: -1...1)
      let page = ChartTests.read { chart.write(into: &$0, id: "d") }
      #expect(
        page.all("rect").filter { $0.attributes["class"] != "track" }.map { ChartTests.percent($0.attributes["width"]) } == [50, 50, 0])
      #expect(page.texts.filter { $0.path.contains("tbody") }.map(\.text) == ["a", "+∞", "b", "\u{2212}∞", "c", "–"])
    }
  }

  @Suite struct Waterfalls {
    @Test func `each step starts where the last one ended`() {
      let chart = Waterfall(
        title: "t", start: .init(label: "prior", value: -4), steps: [.init(label: "a", value: 6), .init(label: "b", value: -1)],
        total: .init(label: "total", value: 1), threshold: 4)
      let page = ChartTests.read { chart.write(into: &$0, id: "w") }
      #expect(page.flaw == nil)
      // The scale goes from -4 to 4.
      #expect(page.all("rect").map { ChartTests.percent($0.attributes["x"]) } == [0, 0, 62.5, 50])
      #expect(page.all("rect").map { ChartTests.percent($0.attributes["width"]) } == [50, 75, 12.5, 12.5])
      #expect(page.all("rect").map { $0.attributes["class"] } == ["neutral", "agree", "differ", "total"])
      #expect(
        page.texts.filter { $0.path.contains("tbody") }.map(\.text) == [
          "prior", "\u{2212}4.00", "\u{2212}4.00", "a", "+6.00", "+2.00", "b", "\u{2212}1.00", "+1.00", "total", "+1.00", "+1.00",
        ])
    }

    @Test func `the page shows prior, fields, rarity and total with the numbers of the table`() {
      let page = MarkupReader(SampleReports.realistic.html())
      let text = page.text
      for number in ["\u{2212}11.02", "+5.32", "\u{2212}1.87", "+4.18"] {
        #expect(page.texts.contains { $0.text == number && $0.path.contains("svg") })
        #expect(page.texts.contains { $0.text == number && $0.path.contains("table") })
      }
      #expect(text.contains("surname rarity"))
    }
  }

  @Suite struct Ticks {
    @Test(arguments: [(-18.0, 22.0, 5.0), (0, 1, 0.2), (-3, 60, 10), (0, 7, 1)])
    func `ticks are round numbers inside the range`(lower: Double, upper: Double, step: Double) {
      let ticks = ChartFrame.ticks(in: lower...upper)
      #expect(ticks.count >= 4 && ticks.count <= 10)
      #expect(ticks.allSatisfy { $0 >= lower - 1e-9 && $0 <= upper + 1e-9 })
      #expect(zip(ticks, ticks.dropFirst()).allSatisfy { abs($1 - $0 - step) < 1e-9 })
    }

    @Test(arguments: [0.0...0.0, -1e308...1e308, 0...Double.leastNonzeroMagnitude, 1e15...1e15 + 4])
    func `strange ranges give few ticks and an end`(range: ClosedRange<Double>) {
      #expect(ChartFrame.ticks(in: range).count <= 12)
    }
  }
}
