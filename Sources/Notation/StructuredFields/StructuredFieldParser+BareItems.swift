extension StructuredFieldParser {
  mutating func bareItem() throws(StructuredFieldError) -> StructuredField.BareItem {
    guard let first = peek else { throw flaw(.unexpectedEnd) }
    switch first {
    case UInt8(ascii: "-"), UInt8(ascii: "0")...UInt8(ascii: "9"): return try number()
    case UInt8(ascii: "\""): return .string(try string())
    case UInt8(ascii: ":"): return .bytes(try base64())
    case UInt8(ascii: "?"):
      position += 1
      if skip(UInt8(ascii: "1")) { return .boolean(true) }
      if skip(UInt8(ascii: "0")) { return .boolean(false) }
      throw peek.map { flaw(.unexpectedByte($0)) } ?? flaw(.unexpectedEnd)
    case UInt8(ascii: "@"):
      let start = position
      position += 1
      guard case .integer(let seconds) = try number() else { throw StructuredFieldError(reason: .invalidNumber, offset: start) }
      return .date(seconds)
    case UInt8(ascii: "%"): return .displayString(try displayString())
    default:
      guard first.isASCIILetter || first == UInt8(ascii: "*") else { throw flaw(.unexpectedByte(first)) }
      return .token(take { $0.isASCIILetter || $0.isDigit || ":/!#$%&'*+-.^_`|~".utf8.contains($0) })
    }
  }

  private mutating func number() throws(StructuredFieldError) -> StructuredField.BareItem {
    let start = position
    let invalid = StructuredFieldError(reason: .invalidNumber, offset: start)
    let sign = skip(UInt8(ascii: "-")) ? "-" : ""
    let whole = take(while: \.isDigit)
    if whole.isEmpty { throw invalid }
    guard skip(UInt8(ascii: ".")) else {
      guard whole.utf8.count <= 15, let value = Int64(sign + whole) else { throw invalid }
      return .integer(value)
    }
    let fraction = take(while: \.isDigit)
    guard whole.utf8.count <= 12, (1...3).contains(fraction.utf8.count), let value = Double(sign + whole + "." + fraction) else {
      throw invalid
    }
    return .decimal(value)
  }

  private mutating func string() throws(StructuredFieldError) -> String {
    position += 1
    var text: [UInt8] = []
    while let byte = peek {
      guard (0x20...0x7E).contains(byte) else { throw flaw(.unexpectedByte(byte)) }
      position += 1
      if byte == UInt8(ascii: "\"") { return String(decoding: text, as: UTF8.self) }
      if byte == UInt8(ascii: "\\") {
        guard let escaped = peek else { throw flaw(.unexpectedEnd) }
        guard escaped == UInt8(ascii: "\"") || escaped == UInt8(ascii: "\\") else { throw flaw(.unexpectedByte(escaped)) }
        position += 1
        text.append(escaped)
      } else {
        text.append(byte)
      }
    }
    throw flaw(.unexpectedEnd)
  }

  private mutating func displayString() throws(StructuredFieldError) -> String {
    let start = position
    position += 1
    guard skip(UInt8(ascii: "\"")) else { throw peek.map { flaw(.unexpectedByte($0)) } ?? flaw(.unexpectedEnd) }
    var text: [UInt8] = []
    while let byte = peek {
      guard (0x20...0x7E).contains(byte) else { throw flaw(.unexpectedByte(byte)) }
      position += 1
      if byte == UInt8(ascii: "\"") {
        guard let string = String(validating: text, as: UTF8.self) else { throw StructuredFieldError(reason: .invalidUTF8, offset: start) }
        return string
      }
      text.append(byte == UInt8(ascii: "%") ? try lowercaseHex() << 4 | lowercaseHex() : byte)
    }
    throw flaw(.unexpectedEnd)
  }

  private mutating func lowercaseHex() throws(StructuredFieldError) -> UInt8 {
    guard let byte = peek else { throw flaw(.unexpectedEnd) }
    guard byte.isDigit || (0x61...0x66).contains(byte) else { throw flaw(.unexpectedByte(byte)) }
    position += 1
    return byte.isDigit ? byte - 0x30 : byte - 0x57
  }

  /// Absent padding is supplied and bits that fill up the last character are let be, as the RFC advises.
  private mutating func base64() throws(StructuredFieldError) -> [UInt8] {
    let start = position
    let invalid = StructuredFieldError(reason: .invalidBase64, offset: start)
    position += 1
    var decoded: [UInt8] = []
    var bits: UInt32 = 0
    var bitCount = 0
    var padding = 0
    var characters = 0
    while let byte = peek {
      position += 1
      if byte == UInt8(ascii: ":") {
        guard characters % 4 != 1, padding == 0 || (characters + padding) % 4 == 0 else { throw invalid }
        return decoded
      }
      if byte == UInt8(ascii: "=") {
        padding += 1
        if padding > 2 { throw invalid }
        continue
      }
      guard padding == 0, let value = Self.base64Value(byte) else { throw invalid }
      characters += 1
      bits = bits << 6 | value
      bitCount += 6
      if bitCount >= 8 {
        bitCount -= 8
        decoded.append(UInt8(truncatingIfNeeded: bits >> UInt32(bitCount)))
      }
    }
    throw flaw(.unexpectedEnd)
  }

  private static func base64Value(_ byte: UInt8) -> UInt32? {
    switch byte {
    case 0x41...0x5A: UInt32(byte) - 0x41
    case 0x61...0x7A: UInt32(byte) - 0x61 + 26
    case 0x30...0x39: UInt32(byte) - 0x30 + 52
    case UInt8(ascii: "+"): 62
    case UInt8(ascii: "/"): 63
    default: nil
    }
  }
}
