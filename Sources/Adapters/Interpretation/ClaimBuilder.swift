import Interchange
import Normalization
import Profiles
import ProviderKit

/// Makes claims of a record's values: canonical, with evidence, confidence and dates.
struct ClaimBuilder {
  let manifest: Manifest
  let lookup: Lookup
  let url: String
  let contentHash: String
  /// How surely the record is about the entity, in `[0, 1]`.
  let identity: Double
  private(set) var claims: [Claim] = []
  private(set) var issues: [ExtractionResult.Issue] = []
  /// Required fields without a value.
  private(set) var missing: [String] = []
  static let claimLimit = 1_000
  private static let claimsPerField = 100

  init(manifest: Manifest, lookup: Lookup, url: String, contentHash: String, identity: Double) {
    self.manifest = manifest
    self.lookup = lookup
    self.url = url
    self.contentHash = contentHash
    self.identity = identity
  }

  mutating func add(_ spec: FieldSpec, of record: RecordHandle, _ evaluation: inout Evaluation) {
    guard lookup.wants(spec.field) || spec.isRequired else { return }
    var count = 0
    let others = claims.count
    let records = spec.each.isEmpty ? [record] : evaluation.records(spec.each, in: record) ?? []
    for record in records.prefix(Self.claimsPerField) {
      for value in inputs(spec, record, &evaluation) {
        guard spec.isMany || count == 0, count < Self.claimsPerField, claims.count < Self.claimLimit else { break }
        if claim(spec, value, record, &evaluation) { count += 1 }
      }
    }
    if count == 0, spec.isRequired { missing.append(spec.field.name) }
    // A required field that nobody wants is looked for, to know the layout, and not claimed.
    if !lookup.wants(spec.field) { claims.removeSubrange(others...) }
  }

  private struct Input {
    var text: String?
    var parts: [String: String] = [:]
    var origin: Found.Origin
  }

  /// Text and parts as the record has them: the parts once, or one input for each text.
  private func inputs(_ spec: FieldSpec, _ record: RecordHandle, _ evaluation: inout Evaluation) -> [Input] {
    var parts: [String: String] = [:]
    var origins: [Found.Origin] = []
    for (name, value) in spec.parts {
      guard let found = evaluation.first(value, in: record, path: "\(spec.path).parts.\(name)") else { continue }
      parts[name] = found.text
      if found.origin.snippet != nil { origins.append(found.origin) }
    }
    guard let value = spec.value else {
      guard let first = origins.first else { return [] }
      var origin = first
      origin.snippet = origins.compactMap(\.snippet).joined(separator: " ")
      return [Input(parts: parts, origin: origin)]
    }
    let found = evaluation.values(value, in: record, path: spec.path)
    return found.map { Input(text: $0.text, parts: parts, origin: $0.origin) }
  }

  /// Whether the value became a claim, or says the same as one before.
  private mutating func claim(_ spec: FieldSpec, _ input: Input, _ record: RecordHandle, _ evaluation: inout Evaluation) -> Bool {
    guard let promise = manifest.promise(for: spec.field) else { return false }
    let label = spec.label.flatMap { evaluation.first($0, in: record, path: spec.path + ".label")?.text }
    var found: [Issue] = []
    let draft = evaluation.context.normalizer.normalize(
      ValueInput(spec.field, input.text, label: label, parts: input.parts), issues: &found)
    for issue in found where issues.count < 100 { issues.append(.init(field: spec.field.name, message: issue.message)) }
    guard let draft else { return false }
    if claims.contains(where: { $0.field == draft.field && $0.text == draft.text && $0.parts == draft.parts }) { return true }
    // A doubtful value is worth half of a good one.
    let doubt = found.isEmpty ? 1.0 : 0.5
    claims.append(
      Claim(
        spec.field, draft.text, raw: draft.raw, parts: draft.parts, label: draft.label,
        confidence: promise.confidence * (spec.confidence ?? 1) * identity * doubt, observedAt: lookup.now,
        assertedAt: spec.assertedAt.flatMap { moment($0, record, spec.path + ".asserted_at", &evaluation) },
        expiresAt: spec.expiresAt.flatMap { moment($0, record, spec.path + ".expires_at", &evaluation) }
          ?? promise.timeToLive.map { lookup.now.adding(seconds: $0.components.seconds) },
        evidence: Evidence(
          url: url, selector: input.origin.selector, snippet: input.origin.snippet, contentHash: contentHash, offset: input.origin.offset,
          line: input.origin.line), lineage: manifest.source.lineage, license: manifest.license))
    return true
  }

  /// A date or date-time; nil, with an issue, for anything else.
  private mutating func moment(_ spec: ValueSpec, _ record: RecordHandle, _ path: String, _ evaluation: inout Evaluation) -> Timestamp? {
    guard let found = evaluation.first(spec, in: record, path: path) else { return nil }
    if let moment = Timestamp(found.text) { return moment }
    if issues.count < 100 { issues.append(.init(field: path, message: "this is no date-time")) }
    return nil
  }
}
