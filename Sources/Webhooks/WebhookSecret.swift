/// The key that an endpoint and Sosia share: 24 to 64 random bytes, written as `whsec_` and base64.
///
/// Neither its description nor a dump of it shows the key; ``text`` does.
public struct WebhookSecret: Sendable, Hashable {
  /// What a written secret starts with.
  public static let prefix = "whsec_"
  /// How many bytes a secret may have.
  public static let lengths = 24...64

  let bytes: [UInt8]

  /// A secret of these bytes.
  /// - Throws: `WebhookError.secretLength` when there are not 24 to 64 of them.
  public init(bytes: [UInt8]) throws(WebhookError) {
    guard Self.lengths.contains(bytes.count) else { throw .secretLength(bytes: bytes.count) }
    self.bytes = bytes
  }

  /// The secret that was written as `text`, with or without `whsec_`.
  /// - Throws: `WebhookError.secretNotBase64` and `WebhookError.secretLength`.
  public init(parsing text: String) throws(WebhookError) {
    let encoded = text.hasPrefix(Self.prefix) ? text.dropFirst(Self.prefix.count) : text[...]
    // Longer ones are refused below; this spares decoding them.
    guard encoded.utf8.count <= 4096 else { throw .secretLength(bytes: encoded.utf8.count / 4 * 3) }
    guard let bytes = Base64.decode(encoded) else { throw .secretNotBase64 }
    try self.init(bytes: bytes)
  }

  /// A new secret from the system's source of randomness.
  /// - Precondition: `byteCount` is in 24...64.
  public static func random(byteCount: Int = 32) -> Self {
    var generator = SystemRandomNumberGenerator()
    return random(byteCount: byteCount, using: &generator)
  }

  static func random(byteCount: Int, using generator: inout some RandomNumberGenerator) -> Self {
    precondition(lengths.contains(byteCount), "a secret has 24 to 64 bytes")
    return Self(unchecked: (0..<byteCount).map { _ in UInt8.random(in: 0...255, using: &generator) })
  }

  private init(unchecked bytes: [UInt8]) { self.bytes = bytes }

  /// The secret as it is shown, once, to the one who owns the endpoint: `whsec_` and base64.
  public var text: String { Self.prefix + Base64.encode(bytes) }
}

extension WebhookSecret: CustomStringConvertible, CustomDebugStringConvertible, CustomReflectable {
  public var description: String { "whsec_***" }
  public var debugDescription: String { description }
  public var customMirror: Mirror { Mirror(self, children: [:]) }
}
