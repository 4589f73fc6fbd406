extension DedupePage {
  private var share: Double {
    report.summary.records > 0 ? Double(report.summary.duplicates) / Double(report.summary.records) : 0
  }

  private var threshold: String { NumberText.percent(report.summary.threshold, trimmed: true) }

  func writeSummary(into html: inout HTMLWriter) {
    html.element("p", ["class": "lead"]) { writeSentence(into: &$0) }
    let summary = report.summary
    html.element("dl", ["class": "tiles"]) { html in
      tile("Records read", NumberText.count(summary.records), into: &html)
      tile("Duplicates", NumberText.count(summary.duplicates), note: "records that could be removed", isMain: true, into: &html)
      tile("Share", NumberText.percent(share), note: "of all records", into: &html)
      tile("Clusters", NumberText.count(summary.clusters), note: "of two records or more", into: &html)
      tile(
        "Largest cluster", summary.largestCluster > 1 ? NumberText.count(summary.largestCluster) : "–",
        note: summary.largestCluster > 1 ? "records" : "no cluster", into: &html)
      tile("Threshold", threshold, note: "match probability", into: &html)
      tile(
        "Files", NumberText.count(report.files.count),
        note: rejectedTotal > 0 ? "\(NumberText.count(rejectedTotal, "row", "rows")) rejected" : "no row rejected", into: &html)
      if let seconds = summary.seconds {
        tile("Duration", NumberText.duration(seconds), note: comparedNote, into: &html)
      } else if let pairs = summary.comparedPairs {
        tile("Pairs scored", NumberText.count(pairs), into: &html)
      } else {
        tile("Left", NumberText.count(max(0, summary.records) - max(0, summary.duplicates)), note: "distinct records", into: &html)
      }
    }
    if !report.files.isEmpty { writeFiles(into: &html) }
  }

  private var comparedNote: String? {
    report.summary.comparedPairs.map { "\(NumberText.count($0, "pair", "pairs")) scored" }
  }

  private func tile(_ name: String, _ figure: String, note: String? = nil, isMain: Bool = false, into html: inout HTMLWriter) {
    html.element("div", ["class": isMain ? "tile main" : "tile"]) { html in
      html.element("dt", text: name)
      html.element("dd", ["class": "figure"], text: figure)
      if let note { html.element("dd", ["class": "note"], text: note) }
    }
  }

  private func writeSentence(into html: inout HTMLWriter) {
    let summary = report.summary
    let records = NumberText.count(summary.records, "record", "records")
    guard summary.records > 0 else {
      html.text("No record was read, so there is nothing to compare.")
      return
    }
    guard summary.duplicates > 0 else {
      html.element("strong", text: "No duplicates were found")
      html.text(" among \(records): no two of them reach a match probability of \(threshold).")
      return
    }
    html.element("strong", text: "\(NumberText.count(summary.duplicates)) of \(records)")
    html.text(" (\(NumberText.percent(share, trimmed: true))) \(summary.duplicates == 1 ? "repeats" : "repeat") another record. ")
    html.text("Merging \(NumberText.count(summary.clusters, "cluster", "clusters")) would leave ")
    html.element(
      "strong", text: NumberText.count(max(0, summary.records) - max(0, summary.duplicates), "distinct record", "distinct records"))
    html.text(".")
  }

  private func writeFiles(into html: inout HTMLWriter) {
    var table = DataTable(label: "Files read")
    table.headings = [.text("File"), .text("Format"), .number("Records"), .number("Rejected")]
    table.write(into: &html) { html in
      for file in report.files {
        html.element("tr") { html in
          html.element("th", ["scope": "row", "class": "t"]) { $0.value(file.name) }
          html.element("td", ["class": "t"]) { $0.value(file.format) }
          html.element("td", ["class": "n"], text: NumberText.count(file.rows))
          html.element("td", ["class": "n"], text: NumberText.count(file.rejected))
        }
      }
    }
  }

  func writeEvaluation(into html: inout HTMLWriter) {
    guard let evaluation = report.evaluation else { return }
    html.element("p", ["class": "intro"]) { html in
      if let column = evaluation.truthColumn {
        html.text("Compared with the column ")
        html.element("code") { $0.value(column) }
        html.text(", which was no evidence for the matcher. ")
      }
      html.text("Of every 100 pairs that were joined, \(hundredth(evaluation.pairwise.precision)) are right; ")
      html.text("of every 100 pairs that belong together, \(hundredth(evaluation.pairwise.recall)) were found.")
    }
    var table = DataTable(label: "Precision, recall and F1")
    table.headings = [.text("Counted over"), .measure("Precision"), .measure("Recall"), .measure("F1")]
    table.style = "scores"
    table.write(into: &html) { html in
      for (name, note, score) in [("Pairs", "pairwise", evaluation.pairwise), ("Records", "B-cubed", evaluation.bCubed)] {
        html.element("tr") { html in
          html.element("th", ["scope": "row", "class": "t"]) { html in
            html.text(name + " ")
            html.element("span", ["class": "note"], text: note)
          }
          for value in [score.precision, score.recall, score.f1] {
            html.element("td", ["class": "measure"]) { $0.meter(value, text: NumberText.decimal(value, places: 4)) }
          }
        }
      }
    }
  }

  private func hundredth(_ share: Double) -> String {
    guard share.isFinite else { return "–" }
    return share < 1 && share > 0.9995 ? "almost all" : NumberText.decimal(share * 100, places: share == 1 || share == 0 ? 0 : 1)
  }
}
