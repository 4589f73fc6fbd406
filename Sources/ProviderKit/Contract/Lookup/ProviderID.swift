/// The name of a provider: `companies-house`. Stable for good, since provenance, budgets and caches refer to it.
public struct ProviderID: Hashable, Comparable, Sendable, LosslessStringConvertible {
  public let text: String

  /// Nil unless the text is 1 to 64 bytes of lower-case letters, digits and single hyphens between them.
  public init?(_ text: String) {
    let bytes = Array(text.utf8)
    guard (1...64).contains(bytes.count), bytes.first != Self.hyphen, bytes.last != Self.hyphen else { return nil }
    for (index, byte) in bytes.enumerated() {
      guard byte &- 97 < 26 || byte &- 48 < 10 || byte == Self.hyphen && bytes[index - 1] != Self.hyphen else { return nil }
    }
    self.text = text
  }

  private static let hyphen = UInt8(ascii: "-")

  public var description: String { text }

  public static func < (a: Self, b: Self) -> Bool { a.text < b.text }
}
