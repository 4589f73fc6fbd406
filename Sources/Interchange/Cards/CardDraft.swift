import Normalization
import Profiles
import Tables

/// One card on its way to a record draft.
struct CardDraft {
  private let card: VCard
  /// Whether `CardExport` wrote it, which says everything in a property of its own.
  private let isOwn: Bool
  private let options: ImportOptions
  private(set) var kind = Profile.Kind.person
  private(set) var stage: Profile.Stage
  private(set) var set: DraftSet
  private(set) var issues: [Issue] = []
  private(set) var notes: [NoteDraft] = []

  init(_ card: VCard, _ options: ImportOptions) {
    self.card = card
    isOwn = card.first("X-SOSIA-STAGE") != nil
    self.options = options
    stage = options.stage
    set = DraftSet(limits: options.limits)
  }

  mutating func fill(_ normalizer: inout ValueNormalizer) {
    decideKind()
    if let text = card.first("X-SOSIA-STAGE")?.text, let stage = Profile.Stage(rawValue: text) { self.stage = stage }
    if card.oversizedCount > 0 {
      issues.append(Issue(severity: .error, field: "vcard", message: "Properties longer than the limit were left out"))
    }
    addNames(&normalizer)
    addEmployments(&normalizer)
    var unknown: Set<String> = []
    for property in card.properties where !property.isBinary { add(property, &unknown, &normalizer) }
    for name in unknown.sorted().prefix(20) {
      issues.append(Issue(severity: .note, field: "vcard", message: "The property \(name.prefix(60)) is not imported"))
    }
  }

  private mutating func decideKind() {
    if let text = card.first("X-SOSIA-KIND")?.text, let kind = Profile.Kind(rawValue: text) {
      self.kind = kind
    } else if let text = card.first("KIND")?.text.lowercased() {
      kind = text == "org" || text == "organization" ? .organization : .person
    } else if let kind = options.kind {
      self.kind = kind
    } else if card.first("X-ABSHOWAS")?.text.uppercased() == "COMPANY" {
      kind = .organization
    } else if let organization = card.first("ORG")?.components.first?.first, !organization.isEmpty {
      let hasName = card.first("N").map { $0.components.contains { $0.contains { !$0.isEmpty } } } ?? false
      if !hasName, card.first("FN").map({ $0.text == organization }) ?? true { kind = .organization }
    }
  }

  // MARK: Names

  private mutating func addNames(_ normalizer: inout ValueNormalizer) {
    let formatted = isOwn ? "" : card.first("FN")?.text ?? ""
    if kind == .organization {
      let name = ungrouped("ORG")?.components.first?.joined(separator: ", ") ?? ""
      add(.organizationName, name.isEmpty ? formatted : name, &normalizer)
      return
    }
    let parts = card.first("N")?.components ?? []
    if parts.contains(where: { $0.contains { !$0.isEmpty } }) {
      for (index, field) in [Field.familyName, .givenName, .additionalName, .honorificPrefix, .honorificSuffix].enumerated()
      where index < parts.count {
        add(field, parts[index].filter { !$0.isEmpty }.joined(separator: " "), &normalizer)
      }
    } else if !formatted.isEmpty, !CleanText.line(formatted).isEmpty {
      let name = FullName(CleanText.line(formatted))
      for (field, text) in [
        (Field.honorificPrefix, name.prefix), (.givenName, name.given), (.additionalName, name.additional), (.familyName, name.family),
        (.honorificSuffix, name.suffix), (.alternateName, name.nickname),
      ] {
        add(field, text, &normalizer)
      }
    }
  }

  private func ungrouped(_ name: String) -> VCardProperty? {
    let all = card.all(name)
    return all.first { $0.group == nil } ?? (isOwn ? nil : all.first)
  }

  /// ORG, TITLE and ROLE: the ungrouped ones are the person's employer and job; departments, roles and further groups are employments.
  private mutating func addEmployments(_ normalizer: inout ValueNormalizer) {
    if kind == .person, let name = ungrouped("ORG")?.components.first?.joined(separator: ", ") { add(.organizationName, name, &normalizer) }
    if let title = ungrouped("TITLE") { add(.jobTitle, title.text, title, &normalizer) }
    var order: [String?] = []
    var groups: [String?: [String: String]] = [:]
    for property in card.properties {
      guard let part = Self.employmentParts[property.name] else { continue }
      if groups[property.group] == nil { order.append(property.group) }
      if property.name == "ORG" {
        let units = property.components.map { $0.joined(separator: ", ") }
        groups[property.group, default: [:]]["organization"] = units.first
        let department = units.dropFirst().filter { !$0.isEmpty }.joined(separator: ", ")
        if !department.isEmpty { groups[property.group, default: [:]]["department"] = department }
      } else {
        groups[property.group, default: [:]][part] = property.text
      }
    }
    for group in order {
      guard let parts = groups[group], group != nil || parts["department"] != nil || parts["role"] != nil else { continue }
      guard kind == .person || group != nil else { continue }
      add(ValueInput(.worksFor, parts: parts), &normalizer)
    }
  }

  private static let employmentParts = [
    "ORG": "organization", "TITLE": "title", "ROLE": "role", "X-SOSIA-START": "start", "X-SOSIA-END": "end",
  ]

  // MARK: Properties

  private mutating func add(_ property: VCardProperty, _ unknown: inout Set<String>, _ normalizer: inout ValueNormalizer) {
    let text = property.text
    switch property.name {
    case "EMAIL": add(.email, Self.withoutScheme(text, "mailto:"), property, &normalizer)
    case "TEL": addTelephone(property, &normalizer)
    case "URL": add(.url, text, property, &normalizer)
    case "ADR": addAddress(property, &normalizer)
    case "NOTE":
      if property.parameter("X-FIELD") == "description" { add(.description, text, &normalizer) } else { addNote(text) }
    case "CATEGORIES": for tag in property.list.prefix(1_000) { add(.tags, tag, &normalizer) }
    case "NICKNAME":
      for name in property.list.prefix(1_000) { add(.alternateName, name, property, &normalizer) }
    case "BDAY": addBirthDate(text, &normalizer)
    case "LANG", "X-LANG": add(.language, text, property, &normalizer)
    case "SOCIALPROFILE", "X-SOCIALPROFILE", "IMPP": addSocial(property, &normalizer)
    case "UID": addID(text, &normalizer)
    case "X-SOSIA":
      guard let name = property.parameter("X-FIELD"), let field = Field(name: name) else {
        unknown.insert(property.name)
        return
      }
      add(field, text, &normalizer)
    default:
      if let service = Self.service(ofProperty: property.name) {
        add(ValueInput(.socialProfile, text, label: service), &normalizer)
      } else if !Self.silent.contains(property.name), Self.employmentParts[property.name] == nil {
        unknown.insert(property.name)
      }
    }
  }

  private static let silent: Set<String> = [
    "FN", "N", "KIND", "REV", "PRODID", "SORT-STRING", "PHOTO", "LOGO", "SOUND", "KEY", "GEO", "TZ", "MAILER", "CLASS", "PROFILE", "SOURCE",
    "NAME", "LABEL", "CLIENTPIDMAP", "X-ABUID", "X-ABLABEL", "X-ABADR", "X-ABSHOWAS", "X-SOSIA-STAGE", "X-SOSIA-KIND", "AGENT",
  ]

  /// `X-SKYPE-USERNAME` and `X-TWITTER` name their service.
  private static func service(ofProperty name: String) -> String? {
    guard name.hasPrefix("X-") else { return nil }
    return SocialService.named(String(name.dropFirst(2)))?.name
  }

  private mutating func addTelephone(_ property: VCardProperty, _ normalizer: inout ValueNormalizer) {
    var text = Self.withoutScheme(property.text, "tel:")
    var parts: [String: String] = [:]
    if let range = text.firstIndex(of: ";") {
      for parameter in text[range...].split(separator: ";") where parameter.lowercased().hasPrefix("ext=") {
        parts["extension"] = String(parameter.dropFirst(4))
      }
      text = String(text[..<range])
    }
    add(ValueInput(.telephone, text, label: label(of: property), parts: parts, isPrimary: isPrimary(property)), &normalizer)
  }

  private mutating func addAddress(_ property: VCardProperty, _ normalizer: inout ValueNormalizer) {
    let columns = property.components.map { $0.filter { !$0.isEmpty }.joined(separator: ", ") }
    func column(_ index: Int) -> String { index < columns.count ? columns[index] : "" }
    let street = [column(2), column(1), column(0)].filter { !$0.isEmpty }.joined(separator: ", ")
    var parts = [
      "street": street, "locality": column(3), "region": column(4), "postal_code": column(5), "country": column(6),
    ].filter { !$0.value.isEmpty }
    if parts.isEmpty, let label = property.parameter("LABEL") {
      add(ValueInput(.address, label, label: self.label(of: property), isPrimary: isPrimary(property)), &normalizer)
      return
    }
    if parts.isEmpty { return }
    parts = parts.mapValues { $0.replacing("\n", with: ", ") }
    add(ValueInput(.address, label: label(of: property), parts: parts, isPrimary: isPrimary(property)), &normalizer)
  }

  private mutating func addNote(_ text: String) {
    let note = CleanText.paragraph(text)
    if note.isEmpty { return }
    guard note.utf8.count <= options.limits.textInBytes, notes.count < options.limits.notes else {
      issues.append(Issue(severity: .error, field: "notes", message: "The note is too long, or one too many"))
      return
    }
    notes.append(NoteDraft(note))
  }

  /// `19960415`, `1996-04-15`, `1996-04`; a time behind goes, a date without its year cannot be kept.
  private mutating func addBirthDate(_ text: String, _ normalizer: inout ValueNormalizer) {
    let date = text.prefix { $0 != "T" && $0 != " " }
    guard !date.hasPrefix("--") else {
      issues.append(Issue(severity: .error, field: "birth_date", message: "The date has no year"))
      return
    }
    add(.birthDate, String(date), &normalizer)
  }

  private mutating func addSocial(_ property: VCardProperty, _ normalizer: inout ValueNormalizer) {
    var text = property.text
    var service = property.parameter("SERVICE-TYPE") ?? property.parameter("X-SERVICE-TYPE")
    if service == nil { service = property.types.first { SocialService.named($0) != nil } }
    if service == nil, property.name == "X-SOCIALPROFILE" { service = property.types.first }
    var parts: [String: String] = [:]
    if let handle = property.parameter("USERNAME") ?? property.parameter("X-USER"), !handle.isEmpty { parts["handle"] = handle }
    if let colon = text.firstIndex(of: ":"), !text[colon...].hasPrefix("://") {
      // skype:rossi, xmpp:rossi@x.it, x-apple:rossi
      let scheme = text[..<colon].lowercased()
      if service == nil { service = scheme }
      text = String(text[text.index(after: colon)...])
    }
    if let service { parts["service"] = service }
    add(ValueInput(.socialProfile, text, parts: parts, isPrimary: isPrimary(property)), &normalizer)
  }

  private mutating func addID(_ text: String, _ normalizer: inout ValueNormalizer) {
    let id = CleanText.line(text)
    if id.isEmpty { return }
    if id.hasPrefix("urn:sosia:") {
      guard options.keepsOwnIDs else { return }
      add(ValueInput(.externalID, parts: ["system": "sosia", "value": String(id.dropFirst(10))]), &normalizer)
    } else {
      let bare = Self.withoutScheme(id, "urn:uuid:")
      add(ValueInput(.externalID, parts: ["system": "vcard", "value": bare]), &normalizer)
    }
  }

  // MARK: Adding

  private mutating func add(_ field: Field, _ text: String, _ property: VCardProperty, _ normalizer: inout ValueNormalizer) {
    add(ValueInput(field, text, label: label(of: property), isPrimary: isPrimary(property)), &normalizer)
  }

  private mutating func add(_ field: Field, _ text: String, _ normalizer: inout ValueNormalizer) {
    add(ValueInput(field, text), &normalizer)
  }

  private mutating func add(_ input: ValueInput, _ normalizer: inout ValueNormalizer) {
    if let draft = normalizer.normalize(input, issues: &issues) { set.add(draft, issues: &issues) }
  }

  private func isPrimary(_ property: VCardProperty) -> Bool { property.preference == 1 }

  /// The label that Apple's group gives, or the telling one of the types.
  private func label(of property: VCardProperty) -> String? {
    if let group = property.group, let label = card.properties.first(where: { $0.group == group && $0.name == "X-ABLABEL" })?.text {
      // _$!<HomePage>!$_ is a label of Apple's own.
      let bare = label.hasPrefix("_$!<") ? label.dropFirst(4).prefix { $0 != ">" } : label[...]
      if bare.lowercased() != "homepage" { return String(bare) }
    }
    let types = property.types
    if property.name == "TEL", types.contains("fax") { return "fax" }
    for type in types where !Self.meaningless.contains(type) { return type }
    return nil
  }

  private static let meaningless: Set<String> = ["internet", "voice", "text", "dom", "intl", "parcel", "postal", "msg", "x400", "video"]

  private static func withoutScheme(_ text: String, _ scheme: String) -> String {
    text.lowercased().hasPrefix(scheme) ? String(text.dropFirst(scheme.count)) : text
  }
}
