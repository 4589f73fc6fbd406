/// Reads the microdata of an outline.
///
/// Source: HTML Standard, section 5 (Microdata). Each item occurs once in the list, however many properties refer to it, so that loops
/// are only references.
struct MicrodataCollector {
  let outline: Outline
  let base: DocumentBase
  let rule: Element.TextRule
  /// Whether what the standard does not have, but pages do and their readers understand, counts too.
  let isLenient: Bool
  private(set) var items: [MicrodataItem] = []
  private var itemOfEntry: [Int: Int] = [:]
  private var entriesByID: [String: Int]?

  private init(_ outline: Outline, _ base: DocumentBase, _ rule: Element.TextRule, _ isLenient: Bool) {
    self.isLenient = isLenient
    self.outline = outline
    self.base = base
    self.rule = rule
  }

  /// The items in the order in which they are met, top items before what they contain.
  static func items(
    _ outline: Outline, base: DocumentBase, rule: Element.TextRule = Element.TextRule(), isLenient: Bool = false, _ budget: inout Budget
  ) -> [MicrodataItem] {
    guard outline.marks.contains(.itemscope) else { return [] }
    var collector = MicrodataCollector(outline, base, rule, isLenient)
    for (index, entry) in outline.entries.enumerated() where entry.marks.contains(.itemscope) && !entry.element.has("itemprop") {
      _ = collector.item(index, isTop: true, &budget)
    }
    collector.readAll(from: 0, &budget)
    if isLenient {
      // Properties of nothing: items all the same.
      for (index, entry) in outline.entries.enumerated() where entry.marks.contains(.itemscope) && collector.itemOfEntry[index] == nil {
        let next = collector.items.count
        _ = collector.item(index, isTop: true, &budget)
        collector.readAll(from: next, &budget)
      }
    }
    return collector.items
  }

  private mutating func readAll(from start: Int, _ budget: inout Budget) {
    var next = start
    while next < items.count {
      readProperties(of: next, &budget)
      next += 1
    }
  }

  private mutating func item(_ entry: Int, isTop: Bool = false, _ budget: inout Budget) -> Int? {
    if let known = itemOfEntry[entry] { return known }
    guard budget.takeItem(depth: 0) else { return nil }
    let element = outline.entries[entry].element
    let types = element.tokens("itemtype")
    let id = element.value("itemid").map { base.resolve(Whitespace.trimmed($0)) }
    items.append(MicrodataItem(entry: entry, types: types, id: id, isTop: isTop))
    itemOfEntry[entry] = items.count - 1
    return items.count - 1
  }

  private mutating func readProperties(of item: Int, _ budget: inout Budget) {
    for index in propertyEntries(of: items[item].entry, &budget) {
      guard let value = value(outline.entries[index], index, &budget) else { continue }
      let element = outline.entries[index].element
      for (attribute, isReverse) in [("itemprop", false), ("itemprop-reverse", true)] as [(StaticString, Bool)] {
        var seen: Set<String> = []
        for name in element.tokens(attribute) where seen.insert(name).inserted {
          guard budget.takeValue() else { return }
          items[item].properties.append(MicrodataItem.Property(name: name, value: value, isReverse: isReverse))
        }
      }
    }
  }

  /// The entries that are properties of the item at `root`, in tree order.
  private mutating func propertyEntries(of root: Int, _ budget: inout Budget) -> [Int] {
    var found: [Int] = []
    let entry = outline.entries[root]
    crawl(root + 1..<Int(entry.end), into: &found, &budget)
    guard entry.marks.contains(.itemref) else { return found }
    if entriesByID == nil { entriesByID = outline.entriesByID() }
    for reference in entry.element.tokens("itemref") {
      guard let start = entriesByID?[reference] else { continue }
      crawl(start..<Int(outline.entries[start].end), skipping: root, into: &found, &budget)
    }
    // What is reached twice counts once.
    var seen: Set<Int> = []
    return found.filter { seen.insert($0).inserted }.sorted()
  }

  private func crawl(_ range: Range<Int>, skipping root: Int? = nil, into found: inout [Int], _ budget: inout Budget) {
    var index = range.lowerBound
    while index < range.upperBound, budget.takeStep() {
      let entry = outline.entries[index]
      if index == root {
        index = Int(entry.end)
        continue
      }
      if entry.marks.contains(.itemprop) { found.append(index) }
      index = entry.marks.contains(.itemscope) ? Int(entry.end) : index + 1
    }
  }

  private mutating func value(_ entry: Outline.Entry, _ index: Int, _ budget: inout Budget) -> MicrodataItem.Value? {
    let element = entry.element
    if entry.marks.contains(.itemscope) { return item(index, &budget).map { .item($0) } }
    if element.isNamed("meta") { return .text(taken(element.value("content") ?? "", &budget), language: element.language) }
    if isLenient, let value = lenientValue(element, &budget) { return value }
    if let attribute = Self.linkAttribute(of: element) {
      guard let link = element.value(attribute) else { return .text("", language: nil) }
      return .url(taken(base.resolve(link), &budget))
    }
    if element.isNamed(among: ["meter", "data"]) {
      return .number(taken(element.value("value") ?? "", &budget), language: element.language)
    }
    if element.isNamed("time") {
      return .time(element.value("datetime").map { taken($0, &budget) } ?? element.text(rule, &budget), language: element.language)
    }
    return .text(element.text(rule, &budget), language: element.language)
  }

  /// `content` on any element, and fields of forms for properties that end on `-input` and `-output`.
  ///
  /// Source: https://schema.org/docs/gs.html#advanced_missing and https://schema.org/docs/actions.html#part-4.
  private func lenientValue(_ element: Element, _ budget: inout Budget) -> MicrodataItem.Value? {
    if let content = element.value("content"), !content.isEmpty { return .text(taken(content, &budget), language: element.language) }
    guard element.isNamed("input"), element.tokens("itemprop").contains(where: { $0.hasSuffix("-input") || $0.hasSuffix("-output") }) else {
      return nil
    }
    var properties: [(name: String, value: String)] = []
    if element.has("required") { properties.append(("valueRequired", "true")) }
    if let name = element.value("name") { properties.append(("valueName", taken(name, &budget))) }
    return .specification(properties)
  }

  private func taken(_ text: String, _ budget: inout Budget) -> String { budget.taken(text) }

  /// The attribute that holds the value of elements that stand for a link.
  static func linkAttribute(of element: Element) -> StaticString? {
    if element.isNamed(among: ["a", "area", "link"]) { return "href" }
    if element.isNamed(among: ["img", "audio", "embed", "iframe", "source", "track", "video"]) { return "src" }
    return element.isNamed("object") ? "data" : nil
  }
}
