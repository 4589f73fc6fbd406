extension JSONReader {
  /// - Precondition: a quotation mark is at `position`.
  mutating func string() throws(JSONSyntaxError) -> String {
    let quote = position
    position += 1
    let start = position
    while position < bytes.count {
      switch bytes[position] {
      case UInt8(ascii: "\""):
        let slice = bytes[start..<position]
        if slice.count > limits.stringInBytes { throw tooLong(quote) }
        position += 1
        return try decoded(slice, quote)
      case UInt8(ascii: "\\"): return try escapedString(from: start, quote)
      case 0..<0x20: throw flaw(.controlCharacter)
      default: position += 1
      }
    }
    throw flaw(.unexpectedEnd)
  }

  private mutating func escapedString(from start: Int, _ quote: Int) throws(JSONSyntaxError) -> String {
    var text = Array(bytes[start..<position])
    while position < bytes.count {
      if text.count > limits.stringInBytes { throw tooLong(quote) }
      let byte = bytes[position]
      switch byte {
      case UInt8(ascii: "\""):
        position += 1
        return try decoded(text, quote)
      case UInt8(ascii: "\\"): try escape(into: &text)
      case 0..<0x20: throw flaw(.controlCharacter)
      default:
        text.append(byte)
        position += 1
      }
    }
    throw flaw(.unexpectedEnd)
  }

  private mutating func escape(into text: inout [UInt8]) throws(JSONSyntaxError) {
    let start = position
    position += 1
    guard position < bytes.count else { throw flaw(.unexpectedEnd) }
    let byte = bytes[position]
    position += 1
    switch byte {
    case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"): text.append(byte)
    case UInt8(ascii: "b"): text.append(0x08)
    case UInt8(ascii: "f"): text.append(0x0C)
    case UInt8(ascii: "n"): text.append(0x0A)
    case UInt8(ascii: "r"): text.append(0x0D)
    case UInt8(ascii: "t"): text.append(0x09)
    case UInt8(ascii: "u"): text.append(contentsOf: Array(String(Character(try scalar(start))).utf8))
    default: throw JSONSyntaxError(reason: .invalidEscape, offset: start)
    }
  }

  /// The character of one `\uXXXX`, or of two that are a surrogate pair.
  private mutating func scalar(_ start: Int) throws(JSONSyntaxError) -> UnicodeScalar {
    let unit = try hexadecimal(start)
    if let scalar = UnicodeScalar(unit) { return scalar }
    guard unit < 0xDC00, skip(UInt8(ascii: "\\")), skip(UInt8(ascii: "u")) else {
      throw JSONSyntaxError(reason: .loneSurrogate, offset: start)
    }
    let low = try hexadecimal(start)
    guard (0xDC00...0xDFFF).contains(low), let scalar = UnicodeScalar(0x10000 + (unit - 0xD800) << 10 + (low - 0xDC00)) else {
      throw JSONSyntaxError(reason: .loneSurrogate, offset: start)
    }
    return scalar
  }

  private mutating func hexadecimal(_ start: Int) throws(JSONSyntaxError) -> UInt32 {
    var unit: UInt32 = 0
    for _ in 0..<4 {
      guard position < bytes.count else { throw flaw(.unexpectedEnd) }
      switch bytes[position] {
      case let byte where (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte): unit = unit << 4 | UInt32(byte - 0x30)
      case let byte where (UInt8(ascii: "a")...UInt8(ascii: "f")).contains(byte): unit = unit << 4 | UInt32(byte - 0x57)
      case let byte where (UInt8(ascii: "A")...UInt8(ascii: "F")).contains(byte): unit = unit << 4 | UInt32(byte - 0x37)
      default: throw JSONSyntaxError(reason: .invalidEscape, offset: start)
      }
      position += 1
    }
    return unit
  }

  private func decoded(_ text: some Collection<UInt8>, _ quote: Int) throws(JSONSyntaxError) -> String {
    guard let string = String(validating: text, as: UTF8.self) else { throw JSONSyntaxError(reason: .invalidUTF8, offset: quote) }
    return string
  }

  private func tooLong(_ quote: Int) -> JSONSyntaxError {
    JSONSyntaxError(reason: .stringTooLong(limitInBytes: limits.stringInBytes), offset: quote)
  }
}
