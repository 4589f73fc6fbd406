/// Reads the microformats of an outline.
///
/// Source: https://microformats.org/wiki/microformats2-parsing (CC0).
struct MicroformatCollector {
  private(set) var outline: Outline
  let base: DocumentBase
  var items: [MicroformatItem] = []
  private var entriesByID: [String: Int]?
  /// Where the outlines of included elements begin, by the entry of the element.
  private var included: [Int: Int] = [:]
  private let ownCount: Int
  /// Elements that are being included, so that none includes itself.
  private var including: Set<Int> = []

  /// What one element is to the item around it.
  struct Role {
    var types: [String] = []
    /// The older format whose names hold inside; nil for microformats 2.
    var old: [OldMicroformat] = []
    var properties: [OldMicroformat.Property] = []
  }

  /// What is known of an item while its inside is read.
  struct Scope {
    let item: Int
    let old: [OldMicroformat]
    let depth: Int
    var hasText = false
    var hasURL = false
    var hasNested = false
    /// The date of the last time that had one, for those that have none.
    var date: String?
    /// Times without a date, by property and place, until one is met.
    var dateless: [(name: String, index: Int)] = []
  }

  private init(_ outline: Outline, _ base: DocumentBase) {
    self.outline = outline
    ownCount = outline.entries.count
    self.base = base
  }

  /// The items, each after those that contain it.
  static func items(_ outline: Outline, base: DocumentBase, _ budget: inout Budget) -> [MicroformatItem] {
    guard !outline.marks.isDisjoint(with: [.root, .oldRoot]) else { return [] }
    var collector = MicroformatCollector(outline, base)
    var index = 0
    let end = outline.entries.count
    while index < end {
      let entry = outline.entries[index]
      if entry.marks.isDisjoint(with: [.root, .oldRoot]) {
        index += 1
        continue
      }
      let role = collector.role(of: entry, in: [])
      _ = collector.item(index, role, isTop: true, depth: 0, &budget)
      index = Int(entry.end)
    }
    return collector.items
  }

  /// What the element's classes make of it inside an item of these older formats; none means microformats 2.
  func role(of entry: Outline.Entry, in old: [OldMicroformat]) -> Role {
    let classes = entry.element.tokens("class")
    var role = Role()
    for name in classes where ClassNames.isRoot(name.utf8) && !role.types.contains(name) { role.types.append(name) }
    let isNew = !role.types.isEmpty
    if !isNew {
      for name in classes {
        guard name != "item", let format = OldMicroformat.byRoot[name], !role.types.contains(format.type) else { continue }
        role.types.append(format.type)
        role.old.append(format)
      }
    }
    if old.isEmpty {
      for name in classes {
        if let property = Self.property(name) { role.properties.append(property) }
      }
    } else {
      addOldProperties(classes, entry.element, old, to: &role)
    }
    return role
  }

  private func addOldProperties(_ classes: [String], _ element: Element, _ old: [OldMicroformat], to role: inout Role) {
    var found: [OldMicroformat.Property] = []
    for format in old {
      for name in classes { found.append(contentsOf: format.classes[name] ?? []) }
      if !format.relations.isEmpty, element.isNamed(among: ["a", "area", "link"]) {
        for name in element.tokens("rel") {
          if let property = format.relations[name] { found.append(property) }
        }
      }
    }
    for property in found where !role.properties.contains(where: { $0.name == property.name }) {
      role.properties.append(property)
      if property.type == "h-item", role.types.isEmpty, let format = OldMicroformat.byType["h-item"] {
        role.types = [format.type]
        role.old = [format]
      }
    }
  }

  /// `p-name` and the like.
  static func property(_ name: String) -> OldMicroformat.Property? {
    let bytes = name.utf8
    let prefix: Int
    switch bytes.first {
    case UInt8(ascii: "p"), UInt8(ascii: "u"), UInt8(ascii: "e"): prefix = 1
    case UInt8(ascii: "d"): prefix = 2
    default: return nil
    }
    guard let kind = MicroformatKind(rawValue: String(name.prefix(prefix))), ClassNames.isPrefixed(bytes, prefix: prefix) else {
      return nil
    }
    return OldMicroformat.Property(kind: kind, name: String(name.dropFirst(prefix + 1)))
  }

  // MARK: Items

  mutating func item(_ index: Int, _ role: Role, isTop: Bool, depth: Int, _ budget: inout Budget) -> Int? {
    guard budget.takeItem(depth: depth) else { return nil }
    let element = outline.entries[index].element
    var item = MicroformatItem(element: element, entry: index < ownCount ? index : nil, types: role.types.sorted(), isTop: isTop)
    if role.old.isEmpty, let id = element.value("id"), !id.isEmpty { item.id = id }
    items.append(item)
    let place = items.count - 1
    var scope = Scope(item: place, old: role.old, depth: depth)
    read(index, &scope, &budget)
    if role.old.isEmpty { implyProperties(element, scope, &budget) }
    return place
  }

  /// Reads what lies inside an entry for the item of the scope.
  mutating func read(_ index: Int, _ scope: inout Scope, _ budget: inout Budget) {
    var child = index + 1
    let end = Int(outline.entries[index].end)
    while child < end, budget.takeStep() {
      visit(child, &scope, &budget)
      child = Int(outline.entries[child].end)
    }
    if !scope.old.isEmpty { readReferences(index, &scope, &budget) }
  }

  private mutating func visit(_ index: Int, _ scope: inout Scope, _ budget: inout Budget) {
    let entry = outline.entries[index]
    if entry.marks.isDisjoint(with: [.classed, .root, .oldRoot, .rel]) { return read(index, &scope, &budget) }
    let role = role(of: entry, in: scope.old)
    if role.types.isEmpty {
      for property in role.properties { addValue(of: entry.element, property, &scope, &budget) }
      if !scope.old.isEmpty, include(entry, &scope, &budget) { return }
      return read(index, &scope, &budget)
    }
    guard let nested = item(index, role, isTop: false, depth: scope.depth + 1, &budget) else { return }
    scope.hasNested = true
    if role.properties.isEmpty { return items[scope.item].children.append(nested) }
    for property in role.properties { addItem(nested, entry.element, property, &scope, &budget) }
  }

  private func note(_ property: OldMicroformat.Property, _ scope: inout Scope) {
    switch property.kind {
    case .text, .html: scope.hasText = true
    case .url: scope.hasURL = true
    case .time: break
    }
  }

  private mutating func addValue(of element: Element, _ property: OldMicroformat.Property, _ scope: inout Scope, _ budget: inout Budget) {
    guard budget.takeValue() else { return }
    note(property, &scope)
    let reader = MicroformatReader(base: base, isOld: !scope.old.isEmpty)
    guard property.kind == .time else {
      let value = reader.value(of: element, property.kind, &budget)
      if property.name == "name", property.kind == .text, items[scope.item].nameAsText == nil { items[scope.item].nameAsText = value }
      if property.name == "url", property.kind == .url, items[scope.item].urlAsURL == nil { items[scope.item].urlAsURL = value }
      return items[scope.item].append(value, to: property.name)
    }
    var time = reader.time(of: element, &budget)
    if let date = time.date {
      scope.date = date
      for (name, place) in scope.dateless { items[scope.item].date(date, name, place) }
      scope.dateless = []
    } else if time.time != nil {
      if let date = scope.date {
        time = time.dated(date)
      } else {
        scope.dateless.append((property.name, items[scope.item][property.name].count))
      }
    }
    items[scope.item].append(.text(time.text), to: property.name)
  }

  private mutating func addItem(
    _ nested: Int, _ element: Element, _ property: OldMicroformat.Property, _ scope: inout Scope, _ budget: inout Budget
  ) {
    guard budget.takeValue() else { return }
    note(property, &scope)
    let reader = MicroformatReader(base: base, isOld: !scope.old.isEmpty)
    let known = property.kind == .text ? items[nested].nameAsText : property.kind == .url ? items[nested].urlAsURL : nil
    var value = known ?? reader.value(of: element, property.kind, ofItem: true, &budget)
    if known == nil, !scope.old.isEmpty, case .text(var text) = value {
      for id in element.tokens("itemref") {
        if let target = entriesByID?[id] { text += " " + reader.plainText(of: outline.entries[target].element, &budget) }
      }
      value = .text(text)
    }
    items[scope.item].append(.item(nested, value), to: property.name)
  }

  // MARK: The include pattern of the older formats

  /// Whether the element stands for another one, which then was read in its place.
  private mutating func include(_ entry: Outline.Entry, _ scope: inout Scope, _ budget: inout Budget) -> Bool {
    let element = entry.element
    guard element.tokens("class").contains("include") else { return false }
    guard let link = element.value("href") ?? element.value("data"), link.hasPrefix("#") else { return false }
    readElement(id: String(link.dropFirst()), &scope, &budget)
    return true
  }

  /// `itemref` on a root and `headers` on a table cell.
  private mutating func readReferences(_ index: Int, _ scope: inout Scope, _ budget: inout Budget) {
    let element = outline.entries[index].element
    for id in element.tokens("itemref") { readElement(id: id, &scope, &budget) }
    guard element.isNamed("td") else { return }
    for id in element.tokens("headers") { readElement(id: id, &scope, &budget) }
  }

  private mutating func readElement(id: String, _ scope: inout Scope, _ budget: inout Budget) {
    if entriesByID == nil { entriesByID = outline.entriesByID() }
    guard let target = entriesByID?[id], including.count < 8, including.insert(target).inserted else { return }
    defer { including.remove(target) }
    let index: Int
    if let known = included[target] {
      index = known
    } else {
      // Outside of items, classes were not noted.
      index = outline.entries.count
      outline.append(OutlineBuilder.outline(of: outline.entries[target].element, insideItem: true, &budget))
      if index == outline.entries.count { return }
      included[target] = index
    }
    visit(index, &scope, &budget)
  }
}

extension MicroformatItem {
  /// Gives a date to a time that was met before it.
  fileprivate mutating func date(_ date: String, _ name: String, _ place: Int) {
    guard let property = properties.firstIndex(where: { $0.name == name }), properties[property].values.indices.contains(place),
      case .text(let time) = properties[property].values[place]
    else { return }
    properties[property].values[place] = .text("\(date) \(time)")
  }
}
