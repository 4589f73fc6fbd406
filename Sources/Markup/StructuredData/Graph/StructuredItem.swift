/// A thing that a page describes, with the names of schema.org where they are known.
public struct StructuredItem: Sendable, Equatable {
  /// Where and how the page describes it.
  public struct Source: Sendable, Equatable {
    public let syntax: StructuredSyntax
    public let position: SourcePosition
  }

  public struct Property: Sendable, Equatable {
    public let name: String
    public internal(set) var values: [StructuredValue]
  }

  /// Types of schema.org by name alone, others as the page has them.
  public internal(set) var types: [String]
  /// The absolute address that names the thing (`@id`, `itemid`, `resource`).
  public internal(set) var id: String?
  /// In the order in which they were met.
  public internal(set) var properties: [Property] = []
  /// More than one when the same thing was certainly described twice.
  public internal(set) var sources: [Source]
  /// Whether no other item has it as a value.
  public internal(set) var isTop = true

  init(types: [String], id: String? = nil, source: Source) {
    self.types = types
    self.id = id
    sources = [source]
  }

  public var syntax: StructuredSyntax { sources[0].syntax }
  public var position: SourcePosition { sources[0].position }

  /// The values of a property; empty when it has none.
  public subscript(name: String) -> [StructuredValue] { properties.first { $0.name == name }?.values ?? [] }

  /// Whether it is of that type or of one that schema.org holds for a kind of it.
  public func isA(_ type: String) -> Bool { types.contains { $0 == type || SchemaOrgTypes.isKind($0, of: type) } }

  /// The properties for which two syntaxes say different things.
  public var conflicts: [Property] {
    guard sources.count > 1 else { return [] }
    return properties.filter { property in
      var texts: [StructuredSyntax: Set<String>] = [:]
      for value in property.values { if let text = value.text { texts[value.syntax, default: []].insert(text) } }
      return Set(texts.values).count > 1
    }
  }

  mutating func append(_ value: StructuredValue, to name: String) {
    if let index = properties.firstIndex(where: { $0.name == name }) {
      if properties[index].values.count < 32, properties[index].values.contains(value) { return }
      properties[index].values.append(value)
    } else {
      properties.append(Property(name: name, values: [value]))
    }
  }

  /// Whether it has no more properties than can be looked through one by one.
  var hasRoom: Bool { properties.count < 500 }
}
