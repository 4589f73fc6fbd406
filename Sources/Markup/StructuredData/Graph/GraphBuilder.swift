/// Puts what the collectors found together as one graph.
struct GraphBuilder {
  let outline: Outline
  let base: DocumentBase
  var budget: Budget
  var items: [StructuredItem] = []
  var notes: [StructuredGraph.Note] = []

  init(_ outline: Outline, base: DocumentBase, _ budget: Budget) {
    self.outline = outline
    self.base = base
    self.budget = budget
  }

  /// The graph of all syntaxes.
  mutating func graph() -> StructuredGraph {
    addJSONLD()
    addMicrodata()
    addRDFa()
    addMicroformats()
    addHead()
    var merger = GraphMerger(items)
    merger.merge()
    return StructuredGraph(items: merger.result, completeness: budget.completeness, notes: notes)
  }

  func source(_ syntax: StructuredSyntax, _ entry: Int) -> StructuredItem.Source {
    StructuredItem.Source(syntax: syntax, position: outline.position(of: entry))
  }

  /// A new item's place.
  mutating func add(_ item: StructuredItem) -> Int {
    items.append(item)
    return items.count - 1
  }

  /// Gives a value to an item; an item that becomes a value is no longer at the top.
  mutating func append(_ value: StructuredValue, to name: String, of item: Int) {
    guard items[item].hasRoom else { return budget.cut(.values) }
    if name == "additionalType", let text = value.text, let type = Self.typeName(text) {
      if !items[item].types.contains(type), items[item].types.count < 100 { items[item].types.append(type) }
      return
    }
    if case .item(let inner) = value.content, inner != item { items[inner].isTop = false }
    items[item].append(value, to: name)
  }

  /// The name of a type of schema.org, as an address or alone.
  private static func typeName(_ text: String) -> String? {
    if let name = SchemaOrg.name(text) { return name }
    guard let first = text.utf8.first, (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains(first) else { return nil }
    return text.utf8.contains { Whitespace.isSpace($0) || $0 == UInt8(ascii: ":") } ? nil : text
  }

  /// The item inside `name` of that type, made where it is not there.
  mutating func inner(_ name: String, _ type: String, of item: Int) -> Int {
    for value in items[item][name] {
      if case .item(let inner) = value.content, items[inner].types == [type] { return inner }
    }
    let inner = add(StructuredItem(types: [type], source: items[item].sources[0]))
    append(StructuredValue(.item(inner), items[item].syntax), to: name, of: item)
    return inner
  }

  /// A text as value: an address where it is one.
  static func content(_ text: String) -> StructuredValue.Content {
    let text = Whitespace.lines(text)
    let isLink = (text.hasPrefix("http://") || text.hasPrefix("https://")) && !text.utf8.contains(where: Whitespace.isSpace)
    return isLink ? .url(text) : .text(text)
  }
}
