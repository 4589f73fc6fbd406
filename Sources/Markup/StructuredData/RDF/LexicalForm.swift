/// The datatypes of XML Schema that a text is a lexical form of.
///
/// Source: XML Schema Definition Language 1.1 part 2, section 3.3.
enum LexicalForm {
  /// The date, time or duration that `text` is; nil for anything else.
  static func temporal(_ text: String) -> String? {
    var rest = text.utf8[...]
    if let duration = duration(rest) { return duration ? RDFName.xsd + "duration" : nil }
    if let time = takeTime(&rest) { return time && takeZone(&rest) && rest.isEmpty ? RDFName.xsd + "time" : nil }
    rest = text.utf8[...]
    guard let parts = takeDate(&rest) else { return nil }
    if parts == 3, rest.first == UInt8(ascii: "T") {
      rest.removeFirst()
      return takeTime(&rest) == true && takeZone(&rest) && rest.isEmpty ? RDFName.xsd + "dateTime" : nil
    }
    guard takeZone(&rest), rest.isEmpty else { return nil }
    return RDFName.xsd + ["gYear", "gYearMonth", "date"][parts - 1]
  }

  static func isInteger(_ text: String) -> Bool {
    var rest = text.utf8[...]
    if rest.first == UInt8(ascii: "-") || rest.first == UInt8(ascii: "+") { rest.removeFirst() }
    return !rest.isEmpty && rest.allSatisfy(isDigit)
  }

  /// Digits with a fraction or an exponent, as HTML writes floating-point numbers.
  static func isDouble(_ text: String) -> Bool {
    var rest = text.utf8[...]
    if rest.first == UInt8(ascii: "-") || rest.first == UInt8(ascii: "+") { rest.removeFirst() }
    var digits = takeDigits(&rest)
    if rest.first == UInt8(ascii: ".") {
      rest.removeFirst()
      let fraction = takeDigits(&rest)
      if fraction == 0 { return false }
      digits += fraction
    }
    if digits == 0 { return false }
    if let mark = rest.first, mark | 0x20 == UInt8(ascii: "e") {
      rest.removeFirst()
      if rest.first == UInt8(ascii: "-") || rest.first == UInt8(ascii: "+") { rest.removeFirst() }
      if takeDigits(&rest) == 0 { return false }
    }
    return rest.isEmpty
  }

  private typealias Rest = Substring.UTF8View.SubSequence

  private static func isDigit(_ byte: UInt8) -> Bool { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) }

  private static func takeDigits(_ rest: inout Rest) -> Int {
    var count = 0
    while let byte = rest.first, isDigit(byte) {
      rest.removeFirst()
      count += 1
    }
    return count
  }

  private static func take(_ byte: UInt8, _ rest: inout Rest) -> Bool {
    guard rest.first == byte else { return false }
    rest.removeFirst()
    return true
  }

  /// Nil when the text does not begin as a duration, else whether it is one.
  private static func duration(_ text: Rest) -> Bool? {
    var rest = text
    _ = take(UInt8(ascii: "-"), &rest)
    guard take(UInt8(ascii: "P"), &rest) else { return nil }
    var parts = 0
    var isTime = false
    var order = 0
    while !rest.isEmpty {
      if take(UInt8(ascii: "T"), &rest) {
        if isTime || rest.isEmpty { return false }
        isTime = true
        order = 3
        continue
      }
      if takeDigits(&rest) == 0 { return false }
      let hasFraction = take(UInt8(ascii: "."), &rest)
      if hasFraction, takeDigits(&rest) == 0 { return false }
      guard let unit = rest.popFirst(), let rank = rank(unit, isTime: isTime), rank >= order, !hasFraction || rank == 5 else {
        return false
      }
      order = rank + 1
      parts += 1
    }
    return parts > 0
  }

  private static func rank(_ unit: UInt8, isTime: Bool) -> Int? {
    switch (unit, isTime) {
    case (UInt8(ascii: "Y"), false): 0
    case (UInt8(ascii: "M"), false): 1
    case (UInt8(ascii: "D"), false): 2
    case (UInt8(ascii: "H"), true): 3
    case (UInt8(ascii: "M"), true): 4
    case (UInt8(ascii: "S"), true): 5
    default: nil
    }
  }

  /// Nil when the text does not begin as a time of day, else whether it is one with seconds.
  private static func takeTime(_ rest: inout Rest) -> Bool? {
    guard takeDigits(&rest) == 2, take(UInt8(ascii: ":"), &rest) else { return nil }
    guard takeDigits(&rest) == 2, take(UInt8(ascii: ":"), &rest), takeDigits(&rest) == 2 else { return false }
    if take(UInt8(ascii: "."), &rest) { return takeDigits(&rest) > 0 }
    return true
  }

  /// How many of year, month and day were there.
  private static func takeDate(_ rest: inout Rest) -> Int? {
    _ = take(UInt8(ascii: "-"), &rest)
    guard takeDigits(&rest) >= 4 else { return nil }
    var parts = 1
    while parts < 3, rest.first == UInt8(ascii: "-") {
      var ahead = rest
      ahead.removeFirst()
      guard takeDigits(&ahead) == 2, ahead.first != UInt8(ascii: ":") else { return parts }
      rest = ahead
      parts += 1
    }
    return parts
  }

  private static func takeZone(_ rest: inout Rest) -> Bool {
    if rest.isEmpty || take(UInt8(ascii: "Z"), &rest) { return true }
    guard take(UInt8(ascii: "+"), &rest) || take(UInt8(ascii: "-"), &rest) else { return false }
    return takeDigits(&rest) == 2 && take(UInt8(ascii: ":"), &rest) && takeDigits(&rest) == 2
  }
}
