extension RepairingJSONReader {
  mutating func number() throws(JSONSyntaxError) -> JSONValue {
    let start = position
    while let byte = peek, byte.isDigit || "+-.eE".utf8.contains(byte) { position += 1 }
    let text = position - start <= 1024 ? String(decoding: bytes[start..<position], as: UTF8.self) : ""
    if let number = JSONNumber(text: text) { return .number(number) }
    var digits = Substring(text)
    let sign = digits.hasPrefix("-") ? "-" : ""
    if digits.hasPrefix("-") || digits.hasPrefix("+") { digits.removeFirst() }
    digits = digits.drop { $0 == "0" }
    if digits.isEmpty || digits.first == "." || digits.first == "e" || digits.first == "E" { digits = "0" + digits }
    if digits.last == "." { digits.removeLast() }
    guard text.utf8.contains(where: \.isDigit), let number = JSONNumber(text: sign + digits) else {
      throw JSONSyntaxError(reason: .invalidNumber, offset: start)
    }
    note(.number, at: start)
    return .number(number)
  }

  private static let words: [(word: String, value: JSONValue, isJSON: Bool)] = [
    ("true", .bool(true), true), ("false", .bool(false), true), ("null", .null, true), ("undefined", .null, false), ("NaN", .null, false),
    ("None", .null, false), ("True", .bool(true), false), ("False", .bool(false), false),
  ]

  /// Nil where the text ends within the word.
  mutating func word() throws(JSONSyntaxError) -> JSONValue? {
    let start = position
    // One letter more than the longest.
    while let byte = peek, byte.isASCIILetter, position - start < 10 { position += 1 }
    let text = String(decoding: bytes[start..<position], as: UTF8.self)
    for (word, value, isJSON) in Self.words where word == text {
      if !isJSON { note(.word, at: start) }
      return value
    }
    if position == bytes.count, Self.words.contains(where: { $0.word.hasPrefix(text) }) { return nil }
    throw JSONSyntaxError(reason: .unexpectedByte(bytes[start]), offset: start)
  }

  /// - Precondition: a quotation mark, single or double, is at the position.
  mutating func string() throws(JSONSyntaxError) -> String {
    let start = position
    let quote = bytes[position]
    if quote == UInt8(ascii: "'") { note(.singleQuotes, at: start) }
    position += 1
    var text: [UInt8] = []
    var hasControl = false
    while true {
      guard let byte = peek else {
        note(.truncated, at: position)
        break
      }
      if text.count > limits.stringInBytes { break }
      if byte == quote {
        position += 1
        break
      }
      if byte == UInt8(ascii: "\\") {
        escape(into: &text)
        continue
      }
      if byte < 0x20, !hasControl {
        hasControl = true
        note(.controlCharacter, at: position)
      }
      text.append(byte)
      position += 1
    }
    if text.count > limits.stringInBytes {
      throw JSONSyntaxError(reason: .stringTooLong(limitInBytes: limits.stringInBytes), offset: start)
    }
    if let string = String(validating: text, as: UTF8.self) { return string }
    note(.invalidUTF8, at: start)
    return String(decoding: text, as: UTF8.self)
  }

  private mutating func escape(into text: inout [UInt8]) {
    let start = position
    position += 1
    guard let byte = peek else { return }
    position += 1
    switch byte {
    case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"): text.append(byte)
    case UInt8(ascii: "b"): text.append(0x08)
    case UInt8(ascii: "f"): text.append(0x0C)
    case UInt8(ascii: "n"): text.append(0x0A)
    case UInt8(ascii: "r"): text.append(0x0D)
    case UInt8(ascii: "t"): text.append(0x09)
    case UInt8(ascii: "u"): unicodeEscape(start, into: &text)
    default:
      note(.invalidEscape, at: start)
      // The byte is read again as itself; a quotation mark would end the string there.
      if byte == UInt8(ascii: "'") { text.append(byte) } else { position -= 1 }
    }
  }

  private mutating func unicodeEscape(_ start: Int, into text: inout [UInt8]) {
    guard let unit = unit(at: position) else {
      note(.invalidEscape, at: start)
      text.append(UInt8(ascii: "u"))
      return
    }
    position += 4
    if let scalar = UnicodeScalar(unit) {
      text.append(contentsOf: String(Character(scalar)).utf8)
      return
    }
    if unit < 0xDC00, position + 1 < bytes.count, bytes[position] == UInt8(ascii: "\\"), bytes[position + 1] == UInt8(ascii: "u"),
      let low = self.unit(at: position + 2), (0xDC00...0xDFFF).contains(low),
      let scalar = UnicodeScalar(0x10000 + (unit - 0xD800) << 10 + (low - 0xDC00))
    {
      position += 6
      text.append(contentsOf: String(Character(scalar)).utf8)
      return
    }
    note(.loneSurrogate, at: start)
    text.append(contentsOf: "\u{FFFD}".utf8)
  }

  private func unit(at start: Int) -> UInt32? {
    guard start + 4 <= bytes.count else { return nil }
    var unit: UInt32 = 0
    for byte in bytes[start..<start + 4] {
      guard let digit = UnicodeScalar(byte).hexValue else { return nil }
      unit = unit << 4 | digit
    }
    return unit
  }
}
