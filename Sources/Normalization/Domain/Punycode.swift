/// Host name labels beyond ASCII in the ASCII form of RFC 3492.
enum Punycode {
  /// Writes `xn--` and the encoded scalars to `out` and returns the length; nil if it is more than `limit` bytes.
  static func encode(_ scalars: UnsafeBufferPointer<UInt32>, to out: UnsafeMutablePointer<UInt8>, limit: Int) -> Int? {
    var writer = Writer(out: out, limit: limit)
    for byte in "xn--".utf8 { writer.append(byte) }
    var handled: UInt32 = 0
    for scalar in scalars where scalar < 0x80 {
      writer.append(UInt8(scalar))
      handled += 1
    }
    let basic = handled
    if basic > 0 { writer.append(UInt8(ascii: "-")) }
    var n: UInt32 = 0x80
    var delta: UInt32 = 0
    var bias: UInt32 = 72
    while Int(handled) < scalars.count {
      var least = UInt32.max
      for scalar in scalars where scalar >= n { least = min(least, scalar) }
      delta &+= (least - n) &* (handled + 1)
      n = least
      for scalar in scalars {
        if scalar < n { delta &+= 1 }
        if scalar == n {
          var q = delta
          var k: UInt32 = 36
          while true {
            let t = k <= bias ? 1 : k >= bias + 26 ? 26 : k - bias
            if q < t { break }
            writer.append(digit(t + (q - t) % (36 - t)))
            q = (q - t) / (36 - t)
            k += 36
          }
          writer.append(digit(q))
          bias = adapted(delta, handled + 1, isFirst: handled == basic)
          delta = 0
          handled += 1
        }
      }
      delta &+= 1
      n += 1
    }
    return writer.isFull ? nil : writer.count
  }

  private struct Writer {
    let out: UnsafeMutablePointer<UInt8>
    let limit: Int
    var count = 0
    var isFull = false

    mutating func append(_ byte: UInt8) {
      if count < limit {
        out[count] = byte
        count += 1
      } else {
        isFull = true
      }
    }
  }

  private static func digit(_ value: UInt32) -> UInt8 { UInt8(value < 26 ? value + 97 : value + 22) }

  private static func adapted(_ delta: UInt32, _ points: UInt32, isFirst: Bool) -> UInt32 {
    var delta = isFirst ? delta / 700 : delta / 2
    delta += delta / points
    var k: UInt32 = 0
    while delta > 455 {
      delta /= 35
      k += 36
    }
    return k + 36 * delta / (delta + 38)
  }
}
