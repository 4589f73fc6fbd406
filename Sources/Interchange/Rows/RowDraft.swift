import Normalization
import Profiles
import Tables

/// What all rows of a table have in common; one reference, so that a row's draft is cheap to pass on.
final class RowSource: Sendable {
  let table: Table
  let plan: ColumnPlan
  let options: ImportOptions

  init(table: Table, plan: ColumnPlan, options: ImportOptions) {
    self.table = table
    self.plan = plan
    self.options = options
  }
}

/// One row on its way to a record draft.
struct RowDraft {
  private let source: RowSource
  let row: Int

  private var table: Table { source.table }
  private var plan: ColumnPlan { source.plan }
  private var options: ImportOptions { source.options }

  private(set) var kind = Profile.Kind.person
  private(set) var stage: Profile.Stage
  private(set) var set: DraftSet
  private(set) var issues: [Issue] = []
  private(set) var notes: [NoteDraft] = []
  private(set) var createdAt: Timestamp?
  private var region: Region?

  init(source: RowSource, row: Int) {
    self.source = source
    self.row = row
    stage = source.options.stage
    set = DraftSet(limits: source.options.limits)
  }

  mutating func fill(_ normalizer: inout ValueNormalizer) {
    decideKind()
    if let column = plan.stage, let word = word(column), let stage = Profile.Stage(rawValue: word.lowercased()) { self.stage = stage }
    addCreation(&normalizer)
    if let column = plan.country { region = table.withCell(row: row, column: column) { Country.region(of: Span(_unsafeElements: $0)) } }
    addFullName(&normalizer)
    for slot in plan.slots { add(slot, &normalizer) }
    addDepartment(&normalizer)
    addNotes()
  }

  private mutating func decideKind() {
    if let column = plan.kind, let word = word(column), let kind = Profile.Kind(rawValue: word.lowercased()) {
      self.kind = kind
    } else if let kind = options.kind {
      self.kind = kind
    } else if let column = plan.organizationFlag, let word = word(column) {
      kind = ["true", "yes", "1", "y", "t", "si", "sì", "ja", "oui", "sim"].contains(word.lowercased()) ? .organization : .person
    } else if let column = plan.organization, isFilled(column) {
      kind = plan.fullName.map(isFilled) == true || plan.personNames.contains(where: isFilled) ? .person : .organization
    }
  }

  /// When the record was made; what is no date-time stays as a custom field.
  private mutating func addCreation(_ normalizer: inout ValueNormalizer) {
    guard let column = plan.createdAt, let word = word(column) else { return }
    createdAt = Timestamp(word) ?? Timestamp(word + "Z")
    if createdAt == nil, let field = Field(name: "custom_fields." + plan.columns[column].header) { add(field, word, nil, &normalizer) }
  }

  private mutating func addFullName(_ normalizer: inout ValueNormalizer) {
    guard let column = plan.fullName, !plan.personNames.contains(where: isFilled), let text = word(column) else { return }
    if kind == .organization {
      if plan.organization.map(isFilled) != true { add(.organizationName, text, nil, &normalizer) }
      return
    }
    let name = FullName(text)
    for (field, part) in [
      (Field.honorificPrefix, name.prefix), (.givenName, name.given), (.additionalName, name.additional), (.familyName, name.family),
      (.honorificSuffix, name.suffix), (.alternateName, name.nickname),
    ] where !part.isEmpty {
      add(field, part, nil, &normalizer)
    }
    if !name.former.isEmpty { add(.alternateName, name.former, "former", &normalizer) }
    if name.isPartial {
      // Nothing of the cell is lost: the whole name stays beside its parts.
      add(.alternateName, text, "full", &normalizer)
    }
  }

  private mutating func add(_ slot: ColumnPlan.Slot, _ normalizer: inout ValueNormalizer) {
    var label = slot.label
    if let column = slot.labelColumn, let word = word(column) { label = word }
    if slot.partColumns.isEmpty {
      guard let column = slot.textColumn else { return }
      table.withCell(row: row, column: column) { cell in
        let cell = content(cell)
        if cell.isEmpty { return }
        if slot.splits {
          CellList.split(cell, slot.field, limit: options.limits.valuesPerField + 1) { add(slot.field, $0, label, [:], &normalizer) }
        } else {
          add(slot.field, cell, label, [:], &normalizer)
        }
      }
      return
    }
    var parts: [String: String] = [:]
    for (part, columns) in slot.partColumns {
      let texts = columns.compactMap(word)
      if !texts.isEmpty { parts[part] = texts.joined(separator: " ") }
    }
    if let column = slot.textColumn {
      table.withCell(row: row, column: column) { add(slot.field, content($0), label, parts, &normalizer) }
    } else if !parts.isEmpty {
      add(slot.field, UnsafeBufferPointer(start: nil, count: 0), label, parts, &normalizer)
    }
  }

  private mutating func add(
    _ field: Field, _ cell: UnsafeBufferPointer<UInt8>, _ label: String?, _ parts: [String: String], _ normalizer: inout ValueNormalizer
  ) {
    guard let draft = normalizer.normalize(field, cell, label: label, parts: parts, region: region, issues: &issues) else { return }
    set.add(draft, issues: &issues)
  }

  private mutating func add(_ field: Field, _ text: String, _ label: String?, _ normalizer: inout ValueNormalizer) {
    var text = text
    text.withUTF8 { add(field, $0, label, [:], &normalizer) }
  }

  private mutating func addDepartment(_ normalizer: inout ValueNormalizer) {
    guard let column = plan.department, let department = word(column) else { return }
    var parts = ["department": department]
    if let column = plan.organization, let organization = word(column) { parts["organization"] = organization }
    if let column = plan.jobTitle, let title = word(column) { parts["title"] = title }
    add(.worksFor, UnsafeBufferPointer(start: nil, count: 0), nil, parts, &normalizer)
  }

  private mutating func addNotes() {
    for column in plan.notes {
      table.withCell(row: row, column: column) { cell in
        let cell = content(cell)
        if cell.isEmpty { return }
        guard cell.count <= options.limits.textInBytes else {
          issues.append(
            Issue(severity: .error, field: "notes", message: "The note is longer than \(options.limits.textInBytes) bytes"))
          return
        }
        notes.append(NoteDraft(CleanText.paragraph(cell)))
      }
    }
  }

  /// A cell without blanks at its ends and without the apostrophe of a formula guard.
  private func content(_ cell: UnsafeBufferPointer<UInt8>) -> UnsafeBufferPointer<UInt8> {
    CleanText.trimmed(plan.isOwn ? FormulaGuard.removed(cell) : cell)
  }

  private func isFilled(_ column: Int) -> Bool { table.withCell(row: row, column: column) { !CleanText.trimmed($0).isEmpty } }

  /// A cell of at most the length of a name as one line; nil for an empty or longer one.
  private func word(_ column: Int) -> String? {
    table.withCell(row: row, column: column) { cell in
      let cell = content(cell)
      guard !cell.isEmpty, cell.count <= options.limits.addressInBytes else { return nil }
      return CleanText.line(cell)
    }
  }
}

/// Cells that hold several values.
enum CellList {
  /// Calls `body` with each value of a cell, at most `limit` times.
  static func split(
    _ cell: UnsafeBufferPointer<UInt8>, _ field: Field, limit: Int, _ body: (UnsafeBufferPointer<UInt8>) -> Void
  ) {
    var count = 0
    func report(_ range: Range<Int>) {
      guard count < limit, !range.isEmpty else { return }
      count += 1
      body(UnsafeBufferPointer(rebasing: cell[range]))
    }
    switch field {
    case .email: Email.splitMultiple(Span(_unsafeElements: cell), report)
    case .telephone: PhoneNormalizer.splitMultiple(Span(_unsafeElements: cell), report)
    default:
      // A web address may hold commas and semicolons: there they separate only before a blank or the next address.
      let isWeb = field == .url || field == .socialProfile && cell.contains(UInt8(ascii: "/"))
      var start = 0
      for index in 0...cell.count where index == cell.count || isSeparator(cell, index, isWeb) {
        report(start..<index)
        start = index + 1
        if count >= limit { return }
      }
    }
  }

  private static func isSeparator(_ cell: UnsafeBufferPointer<UInt8>, _ index: Int, _ isWeb: Bool) -> Bool {
    switch cell[index] {
    case UInt8(ascii: "|"), 0x0A, 0x0D: return true
    case 0x20: return isWeb
    case UInt8(ascii: ";"), UInt8(ascii: ","):
      guard isWeb, index + 1 < cell.count, cell[index + 1] > 0x20 else { return true }
      let rest = cell[(index + 1)...]
      return rest.starts(with: "http".utf8) || rest.starts(with: "www.".utf8)
    default: return false
    }
  }
}
