/// A table in a frame that scrolls on its own when it is wider than the page.
struct DataTable {
  /// A column's heading and what stands below it.
  enum Heading {
    case text(String)
    case number(String)
    /// A number with a bar.
    case measure(String)
    /// A heading from outside.
    case value(String)
  }

  /// What the table holds, for its accessible name.
  var label: String
  var headings: [Heading] = []
  /// A further class of the table.
  var style = "plain"

  init(label: String) {
    self.label = label
  }

  /// Writes the table; `rows` writes the rows of its body.
  func write(into html: inout HTMLWriter, _ rows: (inout HTMLWriter) -> Void) {
    html.element("div", ["class": "scroll card", "tabindex": "0", "role": "region", "aria-label": label]) { html in
      html.element("table", ["class": style]) { html in
        html.element("thead") { html in
          html.element("tr") { html in
            for heading in headings {
              switch heading {
              case .text(let text): html.element("th", ["scope": "col", "class": "t"], text: text)
              case .number(let text): html.element("th", ["scope": "col", "class": "n"], text: text)
              case .measure(let text): html.element("th", ["scope": "col", "class": "measure"], text: text)
              case .value(let text): html.element("th", ["scope": "col", "class": "t"]) { $0.value(text, limit: 60) }
              }
            }
          }
        }
        html.element("tbody", [:], rows)
      }
    }
  }
}

extension HTMLWriter {
  /// Writes a number with a bar of its length under it.
  /// - Parameter share: the length in [0, 1]; what lies outside is drawn as the nearer end.
  mutating func meter(_ share: Double, text: String) {
    element("span", ["class": "amount"], text: text)
    let length = share.isFinite ? min(max(share, 0), 1) : 0
    element("span", ["class": "meter", "aria-hidden": "true", "style": "--share:\(ChartFrame.across(length))"]) { _ in }
  }
}
