import Configuration

/// Reads a JSON object (RFC 8259) of settings from beginning to end.
struct ConfigurationScanner {
  struct Flaw: Error {
    /// From 1.
    let line: Int
    /// In bytes, from 1.
    let column: Int
    let reason: String
  }

  private static let depthLimit = 16

  private let bytes: [UInt8]
  private var position = 0

  init(bytes: [UInt8]) { self.bytes = bytes }

  /// Calls `found` with each value that is no object, under the keys that lead to it, joined by full stops.
  mutating func scan(_ found: (String, ConfigContent?) -> Void) throws(Flaw) {
    skipBlanks()
    guard next == UInt8(ascii: "{") else { throw flaw("a configuration is a JSON object, which starts with {") }
    try object(under: "", depth: 1, found)
    skipBlanks()
    guard next == nil else { throw flaw("something follows the end of the object") }
  }

  private mutating func object(under path: String, depth: Int, _ found: (String, ConfigContent?) -> Void) throws(Flaw) {
    guard depth <= Self.depthLimit else { throw flaw("objects are nested deeper than \(Self.depthLimit)") }
    position += 1
    if accept(UInt8(ascii: "}")) { return }
    repeat {
      skipBlanks()
      let name = path + (try string())
      guard accept(UInt8(ascii: ":")) else { throw flaw("a colon is missing after a key") }
      skipBlanks()
      if next == UInt8(ascii: "{") {
        try object(under: name + ".", depth: depth + 1, found)
      } else {
        found(name, try value(depth: depth))
      }
    } while accept(UInt8(ascii: ","))
    guard accept(UInt8(ascii: "}")) else { throw flaw("a comma or } is missing after a value") }
  }

  /// A value that is no object; nil for null and for arrays of anything but strings.
  private mutating func value(depth: Int) throws(Flaw) -> ConfigContent? {
    switch next {
    case UInt8(ascii: "\""): return .string(try string())
    case UInt8(ascii: "["): return try array(depth: depth)
    default: break
    }
    let start = position
    while let byte = next, !isBlank(byte), !",]}".utf8.contains(byte) { position += 1 }
    let word = String(decoding: bytes[start..<position], as: UTF8.self)
    switch word {
    case "true": return .bool(true)
    case "false": return .bool(false)
    case "null": return nil
    default:
      guard word.wholeMatch(of: /-?(0|[1-9][0-9]*)(\.[0-9]+)?([eE][+-]?[0-9]+)?/) != nil, let number = Double(word) else {
        position = start
        throw flaw(word.isEmpty ? "a value is missing" : "a value is no text in quotes, number, true, false or null")
      }
      return Int(word).map { .int($0) } ?? .double(number)
    }
  }

  private mutating func array(depth: Int) throws(Flaw) -> ConfigContent? {
    guard depth <= Self.depthLimit else { throw flaw("arrays are nested deeper than \(Self.depthLimit)") }
    position += 1
    var texts: [String] = []
    var isOfTexts = true
    if accept(UInt8(ascii: "]")) { return .stringArray([]) }
    repeat {
      skipBlanks()
      if next == UInt8(ascii: "{") {
        try object(under: "", depth: depth + 1) { _, _ in }
        isOfTexts = false
      } else if case .string(let text)? = try value(depth: depth + 1) {
        texts.append(text)
      } else {
        isOfTexts = false
      }
    } while accept(UInt8(ascii: ","))
    guard accept(UInt8(ascii: "]")) else { throw flaw("a comma or ] is missing in an array") }
    return isOfTexts ? .stringArray(texts) : nil
  }

  private mutating func string() throws(Flaw) -> String {
    guard next == UInt8(ascii: "\"") else { throw flaw("a text in double quotes is missing") }
    position += 1
    var text: [UInt8] = []
    while let byte = next {
      if byte < 0x20 { throw flaw("a control character stands in a text") }
      position += 1
      switch byte {
      case UInt8(ascii: "\""):
        guard let valid = String(validating: text, as: UTF8.self) else { throw flaw("a text is not UTF-8") }
        return valid
      case UInt8(ascii: "\\"): text += Array(String(try escape()).utf8)
      default: text.append(byte)
      }
    }
    throw flaw("a text has no end")
  }

  private mutating func escape() throws(Flaw) -> Character {
    defer { position += 1 }
    switch next {
    case UInt8(ascii: "\""): return "\""
    case UInt8(ascii: "\\"): return "\\"
    case UInt8(ascii: "/"): return "/"
    case UInt8(ascii: "b"): return "\u{8}"
    case UInt8(ascii: "f"): return "\u{C}"
    case UInt8(ascii: "n"): return "\n"
    case UInt8(ascii: "r"): return "\r"
    case UInt8(ascii: "t"): return "\t"
    case UInt8(ascii: "u"):
      let high = try codeUnit()
      guard UTF16.isLeadSurrogate(high) else {
        guard let scalar = UnicodeScalar(high) else { throw flaw("half a surrogate pair stands in a text") }
        return Character(scalar)
      }
      guard bytes.dropFirst(position + 1).starts(with: "\\u".utf8) else { throw flaw("half a surrogate pair stands in a text") }
      position += 2
      let low = try codeUnit()
      guard UTF16.isTrailSurrogate(low), let scalar = UnicodeScalar(0x10000 + (UInt32(high) - 0xD800) << 10 + UInt32(low) - 0xDC00) else {
        throw flaw("half a surrogate pair stands in a text")
      }
      return Character(scalar)
    default: throw flaw("a backslash stands before something that it does not escape")
    }
  }

  /// The four digits after the `u`, on which the scanner stands; it stops on the last of them.
  private mutating func codeUnit() throws(Flaw) -> UInt16 {
    let digits = bytes.dropFirst(position + 1).prefix(4)
    let text = String(decoding: digits, as: UTF8.self)
    guard digits.count == 4, digits.allSatisfy({ Character(UnicodeScalar($0)).isHexDigit }), let unit = UInt16(text, radix: 16) else {
      throw flaw("four hexadecimal digits are missing after \\u")
    }
    position += 4
    return unit
  }

  private var next: UInt8? { position < bytes.count ? bytes[position] : nil }

  private func isBlank(_ byte: UInt8) -> Bool { byte == 0x20 || byte == 0x0A || byte == 0x0D || byte == 0x09 }

  private mutating func skipBlanks() { while let byte = next, isBlank(byte) { position += 1 } }

  /// Steps over blanks and the byte, if it is there.
  private mutating func accept(_ byte: UInt8) -> Bool {
    skipBlanks()
    guard next == byte else { return false }
    position += 1
    return true
  }

  private func flaw(_ reason: String) -> Flaw {
    let before = bytes.prefix(position)
    let lineStart = before.lastIndex(of: 0x0A).map { $0 + 1 } ?? 0
    return Flaw(line: before.count { $0 == 0x0A } + 1, column: position - lineStart + 1, reason: reason)
  }
}
