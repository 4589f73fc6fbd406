extension PersonName {
  /// Splits a raw name into words: at white space, commas, slashes, brackets and quotes, and at a full stop between two words
  /// (`Dr.Hans`, not `Ph.D.`).
  static func readWords(_ scratch: inout RawWords) -> Bool {
    let raw = scratch.raw
    let count = scratch.rawCount
    var start = 0
    var index = 0
    var segment = 0
    var closer: UInt8 = 0
    var ampersand = false
    while index < count {
      let byte = raw[index]
      var width = 1
      var ends = false
      switch byte {
      case 9, 10, 11, 12, 13, 32, 47, 92, 95, 124: ends = true
      case 44, 59:
        ends = true
      case 38, 43:
        ends = true
      case 40, 91, 34, 41, 93: ends = true
      case 46: ends = isStopBetweenWords(raw, start, index, count)
      case 39:
        // A quote rather than an apostrophe: at the start of a word and closed before a space, or the closing one.
        ends = closer == 39 ? index + 1 == count || raw[index + 1] == 32 : index == start && hasClosingQuote(raw, index, count)
      case 0xC2:
        guard index + 1 < count else { break }
        // No-break space and French quotation marks.
        if raw[index + 1] == 0xA0 || raw[index + 1] == 0xAB || raw[index + 1] == 0xBB { (ends, width) = (true, 2) }
      case 0xE2:
        guard index + 2 < count, raw[index + 1] == 0x80 else { break }
        // Typographic double quotes.
        if raw[index + 2] >= 0x9C && raw[index + 2] <= 0x9F { (ends, width) = (true, 3) }
      case 0xE3:
        guard index + 2 < count, raw[index + 1] == 0x80, raw[index + 2] == 0x80 else { break }
        (ends, width) = (true, 3)
      default: break
      }
      if ends {
        scratch.append(start, index, segment: segment, enclosed: closer != 0)
        switch byte {
        case 44, 59: segment += 1
        case 38, 43: ampersand = appendAmpersand(&scratch, segment) || ampersand
        case 40: closer = 41
        case 91: closer = 93
        case 41, 93: closer = 0
        case 34: closer = closer == 0 ? 34 : 0
        case 39: closer = closer == 0 ? 39 : 0
        case 0xC2: if raw[index + 1] != 0xA0 { closer = closer == 0 ? 0xBB : 0 }
        case 0xE2: closer = closer == 0 ? 0x9D : 0
        default: break
        }
        start = index + width
      }
      index += width
    }
    scratch.append(start, count, segment: segment, enclosed: closer != 0)
    return ampersand
  }

  /// Notes where an ampersand stood, as the place after the words read so far.
  private static func appendAmpersand(_ scratch: inout RawWords, _ segment: Int) -> Bool {
    guard scratch.count > 0 else { return false }
    scratch.words[scratch.count - 1].marks.insert(.beforeAmpersand)
    return true
  }

  private static func isStopBetweenWords(_ raw: UnsafePointer<UInt8>, _ start: Int, _ index: Int, _ count: Int) -> Bool {
    index >= start + 2 && index + 2 < count && isLetter(raw[index - 1]) && isLetter(raw[index - 2]) && isLetter(raw[index + 1])
      && isLetter(raw[index + 2]) && raw[index + 1] & 0x20 == 0
  }

  private static func hasClosingQuote(_ raw: UnsafePointer<UInt8>, _ open: Int, _ count: Int) -> Bool {
    var index = open + 1
    while index < min(count, open + 32) {
      if raw[index] == 39 { return index > open + 1 && (index + 1 == count || raw[index + 1] == 32) }
      index += 1
    }
    return false
  }

  @inline(__always)
  private static func isLetter(_ byte: UInt8) -> Bool { (byte | 0x20) &- 97 < 26 || byte >= 0x80 }
}
