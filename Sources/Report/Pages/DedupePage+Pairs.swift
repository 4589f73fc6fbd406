extension DedupePage {
  func writePairs(into html: inout HTMLWriter) {
    html.element(
      "p", ["class": "intro"],
      text:
        "The pairs nearest to the threshold, where a person sees more than the model. What differs is marked; letter case is no difference."
    )
    for (index, pair) in report.doubtfulPairs.enumerated() {
      let number = index + 1
      html.element("details", index < Self.openLimit ? ["class": "item card", "open": ""] : ["class": "item card"]) { html in
        html.element("summary") { html in
          html.element("h3") { html in
            writeTitle("A", pair.leftTitle, into: &html)
            html.element("span", ["class": "versus"], text: " and ")
            writeTitle("B", pair.rightTitle, into: &html)
          }
          html.element("span", ["class": "facts"]) { html in
            html.element("span", ["class": "fact strong"], text: NumberText.percent(pair.probability))
            html.element("span", ["class": "fact"], text: "\(NumberText.signed(pair.totalWeight)) bits")
          }
        }
        html.element("div", ["class": "pair"]) { html in
          html.element("div", ["class": "sides"]) { writeFields(pair, number: number, into: &$0) }
          html.element("div", ["class": "steps"]) { html in
            waterfall(pair, number: number).write(into: &html, id: "chart-pair-\(number)")
            html.element("p", ["class": "outcome"]) { html in
              html.text("Match probability ")
              html.element("strong", text: NumberText.percent(pair.probability))
            }
          }
        }
        writeCounterfactuals(pair, into: &html)
      }
    }
  }

  private func writeTitle(_ side: String, _ title: String, into html: inout HTMLWriter) {
    html.element("span", ["class": "who"]) { html in
      html.element("span", ["class": "side"], text: side)
      html.text(" ")
      html.value(title, limit: 60)
    }
  }

  /// The letter to the eye, the title to the ear.
  private func writeSide(_ side: String, _ title: String, into html: inout HTMLWriter) {
    html.element("span", ["class": "side"], text: side)
    html.element("span", ["class": "vh"]) { $0.value(title, limit: 60) }
  }

  private func waterfall(_ pair: DedupeReport.PairView, number: Int) -> Waterfall {
    Waterfall(
      title: "How the weight of pair \(NumberText.count(number)) comes about", start: .init(label: "prior", value: pair.priorWeight),
      steps: pair.fields.flatMap { field in
        [Waterfall.Step(label: field.name, value: field.weight)]
          + (field.termFrequencyWeight == 0
            ? [] : [Waterfall.Step(label: "\(Self.short(field.name)) rarity", value: field.termFrequencyWeight)])
      }, total: .init(label: "total", value: pair.totalWeight), threshold: report.thresholdWeight)
  }

  /// A field's name that leaves room for a word after it.
  private static func short(_ name: String) -> String {
    name.count > 9 ? name.prefix(8) + "…" : name
  }

  /// Roles are written out because the narrow layout takes the rows apart, which makes browsers forget that this is a table.
  private func writeFields(_ pair: DedupeReport.PairView, number: Int, into html: inout HTMLWriter) {
    html.element("table", ["class": "fields", "role": "table", "aria-label": "Pair \(NumberText.count(number)), field by field"]) { html in
      html.element("thead", ["role": "rowgroup"]) { html in
        html.element("tr", ["role": "row"]) { html in
          html.element("th", ["scope": "col", "role": "columnheader", "class": "t"], text: "Field")
          html.element("th", ["scope": "col", "role": "columnheader", "class": "t"]) { writeSide("A", pair.leftTitle, into: &$0) }
          html.element("th", ["scope": "col", "role": "columnheader", "class": "t"]) { writeSide("B", pair.rightTitle, into: &$0) }
          html.element("th", ["scope": "col", "role": "columnheader", "class": "t"], text: "Level")
          html.element("th", ["scope": "col", "role": "columnheader", "class": "n"], text: "Bits")
        }
      }
      html.element("tbody", ["role": "rowgroup"]) { html in
        for field in pair.fields { write(field, into: &html) }
      }
    }
  }

  private func write(_ field: DedupeReport.FieldView, into html: inout HTMLWriter) {
    let (left, right) = (VisibleText(field.left), VisibleText(field.right))
    let isOneEmpty = field.left.isEmpty || field.right.isEmpty
    let difference = InlineDifference(left, right)
    html.element("tr", ["role": "row"]) { html in
      html.element("th", ["scope": "row", "role": "rowheader", "class": "t"]) { $0.value(field.name, limit: 60) }
      html.element("td", ["role": "cell", "class": "left"]) { $0.value(left, marked: isOneEmpty ? [] : difference.left) }
      html.element("td", ["role": "cell", "class": "right"]) { $0.value(right, marked: isOneEmpty ? [] : difference.right) }
      html.element("td", ["role": "cell", "class": "level"]) { $0.value(field.level, limit: 80) }
      html.element("td", ["role": "cell", "class": field.weight < 0 ? "n bits differ" : field.weight > 0 ? "n bits agree" : "n bits"]) {
        html in
        html.text(NumberText.signed(field.weight))
        if field.termFrequencyWeight != 0 {
          html.element("span", ["class": "note"], text: " \(NumberText.signed(field.termFrequencyWeight)) rarity")
        }
      }
    }
  }

  private func writeCounterfactuals(_ pair: DedupeReport.PairView, into html: inout HTMLWriter) {
    guard !pair.counterfactuals.isEmpty else { return }
    html.element("div", ["class": "counter"]) { html in
      html.element("h4", text: "What would have changed the outcome")
      html.element("ul") { html in
        for sentence in pair.counterfactuals {
          html.element("li") { $0.value(sentence, limit: VisibleText.sentenceLimit) }
        }
      }
    }
  }
}
