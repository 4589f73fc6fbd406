/// Reads what `DocumentWriter` wrote, and refuses everything else.
struct DocumentReader {
  private let bytes: UnsafeRawBufferPointer
  private(set) var position = 0

  init(_ bytes: UnsafeRawBufferPointer) { self.bytes = bytes }

  var isAtEnd: Bool { position == bytes.count }

  var flaw: DocumentError { DocumentError(offset: position) }

  mutating func expect(_ text: StaticString) throws(DocumentError) {
    guard skip(text) else { throw flaw }
  }

  @inline(__always)
  mutating func expect(_ byte: UInt8) throws(DocumentError) {
    guard skip(byte) else { throw flaw }
  }

  /// Calls `element` at the start of each element of an array.
  @inline(__always)
  mutating func array(_ element: (inout DocumentReader) throws(DocumentError) -> Void) throws(DocumentError) {
    try expect(UInt8(ascii: "["))
    if skip(UInt8(ascii: "]")) { return }
    repeat { try element(&self) } while skip(UInt8(ascii: ","))
    try expect(UInt8(ascii: "]"))
  }

  /// Whether the flat array has a next cell that is not null; passes over the comma before it, and over a null.
  @inline(__always)
  mutating func hasCell() throws(DocumentError) -> Bool {
    guard position < bytes.count else { throw flaw }
    if bytes[position] == UInt8(ascii: "]") { return false }
    try expect(UInt8(ascii: ","))
    return try !isNull()
  }

  /// Whether a null stands here; passes over it.
  @inline(__always)
  mutating func isNull() throws(DocumentError) -> Bool {
    guard position < bytes.count, bytes[position] == UInt8(ascii: "n") else { return false }
    try expect("null")
    return true
  }

  /// Whether the next cell is an object.
  var isObject: Bool { position < bytes.count && bytes[position] == UInt8(ascii: "{") }

  mutating func map() throws(DocumentError) -> [String: String] {
    try expect(UInt8(ascii: "{"))
    var pairs: [String: String] = [:]
    repeat {
      let key = try string()
      try expect(UInt8(ascii: ":"))
      pairs[key] = try string()
    } while skip(UInt8(ascii: ","))
    try expect(UInt8(ascii: "}"))
    return pairs
  }

  /// A whole number; what 64 bits cannot hold is a flaw.
  mutating func integer() throws(DocumentError) -> Int64 {
    let isNegative = skip(UInt8(ascii: "-"))
    let start = position
    var value: Int64 = 0
    while position < bytes.count, bytes[position] &- 48 < 10 {
      let digit = Int64(bytes[position] - 48)
      let (product, overflow) = value.multipliedReportingOverflow(by: 10)
      // Negative numbers reach one further.
      let (sum, carried) = isNegative ? product.subtractingReportingOverflow(digit) : product.addingReportingOverflow(digit)
      guard !overflow, !carried else { throw flaw }
      value = sum
      position += 1
    }
    guard position > start else { throw flaw }
    return value
  }

  mutating func number() throws(DocumentError) -> Double {
    let start = position
    while position < bytes.count, position - start < 32, Self.isNumberByte(bytes[position]) { position += 1 }
    guard let number = Double(String(decoding: bytes[start..<position], as: UTF8.self)), number.isFinite else { throw flaw }
    return number
  }

  /// What `body` makes of the bytes of a text; nil of it is a flaw.
  @inline(__always)
  mutating func word<Result>(_ body: (UnsafeRawBufferPointer) -> Result?) throws(DocumentError) -> Result {
    try expect(UInt8(ascii: "\""))
    let start = position
    skipPlain()
    guard position < bytes.count else { throw flaw }
    var result: Result?
    if bytes[position] == UInt8(ascii: "\"") {
      result = body(UnsafeRawBufferPointer(rebasing: bytes[start..<position]))
      position += 1
    } else {
      var text = try escapedString(from: start)
      result = text.withUTF8 { body(UnsafeRawBufferPointer($0)) }
    }
    guard let result else { throw flaw }
    return result
  }

  @inline(__always)
  mutating func string() throws(DocumentError) -> String {
    try expect(UInt8(ascii: "\""))
    let start = position
    skipPlain()
    guard position < bytes.count else { throw flaw }
    if bytes[position] == UInt8(ascii: "\"") {
      let text = String(decoding: UnsafeRawBufferPointer(rebasing: bytes[start..<position]), as: UTF8.self)
      position += 1
      return text
    }
    return try escapedString(from: start)
  }

  /// Goes on to the next quote or backslash, eight bytes at once.
  @inline(__always)
  private mutating func skipPlain() {
    let ones: UInt64 = 0x0101_0101_0101_0101
    while position &+ 8 <= bytes.count {
      let word = bytes.loadUnaligned(fromByteOffset: position, as: UInt64.self)
      let quote = word ^ ones &* 0x22
      let backslash = word ^ ones &* 0x5C
      // The lowest byte that is zero has its high bit set; higher ones may be set in error, which does not matter.
      let zeros = ((quote &- ones) & ~quote | (backslash &- ones) & ~backslash) & (ones &* 0x80)
      if zeros != 0 {
        position &+= zeros.trailingZeroBitCount >> 3
        return
      }
      position &+= 8
    }
    while position < bytes.count, bytes[position] != UInt8(ascii: "\""), bytes[position] != UInt8(ascii: "\\") { position &+= 1 }
  }

  private mutating func escapedString(from start: Int) throws(DocumentError) -> String {
    var text = Array(bytes[start..<position])
    while position < bytes.count {
      let byte = bytes[position]
      position += 1
      if byte == UInt8(ascii: "\"") { return String(decoding: text, as: UTF8.self) }
      if byte != UInt8(ascii: "\\") {
        text.append(byte)
        continue
      }
      if skip("u00") {
        guard position + 2 <= bytes.count, let high = Self.digit(bytes[position]), let low = Self.digit(bytes[position + 1]) else { break }
        text.append(high << 4 | low)
        position += 2
      } else if position < bytes.count, bytes[position] == UInt8(ascii: "\"") || bytes[position] == UInt8(ascii: "\\") {
        text.append(bytes[position])
        position += 1
      } else {
        break
      }
    }
    throw flaw
  }

  private static func digit(_ byte: UInt8) -> UInt8? {
    switch byte {
    case UInt8(ascii: "0")...UInt8(ascii: "9"): byte - UInt8(ascii: "0")
    case UInt8(ascii: "a")...UInt8(ascii: "f"): byte - UInt8(ascii: "a") + 10
    default: nil
    }
  }

  private static func isNumberByte(_ byte: UInt8) -> Bool {
    byte &- 48 < 10 || byte == 0x2D || byte == 0x2B || byte == 0x2E || byte == 0x65
  }

  @inline(__always)
  private mutating func skip(_ byte: UInt8) -> Bool {
    guard position < bytes.count, bytes[position] == byte else { return false }
    position &+= 1
    return true
  }

  private mutating func skip(_ text: StaticString) -> Bool {
    let count = text.utf8CodeUnitCount
    guard count <= bytes.count - position else { return false }
    for index in 0..<count where bytes[position + index] != text.utf8Start[index] { return false }
    position += count
    return true
  }
}
