/// Reads one JSON text (RFC 8259) and nothing else: names occur once, text is UTF-8, every limit is kept.
///
/// Time and memory are linear in the input.
public struct JSONReader {
  public struct Limits: Sendable {
    /// Nested arrays and objects.
    public var depth: Int
    public var stringInBytes: Int
    /// In one array or object.
    public var elements: Int

    public init(depth: Int = 32, stringInBytes: Int = 256 << 10, elements: Int = 100_000) {
      self.depth = depth
      self.stringInBytes = stringInBytes
      self.elements = elements
    }
  }

  let bytes: UnsafeBufferPointer<UInt8>
  let limits: Limits
  var position = 0

  /// The value that the bytes say.
  public static func read(_ bytes: [UInt8], limits: Limits = Limits()) throws(JSONSyntaxError) -> JSONValue {
    try bytes.withUnsafeBufferPointer { buffer throws(JSONSyntaxError) in
      var reader = JSONReader(bytes: buffer, limits: limits)
      return try reader.text()
    }
  }

  private mutating func text() throws(JSONSyntaxError) -> JSONValue {
    skipSpace()
    if position == bytes.count { throw flaw(.empty) }
    let value = try value(depth: 0)
    skipSpace()
    if position < bytes.count { throw flaw(.trailingContent) }
    return value
  }

  private mutating func value(depth: Int) throws(JSONSyntaxError) -> JSONValue {
    guard position < bytes.count else { throw flaw(.unexpectedEnd) }
    switch bytes[position] {
    case UInt8(ascii: "\""): return .string(try string())
    case UInt8(ascii: "{"): return try object(depth: depth)
    case UInt8(ascii: "["): return try array(depth: depth)
    case UInt8(ascii: "t"):
      try word("true")
      return .bool(true)
    case UInt8(ascii: "f"):
      try word("false")
      return .bool(false)
    case UInt8(ascii: "n"):
      try word("null")
      return .null
    case UInt8(ascii: "-"), UInt8(ascii: "0")...UInt8(ascii: "9"): return .number(try number())
    default: throw flaw(.unexpectedByte(bytes[position]))
    }
  }

  private mutating func object(depth: Int) throws(JSONSyntaxError) -> JSONValue {
    if depth == limits.depth { throw flaw(.tooDeep(limit: limits.depth)) }
    position += 1
    var object = JSONObject()
    skipSpace()
    if skip(UInt8(ascii: "}")) { return .object(object) }
    while true {
      guard position < bytes.count else { throw flaw(.unexpectedEnd) }
      guard bytes[position] == UInt8(ascii: "\"") else { throw flaw(.unexpectedByte(bytes[position])) }
      let start = position
      let name = try string()
      skipSpace()
      try expect(UInt8(ascii: ":"))
      skipSpace()
      if object.count == limits.elements { throw flaw(.tooManyElements(limit: limits.elements)) }
      let value = try value(depth: depth + 1)
      if !object.append(name, value) { throw JSONSyntaxError(reason: .duplicateName(name), offset: start) }
      skipSpace()
      if skip(UInt8(ascii: "}")) { return .object(object) }
      try expect(UInt8(ascii: ","))
      skipSpace()
    }
  }

  private mutating func array(depth: Int) throws(JSONSyntaxError) -> JSONValue {
    if depth == limits.depth { throw flaw(.tooDeep(limit: limits.depth)) }
    position += 1
    var elements: [JSONValue] = []
    skipSpace()
    if skip(UInt8(ascii: "]")) { return .array(elements) }
    while true {
      if elements.count == limits.elements { throw flaw(.tooManyElements(limit: limits.elements)) }
      elements.append(try value(depth: depth + 1))
      skipSpace()
      if skip(UInt8(ascii: "]")) { return .array(elements) }
      try expect(UInt8(ascii: ","))
      skipSpace()
    }
  }

  private mutating func number() throws(JSONSyntaxError) -> JSONNumber {
    let start = position
    _ = skip(UInt8(ascii: "-"))
    if !skip(UInt8(ascii: "0")) { try digits(from: start) }
    if skip(UInt8(ascii: ".")) { try digits(from: start) }
    if skip(UInt8(ascii: "e")) || skip(UInt8(ascii: "E")) {
      if !skip(UInt8(ascii: "+")) { _ = skip(UInt8(ascii: "-")) }
      try digits(from: start)
    }
    // A digit after a leading zero is left over and refused by whoever reads on.
    guard position - start <= 1024 else { throw JSONSyntaxError(reason: .invalidNumber, offset: start) }
    return JSONNumber(grammatical: String(decoding: bytes[start..<position], as: UTF8.self))
  }

  private mutating func digits(from start: Int) throws(JSONSyntaxError) {
    let first = position
    while position < bytes.count, (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(bytes[position]) { position += 1 }
    if position == first { throw JSONSyntaxError(reason: .invalidNumber, offset: start) }
  }

  private mutating func word(_ word: StaticString) throws(JSONSyntaxError) {
    for offset in 0..<word.utf8CodeUnitCount {
      guard position < bytes.count else { throw flaw(.unexpectedEnd) }
      guard bytes[position] == word.utf8Start[offset] else { throw flaw(.unexpectedByte(bytes[position])) }
      position += 1
    }
  }

  private mutating func skipSpace() {
    while position < bytes.count {
      switch bytes[position] {
      case 0x20, 0x09, 0x0A, 0x0D: position += 1
      default: return
      }
    }
  }

  mutating func skip(_ byte: UInt8) -> Bool {
    guard position < bytes.count, bytes[position] == byte else { return false }
    position += 1
    return true
  }

  private mutating func expect(_ byte: UInt8) throws(JSONSyntaxError) {
    guard position < bytes.count else { throw flaw(.unexpectedEnd) }
    if !skip(byte) { throw flaw(.unexpectedByte(bytes[position])) }
  }

  func flaw(_ reason: JSONSyntaxError.Reason) -> JSONSyntaxError { JSONSyntaxError(reason: reason, offset: position) }
}
