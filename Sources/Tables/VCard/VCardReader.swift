/// Reads one vCard from its bytes: lines unfolded, parameters taken apart, values decoded.
public struct VCardReader: Sendable {
  /// The most bytes of a card, pictures included.
  public var cardLimitInBytes = 64 << 20
  /// The most bytes of a value; longer ones are left out and counted.
  public var valueLimitInBytes = 256 << 10
  /// The most properties of a card.
  public var propertyLimit = 2_000

  public init() {}

  /// The card of a record that `TextRecords.vCards(of:)` found.
  /// - Throws: `VCardFlaw` for bytes that are no whole card.
  public func read(_ bytes: UnsafeBufferPointer<UInt8>) throws(VCardFlaw) -> VCard {
    guard bytes.count <= cardLimitInBytes else { throw .tooLong(limitInBytes: cardLimitInBytes) }
    var lines = VCardLines(bytes, valueLimitInBytes: valueLimitInBytes)
    var card = VCard()
    var depth = 0
    while let line = lines.next() {
      guard var property = line.property else {
        if line.isOversized { card.oversizedCount += 1 }
        continue
      }
      if property.name == "BEGIN", property.value.uppercased() == "VCARD" {
        depth += 1
        guard depth <= Self.depthLimit else { throw .nestedTooDeep(limit: Self.depthLimit) }
      } else if property.name == "END", property.value.uppercased() == "VCARD" {
        depth -= 1
        if depth == 0 { return card }
      } else if depth == 0 {
        throw .noBeginning
      } else if depth == 1 {
        if property.name == "VERSION" {
          card.version = property.value
          lines.keepsFoldedBlank = property.value == "2.1"
          continue
        }
        guard card.properties.count < propertyLimit else { throw .tooManyProperties(limit: propertyLimit) }
        if property.value.utf8.prefix(5).elementsEqual("data:".utf8) {
          property.value = ""
          property.isBinary = true
        }
        card.properties.append(property)
      }
    }
    throw depth == 0 ? .noBeginning : .noEnd
  }

  private static let depthLimit = 8
}

/// Why bytes are no whole vCard.
public enum VCardFlaw: Error, Sendable, Equatable, CustomStringConvertible {
  case noBeginning
  /// Cut off: there is no `END:VCARD`.
  case noEnd
  case tooLong(limitInBytes: Int)
  case tooManyProperties(limit: Int)
  /// Cards within cards.
  case nestedTooDeep(limit: Int)

  public var description: String {
    switch self {
    case .noBeginning: "a vCard without BEGIN:VCARD"
    case .noEnd: "a vCard without END:VCARD"
    case .tooLong(let limit): "a vCard longer than \(limit) bytes"
    case .tooManyProperties(let limit): "a vCard of more than \(limit) properties"
    case .nestedTooDeep(let limit): "vCards nested deeper than \(limit) levels"
    }
  }
}
