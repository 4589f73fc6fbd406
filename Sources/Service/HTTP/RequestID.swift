/// The name of one request, in its answer and in the log.
enum RequestID {
  /// The client's, where it is 1 to 128 letters, digits, `.`, `-` and `_`; else a new one of 16 hexadecimal digits.
  static func choose(_ offered: String?) -> String {
    if let offered, (1...128).contains(offered.utf8.count), offered.utf8.allSatisfy(isPlain) { return offered }
    var number = UInt64.random(in: .min ... .max)
    return String(unsafeUninitializedCapacity: 16) { buffer in
      for position in 0..<16 {
        let digit = UInt8(truncatingIfNeeded: number & 15)
        buffer[position] = digit < 10 ? 0x30 + digit : 0x57 + digit
        number >>= 4
      }
      return 16
    }
  }

  private static func isPlain(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0x2D, 0x2E, 0x5F: true
    default: false
    }
  }
}
