/// The encoding of Unicode labels in ASCII, RFC 3492, without the prefix `xn--`.
enum Punycode {
  private static let base: UInt32 = 36
  private static let minimum: UInt32 = 1
  private static let maximum: UInt32 = 26
  private static let skew: UInt32 = 38
  private static let damp: UInt32 = 700

  /// The code points that `text` encodes, or nil where it is malformed: a byte that is no digit, a number cut off or too large, or a code
  /// point that is no scalar value.
  ///
  /// - Complexity: quadratic in the length of `text`, which callers bound.
  static func decoded(_ text: some BidirectionalCollection<UInt32>) -> [UInt32]? {
    var output: [UInt32] = []
    var rest = text[...]
    if let delimiter = text.lastIndex(of: 0x2D), delimiter > text.startIndex {
      output = Array(text[..<delimiter])
      rest = text[text.index(after: delimiter)...]
    }
    var (n, index, bias): (UInt32, UInt32, UInt32) = (0x80, 0, 72)
    while !rest.isEmpty {
      let previous = index
      var weight: UInt32 = 1
      var k = base
      while true {
        guard let digit = rest.popFirst().flatMap(digit) else { return nil }
        let (product, overflowed) = digit.multipliedReportingOverflow(by: weight)
        let (sum, overflowedSum) = index.addingReportingOverflow(product)
        if overflowed || overflowedSum { return nil }
        index = sum
        let threshold = threshold(k, bias)
        if digit < threshold { break }
        let (next, overflowedWeight) = weight.multipliedReportingOverflow(by: base - threshold)
        if overflowedWeight { return nil }
        weight = next
        k += base
      }
      let count = UInt32(output.count + 1)
      bias = adapted(index - previous, count: count, isFirst: previous == 0)
      let (sum, overflowed) = n.addingReportingOverflow(index / count)
      guard !overflowed, Unicode.Scalar(sum) != nil else { return nil }
      n = sum
      index %= count
      output.insert(n, at: Int(index))
      index += 1
    }
    return output
  }

  /// The text in ASCII that encodes `label`, or nil where it is too long for the arithmetic.
  ///
  /// - Complexity: the length of `label` times the count of distinct code points in it.
  static func encoded(_ label: some Collection<UInt32>) -> [UInt8]? {
    var output = label.filter { $0 < 0x80 }.map { UInt8($0) }
    let basicCount = UInt32(output.count)
    if basicCount > 0 { output.append(0x2D) }
    var handled = basicCount
    var (n, bias): (UInt32, UInt32) = (0x80, 72)
    // Wider than what may be written, so that it cannot overflow in a label of bounded length.
    var delta: UInt64 = 0
    while let next = label.lazy.filter({ $0 >= n }).min() {
      delta += UInt64(next - n) * UInt64(handled + 1)
      n = next
      for scalar in label {
        if scalar < n { delta += 1 }
        guard scalar == n else { continue }
        guard let number = UInt32(exactly: delta) else { return nil }
        append(number, bias: bias, to: &output)
        bias = adapted(number, count: handled + 1, isFirst: handled == basicCount)
        delta = 0
        handled += 1
      }
      delta += 1
      n += 1
    }
    return output
  }

  private static func append(_ number: UInt32, bias: UInt32, to output: inout [UInt8]) {
    var rest = number
    var k = base
    while true {
      let threshold = threshold(k, bias)
      if rest < threshold { break }
      output.append(letter(threshold + (rest - threshold) % (base - threshold)))
      rest = (rest - threshold) / (base - threshold)
      k += base
    }
    output.append(letter(rest))
  }

  private static func threshold(_ k: UInt32, _ bias: UInt32) -> UInt32 {
    k <= bias ? minimum : k >= bias + maximum ? maximum : k - bias
  }

  private static func adapted(_ delta: UInt32, count: UInt32, isFirst: Bool) -> UInt32 {
    var delta = isFirst ? delta / damp : delta / 2
    delta += delta / count
    var k: UInt32 = 0
    while delta > (base - minimum) * maximum / 2 {
      delta /= base - minimum
      k += base
    }
    return k + (base - minimum + 1) * delta / (delta + skew)
  }

  private static func digit(_ code: UInt32) -> UInt32? {
    switch code {
    case 0x61...0x7A: code - 0x61
    case 0x41...0x5A: code - 0x41
    case 0x30...0x39: code - 0x30 + 26
    default: nil
    }
  }

  private static func letter(_ digit: UInt32) -> UInt8 { UInt8(digit < 26 ? digit + 0x61 : digit - 26 + 0x30) }
}
