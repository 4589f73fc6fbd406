import Normalization

/// A column whose cells are normalized one by one, whatever else the row holds.
struct SimpleColumn: Sendable {
  let field: SourceField
  let kind: Attribute.Kind
  let order: Int

  init(_ field: SourceField, _ kind: Attribute.Kind, order: Int) {
    self.field = field
    self.kind = kind
    self.order = order
  }

  func extract(_ source: any CellSource) -> [ExtractedAttribute] {
    var column = ColumnExtractor(count: source.recordCount, slots: 1)
    let kind = kind
    column.read(source, column: field.column, slot: 0) { cell, _, out in
      FieldRules.simple(kind, cell, into: &out)
    }
    column.finish()
    return [ExtractedAttribute(kind: kind, name: field.name, order: order, slots: column.slots, values: column.values)]
  }
}

/// Postcodes, read by the habits of the row's country.
struct PostcodeColumn: Sendable {
  let field: SourceField
  let region: Region?
  let countries: [Region?]

  func extract(_ source: any CellSource) -> [ExtractedAttribute] {
    var column = ColumnExtractor(count: source.recordCount, slots: 1)
    column.read(source, column: field.column, slot: 0, dependsOnRow: !countries.isEmpty) { cell, row, out in
      FieldRules.postcode(cell, region: countries.isEmpty ? region : countries[row] ?? region, into: &out)
    }
    column.finish()
    return [ExtractedAttribute(kind: .postcode, name: field.name, order: 51, slots: column.slots, values: column.values)]
  }
}

/// Dates, in the order of day and month that the column's own values show.
struct DateColumn: Sendable {
  let field: SourceField

  func extract(_ source: any CellSource) -> [ExtractedAttribute] {
    var evidence = DateOrderEvidence()
    source.forEachCell(inColumn: field.column) { _, cell in evidence.add(Span(_unsafeElements: cell)) }
    let order = evidence.order ?? .dayMonthYear
    var column = ColumnExtractor(count: source.recordCount, slots: 1)
    column.read(source, column: field.column, slot: 0) { cell, _, out in FieldRules.date(cell, order: order, into: &out) }
    column.finish()
    return [ExtractedAttribute(kind: .birthDate, name: field.name, order: 45, slots: column.slots, values: column.values)]
  }
}
