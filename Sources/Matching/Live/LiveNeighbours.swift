/// What stands in for a query's words: spellings near a name, other forms of a given name, and names that begin alike.
final class LiveNeighbours {
  private let table: PostingTable
  private let kind: LiveKind

  /// What a number in the table is an id of.
  private enum Space: UInt64 {
    case family = 1, given, root, word
  }

  init(kind: LiveKind, columns: [LiveColumn], workers: Workers) {
    self.kind = kind
    let sources = columns.filter { [.family, .given, .organization].contains($0.attribute.kind) }
    let attributes = sources.map(\.attribute)
    let entries = workers.map(pieces: attributes.count) { piece, _ -> PostingEntries in
      var entries = PostingEntries()
      let attribute = attributes[piece]
      for id in 1..<UInt32(attribute.values.count + 1) {
        Self.forEachForm(of: id, attribute, kind) { space, number, value in
          Spellings.collect(number, value, space: space, into: &entries)
        } root: { root in
          entries.add(id, key: Self.rootKey(root))
        }
      }
      return entries
    }
    table = PostingTable(entries: entries, workers: workers)
  }

  /// Takes note of a value that was never there.
  func add(_ id: UInt32, _ column: LiveColumn) {
    Self.forEachForm(of: id, column.attribute, kind) { space, number, value in
      Spellings(table, space: space).add(number, value)
    } root: { root in
      table.add(id, to: Self.rootKey(root))
    }
  }

  var memoryInBytes: Int { table.memoryInBytes }

  // MARK: Asking

  func families(near value: UnsafeBufferPointer<UInt8>, limit: Int, into ids: inout [UInt32]) {
    Spellings(table, space: Space.family.rawValue).near(value, limit: limit, into: &ids)
  }

  /// Given names near a spelling, and those that the nickname table knows as forms of the same name.
  func givens(
    near value: UnsafeBufferPointer<UInt8>, roots: UnsafeBufferPointer<UInt16>, limit: Int, into ids: inout [UInt32]
  ) {
    let end = ids.count + limit
    for root in roots {
      let list = table.numbers(of: Self.rootKey(root))
      for index in 0..<min(list.count, end - ids.count) { ids.append(list[index]) }
    }
    Spellings(table, space: Space.given.rawValue).near(value, limit: end - ids.count, into: &ids)
  }

  /// Words of organizations' names near a spelling.
  func words(near value: UnsafeBufferPointer<UInt8>, limit: Int, into ids: inout [UInt32]) {
    Spellings(table, space: Space.word.rawValue).near(value, limit: limit, into: &ids)
  }

  // MARK: Forms

  private static func rootKey(_ root: UInt16) -> UInt64 { ByteHash.combine(UInt64(root), Space.root.rawValue) }

  private static func forEachForm(
    of id: UInt32, _ attribute: Attribute, _ kind: LiveKind, spelling: (UInt64, UInt32, UnsafeBufferPointer<UInt8>) -> Void,
    root: (UInt16) -> Void
  ) {
    let features = attribute.features
    switch attribute.kind {
    case .family: spelling(Space.family.rawValue, id, attribute.values.view[id])
    case .given:
      spelling(Space.given.rawValue, id, attribute.values.view[id])
      for index in Int(features.rootStarts[Int(id)])..<Int(features.rootStarts[Int(id) + 1]) { root(features.roots[index]) }
    case .organization where kind == .organizations:
      let words = features.tokenValues.view
      for index in Int(features.tokenStarts[Int(id)])..<Int(features.tokenStarts[Int(id) + 1]) {
        spelling(Space.word.rawValue, features.tokens[index], words[features.tokens[index]])
      }
    default: break
    }
  }
}
