/// The name of one event sent to one account's endpoints; the same in each retry, so that a receiver can drop doubles.
public struct MessageID: Sendable, Hashable, CustomStringConvertible {
  static let lengthLimit = 128

  /// 1 to 128 characters of `[a-zA-Z0-9_-]`; never a full stop, which would let two messages share one signature.
  public let text: String

  /// - Throws: `WebhookError.messageID` for any other text.
  public init(_ text: String) throws(WebhookError) {
    let allowed: (UInt8) -> Bool = { byte in
      switch byte {
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"), UInt8(ascii: "0")...UInt8(ascii: "9"),
        UInt8(ascii: "_"), UInt8(ascii: "-"):
        true
      default: false
      }
    }
    guard (1...Self.lengthLimit).contains(text.utf8.count), text.utf8.allSatisfy(allowed) else { throw .messageID(text) }
    self.text = text
  }

  /// A new id: `msg_` and 160 random bits in base 32.
  public static func random() -> Self {
    var generator = SystemRandomNumberGenerator()
    return random(using: &generator)
  }

  static func random(using generator: inout some RandomNumberGenerator) -> Self {
    let alphabet = Array("0123456789abcdefghjkmnpqrstvwxyz".utf8)
    let characters = (0..<32).map { _ in alphabet[Int.random(in: 0..<32, using: &generator)] }
    return Self(unchecked: "msg_" + String(decoding: characters, as: UTF8.self))
  }

  private init(unchecked text: String) { self.text = text }

  public var description: String { text }
}
