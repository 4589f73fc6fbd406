internal import Notation

/// The nodes of expanded JSON-LD, each once, joined by their `@id`.
///
/// Source: JSON-LD 1.1 API, section 7.2 (Node Map Generation).
struct JSONLDNodes {
  struct Node {
    let id: String
    var types: [String] = []
    var properties: [(name: String, values: [JSONValue])] = []
    /// Where the node was met first: a number that the caller gave to the text.
    let origin: Int

    /// Names beyond these are left out: they are looked through one by one.
    static let propertyLimit = 500
    private static let typeLimit = 100
    var isFull: Bool { properties.count == Self.propertyLimit || types.count == Self.typeLimit }

    mutating func append(type: String) { if types.count < Self.typeLimit, !types.contains(type) { types.append(type) } }

    mutating func append(_ value: JSONValue, to name: String) {
      guard let index = properties.firstIndex(where: { $0.name == name }) else {
        if properties.count < Self.propertyLimit { properties.append((name, [value])) }
        return
      }
      if properties[index].values.count < 64, properties[index].values.contains(value) { return }
      properties[index].values.append(value)
    }
  }

  struct Graph {
    /// Nil for the default graph.
    let name: String?
    var nodes: [Node] = []
    var places: [String: Int] = [:]

    mutating func place(_ id: String, origin: Int) -> Int {
      if let place = places[id] { return place }
      places[id] = nodes.count
      nodes.append(Node(id: id, origin: origin))
      return nodes.count - 1
    }
  }

  private(set) var graphs: [Graph] = [Graph(name: nil)]
  private var blanks: [String: String] = [:]
  private var blankCount = 0
  private var origin = 0

  init() {}

  /// Adds the nodes of one text. Blank names are the text's own.
  mutating func add(_ expanded: [JSONValue], origin: Int) {
    self.origin = origin
    blanks = [:]
    for value in expanded { add(value, graph: 0, depth: 0) }
  }

  mutating func blank(_ name: String? = nil) -> String {
    if let name, let known = blanks[name] { return known }
    let fresh = "_:b\(blankCount)"
    blankCount += 1
    if let name { blanks[name] = fresh }
    return fresh
  }

  private func isBlank(_ id: String) -> Bool { id.hasPrefix("_:") }

  private mutating func id(_ text: String) -> String { isBlank(text) ? blank(text) : text }

  /// The value as it stands in the property of another node, after its own node was added.
  @discardableResult private mutating func add(_ value: JSONValue, graph: Int, depth: Int) -> JSONValue? {
    guard let object = value.object else { return nil }
    if object["@value"] != nil { return value }
    if let list = object["@list"] {
      let inner = (list.array ?? [list]).compactMap { add($0, graph: graph, depth: depth + 1) }
      return JSONLDMembers(["@list": .array(inner)]).value
    }
    let own = object["@id"]?.string.map { id($0) } ?? blank()
    let place = graphs[graph].place(own, origin: origin)
    for member in object.members { add(member, to: place, own, graph: graph, depth: depth) }
    return JSONLDMembers(["@id": .string(own)]).value
  }

  private mutating func add(_ member: JSONObject.Member, to place: Int, _ own: String, graph: Int, depth: Int) {
    switch member.name {
    case "@id", "@index": break
    case "@type":
      for type in member.value.array ?? [member.value] {
        guard let text = type.string else { continue }
        graphs[graph].nodes[place].append(type: id(text))
      }
    case "@reverse":
      for reverse in member.value.object?.members ?? [] {
        for value in reverse.value.array ?? [] {
          guard let other = add(value, graph: graph, depth: depth + 1)?["@id"]?.string else { continue }
          let otherPlace = graphs[graph].place(other, origin: origin)
          graphs[graph].nodes[otherPlace].append(JSONLDMembers(["@id": .string(own)]).value, to: reverse.name)
        }
      }
    case "@graph":
      let inner: Int
      if let known = graphs.firstIndex(where: { $0.name == own }) {
        inner = known
      } else {
        inner = graphs.count
        graphs.append(Graph(name: own))
      }
      for value in member.value.array ?? [] { add(value, graph: inner, depth: depth + 1) }
    case "@included": for value in member.value.array ?? [] { add(value, graph: graph, depth: depth + 1) }
    default:
      let name = id(member.name)
      for value in member.value.array ?? [member.value] {
        if let kept = add(value, graph: graph, depth: depth + 1) { graphs[graph].nodes[place].append(kept, to: name) }
      }
    }
  }
}
