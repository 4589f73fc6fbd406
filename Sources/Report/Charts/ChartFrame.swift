/// What all charts share: a figure that holds an image with a name and a description, and the same numbers as a table.
///
/// Shapes are placed by percentages across and by `em` down, so a chart fills the width it is given while its text keeps its size;
/// labels stand in the padding of the image.
struct ChartFrame {
  /// The value of the `id` attribute, unique in the page; names of title and description derive from it.
  var id: String
  /// What the chart shows, read first by a screen reader.
  var title: String
  /// What can be seen in it, in a sentence or two.
  var description: String
  /// The height of the drawing, without its padding.
  var heightInEms: Double
  /// The space for labels around the drawing.
  var padding: (top: Double, right: Double, bottom: Double, left: Double)

  /// Writes the image; `draw` writes the shapes.
  func write(into html: inout HTMLWriter, _ draw: (inout HTMLWriter) -> Void) {
    let height = heightInEms + padding.top + padding.bottom
    let box = [padding.top, padding.right, padding.bottom, padding.left].map { Self.number($0) + "em" }.joined(separator: " ")
    html.element(
      "svg",
      [
        "class": "plot", "role": "img", "aria-labelledby": "\(id)-title \(id)-desc",
        "style": "height:\(Self.number(height))em;padding:\(box)",
      ]
    ) { html in
      html.element("title", ["id": "\(id)-title"], text: title)
      html.element("desc", ["id": "\(id)-desc"], text: description)
      draw(&html)
    }
  }

  /// A place across the drawing: `share` of [0, 1] as a percentage.
  static func across(_ share: Double) -> String {
    number(share * 100) + "%"
  }

  /// A place down the drawing.
  static func down(_ ems: Double) -> String {
    number(ems) + "em"
  }

  /// Steps of 1, 2 or 5 times a power of ten inside `range`, at most `limit` of them.
  static func ticks(in range: ClosedRange<Double>, limit: Int = 10) -> [Double] {
    let width = range.upperBound - range.lowerBound
    guard width > 0, width.isFinite, limit > 1 else { return [range.lowerBound] }
    var power = 1.0
    while power * 10 < width { power *= 10 }
    while power > width { power /= 10 }
    let step = [0.1, 0.2, 0.5, 1, 2, 5, 10].map { $0 * power }.first { width / $0 <= Double(limit - 1) } ?? 10 * power
    let first = (range.lowerBound / step).rounded(.up)
    let last = (range.upperBound / step).rounded(.down)
    guard first <= last else { return [range.lowerBound] }
    return stride(from: first, through: last, by: 1).map { $0 * step }
  }

  /// `text` cut after `limit` characters, for a label in the image.
  static func label(_ text: String, limit: Int) -> String {
    VisibleText.plain(text, limit: limit)
  }

  private static func number(_ value: Double) -> String {
    guard value.isFinite, abs(value) < 1e9 else { return "0" }
    let scaled = Int((value * 1000).rounded())
    let (whole, rest) = scaled.magnitude.quotientAndRemainder(dividingBy: 1000)
    var text = (scaled < 0 ? "-" : "") + String(whole)
    guard rest > 0 else { return text }
    var digits = String(rest + 1000).dropFirst()
    while digits.last == "0" { digits.removeLast() }
    text += "." + digits
    return text
  }
}
