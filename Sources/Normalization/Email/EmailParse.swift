/// An address in a buffer: the local part at its start, the domain at ``domainStart``, both canonical in form.
struct EmailParse {
  /// The most bytes of a local part (RFC 5321, 4.5.3.1.1).
  static let localLimit = 64
  /// Where the domain starts in the buffer.
  static let domainStart = 72
  /// Bytes that the buffer has room for.
  static let capacity = domainStart + HostName.limit + 3

  private(set) var localCount = 0
  private(set) var domainCount = 0
  /// Where the last label starts in the domain.
  private(set) var lastLabel = 0
  private(set) var isQuoted = false
  private(set) var isInternational = false
  /// Why the text is no address; empty if it is one.
  private(set) var issues: EmailIssues = []

  var isFailed: Bool { !issues.isEmpty }

  /// Parses exactly `count` bytes, without repairs.
  init(_ bytes: UnsafePointer<UInt8>, _ count: Int, to buffer: UnsafeMutablePointer<UInt8>) {
    var index = 0
    if count > 0, bytes[0] == UInt8(ascii: "\"") {
      index = readQuoted(bytes, count, to: buffer)
    } else {
      index = readAtoms(bytes, count, to: buffer)
    }
    if isFailed { return }
    let start = index + 1
    guard index > 0, start < count else {
      issues = .missingPart
      return
    }
    let written = HostName.write(bytes + start, count - start, allowsUnderscore: false, to: buffer + Self.domainStart)
    guard written.labels >= 2 else {
      issues = .badDomain
      return
    }
    domainCount = written.count
    lastLabel = written.lastLabel
    if written.isInternational { isInternational = true }
    if localCount > Self.localLimit || localCount + 1 + domainCount > Email.limit { issues = .tooLong }
  }

  /// Reads atoms between dots up to `@`; returns where it stands.
  private mutating func readAtoms(_ bytes: UnsafePointer<UInt8>, _ count: Int, to buffer: UnsafeMutablePointer<UInt8>) -> Int {
    var index = 0
    // A dot must not begin, end or repeat.
    var previousIsDot = true
    while index < count {
      let byte = bytes[index]
      if byte == UInt8(ascii: "@") { break }
      if byte >= 0x80 {
        return readInternational(bytes, count, to: buffer)
      }
      let isDot = byte == UInt8(ascii: ".")
      guard Self.isAtom(byte) || (isDot && !previousIsDot) else {
        issues = .badLocalPart
        return index
      }
      if index < Self.localLimit { buffer[index] = byte &- 65 < 26 ? byte | 0x20 : byte }
      previousIsDot = isDot
      index += 1
    }
    if index == count || index == 0 {
      issues = .missingPart
    } else if previousIsDot {
      issues = .badLocalPart
    } else if index > Self.localLimit {
      issues = .tooLong
    }
    localCount = index
    return index
  }

  /// Reads a local part beyond ASCII (RFC 6531).
  private mutating func readInternational(_ bytes: UnsafePointer<UInt8>, _ count: Int, to buffer: UnsafeMutablePointer<UInt8>) -> Int {
    var at = 0
    while at < count, bytes[at] != UInt8(ascii: "@") { at += 1 }
    guard at > 0, at < count else {
      issues = .missingPart
      return at
    }
    guard at <= 2 * Self.localLimit else {
      issues = .tooLong
      return at
    }
    withUnsafeTemporaryAllocation(of: UInt32.self, capacity: 2 * Self.localLimit) { scalars in
      var folding = LetterFolding()
      let length = folding.fold(bytes, at, to: scalars)
      var previousIsDot = true
      if length == 0 { issues = .badLocalPart }
      for index in 0..<length {
        let scalar = scalars[index]
        let isDot = scalar == 0x2E
        let isFine = scalar < 0x80 ? Self.isAtom(UInt8(scalar)) || (isDot && !previousIsDot) : Self.isVisible(scalar)
        if !isFine || localCount + 4 > Self.localLimit {
          issues = isFine ? .tooLong : .badLocalPart
          return
        }
        localCount += UTF8Reader.write(scalar, to: buffer + localCount)
        previousIsDot = isDot
      }
      if previousIsDot { issues = .badLocalPart }
    }
    isInternational = true
    return at
  }

  /// Reads a quoted local part; one that needs no quotes loses them.
  private mutating func readQuoted(_ bytes: UnsafePointer<UInt8>, _ count: Int, to buffer: UnsafeMutablePointer<UInt8>) -> Int {
    var index = 1
    var isDotAtom = true
    var previousIsDot = true
    buffer[0] = UInt8(ascii: "\"")
    localCount = 1
    while index < count, bytes[index] != UInt8(ascii: "\"") {
      var byte = bytes[index]
      if byte == UInt8(ascii: "\\"), index + 1 < count {
        index += 1
        byte = bytes[index]
        // The backslash stays where it is needed.
        if byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "\\") { append(UInt8(ascii: "\\"), to: buffer) }
      }
      guard byte >= 32, byte < 0x7F else {
        issues = .badLocalPart
        return index
      }
      let isDot = byte == UInt8(ascii: ".")
      if !Self.isAtom(byte), !isDot || previousIsDot { isDotAtom = false }
      previousIsDot = isDot
      append(byte &- 65 < 26 ? byte | 0x20 : byte, to: buffer)
      index += 1
    }
    append(UInt8(ascii: "\""), to: buffer)
    guard index + 1 < count, bytes[index + 1] == UInt8(ascii: "@") else {
      issues = .badLocalPart
      return index
    }
    if localCount > Self.localLimit {
      issues = .tooLong
    } else if isDotAtom, !previousIsDot {
      for position in 1..<(localCount - 1) { buffer[position - 1] = buffer[position] }
      localCount -= 2
    } else {
      isQuoted = true
    }
    return index + 1
  }

  private mutating func append(_ byte: UInt8, to buffer: UnsafeMutablePointer<UInt8>) {
    if localCount < Self.localLimit { buffer[localCount] = byte }
    localCount += 1
  }

  /// Whether RFC 5322 allows the byte in an atom.
  @inline(__always)
  static func isAtom(_ byte: UInt8) -> Bool {
    // Bits of !#$%&'*+-/0...9=? and of A...Z^_`a...z{|}~
    let low: UInt64 = 0xA3FF_ACFA_0000_0000
    let high: UInt64 = 0x7FFF_FFFF_C7FF_FFFE
    return byte < 0x80 && (byte < 64 ? low : high) >> UInt64(byte & 63) & 1 != 0
  }

  private static func isVisible(_ scalar: UInt32) -> Bool {
    guard let properties = Unicode.Scalar(scalar)?.properties else { return false }
    switch properties.generalCategory {
    case .control, .format, .spaceSeparator, .lineSeparator, .paragraphSeparator, .unassigned, .privateUse, .surrogate: return false
    default: return true
    }
  }

  /// Takes off what follows the first `+`; false if there is none.
  mutating func removeTag(in buffer: UnsafePointer<UInt8>) -> Bool {
    for index in 0..<localCount where buffer[index] == UInt8(ascii: "+") {
      if index == 0 { return false }
      localCount = index
      // A dot must not end the local part.
      while localCount > 1, buffer[localCount - 1] == UInt8(ascii: ".") { localCount -= 1 }
      return true
    }
    return false
  }

  /// Takes the dots out of a Gmail address and gives it its first domain; false if nothing changed.
  mutating func unifyGmail(in buffer: UnsafeMutablePointer<UInt8>) -> Bool {
    let domain = buffer + Self.domainStart
    let isOther = DomainTable.equals(domain, domainCount, "googlemail.com")
    guard isOther || DomainTable.equals(domain, domainCount, "gmail.com") else { return false }
    var kept = 0
    for index in 0..<localCount where buffer[index] != UInt8(ascii: ".") {
      buffer[kept] = buffer[index]
      kept += 1
    }
    let isChanged = isOther || kept < localCount
    localCount = kept
    if isOther {
      for (index, byte) in "gmail.com".utf8.enumerated() { domain[index] = byte }
      domainCount = 9
    }
    return isChanged
  }

  /// Replaces the end of the domain by a correct spelling.
  mutating func replaceDomain(from start: Int, by word: UnsafeBufferPointer<UInt8>, in buffer: UnsafeMutablePointer<UInt8>) {
    guard start + word.count <= HostName.limit else { return }
    let domain = buffer + Self.domainStart
    for index in 0..<word.count { domain[start + index] = word[index] }
    domainCount = start + word.count
    lastLabel = domainCount
    while lastLabel > 0, domain[lastLabel - 1] != UInt8(ascii: ".") { lastLabel -= 1 }
  }
}
