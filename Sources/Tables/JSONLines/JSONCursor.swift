/// A position in one line of JSON (RFC 8259) and the reading of its smallest parts.
struct JSONCursor {
  enum Failure: Error {
    /// The grammar is broken at this 0-based byte.
    case invalid(Int)
    case rejected(RejectReason)
  }

  let bytes: UnsafeBufferPointer<UInt8>
  var position = 0

  init(bytes: UnsafeBufferPointer<UInt8>) { self.bytes = bytes }

  /// The byte at the position, or 0 at the end.
  var peek: UInt8 { position < bytes.count ? bytes[position] : 0 }

  mutating func skipBlanks() {
    while position < bytes.count {
      switch bytes[position] {
      case 0x20, 0x09, 0x0D, 0x0A: position += 1
      default: return
      }
    }
  }

  mutating func expect(_ byte: UInt8) throws(Failure) {
    guard position < bytes.count, bytes[position] == byte else { throw .invalid(position) }
    position += 1
  }

  /// Reads `word` and appends it.
  mutating func readWord(_ word: StaticString, into output: inout [UInt8]) throws(Failure) {
    let start = position
    for offset in 0..<word.utf8CodeUnitCount { try expect(word.utf8Start[offset]) }
    output.append(contentsOf: slice(from: start))
  }

  /// Reads a number and appends it as it is written.
  mutating func readNumber(into output: inout [UInt8]) throws(Failure) {
    let start = position
    if peek == 0x2D { position += 1 }
    if peek == 0x30 { position += 1 } else { try skipDigits() }
    if peek == 0x2E {
      position += 1
      try skipDigits()
    }
    if peek | 0x20 == 0x65 {
      position += 1
      if peek == 0x2B || peek == 0x2D { position += 1 }
      try skipDigits()
    }
    output.append(contentsOf: slice(from: start))
  }

  private mutating func skipDigits() throws(Failure) {
    guard (0x30...0x39).contains(peek) else { throw .invalid(position) }
    while (0x30...0x39).contains(peek) { position += 1 }
  }

  /// The bytes between `start` and the position.
  private func slice(from start: Int) -> UnsafeBufferPointer<UInt8> { UnsafeBufferPointer(rebasing: bytes[start..<position]) }

  /// Reads a string and appends what it says.
  mutating func readString(into output: inout [UInt8]) throws(Failure) {
    try expect(0x22)
    while true {
      let start = position
      while position < bytes.count {
        let byte = bytes[position]
        if byte == 0x22 || byte == 0x5C || byte < 0x20 { break }
        position += 1
      }
      output.append(contentsOf: slice(from: start))
      guard position < bytes.count else { throw .invalid(position) }
      switch bytes[position] {
      case 0x22:
        position += 1
        return
      case 0x5C:
        position += 1
        try readEscape(into: &output)
      default: throw .invalid(position)
      }
    }
  }

  private mutating func readEscape(into output: inout [UInt8]) throws(Failure) {
    let letter = peek
    position += 1
    switch letter {
    case 0x22, 0x5C, 0x2F: output.append(letter)
    case 0x62: output.append(0x08)
    case 0x66: output.append(0x0C)
    case 0x6E: output.append(0x0A)
    case 0x72: output.append(0x0D)
    case 0x74: output.append(0x09)
    case 0x75:
      var scalar = try readHex()
      if scalar & 0xFC00 == 0xD800, peek == 0x5C {
        var ahead = self
        ahead.position += 1
        if ahead.peek == 0x75 {
          ahead.position += 1
          let low = try ahead.readHex()
          if low & 0xFC00 == 0xDC00 {
            scalar = 0x10000 + (scalar & 0x3FF) << 10 + (low & 0x3FF)
            self = ahead
          }
        }
      }
      if scalar == 0 { throw .rejected(.nulByte) }
      output.append(contentsOf: Character(Unicode.Scalar(scalar) ?? "\u{FFFD}").utf8)
    default: throw .invalid(position - 1)
    }
  }

  private mutating func readHex() throws(Failure) -> UInt32 {
    var value: UInt32 = 0
    for _ in 0..<4 {
      let byte = peek
      switch byte {
      case 0x30...0x39: value = value << 4 | UInt32(byte - 0x30)
      case 0x41...0x46, 0x61...0x66: value = value << 4 | UInt32((byte | 0x20) - 0x61 + 10)
      default: throw .invalid(position)
      }
      position += 1
    }
    return value
  }
}
