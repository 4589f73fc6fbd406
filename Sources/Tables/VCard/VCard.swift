/// One vCard of version 2.1, 3.0 (RFC 2426) or 4.0 (RFC 6350), as its properties say it.
public struct VCard: Sendable, Equatable {
  /// `2.1`, `3.0`, `4.0`, or whatever stands there; empty without a VERSION.
  public internal(set) var version = ""
  /// In the order of the card, without BEGIN, VERSION, END and cards within the card.
  public internal(set) var properties: [VCardProperty] = []
  /// Properties that were left out because they are longer than the limit.
  public internal(set) var oversizedCount = 0

  public init() {}

  /// The properties of a name in capitals, the preferred first (`PREF`, `TYPE=pref`), then in the order of the card.
  public func all(_ name: String) -> [VCardProperty] {
    let found = properties.filter { $0.name == name }
    guard found.contains(where: { $0.preference < VCardProperty.leastPreference }) else { return found }
    return found.enumerated().sorted { ($0.element.preference, $0.offset) < ($1.element.preference, $1.offset) }.map(\.element)
  }

  /// The preferred property of a name in capitals.
  public func first(_ name: String) -> VCardProperty? { all(name).first }
}

/// One line of a vCard, unfolded and decoded.
public struct VCardProperty: Sendable, Equatable {
  /// `item1` of `item1.EMAIL`; nil without one.
  public internal(set) var group: String?
  /// In capitals.
  public internal(set) var name: String
  /// Names in capitals, values as they are; `TYPE=a,b` and `TYPE=a;TYPE=b` are two values of one name.
  public internal(set) var parameters: [(name: String, value: String)]
  /// The value with its escapes, decoded from quoted-printable and its charset; empty for a binary one.
  public internal(set) var value: String
  /// Whether the value was base64 or a `data:` address, which are not kept.
  public internal(set) var isBinary = false

  /// Below every `PREF` in rank.
  public static let leastPreference = 101

  /// The value of the first parameter of a name in capitals.
  public func parameter(_ name: String) -> String? { parameters.first { $0.name == name }?.value }

  /// The values of TYPE in lower case, without `pref`.
  public var types: [String] {
    parameters.filter { $0.name == "TYPE" }.map { $0.value.lowercased() }.filter { $0 != "pref" && !$0.isEmpty }
  }

  /// 1 is the most preferred; `leastPreference` where the card does not say.
  public var preference: Int {
    if let text = parameter("PREF"), let number = Int(text), (1...100).contains(number) { return number }
    return parameters.contains { $0.name == "TYPE" && $0.value.lowercased() == "pref" } ? 1 : Self.leastPreference
  }

  /// The value as one text, without escapes.
  public var text: String { VCardText.unescaped(value) }

  /// The value as a list: parts between commas, without escapes.
  public var list: [String] { VCardText.split(value, at: UInt8(ascii: ",")).map(VCardText.unescaped) }

  /// The value as components between semicolons, each a list.
  public var components: [[String]] {
    VCardText.split(value, at: UInt8(ascii: ";")).map { VCardText.split($0, at: UInt8(ascii: ",")).map(VCardText.unescaped) }
  }

  public static func == (a: Self, b: Self) -> Bool {
    a.group == b.group && a.name == b.name && a.value == b.value && a.isBinary == b.isBinary
      && a.parameters.elementsEqual(b.parameters) { $0.name == $1.name && $0.value == $1.value }
  }
}
