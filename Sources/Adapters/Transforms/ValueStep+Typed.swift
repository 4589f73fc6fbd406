import Interchange
import Normalization
import Profiles

extension ValueStep {
  /// The values that the step makes of one value: often one, none where it is left out on purpose.
  func apply(to value: String, _ context: inout TransformContext) throws(TransformFailure) -> [String] {
    if let texts = try text(of: value) { return texts }
    switch self {
    case .date(let reading):
      let order = context.normalizer.dateOrder
      context.normalizer.dateOrder = reading == .monthFirst ? .monthDayYear : .dayMonthYear
      defer { context.normalizer.dateOrder = order }
      return [try context.canonical(.foundingDate, value, orElse: .notADate)]
    case .unixTime(let inMilliseconds):
      guard let number = Int64(TextSteps.trimmed(value)), number.magnitude < 1 << 53 else { throw .notADate }
      return [Timestamp(milliseconds: inMilliseconds ? number : number * 1_000).description]
    case .year:
      guard let year = TextSteps.firstYear(value) else { throw .notADate }
      return [year]
    case .telephone(let region):
      let own = context.normalizer.region
      if let region { context.normalizer.region = Region(region) }
      defer { context.normalizer.region = own }
      return [try context.canonical(.telephone, value, orElse: .notATelephone)]
    case .email: return [try context.canonical(.email, value, orElse: .notAnEmail)]
    case .url:
      guard let address = context.base.resolve(value) else { throw .notAnAddress }
      return [address]
    case .domain: return [try Self.domain(value)]
    case .country:
      var text = TextSteps.trimmed(value)
      guard let region = text.withUTF8({ Country.region(of: Span(_unsafeElements: $0)) }) else { throw .notACountry }
      return [region.code]
    case .postcode:
      let text = TextSteps.trimmed(value).uppercased()
      guard (2...12).contains(text.utf8.count), text.contains(where: \.isNumber) else { throw .notAPostcode }
      return [text]
    case .identifier(let scheme): return [try context.identifier(value, scheme: scheme)]
    case .language: return [try context.canonical(.language, value, orElse: .notALanguage)]
    case .headCount: return [try context.canonical(.numberOfEmployees, value, orElse: .notAHeadCount)]
    case .number:
      guard let number = TextSteps.number(value) else { throw .notANumber }
      return [number]
    case .namePart(let part): return PersonNameText(value).part(part).map { [$0] } ?? []
    case .companyName:
      let name = TextSteps.trimmed(value)
      guard name.contains(where: { $0.isLetter || $0.isNumber }) else { throw .notAName }
      return [name == name.uppercased() && name.count > 5 ? TextSteps.titleCased(name) : name]
    case .socialProfile: return [try context.canonical(.socialProfile, value, orElse: .notAProfile)]
    case .sha256: return [SHA256.hexadecimal(of: value.utf8)]
    default: return [value]
    }
  }

  /// The registrable domain of a web address, an email address or a domain.
  static func domain(_ value: String) throws(TransformFailure) -> String {
    var text = value
    var bytes: [UInt8] = []
    let result = text.withUTF8 { Domain.normalize(Span(_unsafeElements: $0), into: &bytes) }
    guard result.isValid, !result.issues.contains(.ipAddress) else { throw .notADomain }
    return String(decoding: bytes, as: UTF8.self)
  }
}

extension TransformContext {
  /// The canonical text of a field's value.
  mutating func canonical(_ field: Field, _ value: String, orElse failure: TransformFailure) throws(TransformFailure) -> String {
    var issues: [Issue] = []
    guard let draft = normalizer.normalize(ValueInput(field, value), issues: &issues) else { throw failure }
    return draft.text
  }

  /// The canonical value of an identifier, without its scheme; refused where it does not have the scheme's form.
  mutating func identifier(_ value: String, scheme: String) throws(TransformFailure) -> String {
    var issues: [Issue] = []
    let input = ValueInput(.identifier, parts: ["scheme": scheme, "value": value])
    guard let draft = normalizer.normalize(input, issues: &issues), issues.isEmpty, let text = draft.parts["value"] else {
      throw .notAnIdentifier
    }
    return text
  }
}

extension TextSteps {
  /// The first four digits from 1000 to 2999 that stand alone.
  static func firstYear(_ text: String) -> String? {
    for word in text.split(whereSeparator: { !($0.isASCII && $0.isNumber) }) where word.utf8.count == 4 {
      if word.first == "1" || word.first == "2" { return String(word) }
    }
    return nil
  }

  /// A number without the marks between its thousands: `1,234.5` and `1.234,5` give `1234.5`; of one mark alone the digits behind it
  /// decide. Nil where there is no digit, or more than one number.
  static func number(_ text: String) -> String? {
    let bytes = Array(trimmed(text).utf8)
    guard let first = bytes.firstIndex(where: { $0 &- 48 < 10 }), let last = bytes.lastIndex(where: { $0 &- 48 < 10 }) else { return nil }
    let body = bytes[first...last].filter { $0 != 0x20 && $0 != UInt8(ascii: "'") && $0 != 0xC2 && $0 != 0xA0 }
    guard body.count <= 40, body.allSatisfy({ $0 &- 48 < 10 || $0 == 0x2C || $0 == 0x2E }) else { return nil }
    let commas = body.filter { $0 == 0x2C }.count
    let points = body.count(where: { $0 == 0x2E })
    var decimal: UInt8?
    if commas > 0, points > 0 {
      decimal = body.last { $0 == 0x2C || $0 == 0x2E }
      if body.count(where: { $0 == decimal }) > 1 { return nil }
    } else if commas + points == 1, let mark = body.firstIndex(where: { $0 == 0x2C || $0 == 0x2E }), body.count - mark != 4 {
      decimal = body[mark]
    }
    var digits: [UInt8] = first > 0 && bytes[first - 1] == 0x2D ? [0x2D] : []
    for byte in body where byte &- 48 < 10 || byte == decimal { digits.append(byte == decimal ? 0x2E : byte) }
    return String(decoding: digits, as: UTF8.self)
  }
}
