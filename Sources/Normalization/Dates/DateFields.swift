/// The up to three numbers of a written date, and the month where it is a word.
struct DateFields {
  /// Numbers in the order of the text.
  var values: (Int, Int, Int) = (0, 0, 0)
  /// How many digits each number has.
  var digits: (Int, Int, Int) = (0, 0, 0)
  /// How many numbers there are, `0...3`.
  var count = 0
  /// The month that is written as a word, or 0.
  var monthName = 0
  /// How many numbers stand before the word.
  var numbersBeforeName = 0
  /// Whether full stops separate the numbers.
  var isDotted = false

  var isYearFirst: Bool { digits.0 >= 3 && digits.0 <= 4 && count >= 2 || count == 1 && digits.0 == 8 }

  /// The fields of `input`, or nil where it is no date; a time behind is ignored. At most 64 bytes are read.
  @inline(__always)
  init?(_ input: Span<UInt8>) {
    let end = min(input.count, 64)
    var index = 0
    while index < end {
      let byte = input[index]
      if byte &- 48 < 10 {
        var value = 0
        var length = 0
        while index < end, input[index] &- 48 < 10 {
          value = length < 10 ? value * 10 + Int(input[index] &- 48) : value
          length += 1
          index += 1
        }
        // 12:30 is a time, and whatever follows is too.
        if index < end && input[index] == 58 { break }
        guard count < 3 else { break }
        add(value, length)
        if count == 3 || count == 2 && monthName != 0 || length >= 8 { break }
        if index < end && input[index] == 46 { isDotted = true }
        // 1st, 2nd, 1er, 1º
        if index + 1 < end, Self.isOrdinalSuffix(input[index] | 0x20, input[index + 1] | 0x20),
          index + 2 == end || !Self.isLetter(input[index + 2])
        {
          index += 2
        }
      } else if Self.isLetter(byte) {
        let start = index
        while index < end, Self.isLetter(input[index]) { index += 1 }
        if monthName == 0, let month = MonthNames.month(input.extracting(start..<index)) {
          monthName = month
          numbersBeforeName = count
        } else if index - start > 9 || count >= 2 && index - start == 1 {
          break
        }
      } else {
        index += 1
      }
    }
    guard count > 0 else { return nil }
  }

  @inline(__always)
  private mutating func add(_ value: Int, _ length: Int) {
    switch count {
    case 0: (values.0, digits.0) = (value, length)
    case 1: (values.1, digits.1) = (value, length)
    default: (values.2, digits.2) = (value, length)
    }
    count += 1
  }

  @inline(__always)
  private static func isLetter(_ byte: UInt8) -> Bool { (byte | 0x20) &- 97 < 26 || byte >= 0x80 }

  private static func isOrdinalSuffix(_ first: UInt8, _ second: UInt8) -> Bool {
    switch (first, second) {
    case (115, 116), (110, 100), (114, 100), (116, 104), (101, 114), (0xE2, 0xBA), (0xE2, 0xBA | 0x20): true
    default: false
    }
  }
}
