/// The digits of a telephone number as they stand in plain text, before anything is known of its country.
///
/// The text is that of ``PhoneText``. Digits are kept as numbers 0 to 9 in two buffers of the caller: without the letters, and with the
/// letters read as keys.
struct PhoneScan {
  /// The most digits that are kept.
  static let digitLimit = 40

  /// A letter run after so many digits ends the number.
  private static let enoughDigits = 6

  /// Digits with the letters left out.
  private(set) var digitCount = 0
  /// Digits with the letters read as keys; meaningful if there are letters.
  private(set) var vanityCount = 0
  /// Latin letters after the first digit, extension labels apart.
  private(set) var letterCount = 0
  /// Whether the number begins with `+`.
  private(set) var hasPlus = false
  /// Where among the digits a zero stands in parentheses, as in `+44 (0)20`; -1 if nowhere.
  private(set) var optionalZero = -1
  /// The extension's digits in the text.
  private(set) var `extension`: Range<Int> = 0..<0
  /// What was met.
  private(set) var issues: PhoneIssues = []

  /// Digits before a slash or dash that may part two numbers; 0 if there is none. Some write such a mark inside one number.
  private var firstPartCount = 0
  private let text: UnsafePointer<UInt8>
  private let count: Int
  private let digits: UnsafeMutablePointer<UInt8>
  private let vanity: UnsafeMutablePointer<UInt8>
  private var isClosed = false
  private var digitsAfterClose = 0

  /// The scan of `count` characters; both buffers have room for ``digitLimit`` digits.
  init(_ text: UnsafePointer<UInt8>, _ count: Int, digits: UnsafeMutablePointer<UInt8>, vanity: UnsafeMutablePointer<UInt8>) {
    self.text = text
    self.count = Self.withoutFraction(text, count)
    self.digits = digits
    self.vanity = vanity
    var start = 0
    while start < self.count, !Self.isDigit(text[start]), text[start] != UInt8(ascii: "+") { start += 1 }
    scan(from: start)
    if isClosed { issues.insert(digitsAfterClose >= Self.enoughDigits ? .severalNumbers : .trailingText) }
  }

  @inline(__always)
  static func isDigit(_ byte: UInt8) -> Bool { byte &- 48 < 10 }

  @inline(__always)
  static func isLetter(_ byte: UInt8) -> Bool { (byte | 0x20) &- 97 < 26 }

  /// Leaves only what stands before a slash or dash that parts two numbers; false if there is none.
  mutating func keepFirstPart() -> Bool {
    guard firstPartCount > 0 else { return false }
    digitCount = firstPartCount
    firstPartCount = 0
    letterCount = 0
    if optionalZero >= digitCount { optionalZero = -1 }
    `extension` = 0..<0
    issues.subtract([.extensionPresent, .trailingText, .tooLong])
    issues.insert(.severalNumbers)
    return true
  }

  /// The count without the `.0` that a spreadsheet adds to a whole number.
  private static func withoutFraction(_ text: UnsafePointer<UInt8>, _ count: Int) -> Int {
    guard count > 8, text[count - 1] == 48, text[count - 2] == UInt8(ascii: ".") else { return count }
    for index in 0..<(count - 2) where !isDigit(text[index]) && (index > 0 || text[0] != UInt8(ascii: "+")) { return count }
    return count - 2
  }

  private mutating func scan(from start: Int) {
    var index = start
    while index < count {
      let byte = text[index]
      if Self.isDigit(byte) {
        guard append(byte - 48) else { return }
        index += 1
        continue
      }
      switch byte {
      case UInt8(ascii: "+"):
        if digitCount > 4 {
          issues.insert(.severalNumbers)
          return
        }
        hasPlus = true
        digitCount = 0
        vanityCount = 0
        letterCount = 0
        optionalZero = -1
        index += 1
      case UInt8(ascii: "("):
        if digitCount > 0, optionalZero < 0, isZeroInParentheses(at: index) { optionalZero = digitCount }
        index += 1
      case UInt8(ascii: "@"):
        digitCount = 0
        letterCount = 0
        return
      case UInt8(ascii: "#"), UInt8(ascii: "~"):
        if takeExtension(at: index + 1, limit: 9, toEnd: true) { return }
        if byte == UInt8(ascii: "#"), takeHashSuffix(at: index) { return }
        index += 1
      case UInt8(ascii: "/"), UInt8(ascii: "-"):
        if firstPartCount == 0, digitCount >= 7, PhoneList.isBoundary(text, count, at: index, from: start) { firstPartCount = digitCount }
        index += 1
      case UInt8(ascii: ","), UInt8(ascii: ";"), UInt8(ascii: "|"), UInt8(ascii: "&"), UInt8(ascii: "\n"):
        if digitCount >= 7, PhoneList.isBoundary(text, count, at: index, from: start) {
          issues.insert(.severalNumbers)
          return
        }
        if byte == UInt8(ascii: ";"), takeParameter(at: index) { return }
        if byte == UInt8(ascii: ","), takePause(at: index) { return }
        index += 1
      default:
        guard Self.isLetter(byte) else {
          index += 1
          continue
        }
        guard let next = takeLetters(at: index) else { return }
        index = next
      }
    }
  }

  /// Keeps a digit; false when there are too many.
  private mutating func append(_ digit: UInt8) -> Bool {
    if isClosed {
      digitsAfterClose += 1
    } else {
      guard digitCount < Self.digitLimit else {
        issues.insert(.tooLong)
        return false
      }
      digits[digitCount] = digit
      digitCount += 1
    }
    if letterCount > 0, vanityCount < Self.digitLimit {
      vanity[vanityCount] = digit
      vanityCount += 1
    }
    return true
  }

  /// Reads the letters at `start`; returns where they end, or nil where the number ends with them.
  private mutating func takeLetters(at start: Int) -> Int? {
    var end = start
    while end < count, Self.isLetter(text[end]) { end += 1 }
    if !isClosed, digitCount >= 3 {
      let limit = PhoneLabel.extensionLimit(UnsafeBufferPointer(start: text + start, count: end - start))
      if limit > 0, takeExtension(at: PhoneLabel.skipNumberSign(text, count, from: end), limit: limit, toEnd: limit < 20) { return nil }
      if isExponent(start, end) {
        digitCount = 0
        letterCount = 0
        return nil
      }
    }
    if letterCount == 0 {
      for index in 0..<digitCount { vanity[index] = digits[index] }
      vanityCount = digitCount
    }
    for index in start..<end where text[index] >= 97 && vanityCount < Self.digitLimit {
      vanity[vanityCount] = PhoneLabel.key(of: text[index])
      vanityCount += 1
      letterCount += 1
    }
    if digitCount >= Self.enoughDigits { isClosed = true }
    return end
  }

  /// Whether `e` is that of `3.93471e+11`, a number that a spreadsheet has spoilt.
  private func isExponent(_ start: Int, _ end: Int) -> Bool {
    guard end == start + 1, text[start] == UInt8(ascii: "e"), Self.isDigit(text[start - 1]) else { return false }
    guard end + 2 < count, text[end] == UInt8(ascii: "+"), end + 3 >= count else { return false }
    return Self.isDigit(text[end + 1]) && Self.isDigit(text[end + 2])
  }

  private func isZeroInParentheses(at start: Int) -> Bool {
    var index = skipSpaces(from: start + 1)
    guard index < count, text[index] == 48 else { return false }
    index = skipSpaces(from: index + 1)
    return index < count && text[index] == UInt8(ascii: ")")
  }

  private func skipSpaces(from start: Int) -> Int {
    var index = start
    while index < count, text[index] == 32 { index += 1 }
    return index
  }

  /// Takes the digits after a label as the extension, if there are at most `limit` of them and, where `toEnd` is set, nothing follows.
  private mutating func takeExtension(at start: Int, limit: Int, toEnd: Bool) -> Bool {
    guard digitCount >= 3 else { return false }
    var index = start
    if index < count, text[index] == UInt8(ascii: ":") || text[index] == UInt8(ascii: ".") { index += 1 }
    while index < count, text[index] == 32 || text[index] == UInt8(ascii: ",") || text[index] == 45 { index += 1 }
    var end = index
    while end < count, Self.isDigit(text[end]) { end += 1 }
    guard end > index, end - index <= limit else { return false }
    var after = end
    while after < count, !Self.isDigit(text[after]), !toEnd || !Self.isLetter(text[after]) { after += 1 }
    // A second extension after a slash belongs to another number: x302/x2303.
    guard after == count || (after < count && end < count && text[end] == UInt8(ascii: "/")) || (!toEnd && after > end + 1) else {
      return false
    }
    `extension` = index..<end
    issues.insert(.extensionPresent)
    return true
  }

  /// Takes `503#` at the end of `(530) 583-6985 503#` as the extension.
  private mutating func takeHashSuffix(at hash: Int) -> Bool {
    for index in (hash + 1)..<max(count, hash + 1) where Self.isDigit(text[index]) || Self.isLetter(text[index]) { return false }
    var start = hash
    while start > 0, Self.isDigit(text[start - 1]) { start -= 1 }
    let length = hash - start
    guard length >= 1, length <= 6, start > 0, text[start - 1] == 32 || text[start - 1] == 45, digitCount - length >= 3 else {
      return false
    }
    digitCount -= length
    `extension` = start..<hash
    issues.insert(.extensionPresent)
    return true
  }

  /// Reads `,,123`, digits dialled after a pause.
  private mutating func takePause(at comma: Int) -> Bool {
    var index = comma
    while index < count, text[index] == UInt8(ascii: ",") { index += 1 }
    return takeExtension(at: index, limit: index - comma == 2 ? 15 : 9, toEnd: true)
  }

  /// Reads what follows a semicolon, by RFC 3966 or as a pause; true where the number ends with it.
  private mutating func takeParameter(at semicolon: Int) -> Bool {
    if starts(";ext=", at: semicolon) { return takeExtension(at: semicolon + 5, limit: 20, toEnd: false) }
    if starts(";isub=", at: semicolon) { return true }
    if starts(";phone-context=", at: semicolon) {
      let context = semicolon + 15
      guard !hasPlus, context < count, text[context] == UInt8(ascii: "+") else { return true }
      var end = context + 1
      var length = 0
      while end < count, text[end] != UInt8(ascii: ";") {
        if Self.isDigit(text[end]) { length += 1 }
        end += 1
      }
      guard digitCount + length <= Self.digitLimit else { return true }
      for index in stride(from: digitCount - 1, through: 0, by: -1) { digits[index + length] = digits[index] }
      var position = 0
      for index in context..<end where Self.isDigit(text[index]) {
        digits[position] = text[index] - 48
        position += 1
      }
      digitCount += length
      hasPlus = true
      return true
    }
    return takeExtension(at: semicolon + 1, limit: 15, toEnd: true)
  }

  private func starts(_ word: StaticString, at start: Int) -> Bool {
    guard start + word.utf8CodeUnitCount <= count else { return false }
    for index in 0..<word.utf8CodeUnitCount where text[start + index] != word.utf8Start[index] { return false }
    return true
  }
}
