extension DedupePage {
  var histogram: Histogram {
    Histogram(
      title: "Scored pairs by match weight", bins: report.histogram, threshold: report.thresholdWeight,
      thresholdLabel: "threshold \(NumberText.percent(report.summary.threshold, trimmed: true))")
  }

  func writeHistogram(into html: inout HTMLWriter) {
    html.element(
      "p", ["class": "intro"],
      text: "A good model parts the pairs into two hills with a valley between them; the threshold belongs in the valley.")
    html.element("div", ["class": "card"]) { histogram.write(into: &$0, id: "chart-scores") }
  }

  /// One bar a size for the small sizes, then one for a range of sizes.
  var sizeBars: [BarChart.Bar] {
    let sizes = report.clusterSizes.filter { $0.size > 1 && $0.count > 0 }.sorted { $0.size < $1.size }
    let bounds: [ClosedRange<Int>] =
      sizes.count <= 12
      ? sizes.reduce(into: []) { if $0.last?.lowerBound != $1.size { $0.append($1.size...$1.size) } }
      : (2...9).map { $0...$0 } + [10...14, 15...19, 20...49, 50...99, 100...999, 1000...Int.max]
    return bounds.compactMap { bound in
      let inside = sizes.filter { bound.contains($0.size) }
      let clusters = inside.reduce(0) { $0.addingReportingOverflow($1.count).partialValue }
      let records = inside.reduce(0) {
        $0.addingReportingOverflow($1.size.multipliedReportingOverflow(by: $1.count).partialValue).partialValue
      }
      guard clusters > 0 else { return nil }
      return BarChart.Bar(
        label: Self.label(bound), value: Double(clusters), text: NumberText.count(clusters), cells: [NumberText.count(records)])
    }
  }

  private static func label(_ sizes: ClosedRange<Int>) -> String {
    if sizes.lowerBound == sizes.upperBound { return NumberText.count(sizes.lowerBound) }
    if sizes.upperBound == .max { return "\(NumberText.count(sizes.lowerBound)) or more" }
    return "\(NumberText.count(sizes.lowerBound))–\(NumberText.count(sizes.upperBound))"
  }

  func writeClusterSizes(into html: inout HTMLWriter) {
    let bars = sizeBars
    let singles = report.clusterSizes.filter { $0.size == 1 }.reduce(0) { $0.addingReportingOverflow(max(0, $1.count)).partialValue }
    html.element("p", ["class": "intro"]) { html in
      html.text("How many records a cluster has (left), and how many clusters have as many (bars).")
      if singles > 0 { html.text(" \(NumberText.count(singles, "record stands", "records stand")) alone.") }
    }
    let chart = BarChart(
      title: "Clusters by number of records",
      description: bars.prefix(14).map { "\($0.label) records: \($0.text)" }.joined(separator: "; ") + ".",
      headings: ["Records in the cluster", "Clusters", "Records in all"], bars: bars)
    html.element("div", ["class": "card"]) { html in
      chart.write(into: &html, id: "chart-sizes")
    }
  }

  func writeModel(into html: inout HTMLWriter) {
    html.element(
      "p", ["class": "intro"],
      text: """
        Match weight of each level in bits: one bit to the right doubles the odds that two records are the same, one bit to the left \
        halves them. All charts share one scale. m is how often true matches reach the level, u how often strangers do.
        """)
    let scale = DivergingBars.scale(of: report.comparisons.flatMap { $0.levels.map(\.weight) })
    html.element("div", ["class": "grid"]) { html in
      for (index, comparison) in report.comparisons.enumerated() {
        html.element("article", ["class": "card"]) { html in
          html.element("h3") { $0.value(comparison.name, limit: 60) }
          if !comparison.columns.isEmpty, comparison.columns != [comparison.name] {
            html.element("p", ["class": "note"]) { html in
              for (index, column) in comparison.columns.enumerated() {
                if index > 0 { html.text(", ") }
                html.value(column, limit: 60)
              }
            }
          }
          DivergingBars(
            title: "Match weights: \(VisibleText.plain(comparison.name, limit: 60))", headings: ["Level", "Weight, bits", "m", "u"],
            bars: comparison.levels.map {
              DivergingBars.Bar(label: $0.label, value: $0.weight, cells: [NumberText.rare($0.m), NumberText.rare($0.u)])
            }, scale: scale
          ).write(into: &html, id: "chart-weights-\(index + 1)")
        }
      }
    }
  }
}
