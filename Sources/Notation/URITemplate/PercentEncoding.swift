/// Characters as URIs may hold them (RFC 3986, 2).
enum PercentEncoding {
  private static let digits = Array("0123456789ABCDEF".utf8)

  /// Unreserved characters as they are, everything else as triplets; where `keepsReserved`, reserved characters and triplets stay, too.
  static func append(_ text: String, to result: inout String, keepsReserved: Bool) {
    let scalars = Array(text.unicodeScalars)
    for (index, scalar) in scalars.enumerated() {
      if isUnreserved(scalar) || (keepsReserved && (isReserved(scalar) || beginsTriplet(scalars, index))) {
        result.unicodeScalars.append(scalar)
      } else {
        append(scalar, to: &result)
      }
    }
  }

  static func append(_ scalar: UnicodeScalar, to result: inout String) {
    for byte in UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter {
      result.unicodeScalars.append("%")
      result.unicodeScalars.append(UnicodeScalar(digits[Int(byte >> 4)]))
      result.unicodeScalars.append(UnicodeScalar(digits[Int(byte & 0xF)]))
    }
  }

  private static func isUnreserved(_ scalar: UnicodeScalar) -> Bool {
    scalar.isASCIILetter || scalar.isDigit || scalar == "-" || scalar == "." || scalar == "_" || scalar == "~"
  }

  private static func isReserved(_ scalar: UnicodeScalar) -> Bool { ":/?#[]@!$&'()*+,;=".unicodeScalars.contains(scalar) }

  private static func beginsTriplet(_ scalars: [UnicodeScalar], _ index: Int) -> Bool {
    scalars[index] == "%" && index + 2 < scalars.count && scalars[index + 1].hexValue != nil && scalars[index + 2].hexValue != nil
  }
}
