import Foundation

/// Text without what nobody sees: white space at its ends, doubled spaces, controls, marks of direction; in Unicode's form C.
enum CleanText {
  /// One line: every run of white space becomes a space. Broken UTF-8 becomes U+FFFD.
  static func line(_ bytes: UnsafeBufferPointer<UInt8>) -> String {
    let trimmed = trimmed(bytes)
    if isClean(trimmed) { return String(decoding: trimmed, as: UTF8.self) }
    var scalars = String.UnicodeScalarView()
    var isSpacePending = false
    for scalar in String(decoding: trimmed, as: UTF8.self).unicodeScalars {
      if scalar.properties.isWhitespace {
        isSpacePending = !scalars.isEmpty
      } else if !isInvisible(scalar) {
        if isSpacePending { scalars.append(" ") }
        isSpacePending = false
        scalars.append(scalar)
      }
    }
    return String(scalars).precomposedStringWithCanonicalMapping
  }

  static func line(_ text: String) -> String {
    var text = text
    return text.withUTF8 { line($0) }
  }

  /// Several lines: line ends become LF, spaces at the ends of the text go, what is between stays as it is.
  static func paragraph(_ bytes: UnsafeBufferPointer<UInt8>) -> String {
    let trimmed = trimmed(bytes)
    if isClean(trimmed) { return String(decoding: trimmed, as: UTF8.self) }
    var scalars = String.UnicodeScalarView()
    var isAfterReturn = false
    for scalar in String(decoding: trimmed, as: UTF8.self).unicodeScalars {
      defer { isAfterReturn = scalar == "\r" }
      switch scalar {
      case "\n" where isAfterReturn: continue
      case "\n", "\r", "\u{85}", "\u{2028}", "\u{2029}": scalars.append("\n")
      case "\t": scalars.append(scalar)
      default: if !isInvisible(scalar) { scalars.append(scalar) }
      }
    }
    return String(scalars).precomposedStringWithCanonicalMapping
  }

  static func paragraph(_ text: String) -> String {
    var text = text
    return text.withUTF8 { paragraph($0) }
  }

  /// Without ASCII white space and controls at either end.
  static func trimmed(_ bytes: UnsafeBufferPointer<UInt8>) -> UnsafeBufferPointer<UInt8> {
    var start = 0
    var end = bytes.count
    while start < end, bytes[start] <= 0x20 { start += 1 }
    while end > start, bytes[end - 1] <= 0x20 { end -= 1 }
    return UnsafeBufferPointer(rebasing: bytes[start..<end])
  }

  /// Whether the bytes are surely what `line` would make of them: printable ASCII with single spaces, and letters of two bytes that neither
  /// combine nor decompose (U+00C0...U+02FF, U+0400...U+047F).
  private static func isClean(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    var index = 0
    var previous: UInt8 = 0
    while index < bytes.count {
      let byte = bytes[index]
      if byte &- 0x20 < 0x5F {
        if byte == 0x20, previous == 0x20 { return false }
        previous = byte
        index += 1
      } else {
        guard (0xC3...0xCB).contains(byte) || byte == 0xD0 || byte == 0xD1 else { return false }
        guard index + 1 < bytes.count, bytes[index + 1] & 0xC0 == 0x80 else { return false }
        previous = byte
        index += 2
      }
    }
    return true
  }

  /// Controls, zero-width spaces, byte order marks, marks and overrides of direction.
  private static func isInvisible(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0..<0x20, 0x7F..<0xA0, 0x200B, 0x200E, 0x200F, 0x202A...0x202E, 0x2060, 0x2066...0x2069, 0xFEFF: true
    default: false
    }
  }
}
