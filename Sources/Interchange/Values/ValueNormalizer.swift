public import Normalization
import Profiles

/// Makes values canonical: text as someone gave it in, `ValueDraft` and `Issue`s out.
///
/// A value that cannot be used is refused with an issue of severity `error`; one that was repaired, or is doubtful, is kept with a warning.
/// An issue names the field and never the value. Numbering plans are compiled when first met and kept: make one for each thread and reuse it.
public struct ValueNormalizer: Sendable {
  /// Where telephone numbers without a calling code are dialled from; nil if unknown.
  public var region: Region?
  /// The order of numeric dates that do not tell it themselves.
  public var dateOrder: DateOrder
  public let limits: ValueLimits
  var phones = PhoneNormalizer()
  /// Memory for results, kept from value to value.
  var scratch: [UInt8] = []

  public init(region: Region? = nil, dateOrder: DateOrder = .dayMonthYear, limits: ValueLimits = ValueLimits()) {
    self.region = region
    self.dateOrder = dateOrder
    self.limits = limits
  }

  /// The canonical value, or nil where there is none, which an issue says; an empty input gives neither.
  public mutating func normalize(_ input: ValueInput, issues: inout [Issue]) -> ValueDraft? {
    let known = input.field.parts
    var parts: [String: String] = [:]
    for (name, text) in input.parts where !text.isEmpty {
      guard known.contains(name) else {
        refuse(input.field, "There is no part of this name in the field", &issues)
        continue
      }
      let clean = CleanText.line(text)
      guard clean.utf8.count <= limits.addressInBytes else {
        refuse(input.field, "The part \(name) is longer than \(limits.addressInBytes) bytes", &issues)
        continue
      }
      if !clean.isEmpty { parts[name] = clean }
    }
    var text = input.text ?? ""
    let draft = text.withUTF8 { normalize(input.field, $0, label: input.label, parts: parts, issues: &issues) }
    guard var draft else { return nil }
    draft.isPrimary = input.isPrimary
    return draft
  }

  /// The canonical values of a whole record, in order: equal ones once, of a single-valued field the last one, none beyond the limits.
  public mutating func normalize(all inputs: [ValueInput], issues: inout [Issue]) -> [ValueDraft] {
    var set = DraftSet(limits: limits)
    for input in inputs { if let draft = normalize(input, issues: &issues) { set.add(draft, issues: &issues) } }
    return set.drafts
  }

  /// The canonical value of bytes in UTF-8.
  /// - Parameter parts: clean, of the field's names, and not empty.
  mutating func normalize(
    _ field: Field, _ bytes: UnsafeBufferPointer<UInt8>, label: String? = nil, parts: [String: String] = [:], region: Region? = nil,
    issues: inout [Issue]
  ) -> ValueDraft? {
    let bytes = CleanText.trimmed(bytes)
    if bytes.isEmpty, parts.isEmpty { return nil }
    guard bytes.count <= limit(of: field) else {
      refuse(field, "The value is longer than \(limit(of: field)) bytes", &issues)
      return nil
    }
    var draft: ValueDraft?
    switch field {
    case .email: draft = email(bytes, &issues)
    case .telephone: draft = telephone(bytes, parts, region ?? self.region, &issues)
    case .url: draft = url(bytes, &issues)
    case .socialProfile: draft = socialProfile(bytes, label: label, parts, &issues)
    case .address: draft = address(bytes, parts, &issues)
    case .identifier: draft = identifier(bytes, label: label, parts, &issues)
    case .externalID: draft = externalID(bytes, label: label, parts, &issues)
    case .worksFor: draft = employment(bytes, parts, &issues)
    case .birthDate, .foundingDate: draft = date(field, bytes, &issues)
    case .numberOfEmployees: draft = headCount(bytes, &issues)
    case .language: draft = language(bytes, &issues)
    case .description, .custom: draft = paragraph(field, bytes, &issues)
    default: draft = line(field, bytes, &issues)
    }
    if draft != nil, let label, draft?.label == nil, usesLabel(field) { draft?.label = canonicalLabel(label, field, &issues) }
    return draft
  }

  /// The most bytes that are looked at.
  private func limit(of field: Field) -> Int {
    switch field {
    case .email: 1_024
    case .url, .socialProfile: limits.addressInBytes
    case .description, .custom: limits.textInBytes
    case .telephone: 250
    default: limits.nameInBytes
    }
  }

  /// Whether the label is a type, and no scheme, system or service.
  private func usesLabel(_ field: Field) -> Bool {
    switch field {
    case .identifier, .externalID, .socialProfile: false
    default: true
    }
  }

  func refuse(_ field: Field, _ message: String, _ issues: inout [Issue]) {
    issues.append(Issue(severity: .error, field: field.name, message: message))
  }

  func warn(_ field: Field, _ message: String, _ issues: inout [Issue]) {
    issues.append(Issue(severity: .warning, field: field.name, message: message))
  }
}
