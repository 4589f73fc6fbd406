/// One datum of one field, with its provenance.
///
/// A value belongs for good to the profile for which it was written, its *side*; a merge shows it on another profile without moving it.
public struct Value: Hashable, Sendable {
  public enum Status: String, Sendable, Codable, CaseIterable {
    /// Held to be true now.
    case current
    /// Was true, or was held to be; kept as history.
    case former
    /// Was found to be wrong: a bounced email, a dead number.
    case invalid
  }

  public var id: ValueID
  public var field: Field
  /// The canonical value as it is shown: an E.164 number, a lowercase email, an address on one line.
  public var text: String
  /// As it was given, where that differs.
  public var raw: String?
  /// The type: `work`, `home`, `mobile`, `fax`, `personal`, `billing`...
  public var label: String?
  public var isPrimary: Bool
  /// The named parts of an address, identifier, employment...; see `Field.parts` for their names and order.
  public var parts: [String: String]
  public var status: Status
  public var provenance: Provenance
  /// When it stopped being current; nil while it is.
  public var endedAt: Timestamp?

  public init(
    id: ValueID, field: Field, text: String, raw: String? = nil, label: String? = nil, isPrimary: Bool = false,
    parts: [String: String] = [:], status: Status = .current, provenance: Provenance, endedAt: Timestamp? = nil
  ) {
    self.id = id
    self.field = field
    self.text = text
    self.raw = raw
    self.label = label
    self.isPrimary = isPrimary
    self.parts = parts
    self.status = status
    self.provenance = provenance
    self.endedAt = endedAt
  }

  public var isCurrent: Bool { status == .current }

  /// Whether another value says the same of the same field, whatever its source, label or date.
  public func saysTheSame(as other: Value) -> Bool { field == other.field && text == other.text && parts == other.parts }
}

/// The name of a value: the side that it belongs to, and its number there: `p_12.3`.
public struct ValueID: Hashable, Comparable, Sendable, LosslessStringConvertible, Codable {
  public let side: ProfileID
  /// From 1 up within the side; never given twice.
  public let ordinal: Int32

  public init(side: ProfileID, ordinal: Int32) {
    self.side = side
    self.ordinal = ordinal
  }

  public init?(_ text: String) {
    let halves = text.split(separator: ".", maxSplits: 1, omittingEmptySubsequences: false)
    guard halves.count == 2, let side = ProfileID(String(halves[0])), let ordinal = Int32(halves[1]), ordinal > 0,
      halves[1] == String(ordinal)
    else { return nil }
    self.init(side: side, ordinal: ordinal)
  }

  public var description: String { "\(side).\(ordinal)" }

  public static func < (a: Self, b: Self) -> Bool { (a.side, a.ordinal) < (b.side, b.ordinal) }

  public init(from decoder: any Decoder) throws {
    let text = try decoder.singleValueContainer().decode(String.self)
    guard let identifier = Self(text) else {
      throw DecodingError.dataCorrupted(.init(codingPath: decoder.codingPath, debugDescription: "expected a value's id like p_1.2"))
    }
    self = identifier
  }

  public func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encode(description)
  }
}
