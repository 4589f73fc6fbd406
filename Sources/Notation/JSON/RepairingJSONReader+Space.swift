extension RepairingJSONReader {
  /// Passes white space, comments, and the marks that pages put around scripts.
  /// - Parameter isOutside: whether no array and no object is open. Only there, comment marks of HTML may stand around the value itself.
  mutating func skipSpace(isOutside: Bool) {
    while let byte = peek {
      switch byte {
      case 0x20, 0x09, 0x0A, 0x0D: position += 1
      case 0xC2 where begins([0xC2, 0xA0]), 0xE2 where begins([0xE2, 0x80, 0xA8]) || begins([0xE2, 0x80, 0xA9]):
        // A no-break space, or a line separator of JavaScript.
        note(.space, at: position)
        position += byte == 0xC2 ? 2 : 3
      case UInt8(ascii: "/"):
        guard skipScriptComment() else { return }
      case UInt8(ascii: "<"):
        if begins(Array("<![CDATA[".utf8)) {
          note(.characterDataMark, at: position)
          position += 9
        } else if begins(Array("<!--".utf8)) {
          note(.comment, at: position)
          position += 4
          if !(isOutside && isBeforeValue) { skip(past: Array("-->".utf8)) }
        } else {
          return
        }
      case UInt8(ascii: "-") where isOutside && begins(Array("-->".utf8)):
        note(.comment, at: position)
        position += 3
      case UInt8(ascii: "]") where isOutside && begins(Array("]]>".utf8)):
        note(.characterDataMark, at: position)
        position += 3
      default: return
      }
    }
  }

  /// Passes `//` to the end of the line, or `/*` to `*/`; but of `//<![CDATA[` and `//]]>` the mark alone, since the value may follow.
  private mutating func skipScriptComment() -> Bool {
    guard position + 1 < bytes.count else { return false }
    switch bytes[position + 1] {
    case UInt8(ascii: "*"):
      note(.comment, at: position)
      position += 2
      skip(past: Array("*/".utf8))
    case UInt8(ascii: "/"):
      note(.comment, at: position)
      position += 2
      while peek == 0x20 || peek == 0x09 { position += 1 }
      for mark in ["<![CDATA[", "]]>"] where begins(Array(mark.utf8)) {
        position += mark.utf8.count
        return true
      }
      while let byte = peek, byte != 0x0A, byte != 0x0D { position += 1 }
    default: return false
    }
    return true
  }

  private var isBeforeValue: Bool {
    var next = position
    while next < bytes.count, bytes[next] == 0x20 || (0x09...0x0D).contains(bytes[next]) { next += 1 }
    return next < bytes.count && (bytes[next] == UInt8(ascii: "{") || bytes[next] == UInt8(ascii: "["))
  }

  private func begins(_ mark: [UInt8]) -> Bool {
    position + mark.count <= bytes.count && bytes[position..<position + mark.count].elementsEqual(mark)
  }

  /// To the end where the mark does not follow.
  private mutating func skip(past mark: [UInt8]) {
    while position < bytes.count {
      if begins(mark) {
        position += mark.count
        return
      }
      position += 1
    }
  }
}
