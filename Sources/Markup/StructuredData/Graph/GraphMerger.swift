/// Makes one item of items that certainly describe the same thing.
struct GraphMerger {
  private let items: [StructuredItem]
  /// For each item, the earlier one that it is the same as; itself otherwise.
  private var same: [Int]
  private(set) var result: [StructuredItem] = []

  init(_ items: [StructuredItem]) {
    self.items = items
    same = Array(items.indices)
  }

  mutating func merge() {
    findSame()
    build()
  }

  private mutating func findSame() {
    var byID: [String: [Int]] = [:]
    var byURL: [String: [Int]] = [:]
    for (index, item) in items.enumerated() {
      if let id = item.id { byID[id, default: []].append(index) }
      let urls = item["url"].compactMap(\.text)
      if urls.count == 1 { for type in item.types { byURL[type + " " + urls[0], default: []].append(index) } }
    }
    for group in byID.values { joinAll(group) }
    for group in byURL.values { joinAcrossSyntaxes(group) }
  }

  /// One `id` is one thing, unless the types have nothing in common.
  private mutating func joinAll(_ group: [Int]) {
    guard let first = group.first else { return }
    for other in group.dropFirst() where items[first].syntax != items[other].syntax && isCompatible(first, other) { join(first, other) }
  }

  /// One address and type is one thing where each syntax has it once: a list may repeat an address.
  private mutating func joinAcrossSyntaxes(_ group: [Int]) {
    guard group.count > 1, group.count <= StructuredSyntax.allCases.count else { return }
    guard Set(group.map { items[$0].syntax }).count == group.count else { return }
    for other in group.dropFirst() where isSameID(group[0], other) { join(group[0], other) }
  }

  private func isCompatible(_ a: Int, _ b: Int) -> Bool {
    items[a].types.isEmpty || items[b].types.isEmpty || items[a].types.contains { type in items[b].isA(type) }
      || items[b].types.contains { type in items[a].isA(type) }
  }

  private func isSameID(_ a: Int, _ b: Int) -> Bool { items[a].id == nil || items[b].id == nil || items[a].id == items[b].id }

  private func root(_ index: Int) -> Int {
    var index = index
    while same[index] != index { index = same[index] }
    return index
  }

  private mutating func join(_ a: Int, _ b: Int) {
    let (first, second) = (root(a), root(b))
    same[max(first, second)] = min(first, second)
  }

  private mutating func build() {
    var places: [Int] = Array(repeating: 0, count: items.count)
    for index in items.indices where root(index) == index {
      places[index] = result.count
      var item = items[index]
      item.properties = []
      result.append(item)
    }
    for index in items.indices {
      let place = places[root(index)]
      if root(index) != index { absorb(items[index], into: place) }
      for property in items[index].properties {
        for value in property.values {
          var content = value.content
          if case .item(let inner) = content { content = .item(places[root(inner)]) }
          result[place].append(StructuredValue(content, language: value.language, value.syntax), to: property.name)
        }
      }
    }
  }

  private mutating func absorb(_ item: StructuredItem, into place: Int) {
    for type in item.types where !result[place].types.contains(type) { result[place].types.append(type) }
    if result[place].id == nil { result[place].id = item.id }
    result[place].sources.append(contentsOf: item.sources)
    result[place].isTop = result[place].isTop && item.isTop
  }
}
