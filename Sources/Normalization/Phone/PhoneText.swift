/// The text of a telephone number in a small alphabet, whatever script and typography it was written in.
///
/// Digits of all scripts become `0` to `9`, dashes `-`, spaces ` `, Latin letters lower case; Cyrillic letters of extension labels become
/// Latin capitals. Marks that show nothing (direction, soft hyphen, zero width) leave no trace.
enum PhoneText {
  /// The longest text that is read, in bytes of input.
  static let limit = 250

  /// Stands for a letter that has no other meaning here.
  static let letter = UInt8(ascii: "Z")
  /// Stands for a symbol that has no other meaning here.
  static let symbol = UInt8(ascii: "!")

  /// Writes the plain text of `count` bytes to `out`, which has room for as many, and returns its length.
  static func decode(_ bytes: UnsafePointer<UInt8>, _ count: Int, to out: UnsafeMutablePointer<UInt8>) -> Int {
    var written = 0
    var index = 0
    while index < count {
      let byte = bytes[index]
      if byte < 0x80 {
        out[written] = plain(byte)
        written += 1
        index += 1
        continue
      }
      let (scalar, length) = UTF8Reader.scalar(bytes, at: index, count)
      index += length
      let byteOut = plain(scalar)
      if byteOut == 0 { continue }
      out[written] = byteOut
      written += 1
    }
    return written
  }

  /// The place in the input, in bytes, of the plain character at `position`, or the place after it.
  static func offset(of position: Int, in bytes: UnsafePointer<UInt8>, _ count: Int, after: Bool = false) -> Int {
    var left = position
    var index = 0
    while index < count {
      let (scalar, length) = UTF8Reader.scalar(bytes, at: index, count)
      if scalar < 0x80 || plain(scalar) != 0 {
        if left == 0 { return after ? index + length : index }
        left -= 1
      }
      index += length
    }
    return count
  }

  @inline(__always)
  private static func plain(_ byte: UInt8) -> UInt8 {
    if byte >= 65, byte <= 90 { return byte | 0x20 }
    if byte < 32 { return byte == 10 || byte == 13 ? UInt8(ascii: "\n") : 32 }
    return byte
  }

  /// The plain character of a scalar from 0x80, or 0 for none.
  private static func plain(_ scalar: UInt32) -> UInt8 {
    switch scalar {
    case 0xAD, 0x200B...0x200F, 0x202A...0x202E, 0x2060...0x2069, 0xFEFF, 0x300...0x36F, 0xFE00...0xFE0F: return 0
    case 0xA0, 0x1680, 0x2000...0x200A, 0x202F, 0x205F, 0x3000: return 32
    case 0x2010...0x2015, 0x2212, 0x30FC, 0x2043, 0xFE58, 0xFE63: return UInt8(ascii: "-")
    case 0x2044, 0x2215: return UInt8(ascii: "/")
    case 0xB7, 0x2022, 0x2027, 0x2219, 0x30FB: return UInt8(ascii: ".")
    case 0x2053, 0x223C: return UInt8(ascii: "~")
    case 0x2028, 0x2029, 0x85: return UInt8(ascii: "\n")
    case 0xFF01...0xFF5E:
      let byte = UInt8(scalar - 0xFEE0)
      return byte >= 65 && byte <= 90 ? byte | 0x20 : byte
    case 0x60C, 0x3001: return UInt8(ascii: ",")
    case 0xC0...0x17F: return UInt8(latin.utf8Start[Int(scalar - 0xC0)])
    case 0x410...0x44F: return UInt8(cyrillic.utf8Start[Int((scalar - 0x410) & 31)])
    default:
      if let digit = digit(scalar) { return 48 + digit }
      return scalar >= 0x180 && scalar < 0x2000 || scalar >= 0x2C00 && scalar != 0xFFFD ? letter : symbol
    }
  }

  /// Base letters of U+00C0 to U+017F.
  private static let latin: StaticString = """
    aaaaaaaceeeeiiiidnooooo.ouuuuyZsaaaaaaaceeeeiiiidnooooo.ouuuuyZy\
    aaaaaaccccccccddddeeeeeeeeeegggggggghhhhiiiiiiiiiiiijjkkkllllllllllnnnnnnnnnoooooooorrrrrrssssssssttttttuuuuuuuuuuuuwwyyyzzzzzzs
    """

  /// Latin capitals of the Cyrillic letters that extension labels use.
  private static let cyrillic: StaticString = "ABVZDEZZZZZZZNOPZZTZZZZZZZZZZZZZ"

  /// First digits of the scripts' ranges of ten.
  private static let zeros: StaticString = """
    \u{660}\u{6F0}\u{7C0}\u{966}\u{9E6}\u{A66}\u{AE6}\u{B66}\u{BE6}\u{C66}\u{CE6}\u{D66}\
    \u{E50}\u{ED0}\u{F20}\u{1040}\u{17E0}\u{1810}
    """

  private static func digit(_ scalar: UInt32) -> UInt8? {
    guard scalar >= 0x660, scalar < 0x1820 else { return nil }
    var index = 0
    while index < zeros.utf8CodeUnitCount {
      let (zero, length) = UTF8Reader.scalar(zeros.utf8Start, at: index, zeros.utf8CodeUnitCount)
      if scalar >= zero, scalar < zero + 10 { return UInt8(scalar - zero) }
      index += length
    }
    return nil
  }
}
