/// Where one cell holds several telephone numbers.
enum PhoneList {
  /// Whether a number ends at the separator at `index` and another begins: enough digits stand on both sides.
  ///
  /// `310/246-1501` and `06/1234567` are one number each. A dash needs spaces around it and whole numbers on both sides.
  /// - Complexity: O(*n*); a text is at most ``PhoneText/limit`` long.
  static func isBoundary(_ text: UnsafePointer<UInt8>, _ count: Int, at index: Int, from start: Int) -> Bool {
    let byte = text[index]
    let isDash = byte == UInt8(ascii: "-")
    if isDash {
      guard index > 0, index + 1 < count, text[index - 1] == 32, text[index + 1] == 32 else { return false }
    }
    // Two commas are a pause.
    if byte == UInt8(ascii: ","), (index > 0 && text[index - 1] == byte) || (index + 1 < count && text[index + 1] == byte) { return false }
    if byte == UInt8(ascii: ";"), index + 1 < count, isParameter(text, count, at: index + 1) { return false }
    return hasNumbersAround(text, count, left: start..<index, right: index + 1, least: isDash ? 9 : 7)
  }

  /// Whether both sides hold at least `least` digits; the left one more if it is in international form.
  static func hasNumbersAround(_ text: UnsafePointer<UInt8>, _ count: Int, left: Range<Int>, right: Int, least: Int) -> Bool {
    var digits = 0
    var zeros = 0
    var hasPlus = false
    for index in left {
      if PhoneScan.isDigit(text[index]) {
        if zeros == digits, text[index] == 48 { zeros += 1 }
        digits += 1
      }
      if text[index] == UInt8(ascii: "+") { hasPlus = true }
      // The zero of (0) is not dialled.
      if text[index] == UInt8(ascii: "("), digits > 0, index + 2 < left.upperBound, text[index + 1] == 48, text[index + 2] == 41 {
        digits -= 1
      }
    }
    if digits < max(least, hasPlus ? 9 : zeros >= 2 ? 10 : 0) { return false }
    var after = 0
    for index in right..<max(right, count) where PhoneScan.isDigit(text[index]) {
      after += 1
      if after >= least { return true }
    }
    return false
  }

  private static func isParameter(_ text: UnsafePointer<UInt8>, _ count: Int, at start: Int) -> Bool {
    // ext=, isub=, phone-context=
    var index = start
    while index < count, PhoneScan.isLetter(text[index]) || text[index] == UInt8(ascii: "-") { index += 1 }
    return index > start && index < count && text[index] == UInt8(ascii: "=")
  }
}

extension PhoneNormalizer {
  /// Calls `body` with the byte range of each number in a cell: `06 1234567 / 333 1234567`, `a; b`, `a, b`, `a or b`, one a line.
  ///
  /// The cell is split only where both sides are long enough to be numbers, so that `310/246-1501` stays one. Ranges have no spaces at
  /// their ends; an empty cell gives none, one of more than 250 bytes comes back whole.
  public static func splitMultiple(_ input: Span<UInt8>, _ body: (Range<Int>) -> Void) {
    input.withUnsafeBufferPointer { bytes in
      guard let base = bytes.baseAddress else { return }
      if bytes.count > PhoneText.limit { return body(0..<bytes.count) }
      withUnsafeTemporaryAllocation(of: UInt8.self, capacity: PhoneText.limit) { text in
        guard let plain = text.baseAddress else { return }
        let count = PhoneText.decode(base, bytes.count, to: plain)
        var start = 0
        var index = 0
        while index < count {
          let next = boundary(plain, count, at: index, from: start)
          if next > index {
            report(start..<index, plain, base, bytes.count, body)
            start = next
            index = next
          } else {
            index += 1
          }
        }
        report(start..<count, plain, base, bytes.count, body)
      }
    }
  }

  /// Where the next number begins if one ends at `index`; else `index`.
  private static func boundary(_ text: UnsafePointer<UInt8>, _ count: Int, at index: Int, from start: Int) -> Int {
    switch text[index] {
    case UInt8(ascii: ","), UInt8(ascii: ";"), UInt8(ascii: "/"), UInt8(ascii: "|"), UInt8(ascii: "&"), UInt8(ascii: "\n"), 45:
      return PhoneList.isBoundary(text, count, at: index, from: start) ? index + 1 : index
    case 32:
      var end = index + 1
      while end < count, PhoneScan.isLetter(text[end]) { end += 1 }
      guard end > index + 1, end < count, text[end] == 32 || text[end] == UInt8(ascii: ".") else { return index }
      guard PhoneLabel.isConjunction(UnsafeBufferPointer(start: text + index + 1, count: end - index - 1)) else { return index }
      return PhoneList.hasNumbersAround(text, count, left: start..<index, right: end, least: 7) ? end + 1 : index
    default: return index
    }
  }

  private static func report(
    _ range: Range<Int>, _ text: UnsafePointer<UInt8>, _ input: UnsafePointer<UInt8>, _ count: Int, _ body: (Range<Int>) -> Void
  ) {
    var range = range
    while range.lowerBound < range.upperBound, text[range.lowerBound] == 32 { range = (range.lowerBound + 1)..<range.upperBound }
    while range.lowerBound < range.upperBound, text[range.upperBound - 1] == 32 { range = range.lowerBound..<(range.upperBound - 1) }
    if range.isEmpty { return }
    body(
      PhoneText.offset(of: range.lowerBound, in: input, count)..<PhoneText.offset(of: range.upperBound - 1, in: input, count, after: true))
  }
}
