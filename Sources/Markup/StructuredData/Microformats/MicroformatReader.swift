/// Reads the value of one property from its element.
///
/// Source: https://microformats.org/wiki/microformats2-parsing#parsing_a_p-_property and after, and
/// https://microformats.org/wiki/value-class-pattern (CC0).
struct MicroformatReader {
  let base: DocumentBase
  /// For older formats, which do not give the alternative of an image.
  var isOld = false

  private static let textRule = Element.TextRule(skipsHidden: true, replacesImages: .alternativeOrSource)

  /// - Parameter ofItem: the element is an item itself, whose parts are not the value's.
  func value(of element: Element, _ kind: MicroformatKind, ofItem: Bool = false, _ budget: inout Budget) -> MicroformatItem.Value {
    switch kind {
    case .text: .text(text(of: element, ofItem: ofItem, &budget))
    case .url: url(of: element, ofItem: ofItem, &budget)
    case .time: .text(time(of: element, &budget).text)
    case .html: .html(Whitespace.trimmed(HTMLWriter.inner(element, base: base, &budget)), text: plainText(of: element, &budget))
    }
  }

  /// What a reader sees, images replaced by their alternative.
  func plainText(of element: Element, _ budget: inout Budget) -> String {
    Whitespace.trimmed(element.text(Self.textRule, base: base, &budget))
  }

  private func text(of element: Element, ofItem: Bool, _ budget: inout Budget) -> String {
    let parts = ofItem ? [] : valueParts(of: element, isTime: false, &budget)
    if !parts.isEmpty { return Whitespace.trimmed(parts.joined()) }
    if element.isNamed(among: ["abbr", "link"]), let title = element.value("title") { return budget.taken(title) }
    if element.isNamed(among: ["data", "input"]), let value = element.value("value") { return budget.taken(value) }
    if element.isNamed(among: ["img", "area"]), let alternative = element.value("alt") { return budget.taken(alternative) }
    return plainText(of: element, &budget)
  }

  private func url(of element: Element, ofItem: Bool, _ budget: inout Budget) -> MicroformatItem.Value {
    if element.isNamed(among: ["a", "area", "link"]), let link = element.value("href") { return .url(resolved(link, &budget)) }
    if element.isNamed("img"), let source = element.value("src") { return image(element, source, &budget) }
    if element.isNamed(among: ["audio", "video", "source", "iframe"]), let source = element.value("src") {
      return .url(resolved(source, &budget))
    }
    if element.isNamed("video"), let poster = element.value("poster") { return .url(resolved(poster, &budget)) }
    if element.isNamed("object"), let data = element.value("data") { return .url(resolved(data, &budget)) }
    let parts = ofItem ? [] : valueParts(of: element, isTime: false, &budget)
    if !parts.isEmpty { return .url(resolved(parts.joined(), &budget)) }
    if element.isNamed("abbr"), let title = element.value("title") { return .url(resolved(title, &budget)) }
    if element.isNamed(among: ["data", "input"]), let value = element.value("value") { return .url(resolved(value, &budget)) }
    return .url(resolved(plainText(of: element, &budget), &budget))
  }

  func image(_ element: Element, _ source: String, _ budget: inout Budget) -> MicroformatItem.Value {
    let url = resolved(source, &budget)
    guard !isOld, let alternative = element.value("alt") else { return .url(url) }
    return .image(url, alternative: budget.taken(alternative))
  }

  func resolved(_ link: String, _ budget: inout Budget) -> String { budget.taken(base.resolve(Whitespace.trimmed(link))) }

  /// The date and time of the value-class pattern, else the text as it is.
  func time(of element: Element, _ budget: inout Budget) -> MicroformatTime {
    if let time = MicroformatTime(parts: valueParts(of: element, isTime: true, &budget)) { return time }
    return MicroformatTime(text: timeText(of: element, &budget))
  }

  private func timeText(of element: Element, _ budget: inout Budget) -> String {
    if element.isNamed(among: ["time", "ins", "del"]), let time = element.value("datetime") { return budget.taken(time) }
    if element.isNamed("abbr"), let title = element.value("title") { return budget.taken(title) }
    if element.isNamed(among: ["data", "input"]), let value = element.value("value") { return budget.taken(value) }
    return plainText(of: element, &budget)
  }

  /// What the elements of class `value` and `value-title` inside say; empty when there are none.
  private func valueParts(of element: Element, isTime: Bool, _ budget: inout Budget) -> [String] {
    var parts: [String] = []
    var current = element.next(inside: element)
    while let here = current, budget.takeStep() {
      var enters = !here.isNamed("template")
      if enters, here.has("class") {
        let classes = here.tokens("class")
        if classes.contains("value-title") {
          if let title = here.value("title") { parts.append(budget.taken(title)) }
          enters = false
        } else if classes.contains("value") {
          parts.append(part(here, isTime: isTime, &budget))
          enters = false
        } else if classes.contains(where: { ClassNames.isRoot($0.utf8) || MicroformatCollector.property($0) != nil }) {
          enters = false
        }
      }
      current = here.next(inside: element, enter: enters)
    }
    return parts
  }

  private func part(_ element: Element, isTime: Bool, _ budget: inout Budget) -> String {
    if element.isNamed(among: ["img", "area"]), let alternative = element.value("alt") { return budget.taken(alternative) }
    if element.isNamed("data"), let value = element.value("value") { return budget.taken(value) }
    if element.isNamed("abbr"), let title = element.value("title") { return budget.taken(title) }
    if isTime, element.isNamed(among: ["time", "ins", "del"]), let time = element.value("datetime") { return budget.taken(time) }
    return plainText(of: element, &budget)
  }
}
