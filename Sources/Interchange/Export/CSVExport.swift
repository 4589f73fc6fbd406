import Profiles

/// Writes profiles as CSV, one row each, current values only.
///
/// Fields have the names of the API; further values of a multi-valued field stand in `email_2`, `email_3`..., their types in `email_type`, the
/// parts of addresses and employments in `address_locality`, `works_for_title`; tags stand in one cell between `; `. What a row cannot hold:
/// provenance, raw spellings, former values, links, merged ids; of texts of notes, where one ends. Read back by `ImportSource`, the current
/// values are the same.
///
/// A cell that a spreadsheet would run as a formula gets an apostrophe in front, which `ImportSource` takes off again
/// (OWASP, CSV Injection: `=`, `+`, `-`, `@`, tab, CR, and their full-width forms; here LF too). A plain signed number stays as it is, an
/// E.164 number among them: it can do no harm.
public struct CSVExport: Sendable {
  private let columns: [FlatColumn]
  private let writesNotes: Bool
  private let delimiter: UInt8
  private let isSpreadsheetSafe: Bool
  private let lastNumbers: [Field: Int]

  /// - Parameters:
  ///   - layout: the columns; profiles that it was not made for lose what it has no room for.
  ///   - isSpreadsheetSafe: false only where another program reads the file.
  public init(_ layout: CSVLayout, delimiter: UInt8 = UInt8(ascii: ","), isSpreadsheetSafe: Bool = true) {
    columns = layout.columns
    writesNotes = layout.writesNotes
    self.delimiter = delimiter
    self.isSpreadsheetSafe = isSpreadsheetSafe
    var last: [Field: Int] = [:]
    for column in columns { last[column.field] = max(column.number, last[column.field] ?? 0) }
    lastNumbers = last
  }

  /// Appends the header.
  public func appendHeader(to output: inout [UInt8]) {
    let names = ["id", "kind", "stage"] + columns.map(\.name) + (writesNotes ? ["notes"] : []) + ["created_at", "updated_at"]
    for (index, name) in names.enumerated() { append(name, isFirst: index == 0, to: &output) }
    output.append(0x0A)
  }

  /// Appends a profile's row.
  /// - Returns: how many current values found no room in the columns.
  @discardableResult
  public func append(_ profile: ExportProfile, to output: inout [UInt8]) -> Int {
    var values: [Field: [Value]] = [:]
    for value in profile.values { values[value.field, default: []].append(value) }
    for (field, list) in values where list.count > 1 && list.contains(where: \.isPrimary) {
      values[field] = list.filter(\.isPrimary) + list.filter { !$0.isPrimary }
    }
    append(profile.id.description, isFirst: true, to: &output)
    append(profile.kind.rawValue, to: &output)
    append(profile.stage.rawValue, to: &output)
    for column in columns { append(cell(column, values[column.field] ?? []), to: &output) }
    if writesNotes { append(profile.notes.map(\.text).joined(separator: "\n\n"), to: &output) }
    append(profile.createdAt.description, to: &output)
    append(profile.updatedAt.description, to: &output)
    output.append(0x0A)
    return values.reduce(0) {
      $0 + max(0, Self.joins($1.key) && lastNumbers[$1.key] != nil ? 0 : $1.value.count - (lastNumbers[$1.key] ?? 0))
    }
  }

  private func cell(_ column: FlatColumn, _ values: [Value]) -> String {
    guard column.number <= values.count else { return "" }
    let value = values[column.number - 1]
    switch column.aspect {
    case .label: return value.label ?? ""
    case .part(let part): return value.parts[part] ?? ""
    case .text:
      // What has no column of its own joins the last one, where a reader takes cells with several values apart.
      guard column.number == lastNumbers[column.field], values.count > column.number, Self.joins(column.field) else { return value.text }
      return values[(column.number - 1)...].map(\.text).joined(separator: "; ")
    }
  }

  private static func joins(_ field: Field) -> Bool { field == .tags || field == .email || field == .telephone || field == .url }

  private func append(_ cell: String, isFirst: Bool = false, to output: inout [UInt8]) {
    if !isFirst { output.append(delimiter) }
    let guarded = isSpreadsheetSafe && FormulaGuard.isNeeded(cell)
    let quotes = guarded || cell.utf8.contains { $0 == delimiter || $0 == 0x22 || $0 == 0x0A || $0 == 0x0D }
    guard quotes else {
      output.append(contentsOf: cell.utf8)
      return
    }
    output.append(0x22)
    if guarded { output.append(UInt8(ascii: "'")) }
    for byte in cell.utf8 {
      if byte == 0x22 { output.append(0x22) }
      output.append(byte)
    }
    output.append(0x22)
  }
}

/// Cells that a spreadsheet would take for formulas.
enum FormulaGuard {
  /// Whether the cell begins with a formula's sign, after any number of apostrophes, and is no plain signed number.
  static func isNeeded(_ cell: String) -> Bool {
    let rest = cell.utf8.drop { $0 == UInt8(ascii: "'") }
    guard let first = rest.first else { return false }
    switch first {
    case UInt8(ascii: "="), UInt8(ascii: "@"), 0x09, 0x0A, 0x0D: return true
    case UInt8(ascii: "+"), UInt8(ascii: "-"): return rest.startIndex != cell.utf8.startIndex || !isPlainNumber(rest.dropFirst())
    case 0xEF:
      let scalar = Substring(rest).unicodeScalars.first
      return scalar == "\u{FF1D}" || scalar == "\u{FF0B}" || scalar == "\u{FF0D}" || scalar == "\u{FF20}"
    default: return false
    }
  }

  /// The cell without the apostrophe that a guard put in front.
  static func removed(_ cell: UnsafeBufferPointer<UInt8>) -> UnsafeBufferPointer<UInt8> {
    guard cell.count > 1, cell[0] == UInt8(ascii: "'") else { return cell }
    let rest = UnsafeBufferPointer(rebasing: cell[1...])
    let isGuarded = isNeeded(String(decoding: rest.prefix(64), as: UTF8.self))
    return isGuarded ? rest : cell
  }

  private static func isPlainNumber(_ text: Substring.UTF8View) -> Bool {
    var points = 0
    for byte in text {
      if byte == UInt8(ascii: ".") || byte == UInt8(ascii: ",") { points += 1 } else if byte &- 48 >= 10 { return false }
    }
    return !text.isEmpty && points <= 1
  }
}
