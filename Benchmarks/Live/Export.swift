import Matching
import Synthesis

/// A synthesized export of people, cell by cell.
struct Export {
  /// The first row of each person, and the other rows.
  var firsts: [Row] = []
  var copies: [Row] = []

  struct Row {
    /// Who it is: people are numbered in the order in which they appear.
    var person: Int64
    var cells: [LiveCell]
  }

  private static let kinds: [String: FieldKind] = [
    "first_name": .givenName, "last_name": .familyName, "email": .email, "phone": .phone, "mobile": .phone, "company": .organization,
    "website": .website, "job_title": .jobTitle, "street": .street, "postal_code": .postalCode, "city": .locality, "country": .country,
  ]

  init(rows: Int, seed: UInt64, threads: Int) throws {
    let synthesizer = try Synthesizer(.init(rows: rows, seed: seed, threads: threads))
    var bytes: [UInt8] = []
    synthesizer.write { piece in
      piece.withUnsafeBufferPointer { bytes.append(contentsOf: $0) }
    }
    let truth = Synthesizer.header.firstIndex(of: "truth_id")!
    let columns = Synthesizer.header.map { Self.kinds[$0] }
    var people: [[UInt8]: Int64] = [:]
    var isHeader = true
    Self.forEachLine(bytes) { cells in
      if isHeader {
        isHeader = false
        return
      }
      let known = people[cells[truth]]
      let person = known ?? Int64(people.count + 1)
      people[cells[truth]] = person
      let row = Row(
        person: person,
        cells: zip(columns, cells).compactMap { kind, cell in
          guard let kind, !cell.isEmpty else { return nil }
          return LiveCell(kind, cell)
        })
      if known == nil { firsts.append(row) } else { copies.append(row) }
    }
  }

  /// The first rows as one would load them.
  func packed() -> PackedRecords {
    var records = PackedRecords()
    records.reserveCapacity(firsts.count)
    for row in firsts { records.append(LiveRecord(key: row.person, cells: row.cells)) }
    return records
  }

  private static func forEachLine(_ bytes: [UInt8], _ body: ([[UInt8]]) -> Void) {
    var cells: [[UInt8]] = []
    var cell: [UInt8] = []
    var isQuoted = false
    var index = 0
    while index < bytes.count {
      let byte = bytes[index]
      if isQuoted {
        if byte != UInt8(ascii: "\"") {
          cell.append(byte)
        } else if index + 1 < bytes.count && bytes[index + 1] == byte {
          cell.append(byte)
          index += 1
        } else {
          isQuoted = false
        }
      } else if byte == UInt8(ascii: "\"") {
        isQuoted = true
      } else if byte == UInt8(ascii: ",") || byte == 0x0A {
        cells.append(cell)
        cell.removeAll(keepingCapacity: true)
        if byte == 0x0A {
          body(cells)
          cells.removeAll(keepingCapacity: true)
        }
      } else {
        cell.append(byte)
      }
      index += 1
    }
  }
}
