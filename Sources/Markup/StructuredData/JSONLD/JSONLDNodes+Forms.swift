internal import Notation

extension JSONLDNodes {
  /// The flattened form: all nodes side by side, those of a named graph inside the node of its name, nodes that say nothing left out.
  ///
  /// Source: JSON-LD 1.1 API, section 5.6.
  var flattened: [JSONValue] {
    var main = graphs[0]
    for graph in graphs.dropFirst() {
      guard let name = graph.name else { continue }
      _ = main.place(name, origin: 0)
    }
    return main.nodes.sorted { $0.id < $1.id }.compactMap { node in
      var members = Self.members(node)
      if let graph = graphs.first(where: { $0.name == node.id }) {
        members["@graph"] = .array(graph.nodes.sorted { $0.id < $1.id }.map(Self.members).filter { $0.names != ["@id"] }.map(\.value))
      }
      return members.names == ["@id"] ? nil : members.value
    }
  }

  private static func members(_ node: Node) -> JSONLDMembers {
    var members = JSONLDMembers(["@id": .string(node.id)])
    if !node.types.isEmpty { members["@type"] = .array(node.types.map { .string($0) }) }
    for property in node.properties { members[property.name] = .array(property.values) }
    return members
  }

  /// The statements, each with the name of its graph.
  ///
  /// Source: JSON-LD 1.1 API, section 7.
  mutating func quads() -> [(triple: RDFTriple, graph: RDFTerm?)] {
    var quads: [(RDFTriple, RDFTerm?)] = []
    let all = graphs
    for graph in all {
      let name = graph.name.map { Self.term($0) }
      for node in graph.nodes {
        let subject = Self.term(node.id)
        for type in node.types { quads.append((RDFTriple(subject, RDFName.type, Self.term(type)), name)) }
        for property in node.properties where MicrodataRDF.isAbsolute(property.name) && !property.name.hasPrefix("_:") {
          for value in property.values {
            if let list = value["@list"]?.array {
              quads.append((RDFTriple(subject, property.name, self.list(list, name, &quads)), name))
            } else if let object = Self.object(value) {
              quads.append((RDFTriple(subject, property.name, object), name))
            }
          }
        }
      }
    }
    return quads
  }

  private mutating func list(_ values: [JSONValue], _ graph: RDFTerm?, _ quads: inout [(RDFTriple, RDFTerm?)]) -> RDFTerm {
    var rest = RDFTerm.iri(RDFName.nil)
    for value in values.reversed() {
      let node = Self.term(blank())
      if let inner = value["@list"]?.array {
        quads.append((RDFTriple(node, RDFName.first, list(inner, graph, &quads)), graph))
      } else if let object = Self.object(value) {
        quads.append((RDFTriple(node, RDFName.first, object), graph))
      }
      quads.append((RDFTriple(node, RDFName.rest, rest), graph))
      rest = node
    }
    return rest
  }

  private static func term(_ id: String) -> RDFTerm { id.hasPrefix("_:b") ? Int(id.dropFirst(3)).map { .blank($0) } ?? .iri(id) : .iri(id) }

  private static func object(_ value: JSONValue) -> RDFTerm? {
    if let id = value["@id"]?.string { return term(id) }
    let type = value["@type"]?.string
    switch value["@value"] {
    case .string(let text)?: return .literal(text, datatype: type, language: value["@language"]?.string)
    case .bool(let flag)?: return .literal(flag ? "true" : "false", datatype: type ?? RDFName.xsd + "boolean", language: nil)
    case .number(let number)?:
      if let integer = number.integer, type != RDFName.xsd + "double" {
        return .literal(String(integer), datatype: type ?? RDFName.xsd + "integer", language: nil)
      }
      guard let double = number.double else { return nil }
      return .literal(canonical(double), datatype: type ?? RDFName.xsd + "double", language: nil)
    default: return nil
    }
  }

  /// As XML Schema writes doubles: `1.5E0`.
  private static func canonical(_ value: Double) -> String {
    if value == 0 { return "0.0E0" }
    var exponent = 0
    var digits = value.description
    // The shortest text of Double has either a fraction or an exponent.
    if let mark = digits.firstIndex(of: "e") {
      exponent = Int(digits[digits.index(after: mark)...]) ?? 0
      digits = String(digits[..<mark])
    }
    let sign = digits.hasPrefix("-") ? "-" : ""
    let parts = digits.drop { $0 == "-" }.split(separator: ".")
    let whole = parts[0].drop { $0 == "0" }
    var fraction = parts.count > 1 ? String(parts[1]) : ""
    if whole.isEmpty {
      let zeros = fraction.prefix { $0 == "0" }.count
      exponent -= zeros + 1
      fraction = String(fraction.dropFirst(zeros))
    } else {
      exponent += whole.count - 1
      fraction = whole + fraction
    }
    let first = fraction.removeFirst()
    while fraction.hasSuffix("0") { fraction.removeLast() }
    return "\(sign)\(first).\(fraction.isEmpty ? "0" : fraction)E\(exponent)"
  }
}
