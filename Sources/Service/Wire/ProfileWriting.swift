import Accounts
import Normalization
import Notation
import Profiles
import Resolution

extension JSONWriter {
  /// A profile as it is shown.
  /// - Parameter isFull: gives single-valued fields as value objects too.
  /// - Parameter standing: what a contact is to us, where the answer says so.
  mutating func profile(_ profile: ShownProfile, standing: ContactStanding? = nil, isFull: Bool = false) {
    object { o in
      o.profileMembers(profile, isFull: isFull)
      if let standing { o.standingMembers(standing) }
    }
  }

  private mutating func profileMembers(_ profile: ShownProfile, isFull: Bool) {
    member("id", "\(profile.id)")
    member("kind", profile.kind.rawValue)
    member("stage", profile.stage.rawValue)
    state(profile.state)
    member("name", profile.displayName)
    member("revision", profile.revision)
    if profile.members.count > 1 {
      member("merged") { $0.array { a in for id in profile.members.dropFirst() { a.string("\(id)") } } }
    }
    member("created_at", profile.createdAt.description)
    member("updated_at", profile.updatedAt.description)
    var custom: [(String, ShownValue)] = []
    for field in profile.fields {
      if case .custom(let name) = field.field {
        if let value = field.values.first { custom.append((name, value)) }
      } else if field.field.isMultiValued {
        if field.values.isEmpty { continue }
        member(field.field.name) { $0.array { a in for value in field.values { a.value(value) } } }
      } else if let value = field.values.first {
        single(field.field.name, value, isFull)
      }
    }
    if !custom.isEmpty {
      member("custom_fields") { $0.object { o in for (name, value) in custom { o.single(name, value, isFull) } } }
    }
  }

  private mutating func single(_ name: String, _ value: ShownValue, _ isFull: Bool) {
    if isFull { member(name) { $0.value(value) } } else { member(name, value.value.text) }
  }

  private mutating func state(_ state: Profile.State) {
    switch state {
    case .active: member("state", "active")
    case .merged: member("state", "merged")
    case .converted(let conversion):
      member("state", "converted")
      member("conversion", "\(conversion)")
    case .undone(let conversion):
      member("state", "undone")
      member("conversion", "\(conversion)")
    case .erased: member("state", "erased")
    }
  }

  /// A value object.
  mutating func value(_ shown: ShownValue) {
    object { o in
      o.valueMembers(shown.value, isPrimary: shown.isPrimary)
      if !shown.alike.isEmpty {
        o.member("also") { $0.array { a in for value in shown.alike.prefix(1_000) { a.provenance(value.provenance) } } }
      }
    }
  }

  mutating func value(_ value: Value) { object { o in o.valueMembers(value, isPrimary: value.isPrimary) } }

  private mutating func valueMembers(_ value: Value, isPrimary: Bool) {
    let names = ValueMembers(value.field)
    member(names.text, value.text)
    for part in names.parts { if let text = value.parts[part] { member(part, text) } }
    member("id", "\(value.id)")
    if let label = value.label { member("type", label) }
    member("primary", isPrimary)
    if let raw = value.raw { member("raw", raw) }
    member("status", value.status.rawValue)
    member("provenance") { $0.provenance(value.provenance) }
    if let endedAt = value.endedAt { member("ended_at", endedAt.description) }
  }

  mutating func provenance(_ provenance: Provenance) {
    object { o in
      o.member("source", provenance.source.rawValue)
      if let reference = provenance.reference { o.member("reference", reference) }
      o.member("observed_at", provenance.observedAt.description)
      if let moment = provenance.assertedAt { o.member("asserted_at", moment.description) }
      if let moment = provenance.verifiedAt { o.member("verified_at", moment.description) }
      if let moment = provenance.expiresAt { o.member("expires_at", moment.description) }
      if let confidence = provenance.confidence {
        o.member("confidence") { $0.number(min(1, max(0, confidence)), decimals: 6) }
      }
    }
  }

  mutating func issues(_ issues: [Issue]) {
    array { a in
      for issue in issues {
        a.object { o in
          o.member("severity", issue.severity.name)
          o.member("field", issue.field)
          o.member("message", issue.message)
        }
      }
    }
  }
}

extension ShownProfile {
  /// The name for display: given and family name, or the organization's; else the first thing that tells who it is, else the id.
  var displayName: String {
    let person = [Field.givenName, .familyName].compactMap { self[$0].first?.value.text }.joined(separator: " ")
    if kind == .person, !person.isEmpty { return person }
    for field in [Field.organizationName, .legalName, .email, .telephone] {
      if let text = self[field].first?.value.text { return text }
    }
    return person.isEmpty ? "\(id)" : person
  }
}

extension Issue.Severity {
  fileprivate var name: String {
    switch self {
    case .note: "note"
    case .warning: "warning"
    case .error: "error"
    }
  }
}
