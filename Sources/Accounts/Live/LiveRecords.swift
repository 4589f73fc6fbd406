import Interchange
import Matching
import Profiles
import Resolution

/// Profiles as the matcher sees them.
enum LiveRecords {
  static func record(of profile: ShownProfile) -> LiveRecord {
    record(of: profile.fields.flatMap { $0.values.map(\.value) }, key: profile.id.number)
  }

  /// - Parameter values: the primary one of a field first.
  static func record(of values: [Value], key: Int64) -> LiveRecord {
    let cells = MatchCells(values)
    var record = LiveRecord(key: key, cells: [])
    record.cells.reserveCapacity(cells.cells.count)
    cells.forEach { cell, bytes in record.cells.append(LiveCell(kind(of: cell), Array(bytes))) }
    return record
  }

  /// Adds a profile to those that are loaded at once.
  static func append(_ cells: MatchCells, key: Int64, to records: inout PackedRecords) {
    records.begin(key: key)
    cells.forEach { cell, bytes in records.add(kind(of: cell), bytes) }
  }

  /// What a person's record says of the organization: its name and its site.
  static func employer(in record: LiveRecord) -> LiveRecord {
    LiveRecord(key: record.key, cells: record.cells.filter { [.organization, .website].contains($0.kind) })
  }

  private static func kind(of cell: MatchCells.Cell) -> FieldKind {
    switch cell.kind {
    case .givenName: .givenName
    case .familyName: .familyName
    case .email: .email
    case .phone: .phone
    case .organization: .organization
    case .website: .website
    case .jobTitle: .jobTitle
    case .street: .street
    case .locality: .locality
    case .region: .region
    case .postalCode: .postalCode
    case .country: .country
    case .birthDate: .birthDate
    case .identifier: .identifier
    }
  }
}
