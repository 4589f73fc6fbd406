/// Which Unicode scalars cannot be seen, and what is shown in their place.
enum InvisibleScalar {
  /// What is shown in place of `scalar`; nil when it can be seen.
  /// - Parameter atEdge: whether it is the first or the last of its value, where even a space is worth seeing.
  static func symbol(for scalar: Unicode.Scalar, atEdge: Bool) -> String? {
    switch scalar.value {
    case 0x20: return atEdge ? "SP" : nil
    case 0x21...0x7E: return nil
    case 0x00...0x1F: return controlNames[Int(scalar.value)]
    case 0x7F: return "DEL"
    case 0xA0: return "NBSP"
    case 0xAD: return "SHY"
    case 0x061C: return "ALM"
    case 0x200B: return "ZWSP"
    case 0x200C: return "ZWNJ"
    case 0x200D: return "ZWJ"
    case 0x200E: return "LRM"
    case 0x200F: return "RLM"
    case 0x202A: return "LRE"
    case 0x202B: return "RLE"
    case 0x202C: return "PDF"
    case 0x202D: return "LRO"
    case 0x202E: return "RLO"
    case 0x2060: return "WJ"
    case 0x2066: return "LRI"
    case 0x2067: return "RLI"
    case 0x2068: return "FSI"
    case 0x2069: return "PDI"
    case 0xFEFF: return "BOM"
    // Letters by category, blank on the screen: the Hangul fillers and the Braille blank.
    case 0x115F, 0x1160, 0x2800, 0x3164, 0xFFA0: return codePoint(scalar)
    default: break
    }
    switch scalar.properties.generalCategory {
    case .control, .format, .lineSeparator, .paragraphSeparator, .unassigned, .surrogate: return codePoint(scalar)
    case .spaceSeparator where atEdge: return codePoint(scalar)
    default: return scalar.properties.isDefaultIgnorableCodePoint ? codePoint(scalar) : nil
    }
  }

  /// Whether `scalar` is drawn on top of the character before it.
  static func isMark(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.properties.generalCategory {
    case .nonspacingMark, .enclosingMark: !scalar.properties.isVariationSelector
    default: false
    }
  }

  /// Whether `scalar` would go unseen inside the character that begins with `base`.
  ///
  /// Joiners and variation selectors are part of many scripts and of emoji, tags of flags; after a letter of the basic alphabet they
  /// only hide something.
  static func hides(_ scalar: Unicode.Scalar, after base: Unicode.Scalar?) -> Bool {
    guard let base else { return symbol(for: scalar, atEdge: false) != nil }
    switch scalar.value {
    case 0x200C, 0x200D, 0xFE00...0xFE0F: return base.isASCII && !base.properties.isEmoji
    case 0xE0020...0xE007F: return base.value != 0x1F3F4
    case 0x1160...0x11FF: return false
    default: return symbol(for: scalar, atEdge: false) != nil
    }
  }

  /// The names of U+0000...U+001F in ASCII (ISO 646); few fonts have pictures of them.
  private static let controlNames = [
    "NUL", "SOH", "STX", "ETX", "EOT", "ENQ", "ACK", "BEL", "BS", "TAB", "LF", "VT", "FF", "CR", "SO", "SI", "DLE", "DC1", "DC2", "DC3",
    "DC4",
    "NAK", "SYN", "ETB", "CAN", "EM", "SUB", "ESC", "FS", "GS", "RS", "US",
  ]

  private static func codePoint(_ scalar: Unicode.Scalar) -> String {
    let digits = String(scalar.value, radix: 16, uppercase: true)
    return "U+" + String(repeating: "0", count: max(0, 4 - digits.count)) + digits
  }
}
