/// The `rel` values of a document's links.
struct LinkRelations {
  struct Target {
    let url: String
    var relations: [String]
    /// `text`, `hreflang`, `media`, `title`, `type`, of the first link that has them.
    var attributes: [(name: String, value: String)]
  }

  private(set) var targets: [Target] = []
  private var places: [String: Int] = [:]
  /// Addresses by relation, both in document order.
  private(set) var relations: [(name: String, urls: [String])] = []
  private var relationPlaces: [String: Int] = [:]

  private static let attributeNames: [StaticString] = ["hreflang", "media", "title", "type"]

  init(_ outline: Outline, base: DocumentBase, _ budget: inout Budget) {
    guard outline.marks.contains(.rel) else { return }
    for entry in outline.entries where entry.marks.isSuperset(of: [.rel, .link]) {
      let element = entry.element
      guard element.isNamed(among: ["a", "area", "link"]), let link = element.value("href") else { continue }
      let names = element.tokens("rel")
      if names.isEmpty { continue }
      guard budget.takeValue() else { return }
      add(names, budget.taken(base.resolve(link)), element, &budget)
    }
  }

  private mutating func add(_ names: [String], _ url: String, _ element: Element, _ budget: inout Budget) {
    var target: Target
    let place = places[url]
    if let place { target = targets[place] } else { target = Target(url: url, relations: [], attributes: []) }
    for name in names where !target.relations.contains(name) {
      target.relations.append(name)
      if let place = relationPlaces[name] {
        relations[place].urls.append(url)
      } else {
        relationPlaces[name] = relations.count
        relations.append((name, [url]))
      }
    }
    for name in Self.attributeNames {
      if let value = element.value(name), !target.attributes.contains(where: { $0.name == name.description }) {
        target.attributes.append((name.description, budget.taken(value)))
      }
    }
    if !target.attributes.contains(where: { $0.name == "text" }) {
      target.attributes.append(("text", element.text(Element.TextRule(), &budget)))
    }
    if let place {
      targets[place] = target
    } else {
      places[url] = targets.count
      targets.append(target)
    }
  }
}
