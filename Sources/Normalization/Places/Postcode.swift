/// Postal codes as one string of lower-case letters and digits.
public enum Postcode {
  /// Appends the canonical code to `out` and returns where it stands; the range is empty for a placeholder or nothing at all.
  ///
  /// Lower case without spaces, dots and dashes (`SW1A 1AA` gives `sw1a1aa`); a country before a dash goes (`I-20121`), ZIP+4 is cut to five
  /// digits, a spreadsheet's `.0` too. Where `region` is Germany, Italy, the United States, Spain or France, and four digits are left, the
  /// leading zero that a spreadsheet ate comes back. At most 32 bytes are read.
  @discardableResult
  public static func normalize(_ input: Span<UInt8>, region: Region?, into out: inout [UInt8]) -> Range<Int> {
    let start = out.count
    input.withUnsafeBufferPointer { raw in
      let count = min(raw.count, 32)
      let from = prefixLength(raw, count)
      let end = endWithoutFraction(raw, from, count)
      var plusFour = -1
      for index in from..<end {
        let byte = raw[index]
        if byte &- 48 < 10 {
          out.append(byte)
        } else if (byte | 0x20) &- 97 < 26 {
          out.append(byte | 0x20)
        } else if byte == 45 && plusFour < 0 && isFiveDigits(out, start) {
          plusFour = out.count
        }
      }
      let length = out.count - start
      let isDigits = areDigits(out, start)
      let isPlusFour = plusFour == start + 5 && length == 9 || region == Self.unitedStates && length == 9
      if isDigits && isPlusFour { out.removeLast(4) }
      if isDigits && length == 4, let region, losesZero(region) { out.insert(48, at: start) }
    }
    let isPlaceholder = out.withUnsafeBufferPointer { text in
      text.count == start
        || text.baseAddress.map {
          PlaceholderValue.isPlaceholder($0 + start, text.count - start) && !areDigits($0 + start, text.count - start)
        } ?? true
    }
    if isPlaceholder { out.removeLast(out.count - start) }
    return start..<out.count
  }

  private static let unitedStates = Region("US")
  private static let fiveDigitRegions = ["DE", "IT", "US", "ES", "FR"].compactMap { Region($0) }

  private static func losesZero(_ region: Region) -> Bool {
    for other in fiveDigitRegions where other == region { return true }
    return false
  }

  /// Length of `D-`, `CH-`, and of white space before them.
  private static func prefixLength(_ raw: UnsafeBufferPointer<UInt8>, _ count: Int) -> Int {
    var index = 0
    while index < count, raw[index] <= 32 { index += 1 }
    let first = index
    while index < count, index - first < 4, (raw[index] | 0x20) &- 97 < 26 { index += 1 }
    guard index > first, index - first <= 3, index + 1 < count, raw[index] == 45, raw[index + 1] &- 48 < 10 else { return 0 }
    return index + 1
  }

  /// Where the code ends before a `.0` that a spreadsheet added.
  private static func endWithoutFraction(_ raw: UnsafeBufferPointer<UInt8>, _ from: Int, _ count: Int) -> Int {
    var end = count
    while end > from, raw[end - 1] <= 32 { end -= 1 }
    guard end - from >= 5, raw[end - 1] == 48, raw[end - 2] == 46 else { return end }
    for index in from..<end - 2 where raw[index] &- 48 >= 10 { return end }
    return end - 2
  }

  private static func isFiveDigits(_ out: [UInt8], _ start: Int) -> Bool { out.count == start + 5 && areDigits(out, start) }

  private static func areDigits(_ out: [UInt8], _ start: Int) -> Bool {
    for index in start..<out.count where out[index] &- 48 >= 10 { return false }
    return true
  }

  private static func areDigits(_ text: UnsafePointer<UInt8>, _ count: Int) -> Bool {
    for index in 0..<count where text[index] &- 48 >= 10 { return false }
    return true
  }
}
