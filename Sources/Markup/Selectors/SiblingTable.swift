import CLibXML2

/// The places of one parent's elements among all of them and among those of the same name, counted from both ends in one pass.
struct SiblingTable {
  private struct Place {
    var index: Int
    var typeIndex: Int
    var type: Int
  }

  private var places: [NodePointer: Place] = [:]
  private var count = 0
  private var typeCounts: [Int] = []

  /// - Complexity: O(siblings)
  init(around element: NodePointer) {
    var types: [TypeName: Int] = [:]
    var sibling = element.pointee.parent?.pointee.children ?? element
    while true {
      if sibling.pointee.type == XML_ELEMENT_NODE {
        let name = TypeName(
          name: sibling.pointee.name.map(String.init(xml:)) ?? "", uri: sibling.pointee.ns?.pointee.href.map(String.init(xml:)))
        let type = types[name] ?? typeCounts.count
        if type == typeCounts.count {
          types[name] = type
          typeCounts.append(0)
        }
        count += 1
        typeCounts[type] += 1
        places[sibling] = Place(index: count, typeIndex: typeCounts[type], type: type)
      }
      guard let next = sibling.pointee.next else { return }
      sibling = next
    }
  }

  private struct TypeName: Hashable {
    let name: String
    let uri: String?
  }

  /// From 1; 0 for a node that is none of these.
  func position(of element: NodePointer, _ kind: NthKind) -> Int {
    guard let place = places[element] else { return 0 }
    return switch kind {
    case .child: place.index
    case .lastChild: count + 1 - place.index
    case .ofType: place.typeIndex
    case .lastOfType: typeCounts[place.type] + 1 - place.typeIndex
    }
  }
}
