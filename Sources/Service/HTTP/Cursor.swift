/// Makes and reads the cursors of listings: opaque to clients, and only good for the listing that gave them.
public struct CursorSealer: Sendable {
  private let seal: SipHash

  /// - Parameter secret: kept between runs, so that cursors outlive a restart.
  public init(secret: (UInt64, UInt64)) { seal = SipHash(k0: secret.0, k1: secret.1) }

  /// A cursor that says `position`.
  /// - Parameter listing: account, route and filters, in a text that is the same for the next page.
  public func seal(_ position: String, listing: String) -> String {
    var bytes = Array(position.utf8)
    let tag = tag(bytes, listing)
    withUnsafeBytes(of: tag.littleEndian) { bytes.append(contentsOf: $0) }
    return Base64URL.encode(bytes)
  }

  /// The position that a cursor says.
  /// - Throws: `Problem` of type `invalid-cursor` for one that was not given for this listing.
  public func open(_ cursor: String, listing: String) throws(Problem) -> String {
    guard cursor.utf8.count <= 2048, let bytes = Base64URL.decode(cursor), bytes.count >= 8 else { throw Problem(.invalidCursor) }
    let position = Array(bytes.dropLast(8))
    var claimed: UInt64 = 0
    for byte in bytes.suffix(8).reversed() { claimed = claimed << 8 | UInt64(byte) }
    guard claimed == tag(position, listing), let text = String(validating: position, as: UTF8.self) else { throw Problem(.invalidCursor) }
    return text
  }

  private func tag(_ position: [UInt8], _ listing: String) -> UInt64 {
    var message = position
    message.append(0xFF)
    message.append(contentsOf: listing.utf8)
    return seal.hash(message)
  }
}

/// RFC 4648, section 5, without padding.
enum Base64URL {
  private static let digits = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_".utf8)

  static func encode(_ bytes: [UInt8]) -> String {
    var text: [UInt8] = []
    var buffer: UInt32 = 0
    var bits = 0
    for byte in bytes {
      buffer = (buffer << 8 | UInt32(byte)) & 0xFFFF
      bits += 8
      while bits >= 6 {
        bits -= 6
        text.append(digits[Int(buffer >> UInt32(bits) & 63)])
      }
    }
    if bits > 0 { text.append(digits[Int(buffer << UInt32(6 - bits) & 63)]) }
    return String(decoding: text, as: UTF8.self)
  }

  /// Nil for another alphabet, padding, or bits that should be zero.
  static func decode(_ text: String) -> [UInt8]? {
    var bytes: [UInt8] = []
    var buffer: UInt32 = 0
    var bits = 0
    for character in text.utf8 {
      let digit: UInt8
      switch character {
      case 0x41...0x5A: digit = character - 0x41
      case 0x61...0x7A: digit = character - 0x61 + 26
      case 0x30...0x39: digit = character - 0x30 + 52
      case 0x2D: digit = 62
      case 0x5F: digit = 63
      default: return nil
      }
      buffer = (buffer << 6 | UInt32(digit)) & 0xFFFF
      bits += 6
      if bits >= 8 {
        bits -= 8
        bytes.append(UInt8(truncatingIfNeeded: buffer >> UInt32(bits)))
      }
    }
    return bits < 6 && buffer & (1 << UInt32(bits) - 1) == 0 ? bytes : nil
  }
}
