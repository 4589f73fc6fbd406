import Interchange
import Normalization
public import Profiles
public import ProviderKit

/// Whom a provider is asked about, as a person at the terminal says it.
public struct ProviderQuestion: Sendable {
  public var kind: Profile.Kind?
  public var name: String?
  public var domain: String?
  public var emails: [String] = []
  public var country: String?
  /// More values, by field; for identifiers `scheme:value`.
  public var known: [(field: Field, text: String)] = []

  public init() {}

  /// The lookup for a provider, its values canonical as those of a profile.
  /// - Throws: `ProviderFailure` for a value that cannot be used, or for too little to be worth asking.
  public func lookup(for manifest: Manifest, now: Timestamp, requestID: String) throws(ProviderFailure) -> Lookup {
    let kind = kind ?? (manifest.kinds.contains(.organization) ? .organization : .person)
    guard manifest.kinds.contains(kind) else {
      throw ProviderFailure("\(manifest.id) knows no \(kind.rawValue)", isUsage: true)
    }
    let region = country.map { $0.uppercased() }
    var normalizer = ValueNormalizer(region: region.flatMap { Region($0) })
    var values: [KnownValue] = []
    for input in inputs(kind) {
      var issues: [Issue] = []
      guard let draft = normalizer.normalize(input, issues: &issues) else {
        throw ProviderFailure(
          "\(input.field.name): \(issues.first?.message ?? "the value is empty"); \"\((input.text ?? "").prefix(60))\"", isUsage: true)
      }
      values.append(KnownValue(draft.field, draft.text, parts: draft.parts, label: draft.label))
    }
    let lookup = Lookup(requestID: requestID, kind: kind, known: values, now: now, region: region)
    guard lookup.satisfies(anyOf: manifest.requiresAny) else {
      let needs = manifest.requiresAny.map { $0.map(\.text).joined(separator: " and ") }.joined(separator: ", or ")
      throw ProviderFailure(
        "\(manifest.id) needs \(needs); give it with --name, --domain, --email, --country or --known FIELD=VALUE", isUsage: true)
    }
    return lookup
  }

  private func inputs(_ kind: Profile.Kind) -> [ValueInput] {
    var inputs: [ValueInput] = []
    if let name, kind == .organization {
      inputs.append(ValueInput(.organizationName, name))
    } else if let name {
      let words = name.split(separator: " ").map(String.init)
      if words.count > 1 { inputs.append(ValueInput(.givenName, words.dropLast().joined(separator: " "))) }
      inputs.append(ValueInput(.familyName, words.last ?? ""))
    }
    if let domain { inputs.append(ValueInput(.url, domain.contains("://") ? domain : "https://" + domain)) }
    inputs += emails.map { ValueInput(.email, $0) }
    if let country { inputs.append(ValueInput(.address, parts: ["country": country])) }
    for (field, text) in known {
      if field == .identifier || field == .externalID, let colon = text.firstIndex(of: ":") {
        let value = String(text[text.index(after: colon)...])
        inputs.append(ValueInput(field, parts: [field.parts[0]: String(text[..<colon]), "value": value]))
      } else {
        inputs.append(ValueInput(field, text))
      }
    }
    return inputs
  }
}
