/// All that a page says of itself in JSON-LD, microdata, RDFa, microformats, OpenGraph, Twitter cards and Dublin Core, as one graph of
/// items that speak the names of schema.org.
///
/// What two syntaxes say of the same thing is one item only where that is certain: the same `id`, or the same `url` and type. Values that
/// contradict each other then stand side by side; see `StructuredItem.conflicts`.
public struct StructuredGraph: Sendable {
  /// By syntax, and within one in document order.
  public internal(set) var items: [StructuredItem]
  public let completeness: StructuredDataCompleteness
  /// What had to be mended or could not be read in JSON-LD.
  public let notes: [Note]

  /// A flaw of one JSON-LD script.
  public struct Note: Sendable, Equatable {
    public enum Kind: Sendable, Equatable {
      case repaired(String)
      case unreadable(String)
    }

    public let kind: Kind
    /// Of the `script` element.
    public let position: SourcePosition
  }

  /// The items of a type or of its kinds: `Organization` gives a `LocalBusiness` too.
  public func items(ofType type: String) -> [StructuredItem] { items.filter { $0.isA(type) } }

  /// The item that a value refers to.
  public func item(_ value: StructuredValue) -> StructuredItem? {
    if case .item(let index) = value.content, items.indices.contains(index) { return items[index] }
    return nil
  }

  /// The values of a property of all items.
  public func values(_ name: String) -> [StructuredValue] { items.flatMap { $0[name] } }

  /// The values at the end of a way such as `Organization.address.postalCode`: a type, then properties.
  ///
  /// Texts met on the way end it; items at its end are given as items.
  /// - Complexity: O(items x steps): an item is entered once a step.
  public func values(at path: String) -> [StructuredValue] {
    let steps = path.split(separator: ".").map(String.init)
    guard let type = steps.first else { return [] }
    var places = items.indices.filter { items[$0].isA(type) }
    if steps.count == 1 { return places.map { StructuredValue(.item($0), items[$0].syntax) } }
    for step in steps.dropFirst().dropLast() {
      var seen: Set<Int> = []
      var next: [Int] = []
      for place in places {
        for value in items[place][step] { if case .item(let inner) = value.content, seen.insert(inner).inserted { next.append(inner) } }
      }
      places = next
    }
    return places.flatMap { items[$0][steps[steps.count - 1]] }
  }
}
