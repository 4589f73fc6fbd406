extension DedupePage {
  /// Records of one cluster that are shown.
  private static let recordLimit = 50
  /// Clusters and pairs that are open when the page is.
  static let openLimit = 3

  func writeClusters(into html: inout HTMLWriter) {
    html.element("p", ["class": "intro"]) { html in
      html.text("Values that agree with the most frequent one of their column are quiet; ")
      html.element("span", ["class": "other"], text: "differing ones")
      html.text(" stand out, with what differs ")
      html.element("mark", text: "marked")
      html.text(".")
    }
    let identities = self.identities
    for (index, cluster) in report.largestClusters.enumerated() {
      html.element("details", index < Self.openLimit ? ["class": "item card", "open": ""] : ["class": "item card"]) { html in
        html.element("summary") { html in
          html.element("h3") { html in
            html.text("Cluster ")
            html.value(cluster.id, limit: 40)
          }
          html.element("span", ["class": "facts"]) { html in
            html.element("span", ["class": "fact"], text: NumberText.count(cluster.size, "record", "records"))
            html.element("span", ["class": "fact"], text: "weakest link \(NumberText.percent(cluster.probability))")
          }
        }
        write(cluster, identities: identities, into: &html)
      }
    }
  }

  /// Headers of columns whose values never repeat inside a cluster, such as the record's number: no difference there means anything.
  private var identities: Set<String> {
    let clusters = report.largestClusters.filter { $0.records.count > 1 }
    guard clusters.count > 1, let headers = clusters.first?.columns else { return [] }
    return Set(headers).filter { header in
      clusters.allSatisfy { cluster in
        guard let column = cluster.columns.firstIndex(of: header) else { return false }
        let values = Set(cluster.records.map { column < $0.count ? $0[column] : "" })
        return values.count == cluster.records.count && !values.contains("")
      }
    }
  }

  private func write(_ cluster: DedupeReport.ClusterView, identities: Set<String>, into html: inout HTMLWriter) {
    let records = cluster.records.prefix(Self.recordLimit)
    // Columns in which no record has a value take no space.
    let columns = cluster.columns.indices.filter { column in records.contains { column < $0.count && !$0[column].isEmpty } }
    let references = columns.map { column in Self.mostFrequent(records.map { column < $0.count ? $0[column] : "" }) }
    let referenceTexts = references.map { VisibleText($0) }
    var table = DataTable(label: "Records of cluster \(VisibleText.plain(cluster.id, limit: 40))")
    table.headings = columns.map { .value(cluster.columns[$0]) }
    table.style = "records"
    table.write(into: &html) { html in
      for record in records {
        html.element("tr") { html in
          for (index, column) in columns.enumerated() {
            let value = column < record.count ? record[column] : ""
            if value.isEmpty || value == references[index] || identities.contains(cluster.columns[column]) {
              html.element("td", ["class": "same"]) { $0.value(value) }
            } else {
              let visible = VisibleText(value)
              let marked = references[index].isEmpty ? [] : InlineDifference(visible, referenceTexts[index]).left
              html.element("td", ["class": "other"]) { $0.value(visible, marked: marked) }
            }
          }
        }
      }
    }
    if cluster.size > records.count {
      html.element(
        "p", ["class": "note"],
        text:
          "The first \(NumberText.count(records.count)) of \(NumberText.count(cluster.size, "record", "records")); all are in the output file."
      )
    }
  }

  /// The most frequent value that is not empty, the first of them on a tie; empty when there is none, or when more than two values are
  /// all different, so that none can stand for the others.
  private static func mostFrequent(_ values: [String]) -> String {
    var counts: [String: Int] = [:]
    for value in values where !value.isEmpty { counts[value, default: 0] += 1 }
    var best = ""
    for value in values where !value.isEmpty && counts[value, default: 0] > counts[best, default: 0] { best = value }
    return counts.count > 2 && counts[best] == 1 ? "" : best
  }
}
