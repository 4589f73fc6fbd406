/// The page of a dedupe report: head, contents, the sections for which there is data, footer.
struct DedupePage {
  let report: DedupeReport

  /// One section of the page and its entry in the contents.
  struct Section {
    var id: String
    var title: String
    var isPresent: Bool
    var content: (inout HTMLWriter) -> Void
  }

  /// All sections in the order of the page.
  private var sections: [Section] {
    [
      Section(id: "evaluation", title: "Quality against the truth", isPresent: report.evaluation != nil, content: writeEvaluation),
      Section(id: "scores", title: "Scores of all pairs", isPresent: !histogram.isEmpty, content: writeHistogram),
      Section(id: "sizes", title: "Cluster sizes", isPresent: !sizeBars.isEmpty, content: writeClusterSizes),
      Section(id: "weights", title: "What the evidence is worth", isPresent: !report.comparisons.isEmpty, content: writeModel),
      Section(id: "columns", title: "Columns as recognized", isPresent: !report.columns.isEmpty, content: writeColumns),
      Section(id: "clusters", title: "Largest clusters", isPresent: !report.largestClusters.isEmpty, content: writeClusters),
      Section(id: "pairs", title: "Most doubtful pairs", isPresent: !report.doubtfulPairs.isEmpty, content: writePairs),
      Section(id: "rejected", title: "Rejected rows", isPresent: rejectedTotal > 0, content: writeRejected),
      Section(id: "left-out", title: "What was left out", isPresent: !report.notes.isEmpty, content: writeNotes),
      Section(id: "shared", title: "Shared identifiers", isPresent: !report.sharedIdentifiers.isEmpty, content: writeSharedIdentifiers),
      Section(id: "time", title: "Time", isPresent: !report.stages.isEmpty, content: writeStages),
    ].filter(\.isPresent)
  }

  func write(into html: inout HTMLWriter) {
    let sections = self.sections
    html.markup("<!DOCTYPE html>\n")
    html.element("html", ["lang": "en"]) { html in
      html.element("head") { writeHead(into: &$0) }
      html.element("body") { html in
        html.element("a", ["class": "skip", "href": "#main"], text: "Skip to the report")
        writeHeader(into: &html)
        html.element("div", ["class": "page"]) { html in
          writeContents(sections, into: &html)
          html.element("main", ["id": "main", "tabindex": "-1"]) { html in
            html.element("section", ["id": "summary", "aria-labelledby": "summary-heading"]) { html in
              html.element("h2", ["id": "summary-heading", "class": "vh"], text: "Summary")
              writeSummary(into: &html)
            }
            for section in sections {
              html.element("section", ["id": section.id, "aria-labelledby": "\(section.id)-heading"]) { html in
                html.element("h2", ["id": "\(section.id)-heading"], text: section.title)
                section.content(&html)
              }
            }
          }
        }
        writeFooter(into: &html)
      }
    }
    html.markup("\n")
  }

  private var title: String { report.title.isEmpty ? "Records and their doubles" : report.title }

  private func writeHead(into html: inout HTMLWriter) {
    html.empty("meta", ["charset": "utf-8"])
    html.empty(
      "meta",
      ["http-equiv": "Content-Security-Policy", "content": "default-src 'none'; style-src 'unsafe-inline'; img-src data:"])
    html.empty("meta", ["name": "viewport", "content": "width=device-width, initial-scale=1"])
    html.empty("meta", ["name": "color-scheme", "content": "light dark"])
    html.empty("meta", ["name": "referrer", "content": "no-referrer"])
    html.empty("link", ["rel": "icon", "href": "data:,"])
    html.element("title", text: VisibleText.plain(title) + " – duplicates")
    html.styleSheet()
  }

  private func writeHeader(into html: inout HTMLWriter) {
    html.element("header", ["class": "top"]) { html in
      html.element("p", ["class": "brand"]) { html in
        html.markup(Self.mark)
        html.element("span", text: "Sosia")
        html.element("span", ["class": "kind"], text: "Duplicate report")
      }
      html.element("h1") { $0.value(title) }
      let byline = [report.generatedAt ?? "", report.generatedBy].filter { !$0.isEmpty }
      if !byline.isEmpty {
        html.element("p", ["class": "byline"]) { html in
          for part in byline { html.element("span") { $0.value(part) } }
        }
      }
    }
  }

  /// Two overlapping discs: a double.
  private static let mark: StaticString =
    """
    <svg class="mark" viewBox="0 0 36 24" aria-hidden="true" focusable="false"><circle cx="12" cy="12" r="11"/><circle cx="24" cy="12" r="11"/></svg>
    """

  private func writeContents(_ sections: [Section], into html: inout HTMLWriter) {
    html.element("nav", ["class": "contents", "aria-label": "Contents"]) { html in
      html.element("ul") { html in
        html.element("li") { $0.element("a", ["href": "#summary"], text: "Summary") }
        for section in sections {
          html.element("li") { $0.element("a", ["href": "#\(section.id)"], text: section.title) }
        }
      }
    }
  }

  private func writeFooter(into html: inout HTMLWriter) {
    html.element("footer") { html in
      let facts = [("Made by", report.generatedBy), ("On", report.generatedAt ?? "")].filter { !$0.1.isEmpty }
      if !facts.isEmpty || !report.commandLine.isEmpty {
        html.element("dl") { html in
          for (name, value) in facts {
            html.element("div") { html in
              html.element("dt", text: name)
              html.element("dd") { $0.value(value) }
            }
          }
          if !report.commandLine.isEmpty {
            html.element("div", ["class": "wide"]) { html in
              html.element("dt", text: "With")
              html.element("dd") { $0.element("code") { $0.value(report.commandLine, limit: VisibleText.sentenceLimit) } }
            }
          }
        }
      }
      html.element(
        "p",
        text: "This file is complete in itself: it loads nothing and sends nothing. It holds personal data; keep it as you keep the export."
      )
    }
  }
}
