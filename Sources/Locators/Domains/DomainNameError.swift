/// Why a text is no domain name.
public enum DomainNameError: Error, Sendable, Hashable {
  /// Nothing is left of it.
  case empty
  /// It goes beyond ASCII and is longer than this.
  case tooLong(limitInBytes: Int)
  /// It holds a forbidden domain code point of the URL Standard, such as a blank or a slash.
  case forbidden(Unicode.Scalar)
  /// It holds a code point that UTS 46 does not allow.
  case disallowed(Unicode.Scalar)
  /// A label begins with `xn--` and what follows decodes to nothing, to ASCII, to another such label, or not at all.
  case malformedPunycode
  /// A label in punycode decodes to text that is not in Normalization Form C.
  case notNormalized
  /// A label begins with a combining mark.
  case leadingMark
  /// A zero-width joiner or non-joiner stands where RFC 5892 does not allow it.
  case misplacedJoiner
  /// A label mixes directions of writing in a way that RFC 5893 does not allow.
  case mixedDirections
}

extension DomainNameError: CustomStringConvertible {
  public var description: String {
    switch self {
    case .empty: "the domain is empty"
    case .tooLong(let limit): "the domain is longer than \(limit) bytes"
    case .forbidden(let scalar): "\(Self.name(scalar)) cannot stand in a domain"
    case .disallowed(let scalar): "\(Self.name(scalar)) is not allowed in a domain"
    case .malformedPunycode: "a label that begins with xn-- is not well-formed"
    case .notNormalized: "a label that begins with xn-- is not in Normalization Form C"
    case .leadingMark: "a label begins with a combining mark"
    case .misplacedJoiner: "a zero-width joiner stands where it joins nothing"
    case .mixedDirections: "a label mixes directions of writing"
    }
  }

  /// The code point as the Unicode Standard writes it, `U+002F`.
  private static func name(_ scalar: Unicode.Scalar) -> String {
    let digits = String(scalar.value, radix: 16, uppercase: true)
    return "U+" + String(repeating: "0", count: max(0, 4 - digits.count)) + digits
  }
}
