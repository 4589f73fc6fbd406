/// Escapes in values of vCards (RFC 6350, section 3.4), which readers and writers share.
public enum VCardText {
  /// The text that an escaped value stands for. A backslash before any other character is dropped, as vCards in the wild need it.
  public static func unescaped(_ value: String) -> String {
    guard value.utf8.contains(UInt8(ascii: "\\")) else { return value }
    var bytes: [UInt8] = []
    bytes.reserveCapacity(value.utf8.count)
    var isEscaped = false
    for byte in value.utf8 {
      if isEscaped {
        isEscaped = false
        if byte == UInt8(ascii: "n") || byte == UInt8(ascii: "N") { bytes.append(0x0A) } else { bytes.append(byte) }
      } else if byte == UInt8(ascii: "\\") {
        isEscaped = true
      } else {
        bytes.append(byte)
      }
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  /// Appends a text with `\`, `,`, `;` and line ends escaped.
  public static func appendEscaped(_ text: String, to output: inout [UInt8]) {
    for byte in text.utf8 {
      switch byte {
      case UInt8(ascii: "\\"), UInt8(ascii: ","), UInt8(ascii: ";"):
        output.append(UInt8(ascii: "\\"))
        output.append(byte)
      case 0x0A:
        output.append(UInt8(ascii: "\\"))
        output.append(UInt8(ascii: "n"))
      case 0x0D: break
      case 0..<0x20 where byte != 0x09: break
      default: output.append(byte)
      }
    }
  }

  /// The parts between the separators that are not escaped, escapes kept; one part at least.
  static func split(_ value: String, at separator: UInt8) -> [String] {
    var parts: [String] = []
    var part: [UInt8] = []
    var isEscaped = false
    for byte in value.utf8 {
      if byte == separator, !isEscaped {
        parts.append(String(decoding: part, as: UTF8.self))
        part.removeAll(keepingCapacity: true)
        continue
      }
      part.append(byte)
      isEscaped = !isEscaped && byte == UInt8(ascii: "\\")
    }
    parts.append(String(decoding: part, as: UTF8.self))
    return parts
  }
}
