/// A small table in a closed disclosure, with the numbers that a chart shows.
struct NumberTable {
  /// What the numbers are about, for those who hear the disclosure out of its place.
  var subject: String
  /// The headings; the first column holds row headers and is text, all others hold numbers.
  var headings: [String]
  /// Cells in the order of `headings`, as text.
  var rows: [[String]]

  func write(into html: inout HTMLWriter) {
    html.element("details", ["class": "numbers"]) { html in
      html.element("summary") { html in
        html.text("Numbers")
        html.element("span", ["class": "vh"], text: " of the chart: \(subject)")
      }
      html.element("div", ["class": "scroll", "tabindex": "0", "role": "region", "aria-label": "Numbers: \(subject)"]) { html in
        html.element("table") { html in
          html.element("thead") { html in
            html.element("tr") { html in
              for (index, heading) in headings.enumerated() {
                html.element("th", ["scope": "col", "class": index == 0 ? "t" : "n"], text: heading)
              }
            }
          }
          html.element("tbody") { html in
            for row in rows {
              html.element("tr") { html in
                for (index, cell) in row.enumerated() {
                  if index == 0 {
                    html.element("th", ["scope": "row", "class": "t"], text: cell)
                  } else {
                    html.element("td", ["class": "n"], text: cell)
                  }
                }
              }
            }
          }
        }
      }
    }
  }
}
