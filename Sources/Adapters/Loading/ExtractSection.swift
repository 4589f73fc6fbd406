import Notation
import Profiles
import ProviderKit

/// Reads `extract`: what is taken from a document, and how it is made sure that it is the right one.
struct ExtractSection {
  private let root: ConfigReader
  private let values: ValueReader
  private let manifest: Manifest?
  static let fieldLimit = 100

  init(_ root: ConfigReader, format: DocumentFormat?, manifest: Manifest?) {
    self.root = root
    self.manifest = manifest
    values = ValueReader(format: format, flaws: root.flaws)
  }

  func read() -> ExtractionSpec? {
    guard let reader = root.reader("extract") else {
      root.refuse("the section 'extract' is missing")
      return nil
    }
    var spec = ExtractionSpec()
    spec.record = values.records(reader, "record")
    spec.sentinels = values.signs(reader, "sentinel")
    spec.notFound = values.signs(reader, "not_found")
    spec.blocked = values.signs(reader, "blocked")
    if let fields = reader.reader("fields") {
      for member in fields.all().prefix(Self.fieldLimit) { spec.fields += read(member, path: fields.path(member.name)) }
      if fields.names.count > Self.fieldLimit { fields.refuse("more than \(Self.fieldLimit) fields") }
    }
    if spec.fields.isEmpty { reader.refuse("the key 'fields' is missing") }
    spec.identity = reader.reader("identity").map { identity($0, spec.fields) }
    if spec.identity == nil {
      reader.refuse("the key 'identity' is missing: what makes sure that a record is about the entity that was asked for")
    }
    reader.finish()
    checkPromises(spec.fields)
    return spec
  }

  /// One field, or several of the same name in a list.
  private func read(_ member: ConfigMember, path: String) -> [FieldSpec] {
    guard let field = FieldName.read(member.name, mark: member.mark, path: path, root.flaws) else { return [] }
    if case .list(let elements, _) = member.value {
      return elements.enumerated().compactMap { read(field, $1, path: "\(path)[\($0)]") }
    }
    return read(field, member.value, path: path).map { [$0] } ?? []
  }

  private func read(_ field: Field, _ node: ConfigNode, path: String) -> FieldSpec? {
    let reader = ConfigReader(node, path: path, flaws: root.flaws)
    defer { reader.finish(hints: ValueReader.hints) }
    var spec = FieldSpec(field: field, path: path)
    spec.each = values.records(reader, "each")
    spec.confidence = reader.fraction("confidence")
    spec.isRequired = reader.bool("required") ?? false
    spec.isMany = reader.bool("many") ?? !spec.each.isEmpty
    if spec.isMany, !field.isMultiValued { reader.refuse("\(field.name) has one value only", "many") }
    spec.label = label(reader)
    spec.assertedAt = reader.node("asserted_at").flatMap { values.value($0, path: reader.path("asserted_at")) }
    spec.expiresAt = reader.node("expires_at").flatMap { values.value($0, path: reader.path("expires_at")) }
    if let parts = reader.reader("parts") {
      for part in parts.all() {
        guard field.parts.contains(part.name) else {
          let hint = Suggestion.nearest(to: part.name, among: field.parts).map { "did you mean '\($0)'?" }
          root.flaws.add(
            "\(field.name) has no part '\(part.name)'; " + (hint ?? "its parts are: \(field.parts.joined(separator: ", "))"), at: part.mark,
            path: parts.path(part.name))
          continue
        }
        if let value = values.value(part.value, path: parts.path(part.name)) { spec.parts.append((part.name, value)) }
      }
      if ["css", "xpath", "jsonpath", "structured", "column", "literal", "input", "any", "all"].contains(where: { reader.has($0) }) {
        spec.value = values.value(reader)
      }
    } else {
      spec.value = values.value(reader)
    }
    return spec
  }

  private func label(_ reader: ConfigReader) -> ValueSpec? {
    guard let node = reader.node("label") else { return nil }
    if case .scalar(let scalar) = node { return ValueSpec(source: .literal(scalar.text)) }
    return values.value(node, path: reader.path("label"))
  }

  private func identity(_ reader: ConfigReader, _ fields: [FieldSpec]) -> IdentitySpec {
    defer { reader.finish() }
    let checks = reader.elements("check").compactMap { check($0.node, path: $0.path, fields) }
    if checks.isEmpty { reader.refuse("the key 'check' is missing: what of the record must agree with what is known") }
    let score = reader.fraction("min_score") ?? 0.9
    return IdentitySpec(checks: checks, minScore: score, otherwise: reader.choice("otherwise", IdentitySpec.Otherwise.self))
  }

  private func check(_ node: ConfigNode, path: String, _ fields: [FieldSpec]) -> IdentitySpec.Check? {
    let reader = ConfigReader(node, path: path, flaws: root.flaws)
    defer { reader.finish(hints: ValueReader.hints) }
    let comparison = reader.choice("by", IdentitySpec.Comparison.self) ?? .normalized
    let minimum = reader.fraction("minimum") ?? (comparison == .name ? 0.85 : 1)
    let weight = reader.fraction("weight") ?? 1
    let isRequired = reader.bool("required") ?? false
    let value: ValueSpec?
    var input: InputName?
    if let name = reader.text("field", limit: 120) {
      // The value of a field that is read anyway, or of one of its parts.
      let asked = InputName(name)
      value = asked.flatMap { asked in fields.compactMap { $0.value(of: asked) }.first }
      if value == nil {
        reader.refuse("extract.fields reads no '\(name.prefix(64))'; read it there, or name css, xpath or jsonpath here", "field")
      }
      input = asked
    } else {
      value = values.value(reader)
    }
    if let node = reader.node("against") { input = InputText.name(node, path: reader.path("against"), root.flaws) }
    guard let input else {
      reader.refuse("the key 'against' is missing: the input that the value must agree with")
      return nil
    }
    if let manifest, !manifest.inputs.contains(input) {
      reader.refuse("'\(input.text)' is neither in applies.requires_any nor in privacy.sends, so no lookup would bring it")
    }
    return value.map {
      IdentitySpec.Check(value: $0, input: input, comparison: comparison, minimum: minimum, weight: weight, isRequired: isRequired)
    }
  }

  /// What is read must be promised, and what is promised must be read.
  private func checkPromises(_ fields: [FieldSpec]) {
    guard let manifest else { return }
    for spec in fields where manifest.promise(for: spec.field) == nil {
      root.flaws.add("the field is not declared in the section 'fields'", at: root.mark, path: spec.path)
    }
    for promise in manifest.fields where !fields.contains(where: { $0.field == promise.field }) {
      root.refuse("nothing in extract.fields reads \(promise.field.name)", "fields")
    }
  }
}

extension FieldSpec {
  /// The value that an input of that name would have; nil where the field does not read it.
  func value(of input: InputName) -> ValueSpec? {
    if input.text == field.name { return value ?? parts.first?.value }
    guard let dot = input.text.firstIndex(of: "."), input.text[..<dot] == field.name else { return nil }
    let part = String(input.text[input.text.index(after: dot)...])
    if let own = parts.first(where: { $0.name == part }) { return own.value }
    // An identifier's scheme is a literal part, or its label.
    guard field == .identifier || field == .externalID else { return nil }
    let scheme = parts.first { $0.name == "scheme" || $0.name == "system" }?.value ?? label
    guard case .literal(let text)? = scheme?.source, text == part else { return nil }
    return parts.first { $0.name == "value" }?.value ?? value
  }
}
