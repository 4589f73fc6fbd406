/// Names, texts, escapes and `an+b`, by CSS Syntax Level 3.
extension SelectorParser {
  static func isNameStart(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case "a"..."z", "A"..."Z", "_", "\u{80}"...: true
    default: false
    }
  }

  static func isName(_ scalar: Unicode.Scalar) -> Bool { isNameStart(scalar) || ("0"..."9").contains(scalar) || scalar == "-" }

  var startsIdentifier: Bool {
    guard let first = current else { return false }
    if first == "\\" { return true }
    guard first == "-" else { return Self.isNameStart(first) }
    return peek(1).map { Self.isNameStart($0) || $0 == "-" || $0 == "\\" } ?? false
  }

  /// A name that may not begin with a digit.
  mutating func identifier(_ expectation: String) throws(SelectorError) -> String {
    guard startsIdentifier else { throw expected(expectation) }
    return try name(expectation)
  }

  mutating func name(_ expectation: String) throws(SelectorError) -> String {
    var text = String.UnicodeScalarView()
    while let scalar = current {
      if scalar == "\\" {
        text.append(try escape())
      } else if Self.isName(scalar) {
        text.append(scalar)
        position += 1
      } else {
        break
      }
    }
    guard !text.isEmpty else { throw expected(expectation) }
    return String(text)
  }

  mutating func string() throws(SelectorError) -> String {
    let start = position
    let quote = current
    position += 1
    var text = String.UnicodeScalarView()
    while let scalar = current {
      if scalar == quote {
        position += 1
        return String(text)
      }
      if scalar == "\\" {
        if peek(1) == "\n" { position += 2 } else { text.append(try escape()) }
      } else {
        guard scalar != "\n" else { break }
        text.append(scalar)
        position += 1
      }
    }
    throw expected("the closing quote of this text", at: start)
  }

  /// `\26 ` or `\+`.
  private mutating func escape() throws(SelectorError) -> Unicode.Scalar {
    position += 1
    guard let first = current, first != "\n" else { throw expected("a character after \\") }
    var value: UInt32 = 0
    var digits = 0
    while digits < 6, let digit = current.flatMap({ $0.isASCII ? Character($0).hexDigitValue : nil }) {
      value = value << 4 | UInt32(digit)
      digits += 1
      position += 1
    }
    guard digits > 0 else {
      position += 1
      return first
    }
    if let space = current, [0x20, 0x09, 0x0A, 0x0C, 0x0D].contains(space.value) { position += 1 }
    return value == 0 ? "\u{FFFD}" : Unicode.Scalar(value) ?? "\u{FFFD}"
  }

  /// `odd`, `even`, `3`, `2n+1`, `-n + 3`, `n`.
  mutating func formula() throws(SelectorError) -> NthFormula {
    skipSpace()
    let expectation = "odd, even, a number or an+b"
    if startsWord("odd") { return NthFormula(a: 2, b: 1) }
    if startsWord("even") { return NthFormula(a: 2, b: 0) }
    let sign = take("-") ? -1 : take("+") ? 1 : 1
    let number = digits()
    guard take("n") || take("N") else {
      guard let number else { throw expected(expectation) }
      return NthFormula(a: 0, b: sign * number)
    }
    let a = sign * (number ?? 1)
    let end = position
    skipSpace()
    guard let second = current, second == "+" || second == "-" else {
      position = end
      return NthFormula(a: a, b: 0)
    }
    position += 1
    skipSpace()
    guard let b = digits() else { throw expected("a number") }
    return NthFormula(a: a, b: second == "-" ? -b : b)
  }

  private mutating func startsWord(_ word: String) -> Bool {
    let length = word.unicodeScalars.count
    guard position + length <= scalars.count,
      Self.lowercased(String(String.UnicodeScalarView(scalars[position..<(position + length)]))) == word
    else { return false }
    position += length
    return true
  }

  /// At most nine digits count.
  private mutating func digits() -> Int? {
    var value: Int?
    while let digit = current, ("0"..."9").contains(digit) {
      value = min(999_999_999, (value ?? 0) * 10 + Int(digit.value - 48))
      position += 1
    }
    return value
  }
}
