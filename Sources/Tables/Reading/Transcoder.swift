/// Turns UTF-16 and Windows-1252 into UTF-8.
enum Transcoder {
  /// The bytes from `start` on as UTF-8, or nil when memory is refused. A lone surrogate becomes U+FFFD.
  static func utf8(fromUTF16 source: UnsafeBufferPointer<UInt8>, start: Int, bigEndian: Bool) -> ByteStorage? {
    let units = (source.count - start) / 2
    guard var output = GrowingBytes(capacity: units + units / 8 + 64) else { return nil }
    func unit(_ index: Int) -> UInt32 {
      let low = UInt32(source[start + 2 * index + (bigEndian ? 1 : 0)])
      let high = UInt32(source[start + 2 * index + (bigEndian ? 0 : 1)])
      return high << 8 | low
    }
    var i = 0
    while i < units {
      var scalar = unit(i)
      i += 1
      if scalar & 0xFC00 == 0xD800, i < units, unit(i) & 0xFC00 == 0xDC00 {
        scalar = 0x10000 + (scalar & 0x3FF) << 10 + (unit(i) & 0x3FF)
        i += 1
      } else if scalar & 0xF800 == 0xD800 {
        scalar = 0xFFFD
      }
      guard output.reserve(4) else { return nil }
      output.appendReserved(scalar: scalar)
    }
    return output.finish()
  }

  /// The bytes as UTF-8, or nil when memory is refused. The five unassigned bytes become C1 controls, as the WHATWG
  /// Encoding Standard has it.
  static func utf8(fromWindows1252 source: UnsafeBufferPointer<UInt8>) -> ByteStorage? {
    guard var output = GrowingBytes(capacity: source.count + source.count / 8 + 64) else { return nil }
    for byte in source {
      guard output.reserve(4) else { return nil }
      if byte < 0x80 {
        output.appendReserved(byte)
      } else if byte < 0xA0 {
        output.appendReserved(scalar: UInt32(windows1252[Int(byte - 0x80)]))
      } else {
        output.appendReserved(scalar: UInt32(byte))
      }
    }
    return output.finish()
  }

  /// Scalars of 0x80...0x9F (WHATWG Encoding Standard, index windows-1252).
  private static let windows1252: [UInt16] = [
    0x20AC, 0x0081, 0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021, 0x02C6, 0x2030, 0x0160, 0x2039, 0x0152, 0x008D, 0x017D, 0x008F,
    0x0090, 0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014, 0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0x009D, 0x017E, 0x0178,
  ]
}

extension GrowingBytes {
  /// Appends a scalar's UTF-8, for which 4 bytes were reserved.
  mutating func appendReserved(scalar: UInt32) {
    switch scalar {
    case 0..<0x80:
      appendReserved(UInt8(scalar))
    case 0x80..<0x800:
      appendReserved(0xC0 | UInt8(scalar >> 6))
      appendReserved(0x80 | UInt8(scalar & 0x3F))
    case 0x800..<0x10000:
      appendReserved(0xE0 | UInt8(scalar >> 12))
      appendReserved(0x80 | UInt8(scalar >> 6 & 0x3F))
      appendReserved(0x80 | UInt8(scalar & 0x3F))
    default:
      appendReserved(0xF0 | UInt8(scalar >> 18 & 0x07))
      appendReserved(0x80 | UInt8(scalar >> 12 & 0x3F))
      appendReserved(0x80 | UInt8(scalar >> 6 & 0x3F))
      appendReserved(0x80 | UInt8(scalar & 0x3F))
    }
  }
}
