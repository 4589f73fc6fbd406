/// Reads a field by the algorithms of RFC 9651, section 4.2.
struct StructuredFieldParser {
  let bytes: [UInt8]
  let limits: StructuredField.Limits
  var position = 0

  init(_ field: String, _ limits: StructuredField.Limits) throws(StructuredFieldError) {
    guard field.utf8.count <= limits.bytes else {
      throw StructuredFieldError(reason: .tooLong(limitInBytes: limits.bytes), offset: 0)
    }
    bytes = Array(field.utf8)
    self.limits = limits
  }

  mutating func whole<Value>(_ read: (inout Self) throws(StructuredFieldError) -> Value) throws(StructuredFieldError) -> Value {
    skipSpaces()
    let value = try read(&self)
    skipSpaces()
    if position < bytes.count { throw flaw(.trailingContent) }
    return value
  }

  mutating func list() throws(StructuredFieldError) -> [StructuredField.Member] {
    var members: [StructuredField.Member] = []
    while position < bytes.count {
      try count(members.count)
      members.append(try member())
      if try isLast() { break }
    }
    return members
  }

  mutating func dictionary() throws(StructuredFieldError) -> [StructuredField.Entry] {
    var entries: [StructuredField.Entry] = []
    var places: [String: Int] = [:]
    while position < bytes.count {
      let key = try key()
      let value: StructuredField.Member =
        skip(UInt8(ascii: "=")) ? try member() : .item(StructuredField.Item(.boolean(true), try parameters()))
      let entry = StructuredField.Entry(key: key, value: value)
      if let place = places[key] {
        entries[place] = entry
      } else {
        try count(entries.count)
        places[key] = entries.count
        entries.append(entry)
      }
      if try isLast() { break }
    }
    return entries
  }

  /// Passes the comma to the next member, where there is one.
  private mutating func isLast() throws(StructuredFieldError) -> Bool {
    skipBlanks()
    guard let byte = peek else { return true }
    guard byte == UInt8(ascii: ",") else { throw flaw(.unexpectedByte(byte)) }
    position += 1
    skipBlanks()
    if peek == nil { throw flaw(.trailingComma) }
    return false
  }

  private mutating func member() throws(StructuredFieldError) -> StructuredField.Member {
    guard skip(UInt8(ascii: "(")) else { return .item(try item()) }
    var items: [StructuredField.Item] = []
    while true {
      skipSpaces()
      if skip(UInt8(ascii: ")")) { return .innerList(items, try parameters()) }
      try count(items.count)
      items.append(try item())
      guard let byte = peek else { throw flaw(.unexpectedEnd) }
      if byte != UInt8(ascii: " "), byte != UInt8(ascii: ")") { throw flaw(.unexpectedByte(byte)) }
    }
  }

  mutating func item() throws(StructuredFieldError) -> StructuredField.Item {
    let value = try bareItem()
    return StructuredField.Item(value, try parameters())
  }

  private mutating func parameters() throws(StructuredFieldError) -> [StructuredField.Parameter] {
    var parameters: [StructuredField.Parameter] = []
    var places: [String: Int] = [:]
    while skip(UInt8(ascii: ";")) {
      skipSpaces()
      let key = try key()
      let parameter = StructuredField.Parameter(key: key, value: skip(UInt8(ascii: "=")) ? try bareItem() : .boolean(true))
      if let place = places[key] {
        parameters[place] = parameter
      } else {
        try count(parameters.count)
        places[key] = parameters.count
        parameters.append(parameter)
      }
    }
    return parameters
  }

  private mutating func key() throws(StructuredFieldError) -> String {
    guard let first = peek else { throw flaw(.unexpectedEnd) }
    guard first.isLowercaseLetter || first == UInt8(ascii: "*") else { throw flaw(.unexpectedByte(first)) }
    return take { $0.isLowercaseLetter || $0.isDigit || "_-.*".utf8.contains($0) }
  }

  // MARK: Small parts

  var peek: UInt8? { position < bytes.count ? bytes[position] : nil }

  mutating func skip(_ byte: UInt8) -> Bool {
    guard peek == byte else { return false }
    position += 1
    return true
  }

  /// - Precondition: `isPart` holds for ASCII only.
  mutating func take(while isPart: (UInt8) -> Bool) -> String {
    let start = position
    while let byte = peek, isPart(byte) { position += 1 }
    return String(decoding: bytes[start..<position], as: UTF8.self)
  }

  private mutating func skipSpaces() { while peek == UInt8(ascii: " ") { position += 1 } }
  private mutating func skipBlanks() { while peek == UInt8(ascii: " ") || peek == UInt8(ascii: "\t") { position += 1 } }

  private func count(_ members: Int) throws(StructuredFieldError) {
    if members == limits.members { throw flaw(.tooManyMembers(limit: limits.members)) }
  }

  func flaw(_ reason: StructuredFieldError.Reason) -> StructuredFieldError { StructuredFieldError(reason: reason, offset: position) }
}

extension UInt8 {
  var isDigit: Bool { (0x30...0x39).contains(self) }
  var isLowercaseLetter: Bool { (0x61...0x7A).contains(self) }
  var isASCIILetter: Bool { (0x61...0x7A).contains(self | 0x20) }
}
