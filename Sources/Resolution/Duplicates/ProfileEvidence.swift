import Profiles

/// What a profile brings to the comparison with others.
struct ProfileEvidence {
  let kind: Profile.Kind
  private let composition: Composition

  init(_ composition: Composition, as kind: Profile.Kind) {
    self.composition = composition
    self.kind = kind
  }

  func compared(with other: ProfileEvidence, in field: ComparedField) -> RuleJudgement.FieldJudgement {
    switch field {
    case .name: kind == .person ? comparedNames(other) : comparedTexts(other, field) { $0.organizationNames }
    case .organization: comparedTexts(other, field) { kind == .person ? $0.employers : $0.organizationNames }
    case .email: comparedTexts(other, field) { $0.emails }
    case .phone: comparedTexts(other, field) { $0.phones }
    case .domain: comparedTexts(other, field) { $0.domains }
    case .website: comparedTexts(other, field) { $0.values(.url) { Self.website($0.text) } }
    case .address: comparedAddresses(other)
    case .linkedin: comparedTexts(other, field) { $0.handles.filter { $0.hasPrefix("linkedin ") } }
    case .social: comparedKeyed(other, field) { $0.handles }
    case .birthDate: comparedBirthDates(other)
    case .identifier: comparedKeyed(other, field) { $0.identifiers }
    case .jobTitle: comparedTexts(other, field) { $0.values(.jobTitle) { Folding.text($0.text) } }
    case .industry: comparedTexts(other, field) { $0.values(.industry) { Folding.text($0.text) } }
    }
  }

  // MARK: Comparison

  private typealias Judgement = RuleJudgement.FieldJudgement

  /// They agree when they share a text.
  private func comparedTexts(_ other: ProfileEvidence, _ field: ComparedField, _ texts: (ProfileEvidence) -> [String])
    -> RuleJudgement.FieldJudgement
  {
    let a = texts(self)
    let b = texts(other)
    if a.isEmpty || b.isEmpty { return Judgement(field: field, outcome: .empty, a: a, b: b) }
    return Judgement(field: field, outcome: Set(a).isDisjoint(with: b) ? .disagree : .agree, a: a, b: b)
  }

  /// The same for texts that begin with a key; those with different keys cannot be compared.
  private func comparedKeyed(_ other: ProfileEvidence, _ field: ComparedField, _ texts: (ProfileEvidence) -> [String])
    -> RuleJudgement.FieldJudgement
  {
    let a = texts(self)
    let b = texts(other)
    let key = { (text: String) in text.prefix { $0 != " " } }
    let outcome: RuleJudgement.Outcome =
      if !Set(a).isDisjoint(with: b) { .agree } else if Set(a.map(key)).isDisjoint(with: b.map(key)) { .empty } else { .disagree }
    return Judgement(field: field, outcome: outcome, a: a, b: b)
  }

  private func comparedNames(_ other: ProfileEvidence) -> RuleJudgement.FieldJudgement {
    let a = personName
    let b = other.personName
    return Judgement(
      field: .name, outcome: a.outcome(with: b), a: a.text.isEmpty ? [] : [a.text], b: b.text.isEmpty ? [] : [b.text])
  }

  private func comparedAddresses(_ other: ProfileEvidence) -> RuleJudgement.FieldJudgement {
    let a = addresses
    let b = other.addresses
    let outcomes = a.flatMap { first in b.map { first.outcome(with: $0) } }
    let outcome: RuleJudgement.Outcome =
      if outcomes.contains(.agree) { .agree } else if outcomes.contains(.disagree) { .disagree } else { .empty }
    return Judgement(field: .address, outcome: outcome, a: a.map(\.text), b: b.map(\.text))
  }

  /// A date that lacks month or day agrees with nothing and contradicts only another year.
  private func comparedBirthDates(_ other: ProfileEvidence) -> RuleJudgement.FieldJudgement {
    let a = values(.birthDate) { $0.text }
    let b = other.values(.birthDate) { $0.text }
    let hasYear = { (text: String) in text.utf8.prefix(4).allSatisfy { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) } }
    guard let first = a.first, let second = b.first, hasYear(first), hasYear(second) else {
      return Judgement(field: .birthDate, outcome: .empty, a: a, b: b)
    }
    let isCompatible = first.hasPrefix(second) || second.hasPrefix(first)
    let isComplete = first.utf8.count == 10 && second.utf8.count == 10
    return Judgement(
      field: .birthDate, outcome: isCompatible ? (isComplete ? .agree : .empty) : .disagree, a: a, b: b)
  }

  // MARK: Values

  private func values(_ field: Field, _ canonical: (Value) -> String?) -> [String] {
    var seen: Set<String> = []
    return composition.current(field).prefix(ProfileEdit.valueLimit).compactMap(canonical).filter {
      !$0.isEmpty && !Folding.isPlaceholder($0) && seen.insert($0).inserted
    }
  }

  private var personName: NameEvidence {
    NameEvidence(given: composition.text(.givenName) ?? "", family: composition.text(.familyName) ?? "")
  }

  private var organizationNames: [String] {
    var names = values(.organizationName) { Folding.company($0.text) } + values(.legalName) { Folding.company($0.text) }
    if composition.kind == .organization { names += values(.alternateName) { Folding.company($0.text) } }
    return names
  }

  private var employers: [String] {
    values(.organizationName) { Folding.company($0.text) }
      + values(.worksFor) { value in value.parts["end"] == nil ? Folding.company(value.parts["organization"] ?? value.text) : nil }
  }

  private var emails: [String] { values(.email) { Folding.email($0.text)?.mailbox } }

  /// Two numbers with different extensions are two people's at one switchboard.
  private var phones: [String] {
    values(.telephone) { value in
      guard value.label != "fax", kind == .person || value.label != "mobile", let digits = Folding.phone(value.text) else { return nil }
      return digits + (value.parts["extension"].map { " ext " + $0 } ?? "")
    }
  }

  private var domains: [String] {
    let emails = values(.email) { value in
      guard let email = Folding.email(value.text), email.isWork else { return nil }
      return Folding.domain(email.mailbox)
    }
    return values(.url) { Folding.domain($0.text) } + emails
  }

  private var addresses: [AddressEvidence] {
    composition.current(.address).prefix(20).map(AddressEvidence.init).filter { !$0.text.isEmpty }
  }

  /// `service handle`, the handle from the address where only that is known.
  private var handles: [String] {
    values(.socialProfile) { value in
      let handle = value.parts["handle"] ?? value.parts["url"] ?? value.text
      let service = value.parts["service"] ?? (value.text.lowercased().contains("linkedin.") ? "linkedin" : "")
      let last = handle.lowercased().split(separator: "?").first?.split(separator: "/").last ?? ""
      let name = last.drop { $0 == "@" }
      return service.isEmpty || name.isEmpty ? nil : service.lowercased() + " " + name
    }
  }

  /// `scheme value`, letters and digits only.
  private var identifiers: [String] {
    values(.identifier) { value in
      guard let scheme = value.parts["scheme"], !scheme.isEmpty else { return nil }
      let number = Folding.text(value.parts["value"] ?? value.text).filter { $0 != " " }
      return number.isEmpty ? nil : scheme.lowercased().filter { $0 != " " } + " " + number
    }
  }

  /// Host and path, without scheme, `www.`, query and last slash.
  private static func website(_ text: String) -> String {
    var rest = Substring(text.lowercased())
    for scheme in ["https://", "http://"] where rest.hasPrefix(scheme) { rest = rest.dropFirst(scheme.count) }
    if rest.hasPrefix("www.") { rest = rest.dropFirst(4) }
    rest = rest.prefix { $0 != "?" && $0 != "#" }
    while rest.hasSuffix("/") { rest = rest.dropLast() }
    return String(rest)
  }
}
