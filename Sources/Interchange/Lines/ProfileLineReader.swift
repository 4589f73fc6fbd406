import Normalization
import Profiles
import Tables

/// Reads the lines that `ProfileLine` writes.
///
/// Values come back as they were written and are not made canonical again; what breaks a limit or names no field is refused with an issue.
struct ProfileLineReader: RecordReader {
  private let records: TextRecords
  private let options: ImportOptions

  var recordCount: Int { records.count }
  var dateOrder: DateOrder { .yearMonthDay }

  init(_ records: TextRecords, _ options: ImportOptions) {
    self.records = records
    self.options = options
  }

  func bytes(of rejected: RejectedRecord, limitInBytes: Int) -> [UInt8] { records.bytes(of: rejected, limitInBytes: limitInBytes) }

  func read(_ record: Int, _ normalizer: inout ValueNormalizer, into batch: inout DraftBatch) {
    let line = records.lineNumber(of: record)
    records.withRecord(record) { bytes in
      var reader = JSONReader(bytes)
      var parser = LineParser(options: options)
      do throws(JSONReader.Flaw) {
        try reader.object { reader, key throws(JSONReader.Flaw) in try parser.read(key, &reader) }
        try reader.end()
        guard parser.hasVersion else { throw reader.flaw("the member sosia is missing") }
        guard parser.kind != nil else { throw reader.flaw("the member kind is missing") }
      } catch {
        batch.rejected.append(
          RejectedRecord(line: line, flaw: .line(column: error.position + 1, reason: error.reason), record: record))
        return
      }
      let draft = parser.draft(at: RecordLocation(record: record, line: line))
      if draft.values.isEmpty, draft.notes.isEmpty {
        batch.rejected.append(RejectedRecord(line: line, flaw: .nothingUsable(draft.issues), record: record))
      } else {
        batch.drafts.append(draft)
      }
    }
  }
}

/// One line on its way to a record draft.
private struct LineParser {
  let options: ImportOptions
  var hasVersion = false
  var kind: Profile.Kind?
  private var id: String?
  private var stage: Profile.Stage?
  private var values: [ValueDraft] = []
  private var notes: [NoteDraft] = []
  private var issues: [Issue] = []
  private var createdAt: Timestamp?

  init(options: ImportOptions) { self.options = options }

  func draft(at location: RecordLocation) -> RecordDraft {
    var draft = RecordDraft(
      kind: kind ?? .person, stage: stage ?? options.stage, values: values, notes: notes, location: location, issues: issues,
      createdAt: createdAt)
    if options.keepsOwnIDs, let id {
      draft.values.append(ValueDraft(.externalID, "sosia:\(id)", parts: ["system": "sosia", "value": id]))
    }
    return draft
  }

  mutating func read(_ key: String, _ reader: inout JSONReader) throws(JSONReader.Flaw) {
    switch key {
    case "sosia":
      guard try reader.number() == Double(ProfileLine.version) else { throw reader.flaw("another version of the format") }
      hasVersion = true
    case "id":
      let text = try reader.string()
      guard ProfileID(text) != nil else { throw reader.flaw("the member id is no profile's id") }
      id = text
    case "kind":
      guard let kind = Profile.Kind(rawValue: try reader.string()) else { throw reader.flaw("the member kind is unknown") }
      self.kind = kind
    case "stage":
      guard let stage = Profile.Stage(rawValue: try reader.string()) else { throw reader.flaw("the member stage is unknown") }
      self.stage = stage
    case "created_at": createdAt = try Self.moment(&reader)
    case "values": try readValues(&reader)
    case "notes": try readNotes(&reader)
    default: try reader.skip()
    }
  }

  private mutating func readValues(_ reader: inout JSONReader) throws(JSONReader.Flaw) {
    var counts: [Field: Int] = [:]
    try reader.array { reader throws(JSONReader.Flaw) in
      guard let draft = try readValue(&reader) else { return }
      let count = counts[draft.field, default: 0]
      // History has no bound of its own: ten former values for each current one are plenty.
      guard count < options.limits.valuesPerField * (draft.status == .current ? 1 : 10) else {
        if count == options.limits.valuesPerField { refuse(draft.field.name, "The field has too many values") }
        return
      }
      counts[draft.field] = count + 1
      values.append(draft)
    }
  }

  private mutating func readValue(_ reader: inout JSONReader) throws(JSONReader.Flaw) -> ValueDraft? {
    var draft = ValueDraft(.description, "")
    var field: Field?
    var name = "values"
    try reader.object { reader, key throws(JSONReader.Flaw) in
      switch key {
      case "field":
        name = try reader.string()
        field = Field(name: name)
      case "text": draft.text = try reader.string()
      case "raw": draft.raw = try reader.optionalString()
      case "label": draft.label = try reader.optionalString()
      case "primary": draft.isPrimary = try reader.boolean()
      case "parts": try reader.object { reader, part throws(JSONReader.Flaw) in draft.parts[part] = try reader.string() }
      case "status":
        guard let status = Value.Status(rawValue: try reader.string()) else { throw reader.flaw("a value's status is unknown") }
        draft.status = status
      case "ended_at": draft.endedAt = try Self.moment(&reader)
      case "source": draft.provenance = try Self.provenance(&reader)
      default: try reader.skip()
      }
    }
    guard let field else {
      refuse("values", "There is no field of this name")
      return nil
    }
    draft.field = field
    guard isWithinLimits(draft) else {
      refuse(name, "The value is empty, too long, or has parts that the field does not know")
      return nil
    }
    return draft
  }

  private func isWithinLimits(_ draft: ValueDraft) -> Bool {
    let limit = options.limits.textInBytes
    let known = draft.field.parts
    return !draft.text.isEmpty && draft.text.utf8.count <= limit && (draft.raw?.utf8.count ?? 0) <= limit
      && (draft.label?.utf8.count ?? 0) <= options.limits.nameInBytes
      && draft.parts.allSatisfy { known.contains($0.key) && $0.value.utf8.count <= limit }
  }

  private mutating func readNotes(_ reader: inout JSONReader) throws(JSONReader.Flaw) {
    try reader.array { reader throws(JSONReader.Flaw) in
      var note = NoteDraft("")
      try reader.object { reader, key throws(JSONReader.Flaw) in
        switch key {
        case "text": note.text = try reader.string()
        case "author": note.author = try reader.optionalString()
        case "created_at": note.createdAt = try Self.moment(&reader)
        default: try reader.skip()
        }
      }
      guard !note.text.isEmpty, note.text.utf8.count <= options.limits.textInBytes, notes.count < options.limits.notes else {
        refuse("notes", "The note is empty, too long, or one too many")
        return
      }
      notes.append(note)
    }
  }

  private static func provenance(_ reader: inout JSONReader) throws(JSONReader.Flaw) -> Provenance {
    var source: Provenance.Source?
    var provenance = Provenance(source: .import, observedAt: Timestamp(milliseconds: 0))
    var isObserved = false
    try reader.object { reader, key throws(JSONReader.Flaw) in
      switch key {
      case "kind": source = Provenance.Source(rawValue: try reader.string())
      case "reference": provenance.reference = try reader.optionalString()
      case "observed_at":
        provenance.observedAt = try moment(&reader)
        isObserved = true
      case "asserted_at": provenance.assertedAt = try moment(&reader)
      case "verified_at": provenance.verifiedAt = try moment(&reader)
      case "expires_at": provenance.expiresAt = try moment(&reader)
      case "confidence": provenance.confidence = try reader.number()
      default: try reader.skip()
      }
    }
    guard let source, isObserved, (provenance.reference?.utf8.count ?? 0) <= 4_096 else {
      throw reader.flaw("a value's source needs a known kind and observed_at")
    }
    provenance.source = source
    return provenance
  }

  private static func moment(_ reader: inout JSONReader) throws(JSONReader.Flaw) -> Timestamp {
    guard let moment = Timestamp(try reader.string()) else { throw reader.flaw("a date-time like 2026-11-22T08:30:00Z is expected") }
    return moment
  }

  private mutating func refuse(_ field: String, _ message: String) {
    issues.append(Issue(severity: .error, field: field, message: message))
  }
}
