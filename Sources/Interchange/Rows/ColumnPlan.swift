import Normalization
import Profiles
import Tables

/// Where the cells of a table's columns go.
struct ColumnPlan: Sendable {
  /// A value, or several, made of the cells of a row.
  struct Slot: Sendable {
    let field: Field
    var label: String?
    var textColumn: Int?
    var labelColumn: Int?
    /// Several columns of one part are joined, in order.
    var partColumns: [(part: String, columns: [Int])] = []
    /// Whether the text may hold several values.
    var splits = false
  }

  private(set) var slots: [Slot] = []
  private(set) var fullName: Int?
  private(set) var organization: Int?
  /// Columns whose filling shows a person.
  private(set) var personNames: [Int] = []
  private(set) var department: Int?
  private(set) var jobTitle: Int?
  private(set) var notes: [Int] = []
  private(set) var kind: Int?
  private(set) var stage: Int?
  private(set) var organizationFlag: Int?
  private(set) var createdAt: Int?
  /// Whether the table is the flat export, whose cells may be guarded against formulas.
  private(set) var isOwn = false
  /// The first address's country.
  private(set) var country: Int?
  private(set) var dates: [Int] = []
  private(set) var phones: [Int] = []
  private(set) var columns: [ImportColumn] = []

  private var destinations: [String]
  private let options: ImportOptions

  init(_ table: Table, _ options: ImportOptions) {
    self.options = options
    destinations = [String](repeating: "", count: table.header.count)
    let recognized = Self.recognize(table, options)
    if table.header.contains("kind"), table.header.contains("stage") {
      isOwn = true
      planOwn(table, recognized)
    } else {
      planRecognized(recognized)
    }
    columns = zip(recognized, destinations).map { column, destination in
      ImportColumn(header: column.header, role: column.role.displayName, destination: destination, filledShare: column.filledShare)
    }
  }

  /// What the columns hold. A column with one value everywhere tells a matcher nothing, but an import wants it: it is recognized again from
  /// so few rows that its sameness does not show.
  private static func recognize(_ table: Table, _ options: ImportOptions) -> [RecognizedColumn] {
    let columns = ColumnRecognizer.recognize(table, ignoring: options.ignoring, mapping: options.mapping)
    guard columns.contains(where: { $0.basis == .uninformative && $0.filledShare > 0 }) else { return columns }
    var bytes: [UInt8] = []
    let delimiter = table.format.delimiter
    for (index, header) in table.header.enumerated() {
      if index > 0 { bytes.append(delimiter) }
      bytes.append(0x22)
      for byte in header.utf8 { bytes.append(contentsOf: byte == 0x22 ? [0x22, 0x22] : [byte]) }
      bytes.append(0x22)
    }
    for row in 0..<min(12, table.rowCount) {
      bytes.append(0x0A)
      table.withRawRow(row) { bytes.append(contentsOf: $0) }
    }
    let few = try? Table(bytes: bytes, name: table.name, options: TableOptions(delimiter: delimiter, encoding: .utf8, kind: .csv))
    guard let few, few.columnCount == table.columnCount else { return columns }
    let again = ColumnRecognizer.recognize(few, ignoring: options.ignoring, mapping: options.mapping)
    return zip(columns, again).map { column, second in
      guard column.basis == .uninformative, column.filledShare > 0, second.basis == .header else { return column }
      return RecognizedColumn(
        index: column.index, header: column.header, role: second.role, basis: second.basis, isMultiValued: second.isMultiValued,
        filledShare: column.filledShare, distinctShare: column.distinctShare)
    }
  }

  // MARK: Tables of other programs

  private mutating func planRecognized(_ columns: [RecognizedColumn]) {
    let idColumn = columns.filter { $0.role == .id && $0.distinctShare > 0.98 }.max {
      ($0.filledShare, $1.index) < ($1.filledShare, $0.index)
    }
    var taken: [Field: Int] = [:]
    var addresses: [String: Int] = [:]
    // Of several columns for one single-valued field the fullest is taken; the others become custom fields.
    let order = columns.sorted { (-$0.filledShare, $0.index) < (-$1.filledShare, $1.index) }
    for column in order where column.role != .ignored || column.filledShare > 0 {
      if let field = single(column, HeaderWords(column.header)), taken[field] == nil { taken[field] = column.index }
    }
    for column in columns {
      let words = HeaderWords(column.header)
      let index = column.index
      if column.basis == .excluded || (column.filledShare == 0 && column.basis != .mapped) {
        destinations[index] = column.basis == .excluded ? "not imported: ignored by request" : "not imported: empty"
        continue
      }
      if column.role == .timestamp, createdAt == nil, Self.creationNames.contains(words.compact) {
        createdAt = index
        destinations[index] = "the record's date"
        continue
      }
      if words.tellsOrganization {
        organizationFlag = index
        destinations[index] = "kind"
        continue
      }
      if let field = single(column, words) {
        if taken[field] == index { place(single: field, index) } else { custom(column) }
        continue
      }
      switch column.role {
      case .id:
        if index == idColumn?.index, let system = options.system {
          add(Slot(field: .externalID, label: system, textColumn: index))
        } else {
          custom(column)
        }
      case .fullName:
        if fullName == nil {
          fullName = index
          destinations[index] = "given_name, family_name"
        } else {
          custom(column)
        }
      case .nickname: add(Slot(field: .alternateName, textColumn: index))
      case .email: add(Slot(field: .email, label: words.label, textColumn: index, splits: true))
      case .phone: add(Slot(field: .telephone, label: words.label, textColumn: index, splits: true))
      case .mobilePhone: add(Slot(field: .telephone, label: "mobile", textColumn: index, splits: true))
      case .homePhone: add(Slot(field: .telephone, label: "home", textColumn: index, splits: true))
      case .fax: add(Slot(field: .telephone, label: "fax", textColumn: index, splits: true))
      case .website: add(Slot(field: .url, textColumn: index, splits: true))
      case .socialProfile:
        add(Slot(field: .socialProfile, label: SocialService.named(column.header)?.name, textColumn: index, splits: true))
      case .department:
        if department == nil {
          department = index
          destinations[index] = "works_for: department"
        } else {
          custom(column)
        }
      case .street, .street2, .houseNumber, .locality, .region, .postalCode, .country:
        addressPart(column, words.label, &addresses)
      case .fullAddress: add(Slot(field: .address, label: words.label, textColumn: index))
      case .identifier: add(Slot(field: .identifier, label: column.header, textColumn: index))
      case .tags: add(Slot(field: .tags, textColumn: index, splits: true))
      case .notes:
        notes.append(index)
        destinations[index] = "notes"
      default: custom(column)
      }
    }
  }

  private static let creationNames: Set<String> = [
    "createdat", "createdate", "createddate", "datecreated", "creationdate", "createdon", "addedon", "dateadded", "datacreazione",
    "datadicreazione", "creatoil", "erstelltam", "erstellungsdatum", "datedecreation", "creele", "fechadecreacion", "datadecriacao",
    "criadoem",
  ]

  /// The single-valued field of a column.
  private func single(_ column: RecognizedColumn, _ words: HeaderWords) -> Field? {
    switch column.role {
    case .givenName: return .givenName
    case .familyName: return .familyName
    case .additionalName: return .additionalName
    case .honorificPrefix: return .honorificPrefix
    case .honorificSuffix: return .honorificSuffix
    case .organization: return words.field == .legalName ? .legalName : .organizationName
    case .jobTitle: return .jobTitle
    case .birthDate: return .birthDate
    case .industry: return .industry
    case .owner: return .owner
    case .leadSource: return .leadSource
    case .status: return .status
    case .notes, .text, .category, .timestamp, .ignored:
      guard column.basis != .mapped, let field = words.field, !field.isMultiValued else { return nil }
      return field
    default: return nil
    }
  }

  private mutating func place(single field: Field, _ index: Int) {
    switch field {
    case .organizationName: organization = index
    case .jobTitle: jobTitle = index
    case .givenName, .familyName: personNames.append(index)
    case .birthDate, .foundingDate: dates.append(index)
    default: break
    }
    add(Slot(field: field, textColumn: index))
  }

  private mutating func addressPart(_ column: RecognizedColumn, _ label: String?, _ addresses: inout [String: Int]) {
    let part =
      switch column.role {
      case .locality: "locality"
      case .region: "region"
      case .postalCode: "postal_code"
      case .country: "country"
      default: "street"
      }
    destinations[column.index] = "address\(label.map { " (\($0))" } ?? ""): \(part)"
    if column.role == .country, country == nil { country = column.index }
    let slot: Int
    if let known = addresses[label ?? ""] {
      slot = known
    } else {
      slot = slots.count
      addresses[label ?? ""] = slot
      slots.append(Slot(field: .address, label: label))
    }
    if let position = slots[slot].partColumns.firstIndex(where: { $0.part == part }) {
      if part == "street" { slots[slot].partColumns[position].columns.append(column.index) } else { custom(column) }
    } else {
      slots[slot].partColumns.append((part, [column.index]))
    }
  }

  private mutating func custom(_ column: RecognizedColumn) {
    var name = CleanText.line(column.header)
    while name.utf8.count > 100 { name.removeLast() }
    guard let field = Field(name: name.hasPrefix("custom_fields.") ? name : "custom_fields." + name) else {
      destinations[column.index] = "not imported: the column has no name"
      return
    }
    add(Slot(field: field, textColumn: column.index))
  }

  private mutating func add(_ slot: Slot) {
    if let column = slot.textColumn {
      destinations[column] = slot.field.name + (slot.label.map { " (\($0))" } ?? "")
      if slot.field == .telephone { phones.append(column) }
    }
    slots.append(slot)
  }

  // MARK: Tables of the flat export

  private mutating func planOwn(_ table: Table, _ columns: [RecognizedColumn]) {
    var numbered: [FlatColumn: Int] = [:]
    for column in columns {
      let index = column.index
      switch column.header {
      case "kind": (kind, destinations[index]) = (index, "kind")
      case "stage": (stage, destinations[index]) = (index, "stage")
      case "created_at": (createdAt, destinations[index]) = (index, "the record's date")
      case "updated_at": destinations[index] = "not imported: the import's own date counts"
      case "notes":
        notes.append(index)
        destinations[index] = "notes"
      case "id":
        if options.keepsOwnIDs {
          add(Slot(field: .externalID, label: "sosia", textColumn: index))
        } else {
          destinations[index] = "not imported: new ids are given"
        }
      default:
        guard column.basis != .excluded, let flat = FlatColumn(name: column.header) else {
          if column.basis != .excluded { custom(column) } else { destinations[index] = "not imported: ignored by request" }
          continue
        }
        own(flat, index, &numbered)
      }
    }
  }

  private mutating func own(_ flat: FlatColumn, _ index: Int, _ numbered: inout [FlatColumn: Int]) {
    let key = FlatColumn(flat.field, flat.number)
    let slot = numbered[key] ?? slots.count
    if slot == slots.count {
      numbered[key] = slot
      slots.append(Slot(field: flat.field, splits: [.email, .tags, .telephone, .url].contains(flat.field)))
    }
    destinations[index] = flat.name
    switch flat.aspect {
    case .text:
      slots[slot].textColumn = index
      if flat.field == .telephone { phones.append(index) }
      if flat.field == .birthDate || flat.field == .foundingDate { dates.append(index) }
    case .label: slots[slot].labelColumn = index
    case .part(let part):
      slots[slot].partColumns.append((part, [index]))
      if flat.field == .address, part == "country", country == nil { country = index }
    }
  }
}
