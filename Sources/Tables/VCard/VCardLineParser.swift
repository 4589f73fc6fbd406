/// Takes one unfolded line apart: `group.NAME;PARAM=a,"b":value`.
struct VCardLineParser {
  private var line: [UInt8]
  private var position = 0
  private var valueStart = 0
  private var encoding = ""
  private var charset = ""

  init(_ line: [UInt8]) { self.line = line }

  var isQuotedPrintable: Bool { encoding == "QUOTED-PRINTABLE" }

  /// Replaces the line by a longer one with the same beginning.
  mutating func replace(_ line: [UInt8]) { self.line = line }

  /// The property without its value; nil for a line that is none.
  mutating func parse() -> VCardProperty? {
    var word = token()
    var group: String?
    if peek == UInt8(ascii: "."), !word.isEmpty {
      position += 1
      group = word
      word = token()
    }
    guard !word.isEmpty, peek == UInt8(ascii: ":") || peek == UInt8(ascii: ";") else { return nil }
    var property = VCardProperty(group: group, name: word.uppercased(), parameters: [], value: "")
    while peek == UInt8(ascii: ";") {
      position += 1
      guard readParameter(into: &property) else { return nil }
    }
    guard peek == UInt8(ascii: ":") else { return nil }
    valueStart = position + 1
    return property
  }

  /// Gives the property its value, decoded.
  func finish(_ property: inout VCardProperty) {
    let value = line[valueStart...]
    switch encoding {
    case "B", "BASE64": property.isBinary = true
    case "QUOTED-PRINTABLE": property.value = text(Self.quotedPrintable(value))
    default: property.value = text(Array(value))
    }
  }

  private var peek: UInt8 { position < line.count ? line[position] : 0 }

  /// Letters, digits and dashes.
  private mutating func token() -> String {
    let start = position
    while position < line.count,
      line[position] &- 48 < 10 || (line[position] | 0x20) &- 97 < 26 || line[position] == 45 || line[position] == 95
    {
      position += 1
    }
    return String(decoding: line[start..<position], as: UTF8.self)
  }

  private mutating func readParameter(into property: inout VCardProperty) -> Bool {
    let name = token().uppercased()
    guard peek == UInt8(ascii: "=") else {
      // vCard 2.1 writes TEL;WORK;VOICE.
      if name.isEmpty { return peek == UInt8(ascii: ";") || peek == UInt8(ascii: ":") }
      switch name {
      case "QUOTED-PRINTABLE", "BASE64", "B": encoding = name
      default: add("TYPE", name, to: &property)
      }
      return true
    }
    repeat {
      position += 1
      var bytes: [UInt8] = []
      if peek == UInt8(ascii: "\"") {
        position += 1
        while position < line.count, peek != UInt8(ascii: "\"") {
          bytes.append(peek)
          position += 1
        }
        position += 1
      }
      while position < line.count, peek != UInt8(ascii: ","), peek != UInt8(ascii: ";"), peek != UInt8(ascii: ":") {
        bytes.append(peek)
        position += 1
      }
      let value = Self.caretDecoded(text(bytes))
      switch name {
      case "ENCODING": encoding = value.uppercased()
      case "CHARSET": charset = value.uppercased()
      case "TYPE":
        // TYPE="voice,home" is as good as TYPE=voice,home.
        for part in value.split(separator: ",") { add(name, String(part), to: &property) }
      default: add(name, value, to: &property)
      }
    } while peek == UInt8(ascii: ",")
    return true
  }

  private func add(_ name: String, _ value: String, to property: inout VCardProperty) {
    if property.parameters.count < Self.parameterLimit { property.parameters.append((name, value)) }
  }

  private static let parameterLimit = 64

  /// UTF-8 or, where it is none or the charset says so, Windows-1252, of which ISO 8859-1 is a part.
  private func text(_ bytes: [UInt8]) -> String {
    let isLatin = charset == "ISO-8859-1" || charset == "WINDOWS-1252" || charset == "LATIN1"
    if !isLatin, let text = String(validating: bytes, as: UTF8.self) { return text }
    let storage = bytes.withUnsafeBufferPointer { Transcoder.utf8(fromWindows1252: $0) }
    return storage.map { String(decoding: $0.bytes, as: UTF8.self) } ?? String(decoding: bytes, as: UTF8.self)
  }

  /// RFC 6868: `^n`, `^^` and `^'`.
  private static func caretDecoded(_ value: String) -> String {
    guard value.contains("^") else { return value }
    var text = ""
    var isAfterCaret = false
    for character in value {
      if isAfterCaret {
        isAfterCaret = false
        switch character {
        case "n": text.append("\n")
        case "^": text.append("^")
        case "'": text.append("\"")
        default:
          text.append("^")
          text.append(character)
        }
      } else if character == "^" {
        isAfterCaret = true
      } else {
        text.append(character)
      }
    }
    return isAfterCaret ? text + "^" : text
  }

  /// RFC 2045, section 6.7; a `=` that begins no code stays.
  private static func quotedPrintable(_ value: ArraySlice<UInt8>) -> [UInt8] {
    var output: [UInt8] = []
    output.reserveCapacity(value.count)
    var index = value.startIndex
    while index < value.endIndex {
      if value[index] == UInt8(ascii: "="), index + 2 < value.endIndex, let high = digit(value[index + 1]),
        let low = digit(value[index + 2])
      {
        output.append(high << 4 | low)
        index += 3
      } else {
        output.append(value[index])
        index += 1
      }
    }
    return output
  }

  private static func digit(_ byte: UInt8) -> UInt8? {
    switch byte {
    case 48...57: byte - 48
    case 65...70, 97...102: (byte | 0x20) - 87
    default: nil
    }
  }
}
