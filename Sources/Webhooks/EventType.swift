/// What happened, as hierarchical identifiers joined by full stops.
public struct EventType: Sendable, Hashable, CustomStringConvertible {
  public let text: String

  /// Two records were found to be the same entity, or possibly so.
  public static let duplicateFound = Self(unchecked: "duplicate.found")
  public static let profileMerged = Self(unchecked: "profile.merged")
  public static let profileUnmerged = Self(unchecked: "profile.unmerged")
  public static let leadConverted = Self(unchecked: "lead.converted")
  public static let valueChanged = Self(unchecked: "value.changed")
  /// Every type that Sosia sends, in the order of its documentation.
  public static let all = [duplicateFound, profileMerged, profileUnmerged, leadConverted, valueChanged]

  static let lengthLimit = 128

  /// - Throws: `WebhookError.eventType` unless the text is identifiers of `[a-zA-Z0-9_]` joined by full stops, 128 characters at most.
  public init(_ text: String) throws(WebhookError) {
    guard text.utf8.count <= Self.lengthLimit else { throw .eventType(text) }
    let parts = text.utf8.split(separator: UInt8(ascii: "."), omittingEmptySubsequences: false)
    guard parts.allSatisfy({ !$0.isEmpty && $0.allSatisfy(Self.isAllowed) }) else { throw .eventType(text) }
    self.text = text
  }

  private init(unchecked text: String) { self.text = text }

  private static func isAllowed(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"), UInt8(ascii: "0")...UInt8(ascii: "9"),
      UInt8(ascii: "_"):
      true
    default: false
    }
  }

  public var description: String { text }
}
