/// Host names in their one spelling: lower case, punycode, no dot at the end.
enum HostName {
  /// The most bytes of a host name (RFC 1035, without the root's dot).
  static let limit = 253

  /// A host name that was written down.
  struct Written {
    /// Its length in bytes; 0 if the input is not one.
    var count = 0
    /// Its number of labels.
    var labels = 0
    /// Whether a label was beyond ASCII.
    var isInternational = false
    /// Where the last label starts.
    var lastLabel = 0
  }

  /// Writes the canonical host name to `out`, which has room for ``limit`` bytes, and says what was written.
  ///
  /// Labels are letters, digits and inner hyphens, 1 to 63 bytes; underscores where `allowsUnderscore` is set. The last one has a letter,
  /// so addresses of the internet protocol are refused.
  static func write(_ bytes: UnsafePointer<UInt8>, _ count: Int, allowsUnderscore: Bool, to out: UnsafeMutablePointer<UInt8>) -> Written {
    var written = Written()
    guard count > 0, count <= limit else {
      return count > 0 && count <= 4 * limit ? international(bytes, count, to: out) : written
    }
    var labelStart = 0
    var hasLetter = false
    var index = 0
    while index < count {
      let byte = bytes[index]
      if byte | 0x20 >= 97, byte | 0x20 <= 122 {
        out[index] = byte | 0x20
        hasLetter = true
      } else if byte >= 48 && byte <= 57 {
        out[index] = byte
      } else if byte == UInt8(ascii: "-") {
        if index == labelStart { return Written() }
        out[index] = byte
      } else if byte == UInt8(ascii: ".") {
        if !isLabel(out, labelStart, index) { return Written() }
        out[index] = byte
        labelStart = index + 1
        written.labels += 1
        hasLetter = false
      } else if byte >= 0x80 {
        return international(bytes, count, to: out)
      } else if byte == UInt8(ascii: "_"), allowsUnderscore {
        out[index] = byte
      } else {
        return Written()
      }
      index += 1
    }
    guard hasLetter, isLabel(out, labelStart, count) else { return Written() }
    written.lastLabel = labelStart
    written.labels += 1
    written.count = count
    return written
  }

  @inline(__always)
  private static func isLabel(_ out: UnsafePointer<UInt8>, _ start: Int, _ end: Int) -> Bool {
    end > start && end - start <= 63 && out[end - 1] != UInt8(ascii: "-")
  }

  /// The way of names beyond ASCII.
  private static func international(_ bytes: UnsafePointer<UInt8>, _ count: Int, to out: UnsafeMutablePointer<UInt8>) -> Written {
    withUnsafeTemporaryAllocation(of: UInt32.self, capacity: 4 * limit + 8) { scalars in
      var folding = LetterFolding()
      let length = folding.fold(bytes, count, to: scalars)
      guard length > 0 else { return Written() }
      var written = Written()
      var start = 0
      while start <= length {
        var end = start
        var isASCII = true
        while end < length, !isDot(scalars[end]) {
          if scalars[end] >= 0x80 { isASCII = false }
          if !isAllowed(scalars[end]) { return Written() }
          end += 1
        }
        guard end > start, written.count < limit else { return Written() }
        if written.labels > 0 {
          out[written.count] = UInt8(ascii: ".")
          written.count += 1
        }
        let label = UnsafeBufferPointer(rebasing: scalars[start..<end])
        guard label[0] != 0x2D, label[label.count - 1] != 0x2D else { return Written() }
        guard let size = write(label, isASCII: isASCII, to: out + written.count, limit: min(63, limit - written.count)) else {
          return Written()
        }
        written.lastLabel = written.count
        written.count += size
        written.labels += 1
        if !isASCII { written.isInternational = true }
        start = end + 1
      }
      for index in written.lastLabel..<written.count where out[index] > 57 { return written }
      return Written()
    }
  }

  private static func write(_ label: UnsafeBufferPointer<UInt32>, isASCII: Bool, to out: UnsafeMutablePointer<UInt8>, limit: Int) -> Int? {
    // Encoding takes time in the square of the length; no label of so many scalars fits.
    guard label.count <= limit else { return nil }
    if !isASCII { return Punycode.encode(label, to: out, limit: limit) }
    for index in 0..<label.count { out[index] = UInt8(label[index]) }
    return label.count
  }

  private static func isDot(_ scalar: UInt32) -> Bool { scalar == 0x2E || scalar == 0x3002 || scalar == 0xFF61 }

  private static func isAllowed(_ scalar: UInt32) -> Bool {
    if scalar < 0x80 { return scalar >= 97 && scalar <= 122 || scalar >= 48 && scalar <= 57 || scalar == 0x2D }
    guard let scalar = Unicode.Scalar(scalar) else { return false }
    switch scalar.properties.generalCategory {
    case .lowercaseLetter, .otherLetter, .modifierLetter, .nonspacingMark, .spacingMark, .decimalNumber: return true
    case .otherSymbol, .mathSymbol: return scalar.value >= 0x2190
    default: return scalar.value == 0xB7 || scalar.value == 0x30FB || scalar.value == 0x200C || scalar.value == 0x200D
    }
  }
}
