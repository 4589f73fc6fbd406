import Profiles
import ProviderKit

/// Lookups as fixtures write them, in YAML.
///
///     kind: organization
///     now: 2026-11-22T09:00:00Z
///     known:
///       organization_name: Acme Srl
///       identifier: { value: IT01234567890, parts: { scheme: vat, value: IT01234567890 } }
enum LookupText {
  /// - Throws: `AdapterError` with every flaw.
  static func read(_ bytes: [UInt8], file: String, name: String) throws(AdapterError) -> (Lookup, seed: UInt64) {
    let flaws = FlawCollector(file: file)
    guard let root = YAMLText.read(bytes, flaws: flaws) else { throw AdapterError(flaws.flaws) }
    let reader = ConfigReader(root, path: "", flaws: flaws)
    let kind = reader.choice("kind", Profile.Kind.self)
    let now = reader.value("now", expected: "a date-time such as 2026-11-22T09:00:00Z") { Timestamp($0) }
    if !reader.has("kind") { reader.refuse("the key 'kind' is missing") }
    if !reader.has("now") { reader.refuse("the key 'now' is missing: a fixture's time stands still") }
    let known = reader.reader("known").map(known) ?? []
    let wanted = reader.elements("wanted").compactMap { node, path -> Field? in
      guard case .scalar(let scalar) = node else { return nil }
      return FieldName.read(scalar.text, mark: scalar.mark, path: path, flaws)
    }
    var budget = Budget()
    if let own = reader.reader("budget") {
      budget.calls = own.integer("calls", in: 0...1_000) ?? budget.calls
      budget.millicredits = own.value("credits", expected: "a number", Quantity.thousandths) ?? budget.millicredits
      own.finish()
    }
    let locale = reader.text("locale", limit: 35)
    let region = reader.text("region", limit: 2)
    let seed = reader.integer("seed", in: 0...Int.max) ?? 0
    let deadline = reader.value("deadline", expected: "a date-time") { Timestamp($0) }
    reader.finish()
    guard flaws.flaws.isEmpty, let kind, let now else { throw AdapterError(flaws.flaws) }
    let lookup = Lookup(
      requestID: "fixture-\(name)", kind: kind, known: known, wanted: wanted, now: now, deadline: deadline, budget: budget, locale: locale,
      region: region)
    return (lookup, UInt64(seed))
  }

  private static func known(_ reader: ConfigReader) -> [KnownValue] {
    reader.all().flatMap { member -> [KnownValue] in
      guard let field = FieldName.read(member.name, mark: member.mark, path: reader.path(member.name), reader.flaws) else { return [] }
      let nodes: [ConfigNode] = if case .list(let elements, _) = member.value { elements } else { [member.value] }
      return nodes.map { node in
        if case .scalar(let scalar) = node { return KnownValue(field, scalar.text, parts: Self.parts(of: field, scalar.text)) }
        let own = ConfigReader(node, path: reader.path(member.name), flaws: reader.flaws)
        defer { own.finish() }
        var parts: [String: String] = [:]
        if let all = own.reader("parts") { for part in all.all() { parts[part.name] = all.text(part.name) } }
        let text = own.text("value") ?? field.parts.compactMap { parts[$0] }.joined(separator: ", ")
        return KnownValue(field, text, parts: parts.isEmpty ? Self.parts(of: field, text) : parts, label: own.text("label"))
      }
    }
  }

  /// `lei:5493...` is scheme and value.
  private static func parts(of field: Field, _ text: String) -> [String: String] {
    guard field == .identifier || field == .externalID, let colon = text.firstIndex(of: ":") else { return [:] }
    let names = field.parts
    return [names[0]: String(text[..<colon]), names[1]: String(text[text.index(after: colon)...])]
  }
}
