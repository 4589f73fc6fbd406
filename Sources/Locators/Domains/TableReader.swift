/// Reads the generated tables, which are words of hexadecimal numbers and marks between blanks.
struct TableReader {
  private let bytes: [UInt8]
  private var position = 0

  init(_ text: StaticString) { bytes = text.withUTF8Buffer { Array($0) } }

  /// Moves to the next word; false at the end.
  mutating func next() -> Bool {
    while position < bytes.count, bytes[position] <= 0x20 { position += 1 }
    return position < bytes.count
  }

  /// The byte that follows inside the word, or nil at its end.
  var mark: UInt8? { position < bytes.count && bytes[position] > 0x20 ? bytes[position] : nil }

  /// Whether `mark` follows, which is then consumed.
  mutating func skip(_ mark: Unicode.Scalar) -> Bool {
    guard self.mark == UInt8(ascii: mark) else { return false }
    position += 1
    return true
  }

  /// The number in hexadecimal that follows, 0 if none does.
  mutating func number() -> UInt32 {
    var value: UInt32 = 0
    while let digit = mark?.hexadecimalValue {
      value = value << 4 | UInt32(digit)
      position += 1
    }
    return value
  }

  /// The rest of the word.
  mutating func rest() -> String {
    let start = position
    while mark != nil { position += 1 }
    return String(decoding: bytes[start..<position], as: UTF8.self)
  }
}
