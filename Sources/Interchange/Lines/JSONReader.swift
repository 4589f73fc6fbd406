/// Reads one JSON text (RFC 8259) forwards, each value as the type that is expected of it.
struct JSONReader {
  /// The text is no JSON, or not of the expected shape.
  struct Flaw: Error {
    /// 0-based.
    let position: Int
    let reason: String
  }

  private let bytes: UnsafeBufferPointer<UInt8>
  private(set) var position = 0
  private static let depthLimit = 64

  init(_ bytes: UnsafeBufferPointer<UInt8>) { self.bytes = bytes }

  /// Calls `body` with each key of an object; it must read the value.
  mutating func object(_ body: (inout JSONReader, String) throws(Flaw) -> Void) throws(Flaw) {
    try expect(UInt8(ascii: "{"))
    if accept(UInt8(ascii: "}")) { return }
    repeat {
      let key = try string()
      try expect(UInt8(ascii: ":"))
      try body(&self, key)
    } while accept(UInt8(ascii: ","))
    try expect(UInt8(ascii: "}"))
  }

  /// Calls `body` at each element of an array; it must read the element.
  mutating func array(_ body: (inout JSONReader) throws(Flaw) -> Void) throws(Flaw) {
    try expect(UInt8(ascii: "["))
    if accept(UInt8(ascii: "]")) { return }
    repeat { try body(&self) } while accept(UInt8(ascii: ","))
    try expect(UInt8(ascii: "]"))
  }

  mutating func string() throws(Flaw) -> String {
    try expect(UInt8(ascii: "\""))
    let start = position
    while position < bytes.count, bytes[position] != UInt8(ascii: "\""), bytes[position] != UInt8(ascii: "\\"), bytes[position] >= 0x20 {
      position += 1
    }
    guard position < bytes.count else { throw flaw("a text is not closed") }
    if bytes[position] == UInt8(ascii: "\"") {
      let text = try decoded(bytes[start..<position])
      position += 1
      return text
    }
    var unescaped = Array(bytes[start..<position])
    while position < bytes.count {
      let byte = bytes[position]
      position += 1
      switch byte {
      case UInt8(ascii: "\""): return try decoded(unescaped[...])
      case UInt8(ascii: "\\"): try escape(&unescaped)
      case 0..<0x20: throw flaw("a control character stands in a text")
      default: unescaped.append(byte)
      }
    }
    throw flaw("a text is not closed")
  }

  mutating func optionalString() throws(Flaw) -> String? {
    if try null() { return nil }
    return try string()
  }

  mutating func boolean() throws(Flaw) -> Bool {
    skipBlanks()
    if accept("true") { return true }
    if accept("false") { return false }
    throw flaw("true or false is expected")
  }

  mutating func number() throws(Flaw) -> Double {
    skipBlanks()
    let start = position
    while position < bytes.count, position - start < 64, Self.isNumberByte(bytes[position]) { position += 1 }
    guard let number = Double(String(decoding: bytes[start..<position], as: UTF8.self)), number.isFinite else {
      position = start
      throw flaw("a number is expected")
    }
    return number
  }

  /// Passes over any value.
  mutating func skip(depth: Int = 0) throws(Flaw) {
    guard depth < Self.depthLimit else { throw flaw("it is nested deeper than \(Self.depthLimit) levels") }
    skipBlanks()
    guard position < bytes.count else { throw flaw("a value is expected") }
    switch bytes[position] {
    case UInt8(ascii: "{"): try object { reader, _ throws(Flaw) in try reader.skip(depth: depth + 1) }
    case UInt8(ascii: "["): try array { reader throws(Flaw) in try reader.skip(depth: depth + 1) }
    case UInt8(ascii: "\""): _ = try string()
    default:
      if accept("true") || accept("false") || accept("null") { return }
      _ = try number()
    }
  }

  /// Makes sure that nothing but white space is left.
  mutating func end() throws(Flaw) {
    skipBlanks()
    guard position == bytes.count else { throw flaw("the line goes on after the object") }
  }

  func flaw(_ reason: String) -> Flaw { Flaw(position: position, reason: reason) }

  private mutating func null() throws(Flaw) -> Bool {
    skipBlanks()
    return accept("null")
  }

  private func decoded(_ slice: Slice<UnsafeBufferPointer<UInt8>>) throws(Flaw) -> String {
    guard let text = String(validating: slice, as: UTF8.self) else { throw flaw("a text is not UTF-8") }
    return text
  }

  private func decoded(_ slice: ArraySlice<UInt8>) throws(Flaw) -> String {
    guard let text = String(validating: slice, as: UTF8.self) else { throw flaw("a text is not UTF-8") }
    return text
  }

  private mutating func escape(_ output: inout [UInt8]) throws(Flaw) {
    guard position < bytes.count else { throw flaw("a text is not closed") }
    let letter = bytes[position]
    position += 1
    switch letter {
    case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"): output.append(letter)
    case UInt8(ascii: "b"): output.append(0x08)
    case UInt8(ascii: "f"): output.append(0x0C)
    case UInt8(ascii: "n"): output.append(0x0A)
    case UInt8(ascii: "r"): output.append(0x0D)
    case UInt8(ascii: "t"): output.append(0x09)
    case UInt8(ascii: "u"):
      var scalar = try hexadecimal()
      if scalar & 0xFC00 == 0xD800, position + 6 <= bytes.count, bytes[position] == UInt8(ascii: "\\"),
        bytes[position + 1] == UInt8(ascii: "u")
      {
        position += 2
        let low = try hexadecimal()
        guard low & 0xFC00 == 0xDC00 else { throw flaw("half a surrogate pair") }
        scalar = 0x10000 + (scalar & 0x3FF) << 10 + (low & 0x3FF)
      }
      guard let character = Unicode.Scalar(scalar) else { throw flaw("half a surrogate pair") }
      output.append(contentsOf: Character(character).utf8)
    default: throw flaw("an unknown escape")
    }
  }

  private mutating func hexadecimal() throws(Flaw) -> UInt32 {
    guard position + 4 <= bytes.count, let value = UInt32(String(decoding: bytes[position..<position + 4], as: UTF8.self), radix: 16) else {
      throw flaw("four hexadecimal digits are expected")
    }
    position += 4
    return value
  }

  private mutating func skipBlanks() {
    while position < bytes.count, bytes[position] == 0x20 || bytes[position] == 0x09 || bytes[position] == 0x0A || bytes[position] == 0x0D {
      position += 1
    }
  }

  private mutating func expect(_ byte: UInt8) throws(Flaw) {
    guard accept(byte) else { throw flaw("\(Character(UnicodeScalar(byte))) is expected") }
  }

  private mutating func accept(_ byte: UInt8) -> Bool {
    skipBlanks()
    guard position < bytes.count, bytes[position] == byte else { return false }
    position += 1
    return true
  }

  private mutating func accept(_ word: StaticString) -> Bool {
    let count = word.utf8CodeUnitCount
    guard position + count <= bytes.count else { return false }
    for index in 0..<count where bytes[position + index] != word.utf8Start[index] { return false }
    position += count
    return true
  }

  private static func isNumberByte(_ byte: UInt8) -> Bool {
    byte &- 48 < 10 || byte == 0x2D || byte == 0x2B || byte == 0x2E || byte | 0x20 == 0x65
  }
}
