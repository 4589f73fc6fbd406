import Normalization

/// Phone columns, all of which feed one attribute: people put a mobile number wherever there is room.
struct PhoneColumns: Sendable {
  let fields: [SourceField]
  let region: Region?
  let countries: [Region?]

  func extract(_ source: any CellSource) -> [ExtractedAttribute] {
    var column = ColumnExtractor(count: source.recordCount, slots: RecordSetBuilder.phoneSlots)
    var rule = PhoneRule()
    for field in fields {
      column.readSeveral(source, column: field.column) { cell, row, emit in
        rule.forEachNumber(in: cell, region: countries.isEmpty ? region : countries[row] ?? region, emit)
      }
    }
    column.replace(NationalNumbers.resolved(column.values))
    column.finish()
    let name = fields.map(\.name).joined(separator: " / ")
    return [ExtractedAttribute(kind: .phone, name: name, order: 21, slots: column.slots, values: column.values)]
  }
}

/// Email and website columns: the emails, and the companies' domains from both.
struct EmailColumns: Sendable {
  let emails: [SourceField]
  let websites: [SourceField]

  func extract(_ source: any CellSource) -> [ExtractedAttribute] {
    var mail = ColumnExtractor(count: source.recordCount, slots: RecordSetBuilder.emailSlots)
    var domains = ColumnExtractor(count: source.recordCount, slots: RecordSetBuilder.domainSlots)
    var rule = AddressRule()
    for field in websites {
      domains.readSeveral(source, column: field.column) { cell, _, emit in rule.companyDomain(ofWebsite: cell, emit) }
    }
    for field in emails {
      mail.readSeveral(source, column: field.column) { cell, row, emit in
        rule.forEachEmail(in: cell) { email, companyDomain in
          emit(email)
          if !companyDomain.isEmpty {
            domains.place(companyDomain.withUnsafeBufferPointer { domains.intern($0) }, row: row)
          }
        }
      }
    }
    mail.finish()
    domains.finish()
    let names = (websites + emails).map(\.name)
    var result: [ExtractedAttribute] = []
    if !emails.isEmpty {
      result.append(
        ExtractedAttribute(
          kind: .email, name: emails.map(\.name).joined(separator: " / "), order: 20, slots: mail.slots, values: mail.values))
    }
    result.append(
      ExtractedAttribute(
        kind: .domain, name: "domain of \(names.joined(separator: " / "))", order: 41, isDerived: websites.isEmpty,
        slots: domains.slots, values: domains.values))
    return result
  }
}

/// The street column, with the house number from it or from a column of its own.
struct AddressColumns: Sendable {
  let street: SourceField
  let number: SourceField?

  func extract(_ source: any CellSource) -> [ExtractedAttribute] {
    var streets = ColumnExtractor(count: source.recordCount, slots: 1)
    var numbers = ColumnExtractor(count: source.recordCount, slots: 1)
    var rule = StreetRule()
    source.forEachCell(inColumn: street.column) { row, cell in
      if cell.isEmpty { return }
      rule.parse(cell)
      streets.set(rule.street.withUnsafeBufferPointer { streets.intern($0) }, slot: 0, row: row)
      numbers.set(rule.number.withUnsafeBufferPointer { numbers.intern($0) }, slot: 0, row: row)
    }
    if let number {
      numbers.read(source, column: number.column, slot: 0) { cell, _, out in FieldRules.simple(.number, cell, into: &out) }
    }
    streets.finish()
    numbers.finish()
    return [
      ExtractedAttribute(kind: .street, name: street.name, order: 49, slots: streets.slots, values: streets.values),
      ExtractedAttribute(kind: .number, name: number?.name ?? street.name, order: 50, slots: numbers.slots, values: numbers.values),
    ]
  }
}
