import Profiles

extension Lookup {
  /// The values that an input has, in the order of `known`, none empty and none twice.
  public func values(of input: InputName) -> [String] {
    let texts: [String] =
      switch input.kind {
      case .field(let field): known.filter { $0.field == field }.map(\.text)
      case .part(let field, let part): known.filter { $0.field == field }.compactMap { Self.part(part, of: $0) }
      case .name: names
      case .domain: domains
      }
    var seen: Set<String> = []
    return texts.filter { !$0.isEmpty && seen.insert($0).inserted }
  }

  /// Whether one of the alternatives is known completely; true where there is none.
  public func satisfies(anyOf alternatives: [[InputName]]) -> Bool {
    alternatives.isEmpty || alternatives.contains { $0.allSatisfy { !values(of: $0).isEmpty } }
  }

  /// The lookup without values of fields that no input stands for: what may be sent and no more.
  public func minimized(to inputs: some Sequence<InputName>) -> Lookup {
    var lookup = self
    var wholes: Set<Field> = []
    var parts: [Field: Set<String>] = [:]
    for input in inputs {
      if case .part(let field, let part) = input.kind {
        parts[field, default: []].insert(part)
      } else {
        wholes.formUnion(input.fields)
      }
    }
    lookup.known = known.compactMap { value in
      if wholes.contains(value.field) { return value }
      guard let asked = parts[value.field] else { return nil }
      return Self.reduced(value, to: asked)
    }
    return lookup
  }

  /// An identifier or social profile is kept whole where its scheme is asked for; of other fields only the parts that are.
  private static func reduced(_ value: KnownValue, to asked: Set<String>) -> KnownValue? {
    switch value.field {
    case .identifier, .externalID, .socialProfile: return asked.contains { part($0, of: value) != nil } ? value : nil
    default:
      let kept = value.parts.filter { asked.contains($0.key) }
      guard !kept.isEmpty else { return nil }
      let text = value.field.parts.compactMap { kept[$0] }.joined(separator: ", ")
      return KnownValue(value.field, text, parts: kept, label: value.label)
    }
  }

  private static func part(_ part: String, of value: KnownValue) -> String? {
    switch value.field {
    case .identifier: value.parts["scheme"] == part ? value.parts["value"] : nil
    case .externalID: value.parts["system"] == part ? value.parts["value"] : nil
    case .socialProfile: value.parts["service"] == part ? value.parts["handle"] ?? value.text : nil
    default: value.parts[part]
    }
  }

  private func texts(_ field: Field) -> [String] { known.filter { $0.field == field }.map(\.text) }

  private var names: [String] {
    if kind == .organization { return texts(.organizationName) + texts(.legalName) }
    let given = texts(.givenName).first ?? ""
    let family = texts(.familyName).first ?? ""
    if given.isEmpty || family.isEmpty { return [given + family] }
    return ["\(given) \(family)"]
  }

  private var domains: [String] {
    texts(.url).compactMap(Self.host)
      + texts(.email).compactMap { email in email.lastIndex(of: "@").map { String(email[email.index(after: $0)...]) } }
  }

  /// The host of a canonical web address without `www.`.
  private static func host(_ address: String) -> String? {
    guard let scheme = address.firstRange(of: "://") else { return nil }
    let rest = address[scheme.upperBound...]
    let host = rest.prefix { $0 != "/" && $0 != "?" && $0 != "#" && $0 != ":" }.lowercased()
    return host.hasPrefix("www.") ? String(host.dropFirst(4)) : host
  }
}
