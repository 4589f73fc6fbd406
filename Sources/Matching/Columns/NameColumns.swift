import Normalization

/// The columns that hold people's names, which are read together: a whole name may stand in the column of the last name.
struct NameColumns: Sendable {
  let given: SourceField?
  let family: SourceField?
  let full: SourceField?

  var hasAny: Bool { given != nil || family != nil || full != nil }

  func extract(_ source: any CellSource) -> [ExtractedAttribute] {
    var rule = NameRule()
    var givenColumn = ColumnExtractor(count: source.recordCount, slots: 1)
    var familyColumn = ColumnExtractor(count: source.recordCount, slots: 1)
    // A whole name says more than one half of it in a column of its own.
    let usesWhole = full != nil && (given == nil || family == nil)
    if let given, !usesWhole {
      givenColumn.read(source, column: given.column, slot: 0) { cell, _, out in rule.given(cell, into: &out) }
    }
    if let family, !usesWhole {
      familyColumn.read(source, column: family.column, slot: 0) { cell, _, out in rule.family(cell, into: &out) }
    }
    if given != nil && family != nil {
      splitWholeNames(&givenColumn, &familyColumn)
      if let full { readWholeNames(source, full, &givenColumn, &familyColumn) }
    } else if let full, usesWhole {
      readWholeNames(source, full, &givenColumn, &familyColumn)
    }
    givenColumn.finish()
    familyColumn.finish()
    let whole = usesWhole ? full?.name : nil
    let givenName = whole.map { "\($0) (first)" } ?? given?.name ?? "first name"
    let familyName = whole.map { "\($0) (last)" } ?? family?.name ?? "last name"
    return [
      ExtractedAttribute(
        kind: .family, name: familyName, order: 10, slots: familyColumn.slots,
        values: familyColumn.values),
      ExtractedAttribute(
        kind: .given, name: givenName, order: 11, slots: givenColumn.slots,
        values: givenColumn.values),
    ]
  }

  /// Where one name column is empty and the other holds several words, these are read as a whole name.
  private func splitWholeNames(_ given: inout ColumnExtractor, _ family: inout ColumnExtractor) {
    var rule = NameRule()
    for row in given.slots[0].indices {
      let first = given.slots[0][row]
      let last = family.slots[0][row]
      guard (first == 0) != (last == 0) else { continue }
      let isWhole = (first == 0 ? family.values : given.values).withValue(first == 0 ? last : first) { whole in
        guard whole.contains(UInt8(ascii: " ")) else { return false }
        rule.parse(full: whole)
        return !rule.parsedGiven.isEmpty && !rule.parsedFamily.isEmpty
      }
      guard isWhole else { continue }
      given.set(rule.parsedGiven.withUnsafeBufferPointer { given.intern($0) }, slot: 0, row: row)
      family.set(rule.parsedFamily.withUnsafeBufferPointer { family.intern($0) }, slot: 0, row: row)
    }
  }

  /// Reads the whole names of rows that have no other.
  private func readWholeNames(
    _ source: any CellSource, _ full: SourceField, _ given: inout ColumnExtractor, _ family: inout ColumnExtractor
  ) {
    var rule = NameRule()
    source.forEachCell(inColumn: full.column) { row, cell in
      if cell.isEmpty || given.slots[0][row] != 0 || family.slots[0][row] != 0 { return }
      rule.parse(full: cell)
      given.set(rule.parsedGiven.withUnsafeBufferPointer { given.intern($0) }, slot: 0, row: row)
      family.set(rule.parsedFamily.withUnsafeBufferPointer { family.intern($0) }, slot: 0, row: row)
    }
  }
}
