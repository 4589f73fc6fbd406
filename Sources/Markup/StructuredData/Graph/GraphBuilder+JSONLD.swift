internal import Notation

extension GraphBuilder {
  /// The nodes of all scripts, joined by `@id`.
  mutating func addJSONLD() {
    guard outline.marks.contains(.script) else { return }
    var nodes = JSONLDNodes()
    let expander = JSONLDExpander(depthLimit: budget.limits.depth)
    for (index, entry) in outline.entries.enumerated() where entry.marks.contains(.script) {
      guard let text = JSONLDScript.text(entry.element, &budget) else { continue }
      let reading = JSONLDScript.read(text, limits: budget.limits)
      if reading.isCutOff { budget.cut(.cutOffText) }
      if let repair = reading.repair { notes.append(StructuredGraph.Note(kind: .repaired(repair), position: outline.position(of: index))) }
      // Most pages that forget the context mean schema.org.
      let context = JSONLDContext(base: base, remoteRule: .byName, vocabulary: SchemaOrg.namespace)
      for value in reading.values {
        do throws(JSONLDError) {
          nodes.add(try expander.expand(value, context), origin: index)
        } catch {
          if error == .tooDeep { budget.cut(.depth) }
          notes.append(StructuredGraph.Note(kind: .unreadable(error.rawValue), position: outline.position(of: index)))
        }
      }
      if let flaw = reading.flaw { notes.append(StructuredGraph.Note(kind: .unreadable(flaw), position: outline.position(of: index))) }
    }
    addNodes(nodes)
  }

  private mutating func addNodes(_ nodes: JSONLDNodes) {
    var places: [String: Int] = [:]
    var kept: [(JSONLDNodes.Node, Int)] = []
    var sources: [Int: StructuredItem.Source] = [:]
    for graph in nodes.graphs {
      for node in graph.nodes where !node.types.isEmpty || !node.properties.isEmpty {
        if node.isFull { budget.cut(.values) }
        let place: Int
        if let known = places[node.id] {
          place = known
        } else {
          guard budget.takeItem(depth: 0) else { return }
          let from = sources[node.origin] ?? source(.jsonLD, node.origin)
          sources[node.origin] = from
          place = add(StructuredItem(types: [], id: node.id.hasPrefix("_:") ? nil : node.id, source: from))
          places[node.id] = place
        }
        for type in node.types.map(Vocabulary.type) where !items[place].types.contains(type) { items[place].types.append(type) }
        kept.append((node, place))
      }
    }
    for (node, place) in kept {
      for property in node.properties {
        let name = Vocabulary.property(property.name)
        for value in property.values { add(value, to: name, of: place, places) }
      }
    }
  }

  private mutating func add(_ value: JSONValue, to name: String, of item: Int, _ places: [String: Int]) {
    if let list = value["@list"]?.array {
      for value in list { add(value, to: name, of: item, places) }
    } else if let id = value["@id"]?.string {
      if let place = places[id] {
        append(StructuredValue(.item(place), .jsonLD), to: name, of: item)
      } else if !id.hasPrefix("_:"), budget.takeValue() {
        let term = SchemaOrg.name(id).map { StructuredValue.Content.text($0) } ?? .url(budget.taken(id))
        append(StructuredValue(name == "url" || name == "sameAs" ? .url(id) : term, .jsonLD), to: name, of: item)
      }
    } else if let text = Self.text(value["@value"]), budget.takeValue() {
      append(StructuredValue(Self.content(budget.taken(text)), language: value["@language"]?.string, .jsonLD), to: name, of: item)
    }
  }

  private static func text(_ value: JSONValue?) -> String? {
    switch value {
    case .string(let text)?: text
    case .bool(let flag)?: flag ? "true" : "false"
    case .number(let number)?: number.text
    default: nil
    }
  }
}
