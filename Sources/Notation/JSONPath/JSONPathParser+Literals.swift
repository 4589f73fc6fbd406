extension JSONPathParser {
  /// - Precondition: a quote is at the cursor.
  mutating func string() throws(JSONPathError) -> String {
    let quote = cursor.next()
    var text = String.UnicodeScalarView()
    while let scalar = cursor.peek {
      switch scalar {
      case quote:
        _ = cursor.next()
        return String(text)
      case "\\": text.append(try escape(quote))
      case "\0"..."\u{1F}": throw flaw(.controlCharacter)
      default:
        text.append(scalar)
        _ = cursor.next()
      }
    }
    throw flaw(.unexpectedEnd)
  }

  private mutating func escape(_ quote: UnicodeScalar?) throws(JSONPathError) -> UnicodeScalar {
    let column = cursor.column
    _ = cursor.next()
    guard let scalar = cursor.next() else { throw flaw(.unexpectedEnd) }
    switch scalar {
    case "b": return "\u{8}"
    case "f": return "\u{C}"
    case "n": return "\n"
    case "r": return "\r"
    case "t": return "\t"
    case "/", "\\": return scalar
    case quote: return scalar
    case "u": return try unicodeEscape(column)
    default: throw JSONPathError(reason: .invalidEscape, column: column)
    }
  }

  private mutating func unicodeEscape(_ column: Int) throws(JSONPathError) -> UnicodeScalar {
    let unit = try hexadecimal(column)
    if let scalar = UnicodeScalar(unit) { return scalar }
    guard unit < 0xDC00, cursor.skip(word: "\\u") else { throw JSONPathError(reason: .loneSurrogate, column: column) }
    let low = try hexadecimal(column)
    guard (0xDC00...0xDFFF).contains(low), let scalar = UnicodeScalar(0x10000 + (unit - 0xD800) << 10 + (low - 0xDC00)) else {
      throw JSONPathError(reason: .loneSurrogate, column: column)
    }
    return scalar
  }

  private mutating func hexadecimal(_ column: Int) throws(JSONPathError) -> UInt32 {
    var unit: UInt32 = 0
    for _ in 0..<4 {
      guard let digit = cursor.next()?.hexValue else { throw JSONPathError(reason: .invalidEscape, column: column) }
      unit = unit << 4 | digit
    }
    return unit
  }

  mutating func number() throws(JSONPathError) -> JSONNumber {
    let column = cursor.column
    let text = cursor.take { $0.isDigit || $0 == "-" || $0 == "+" || $0 == "." || $0 == "e" || $0 == "E" }
    guard let number = JSONNumber(text: text) else { throw JSONPathError(reason: .invalidNumber, column: column) }
    return number
  }
}
