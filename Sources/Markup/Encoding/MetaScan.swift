/// What the start of a page says about its encoding: "prescan a byte stream to determine its encoding" of the HTML standard, and the XML
/// declaration, which the standard reads first.
struct MetaScan {
  private let bytes: ArraySlice<UInt8>
  private var position: Int

  private init(_ bytes: ArraySlice<UInt8>) {
    self.bytes = bytes
    position = bytes.startIndex
  }

  /// - Complexity: O(bytes)
  static func encoding(in start: ArraySlice<UInt8>) -> Encoding? {
    var scan = MetaScan(start)
    return scan.declared() ?? scan.run()
  }

  private var current: UInt8? { position < bytes.endIndex ? bytes[position] : nil }

  private func hasPrefix(_ text: StaticString) -> Bool {
    let length = text.utf8CodeUnitCount
    guard bytes.endIndex - position >= length else { return false }
    return (0..<length).allSatisfy { Self.lower(bytes[position + $0]) == text.utf8Start[$0] }
  }

  private static func lower(_ byte: UInt8) -> UInt8 { byte >= 0x41 && byte <= 0x5A ? byte | 0x20 : byte }
  private static func isSpace(_ byte: UInt8) -> Bool { byte == 0x20 || byte == 0x09 || byte == 0x0A || byte == 0x0C || byte == 0x0D }
  private static func isLetter(_ byte: UInt8) -> Bool { (0x61...0x7A).contains(lower(byte)) }

  /// The encoding of `<?xml ... encoding="..."?>`.
  private mutating func declared() -> Encoding? {
    guard let label = XMLDeclaration.encodingLabel(in: bytes) else { return nil }
    return Self.usable(Encoding(label: label))
  }

  /// UTF-16 cannot be what a page says in ASCII.
  private static func usable(_ encoding: Encoding?) -> Encoding? {
    switch encoding {
    case .utf16LittleEndian, .utf16BigEndian: .utf8
    default: encoding?.name == "x-user-defined" ? .windows1252 : encoding
    }
  }

  private mutating func run() -> Encoding? {
    while let byte = current {
      guard byte == UInt8(ascii: "<") else {
        position += 1
        continue
      }
      if hasPrefix("<!--") {
        skipComment()
      } else if hasPrefix("<meta"), position + 5 < bytes.endIndex,
        Self.isSpace(bytes[position + 5]) || bytes[position + 5] == UInt8(ascii: "/")
      {
        position += 5
        if let encoding = meta() { return encoding }
      } else if position + 1 < bytes.endIndex, Self.isLetter(bytes[position + 1]) || bytes[position + 1] == UInt8(ascii: "/") {
        position += 1
        while let byte = current, !Self.isSpace(byte), byte != UInt8(ascii: ">") { position += 1 }
        while attribute() != nil {}
      } else if hasPrefix("<!") || hasPrefix("<?") {
        while let byte = current, byte != UInt8(ascii: ">") { position += 1 }
      }
      position += 1
    }
    return nil
  }

  private mutating func skipComment() {
    position += 2
    while current != nil {
      if hasPrefix("-->") {
        position += 2
        return
      }
      position += 1
    }
  }

  private mutating func meta() -> Encoding? {
    var seen: Set<String> = []
    var isPragma = false
    var needsPragma: Bool?
    var charset: Encoding?
    while let (name, value) = attribute() {
      guard seen.insert(name).inserted else { continue }
      switch name {
      case "http-equiv": isPragma = isPragma || value == "content-type"
      case "content":
        if charset == nil, let label = Self.charset(inContent: value), let encoding = Encoding(label: label) {
          charset = encoding
          needsPragma = true
        }
      case "charset":
        charset = Encoding(label: value)
        needsPragma = false
      default: break
      }
    }
    guard let needsPragma, !needsPragma || isPragma else { return nil }
    return Self.usable(charset)
  }

  /// Name and value in lower case, or nil at the end of the tag.
  private mutating func attribute() -> (String, String)? {
    while let byte = current, Self.isSpace(byte) || byte == UInt8(ascii: "/") { position += 1 }
    guard let first = current, first != UInt8(ascii: ">") else { return nil }
    var name: [UInt8] = []
    while let byte = current {
      if byte == UInt8(ascii: "="), !name.isEmpty { break }
      if Self.isSpace(byte) || byte == UInt8(ascii: "/") || byte == UInt8(ascii: ">") { break }
      name.append(Self.lower(byte))
      position += 1
    }
    while let byte = current, Self.isSpace(byte) { position += 1 }
    guard current == UInt8(ascii: "=") else { return (String(decoding: name, as: UTF8.self), "") }
    position += 1
    while let byte = current, Self.isSpace(byte) { position += 1 }
    var value: [UInt8] = []
    if let quote = current, quote == UInt8(ascii: "\"") || quote == UInt8(ascii: "'") {
      position += 1
      while let byte = current, byte != quote {
        value.append(Self.lower(byte))
        position += 1
      }
      guard current != nil else { return nil }
      position += 1
    } else {
      while let byte = current, !Self.isSpace(byte), byte != UInt8(ascii: ">") {
        value.append(Self.lower(byte))
        position += 1
      }
    }
    return (String(decoding: name, as: UTF8.self), String(decoding: value, as: UTF8.self))
  }

  /// The label in `text/html; charset=...`.
  static func charset(inContent content: String) -> String? {
    let bytes = Array(content.utf8)
    let word = Array("charset".utf8)
    var position = 0
    while position + word.count <= bytes.count {
      guard bytes[position..<(position + word.count)].elementsEqual(word) else {
        position += 1
        continue
      }
      position += word.count
      while position < bytes.count, isSpace(bytes[position]) { position += 1 }
      guard position < bytes.count, bytes[position] == UInt8(ascii: "=") else { continue }
      position += 1
      while position < bytes.count, isSpace(bytes[position]) { position += 1 }
      guard position < bytes.count else { return nil }
      let first = bytes[position]
      if first == UInt8(ascii: "\"") || first == UInt8(ascii: "'") {
        guard let end = bytes[(position + 1)...].firstIndex(of: first) else { return nil }
        return String(decoding: bytes[(position + 1)..<end], as: UTF8.self)
      }
      return String(decoding: bytes[position...].prefix { !isSpace($0) && $0 != UInt8(ascii: ";") }, as: UTF8.self)
    }
    return nil
  }
}
