/// Name, photo and address that an item has without saying so.
///
/// Source: https://microformats.org/wiki/microformats2-parsing#parsing_for_implied_properties (CC0).
extension MicroformatCollector {
  mutating func implyProperties(_ element: Element, _ scope: Scope, _ budget: inout Budget) {
    if items[scope.item]["name"].isEmpty, !scope.hasText, !scope.hasNested, budget.takeValue() {
      let name = MicroformatItem.Value.text(impliedName(element, &budget))
      items[scope.item].append(name, to: "name")
      items[scope.item].nameAsText = name
    }
    if scope.hasURL || scope.hasNested { return }
    if items[scope.item]["photo"].isEmpty, let photo = impliedPhoto(element, &budget), budget.takeValue() {
      items[scope.item].append(photo, to: "photo")
    }
    if items[scope.item]["url"].isEmpty, let url = impliedURL(element, &budget), budget.takeValue() {
      items[scope.item].append(.url(url), to: "url")
      items[scope.item].urlAsURL = .url(url)
    }
  }

  private func impliedName(_ element: Element, _ budget: inout Budget) -> String {
    if let name = Self.nameAttribute(element) { return budget.taken(name) }
    if let child = Self.only(element.children), !Self.isRoot(child) {
      if let name = Self.nameAttribute(child), !name.isEmpty { return budget.taken(name) }
      if let grandchild = Self.only(child.children), !Self.isRoot(grandchild), let name = Self.nameAttribute(grandchild), !name.isEmpty {
        return budget.taken(name)
      }
    }
    return Whitespace.trimmed(element.text(Element.TextRule(skipsHidden: true, replacesImages: .alternative), &budget))
  }

  private static func nameAttribute(_ element: Element) -> String? {
    if element.isNamed("img") || element.isNamed("area") { return element.value("alt") }
    return element.isNamed("abbr") ? element.value("title") : nil
  }

  private func impliedPhoto(_ element: Element, _ budget: inout Budget) -> MicroformatItem.Value? {
    guard let source = Self.source(element, [("img", "src"), ("object", "data")]) else { return nil }
    if let link = source.value("src"), source.isNamed("img") { return MicroformatReader(base: base).image(source, link, &budget) }
    return source.value("data").map { .url(budget.taken(base.resolve($0))) }
  }

  private func impliedURL(_ element: Element, _ budget: inout Budget) -> String? {
    Self.source(element, [("a", "href"), ("area", "href")])?.value("href").map { budget.taken(base.resolve($0)) }
  }

  /// The element itself, its only such child, or the only such child of its only child: one of these names with its attribute.
  private static func source(_ element: Element, _ names: [(name: StaticString, attribute: StaticString)]) -> Element? {
    for (name, attribute) in names where element.isNamed(name) && element.has(attribute) { return element }
    let children = element.children
    if let found = onlySource(children, names) { return isRoot(found) ? nil : found }
    guard let child = only(children), !isRoot(child), let found = onlySource(child.children, names), !isRoot(found) else { return nil }
    return found
  }

  private static func onlySource(_ elements: [Element], _ names: [(name: StaticString, attribute: StaticString)]) -> Element? {
    for (name, attribute) in names {
      if let found = only(elements.filter { $0.isNamed(name) }), found.has(attribute) { return found }
    }
    return nil
  }

  private static func only(_ elements: [Element]) -> Element? { elements.count == 1 ? elements[0] : nil }

  private static func isRoot(_ element: Element) -> Bool { element.tokens("class").contains { ClassNames.isRoot($0.utf8) } }
}
