/// Reads what web pages call JSON: one text of RFC 8259, or one with the flaws that `JSONRepair.Kind` lists, each told with its place.
///
/// What the text means is never guessed: where two readings are possible it is refused, and character references such as `&quot;` stay as
/// they are. Time and memory are linear in the input, and the limits are those of `JSONReader`.
public struct RepairingJSONReader {
  let bytes: UnsafeBufferPointer<UInt8>
  let limits: JSONReader.Limits
  var position = 0
  private var repairs: [JSONRepair] = []
  private var repairCount = 0
  private static let repairLimit = 100

  private init(bytes: UnsafeBufferPointer<UInt8>, limits: JSONReader.Limits) {
    self.bytes = bytes
    self.limits = limits
  }

  /// The value that the bytes say, with what was repaired.
  /// - Throws: for an empty text, for what cannot be repaired, and at the limits.
  public static func read(_ bytes: [UInt8], limits: JSONReader.Limits = JSONReader.Limits(depth: 64)) throws(JSONSyntaxError)
    -> RepairedJSON
  {
    try bytes.withUnsafeBufferPointer { buffer throws(JSONSyntaxError) in
      var reader = RepairingJSONReader(bytes: buffer, limits: limits)
      let value = try reader.text()
      return RepairedJSON(value: value, repairs: reader.repairs, repairCount: reader.repairCount)
    }
  }

  mutating func note(_ kind: JSONRepair.Kind, at offset: Int) {
    repairCount += 1
    // The end is told whatever came before.
    if repairs.count == Self.repairLimit, kind == .truncated { repairs.removeLast() }
    if repairs.count < Self.repairLimit { repairs.append(JSONRepair(kind: kind, offset: offset)) }
  }

  private mutating func text() throws(JSONSyntaxError) -> JSONValue {
    if bytes.count >= 3, bytes[0] == 0xEF, bytes[1] == 0xBB, bytes[2] == 0xBF {
      note(.byteOrderMark, at: 0)
      position = 3
    }
    skipSpace(isOutside: true)
    if position == bytes.count { throw flaw(.empty) }
    guard let first = try value(depth: 0) else { throw flaw(.unexpectedEnd) }
    var values = [first]
    while true {
      skipSpace(isOutside: true)
      guard let byte = peek else { break }
      switch byte {
      case UInt8(ascii: ";"):
        note(.semicolon, at: position)
        position += 1
      case UInt8(ascii: ","):
        note(.extraComma, at: position)
        position += 1
      case UInt8(ascii: "{"), UInt8(ascii: "["):
        if values.count == limits.elements { throw flaw(.tooManyElements(limit: limits.elements)) }
        note(.severalValues, at: position)
        if let value = try value(depth: 1) { values.append(value) }
      default:
        note(.trailingContent, at: position)
        position = bytes.count
      }
    }
    return values.count == 1 ? first : .array(values)
  }

  /// Nil where the text ends before the value has begun or a word is complete.
  private mutating func value(depth: Int) throws(JSONSyntaxError) -> JSONValue? {
    guard let byte = peek else { return nil }
    switch byte {
    case UInt8(ascii: "\""), UInt8(ascii: "'"): return .string(try string())
    case UInt8(ascii: "{"): return try object(depth: depth)
    case UInt8(ascii: "["): return try array(depth: depth)
    case UInt8(ascii: "+"), UInt8(ascii: "-"), UInt8(ascii: "."), UInt8(ascii: "0")...UInt8(ascii: "9"): return try number()
    default:
      guard byte.isASCIILetter else { throw flaw(.unexpectedByte(byte)) }
      return try word()
    }
  }

  private mutating func object(depth: Int) throws(JSONSyntaxError) -> JSONValue {
    if depth >= limits.depth { throw flaw(.tooDeep(limit: limits.depth)) }
    position += 1
    var object = JSONObject()
    var needsComma = false
    while true {
      skipSpace(isOutside: false)
      guard let byte = peek else {
        note(.truncated, at: position)
        return .object(object)
      }
      if byte == UInt8(ascii: "}") {
        position += 1
        return .object(object)
      }
      if byte == UInt8(ascii: ",") {
        passComma(&needsComma, end: UInt8(ascii: "}"))
        continue
      }
      let start = position
      guard let name = try name() else { throw flaw(.unexpectedByte(byte)) }
      if needsComma { note(.missingComma, at: start) }
      skipSpace(isOutside: false)
      guard peek != nil else { continue }
      guard skip(UInt8(ascii: ":")) else { throw flaw(.unexpectedByte(bytes[position])) }
      skipSpace(isOutside: false)
      if object.count == limits.elements { throw flaw(.tooManyElements(limit: limits.elements)) }
      let member: JSONValue
      if peek == UInt8(ascii: ",") || peek == UInt8(ascii: "}") {
        note(.missingValue, at: position)
        member = .null
      } else if let value = try value(depth: depth + 1) {
        member = value
      } else {
        continue
      }
      if !object.append(name, member) {
        note(.duplicateName, at: start)
        _ = object.replace(name, member)
      }
      needsComma = true
    }
  }

  private mutating func array(depth: Int) throws(JSONSyntaxError) -> JSONValue {
    if depth >= limits.depth { throw flaw(.tooDeep(limit: limits.depth)) }
    position += 1
    var elements: [JSONValue] = []
    var needsComma = false
    while true {
      skipSpace(isOutside: false)
      guard let byte = peek else {
        note(.truncated, at: position)
        return .array(elements)
      }
      if byte == UInt8(ascii: "]") {
        position += 1
        return .array(elements)
      }
      if byte == UInt8(ascii: ",") {
        passComma(&needsComma, end: UInt8(ascii: "]"))
        continue
      }
      if needsComma {
        // Numbers and words side by side may as well be one broken value.
        guard byte == UInt8(ascii: "{") || byte == UInt8(ascii: "[") || byte == UInt8(ascii: "\"") else {
          throw flaw(.unexpectedByte(byte))
        }
        note(.missingComma, at: position)
      }
      if elements.count == limits.elements { throw flaw(.tooManyElements(limit: limits.elements)) }
      if let value = try value(depth: depth + 1) { elements.append(value) }
      needsComma = true
    }
  }

  /// Passes a comma, which is one too many where nothing stands before it or the end follows.
  private mutating func passComma(_ isExpected: inout Bool, end: UInt8) {
    let comma = position
    position += 1
    if !isExpected {
      note(.extraComma, at: comma)
      return
    }
    isExpected = false
    skipSpace(isOutside: false)
    if peek == end { note(.extraComma, at: comma) }
  }

  /// Nil where no name begins.
  private mutating func name() throws(JSONSyntaxError) -> String? {
    guard let byte = peek else { return nil }
    if byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "'") { return try string() }
    guard byte.isASCIILetter || byte == UInt8(ascii: "_") || byte == UInt8(ascii: "$") || byte == UInt8(ascii: "@") else { return nil }
    let start = position
    position += 1
    while let next = peek, next.isASCIILetter || next.isDigit || next == UInt8(ascii: "_") || next == UInt8(ascii: "$") { position += 1 }
    if position - start > limits.stringInBytes {
      throw JSONSyntaxError(reason: .stringTooLong(limitInBytes: limits.stringInBytes), offset: start)
    }
    note(.bareName, at: start)
    return String(decoding: bytes[start..<position], as: UTF8.self)
  }

  // MARK: Bytes

  var peek: UInt8? { position < bytes.count ? bytes[position] : nil }

  mutating func skip(_ byte: UInt8) -> Bool {
    guard peek == byte else { return false }
    position += 1
    return true
  }

  func flaw(_ reason: JSONSyntaxError.Reason) -> JSONSyntaxError { JSONSyntaxError(reason: reason, offset: position) }
}
