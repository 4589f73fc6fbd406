internal import Notation

/// Statements as expanded JSON-LD: one object a subject, in the order in which they were met.
enum RDFNodes {
  static func value(_ triples: [RDFTriple]) -> JSONValue {
    var order: [RDFTerm] = []
    var nodes: [RDFTerm: JSONLDMembers] = [:]
    var seen: Set<RDFTriple> = []
    for triple in triples where seen.insert(triple).inserted {
      if nodes[triple.subject] == nil {
        order.append(triple.subject)
        nodes[triple.subject] = JSONLDMembers(["@id": .string(name(triple.subject))])
      }
      if triple.predicate == RDFName.type {
        nodes[triple.subject]?.append(.string(name(triple.object)), to: "@type")
      } else {
        nodes[triple.subject]?.append(object(triple.object), to: triple.predicate)
      }
    }
    return .array(order.compactMap { nodes[$0]?.value })
  }

  private static func name(_ term: RDFTerm) -> String {
    switch term {
    case .iri(let address): address
    case .blank(let number): "_:b\(number)"
    case .literal(let text, _, _): text
    }
  }

  private static func object(_ term: RDFTerm) -> JSONValue {
    guard case .literal(let text, let datatype, let language) = term else { return JSONLDMembers(["@id": .string(name(term))]).value }
    var members = JSONLDMembers(["@value": .string(text)])
    if let datatype { members["@type"] = .string(datatype) }
    if let language { members["@language"] = .string(language) }
    return members.value
  }
}
