/// The host inside a web address, an email address or a bare domain.
struct WebAddress {
  /// Where the host stands, without dots at its ends.
  private(set) var host: Range<Int>
  /// Whether the host is an IPv6 address; then without its brackets.
  private(set) var isLiteral = false
  /// Whether the scheme was misspelt.
  private(set) var hasRepairedScheme = false

  /// The host of `count` bytes.
  init(_ bytes: UnsafePointer<UInt8>, _ count: Int) {
    var start = 0
    var end = count
    while start < end, Self.isBlank(bytes, start, count) { start += 1 }
    while end > start, Self.isBlank(bytes, end - 1, count) { end -= 1 }
    // Twice at most: http://https://x.it
    for _ in 0..<2 {
      let next = Self.afterScheme(bytes, start, end)
      if next.isRepaired { hasRepairedScheme = true }
      start = next.start
    }
    var stop = start
    while stop < end, !Self.endsAuthority(bytes[stop]) { stop += 1 }
    end = stop
    for index in start..<end where bytes[index] == UInt8(ascii: "@") { start = index + 1 }
    if start < end, bytes[start] == UInt8(ascii: "[") {
      stop = start + 1
      var colons = 0
      while stop < end, Self.isHexadecimal(bytes[stop]) || bytes[stop] == UInt8(ascii: ":") || bytes[stop] == UInt8(ascii: ".") {
        if bytes[stop] == UInt8(ascii: ":") { colons += 1 }
        stop += 1
      }
      isLiteral = colons >= 2 && stop < end && bytes[stop] == UInt8(ascii: "]")
      host = (start + 1)..<stop
      return
    }
    stop = start
    while stop < end, bytes[stop] != UInt8(ascii: ":") { stop += 1 }
    end = stop
    while start < end, bytes[start] == UInt8(ascii: ".") { start += 1 }
    while end > start, bytes[end - 1] == UInt8(ascii: ".") { end -= 1 }
    host = start..<end
  }

  /// White space, quotes and brackets around the address; also a no-break space and a byte order mark.
  private static func isBlank(_ bytes: UnsafePointer<UInt8>, _ index: Int, _ end: Int) -> Bool {
    switch bytes[index] {
    case 0...32, 34, 39, 40, 41, 60, 62, 0x60: return true
    case 0xC2: return index + 1 < end && bytes[index + 1] == 0xA0
    case 0xA0: return index > 0 && bytes[index - 1] == 0xC2
    case 0xEF: return index + 2 < end && bytes[index + 1] == 0xBB && bytes[index + 2] == 0xBF
    case 0xBB: return index > 0 && bytes[index - 1] == 0xEF && index + 1 < end && bytes[index + 1] == 0xBF
    case 0xBF: return index > 1 && bytes[index - 1] == 0xBB && bytes[index - 2] == 0xEF
    default: return false
    }
  }

  private static func endsAuthority(_ byte: UInt8) -> Bool {
    switch byte {
    case 0...32, 34, 44, 47, 59, 60, 62, 63, 35, 92, 124: return true
    default: return false
    }
  }

  private static func isHexadecimal(_ byte: UInt8) -> Bool { byte &- 48 < 10 || (byte | 0x20) &- 97 < 6 }

  /// Where the address goes on after a scheme.
  private static func afterScheme(_ bytes: UnsafePointer<UInt8>, _ start: Int, _ end: Int) -> (start: Int, isRepaired: Bool) {
    var index = start
    while index < end, isSchemeByte(bytes[index]), index - start < 12 { index += 1 }
    let length = index - start
    var marks = index
    while marks < end, bytes[marks] == UInt8(ascii: ":") || bytes[marks] == 47 || bytes[marks] == 92 || bytes[marks] == 32 { marks += 1 }
    if marks == index { return (start, false) }
    let isProper = marks == index + 3 && bytes[index] == UInt8(ascii: ":") && bytes[index + 1] == 47 && bytes[index + 2] == 47
    if length == 0 { return (marks, false) }
    if DomainTable.equals(bytes + start, length, folded: "mailto") { return (marks, false) }
    for name in ["http", "https"] as [StaticString] where DomainTable.equals(bytes + start, length, folded: name) {
      return (marks, !isProper)
    }
    for name in ["htp", "htpp", "htps", "hhtp", "ttp", "ttps", "httpp", "hhtps", "htttp", "htttps"] as [StaticString]
    where DomainTable.equals(bytes + start, length, folded: name) {
      return (marks, true)
    }
    return isProper ? (marks, false) : (start, false)
  }

  private static func isSchemeByte(_ byte: UInt8) -> Bool { (byte | 0x20) &- 97 < 26 || byte &- 48 < 10 || byte == 43 || byte == 45 }
}
