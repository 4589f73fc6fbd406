extension DedupePage {
  /// Rejected rows that are listed.
  private static let rejectedLimit = 100

  /// Never less than what is listed or what the files tell.
  var rejectedTotal: Int {
    max(report.rejectedTotal, report.rejected.count)
  }

  func writeColumns(into html: inout HTMLWriter) {
    html.element("p", ["class": "intro"]) { html in
      html.text("What each column was taken for. A wrong role is put right with ")
      html.element("code", text: "--map header=role")
      html.text(".")
    }
    var table = DataTable(label: "Columns as recognized")
    table.headings = [.text("Column"), .text("Role"), .text("Known by"), .measure("Filled"), .measure("Distinct"), .text("Use")]
    table.write(into: &html) { html in
      for column in report.columns {
        html.element("tr") { html in
          html.element("th", ["scope": "row", "class": "t"]) { $0.value(column.header, limit: 60) }
          html.element("td", ["class": "t"]) { html in
            if let role = column.role, !role.isEmpty {
              html.element("span", ["class": "role"]) { $0.value(role, limit: 60) }
            } else {
              html.element("span", ["class": "note"], text: "no known role")
            }
          }
          html.element("td", ["class": "t"]) { $0.value(column.basis) }
          html.element("td", ["class": "measure"]) { $0.meter(column.filled, text: NumberText.percent(column.filled)) }
          html.element("td", ["class": "measure"]) { $0.meter(column.distinct, text: NumberText.percent(column.distinct)) }
          html.element("td", ["class": "t"]) { $0.value(column.use) }
        }
      }
    }
  }

  func writeRejected(into html: inout HTMLWriter) {
    let shown = report.rejected.prefix(Self.rejectedLimit)
    html.element("p", ["class": "intro"]) { html in
      html.text("\(NumberText.count(rejectedTotal, "row was", "rows were")) not read; all others were processed.")
      if shown.count < rejectedTotal, !shown.isEmpty { html.text(" The first \(NumberText.count(shown.count)):") }
    }
    guard !shown.isEmpty else { return }
    var table = DataTable(label: "Rejected rows")
    table.headings = [.text("File"), .number("Line"), .text("Reason")]
    table.style = "tall"
    table.write(into: &html) { html in
      for row in shown {
        html.element("tr") { html in
          html.element("td", ["class": "t"]) { $0.value(row.file) }
          html.element("td", ["class": "n"], text: NumberText.count(row.line))
          html.element("td", ["class": "t wide"]) { $0.value(row.reason, limit: VisibleText.sentenceLimit) }
        }
      }
    }
  }

  func writeNotes(into html: inout HTMLWriter) {
    html.element("p", ["class": "intro"], text: "Comparing everything with everything is out of reach; these pairs were not scored.")
    html.element("ul", ["class": "card list"]) { html in
      for note in report.notes {
        html.element("li") { $0.value(note, limit: VisibleText.sentenceLimit) }
      }
    }
  }

  func writeSharedIdentifiers(into html: inout HTMLWriter) {
    html.element(
      "p", ["class": "intro"],
      text:
        "Differently named people or companies share these (a switchboard, a common mailbox), so they say little about who somebody is and "
        + "counted accordingly."
    )
    var table = DataTable(label: "Shared identifiers")
    table.headings = [.text("Field"), .text("Value"), .number("Holders")]
    table.write(into: &html) { html in
      for identifier in report.sharedIdentifiers {
        html.element("tr") { html in
          html.element("td", ["class": "t"]) { $0.value(identifier.field) }
          html.element("td", ["class": "t"]) { $0.value(identifier.value) }
          html.element("td", ["class": "n"], text: NumberText.count(identifier.holders))
        }
      }
    }
  }

  func writeStages(into html: inout HTMLWriter) {
    let longest = report.stages.reduce(0) { $1.seconds.isFinite ? max($0, $1.seconds) : $0 }
    let total = report.stages.reduce(0) { $1.seconds.isFinite ? $0 + max(0, $1.seconds) : $0 }
    var table = DataTable(label: "Time per stage")
    table.headings = [.text("Stage"), .measure("Time"), .number("Share"), .number("Through"), .number("Rate")]
    table.write(into: &html) { html in
      for stage in report.stages {
        html.element("tr") { html in
          html.element("th", ["scope": "row", "class": "t"]) { $0.value(stage.name) }
          html.element("td", ["class": "measure"]) {
            $0.meter(longest > 0 ? stage.seconds / longest : 0, text: NumberText.duration(stage.seconds))
          }
          html.element("td", ["class": "n"], text: total > 0 ? NumberText.percent(stage.seconds / total) : "–")
          html.element("td", ["class": "n"]) { html in
            if let records = stage.records {
              html.text("\(NumberText.count(records)) ")
              html.value(stage.unit, limit: 20)
            } else {
              html.value("")
            }
          }
          html.element("td", ["class": "n"]) { html in
            if let rate = Self.rate(stage) { html.text("\(rate)/s") } else { html.value("") }
          }
        }
      }
      html.element("tr", ["class": "sum"]) { html in
        html.element("th", ["scope": "row", "class": "t"], text: "All stages")
        html.element("td", ["class": "measure"]) { $0.element("span", ["class": "amount"], text: NumberText.duration(total)) }
        html.element("td", ["class": "n"], text: total > 0 ? "100%" : "–")
        html.element("td", ["class": "n"]) { _ in }
        html.element("td", ["class": "n"]) { _ in }
      }
    }
  }

  private static func rate(_ stage: DedupeReport.StageTime) -> String? {
    guard let records = stage.records, stage.seconds > 0.0005, stage.seconds.isFinite else { return nil }
    return NumberText.decimal(Double(records) / stage.seconds, places: 0)
  }
}
