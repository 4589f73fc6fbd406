extension UInt8 {
  var isDigit: Bool { self &- 0x30 < 10 }
  var isUpperCaseLetter: Bool { self &- 0x41 < 26 }
  var isLetter: Bool { (self | 0x20) &- 0x61 < 26 }

  /// The letter in lower case; other bytes as they are.
  var lowerCased: UInt8 { isUpperCaseLetter ? self | 0x20 : self }

  /// The digit's value in [0, 15], or nil.
  var hexadecimalValue: UInt8? {
    if isDigit { return self &- 0x30 }
    let letter = (self | 0x20) &- 0x61
    return letter < 6 ? letter + 10 : nil
  }
}
