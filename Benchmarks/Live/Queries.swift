import Matching

/// What is asked: corrupted copies of stored people, parts of them, and people who are not there.
struct Queries {
  enum Kind: String, CaseIterable {
    case copy = "corrupted copies"
    case part = "parts of copies"
    case absent = "absent"
  }

  struct Query {
    var kind: Kind
    var record: LiveRecord
    /// The key of the right record; nil when it is not there.
    var answer: Int64?
  }

  var queries: [Query] = []

  /// - Parameter count: how many of all kinds together: 6 in 10 copies, 2 parts, 2 absent.
  init(copies: [Export.Row], absent: [Export.Row], count: Int) {
    let stride = max(1, copies.count * 10 / 8 / max(count, 1))
    var place = 0
    for number in 0..<count {
      switch number % 10 {
      case 3, 8:
        let row = absent[number % absent.count]
        queries.append(Query(kind: .absent, record: LiveRecord(cells: row.cells), answer: nil))
      case 5, 9:
        let row = copies[place % copies.count]
        queries.append(Query(kind: .part, record: LiveRecord(cells: Self.part(row.cells, number)), answer: row.person))
        place += stride
      default:
        let row = copies[place % copies.count]
        queries.append(Query(kind: .copy, record: LiveRecord(cells: row.cells), answer: row.person))
        place += stride
      }
    }
  }

  /// The names and one more thing.
  private static func part(_ cells: [LiveCell], _ number: Int) -> [LiveCell] {
    let extras: [FieldKind] = [.email, .phone, .organization, .locality]
    let rotated = (0..<4).map { extras[($0 + number / 10) % 4] }
    let extra = rotated.first { kind in cells.contains { $0.kind == kind } }
    return cells.filter { $0.kind == .givenName || $0.kind == .familyName || $0.kind == extra }
  }
}
