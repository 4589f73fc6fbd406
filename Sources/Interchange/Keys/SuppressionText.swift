public import Profiles
import Normalization

/// The texts by which an erased person is recognized when coming back; the caller keeps keyed hashes of them and never the texts.
public enum SuppressionText {
  /// `email:` with the mailbox (without tag, Gmail's dots and case), `telephone:` with the E.164 number, and `name:` with the folded given
  /// and family name and the folded company; each once. Former values count too: the person had them.
  public static func texts(of values: [Value], kind: Profile.Kind) -> [String] {
    var texts: [String] = []
    var scratch: [UInt8] = []
    func add(_ scheme: String, _ bytes: [UInt8]) {
      let text = scheme + ":" + String(decoding: bytes, as: UTF8.self)
      if !texts.contains(text) { texts.append(text) }
    }
    for value in values where value.status != .invalid {
      var text = value.text
      switch value.field {
      case .email:
        scratch.removeAll(keepingCapacity: true)
        let result = text.withUTF8 { Email.normalize(Span(_unsafeElements: $0), into: &scratch) }
        if result.isValid { add("email", scratch) }
      case .telephone where text.hasPrefix("+"): add("telephone", Array(text.utf8))
      default: break
      }
    }
    if kind == .person {
      for company in companies(values) {
        if let name = name(values) { add("name", name + [0x7C] + company) }
      }
    }
    return texts
  }

  /// The same of drafts, for a check before an import or create.
  public static func texts(of draft: RecordDraft) -> [String] {
    let provenance = Provenance(source: .import, observedAt: Timestamp(milliseconds: 0))
    return texts(of: draft.values(of: ProfileID(1), provenance: provenance), kind: draft.kind)
  }

  private static func name(_ values: [Value]) -> [UInt8]? {
    func text(_ field: Field) -> String { values.first { $0.field == field && $0.isCurrent }?.text ?? "" }
    var given = text(.givenName)
    var family = text(.familyName)
    guard !given.isEmpty, !family.isEmpty else { return nil }
    var parts = PersonName.Parts()
    given.withUTF8 { given in
      family.withUTF8 { PersonName.parse(given: Span(_unsafeElements: given), family: Span(_unsafeElements: $0), into: &parts) }
    }
    guard !parts.given.isEmpty, !parts.family.isEmpty else { return nil }
    return Array(parts.bytes[parts.given]) + [0x20] + Array(parts.bytes[parts.family])
  }

  private static func companies(_ values: [Value]) -> [[UInt8]] {
    var companies: [[UInt8]] = []
    for value in values where value.isCurrent {
      var text = value.field == .organizationName ? value.text : value.field == .worksFor ? value.parts["organization"] ?? "" : ""
      if text.isEmpty { continue }
      var bytes: [UInt8] = []
      let result = text.withUTF8 { CompanyName.normalize(Span(_unsafeElements: $0), into: &bytes) }
      let core = Array(bytes[result.core])
      if !core.isEmpty, !companies.contains(core) { companies.append(core) }
    }
    return companies
  }
}
