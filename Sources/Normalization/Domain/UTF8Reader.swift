/// Reading of scalars from UTF-8 that nobody has checked.
enum UTF8Reader {
  /// The scalar that begins at `index`, which is below `count`, and its length in bytes; 0xFFFD and 1 for a byte that is not UTF-8.
  static func scalar(_ bytes: UnsafePointer<UInt8>, at index: Int, _ count: Int) -> (scalar: UInt32, length: Int) {
    let first = UInt32(bytes[index])
    if first < 0x80 { return (first, 1) }
    let length = first >= 0xF0 ? 4 : first >= 0xE0 ? 3 : 2
    guard first >= 0xC2, first <= 0xF4, index + length <= count else { return (0xFFFD, 1) }
    var scalar = first & (0x7F >> UInt32(length))
    for offset in 1..<length {
      let byte = UInt32(bytes[index + offset])
      guard byte & 0xC0 == 0x80 else { return (0xFFFD, 1) }
      scalar = scalar << 6 | byte & 0x3F
    }
    let least: UInt32 = length == 2 ? 0x80 : length == 3 ? 0x800 : 0x1_0000
    guard scalar >= least, scalar <= 0x10_FFFF, scalar & 0xFFFF_F800 != 0xD800 else { return (0xFFFD, 1) }
    return (scalar, length)
  }

  /// Appends a scalar in UTF-8 at `out` and returns its length.
  static func write(_ scalar: UInt32, to out: UnsafeMutablePointer<UInt8>) -> Int {
    if scalar < 0x80 {
      out[0] = UInt8(scalar)
      return 1
    }
    let length = scalar < 0x800 ? 2 : scalar < 0x1_0000 ? 3 : 4
    var rest = scalar
    for offset in stride(from: length - 1, to: 0, by: -1) {
      out[offset] = UInt8(0x80 | rest & 0x3F)
      rest >>= 6
    }
    out[0] = UInt8(truncatingIfNeeded: rest | (0xF00 >> UInt32(length)))
    return length
  }
}
