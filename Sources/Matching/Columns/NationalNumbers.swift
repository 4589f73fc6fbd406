/// Finds the country of phone numbers that tell none, by the numbers of the same data that do.
enum NationalNumbers {
  /// Digits from the end that must agree.
  private static let suffixLength = 8

  /// For each number without a country the one international number that ends in it, if there is exactly one.
  ///
  /// `040 405446` and `+39 040 405446` are one number; a national trunk prefix (the 0 of `020 7946 0958`) does not count.
  /// - Complexity: O(count log count).
  static func resolved(_ values: ValueDictionary) -> [UInt32: UInt32] {
    var international: [UInt64] = []
    var national: [(id: UInt32, suffix: UInt32, digits: Int)] = []
    for id in 1..<UInt32(max(1, values.count + 1)) {
      values.withValue(id) { value in
        let isInternational = value[0] == UInt8(ascii: "+")
        let digits = value.drop { $0 == UInt8(ascii: "+") || $0 == UInt8(ascii: "0") }
        guard digits.count >= suffixLength, let suffix = suffix(of: digits) else { return }
        if isInternational {
          international.append(UInt64(suffix) << 32 | UInt64(id))
        } else {
          national.append((id, suffix, digits.count))
        }
      }
    }
    if national.isEmpty || international.isEmpty { return [:] }
    RadixSort.sort(&international, byBits: 32..<64)
    var replacements: [UInt32: UInt32] = [:]
    for number in national {
      if let only = only(number.suffix, in: international), values.withValue(only, { ends($0, with: number.id, values, number.digits) }) {
        replacements[number.id] = only
      }
    }
    return replacements
  }

  /// The id of the only entry with a suffix; nil when there are none or several.
  private static func only(_ suffix: UInt32, in sorted: [UInt64]) -> UInt32? {
    var low = 0
    var high = sorted.count
    while low < high {
      let middle = (low + high) / 2
      if UInt32(sorted[middle] >> 32) < suffix { low = middle + 1 } else { high = middle }
    }
    guard low < sorted.count, UInt32(sorted[low] >> 32) == suffix else { return nil }
    if low + 1 < sorted.count && UInt32(sorted[low + 1] >> 32) == suffix { return nil }
    return UInt32(sorted[low] & 0xFFFF_FFFF)
  }

  /// Whether an international number ends in the significant digits of a national one.
  private static func ends(_ number: UnsafeBufferPointer<UInt8>, with national: UInt32, _ values: ValueDictionary, _ digits: Int) -> Bool {
    values.withValue(national) { other in
      digits < number.count && number.suffix(digits).elementsEqual(other.suffix(digits))
    }
  }

  private static func suffix(of digits: Slice<UnsafeBufferPointer<UInt8>>) -> UInt32? {
    var value: UInt32 = 0
    for byte in digits.suffix(suffixLength) {
      guard byte >= UInt8(ascii: "0") && byte <= UInt8(ascii: "9") else { return nil }
      value = value * 10 + UInt32(byte - UInt8(ascii: "0"))
    }
    return value
  }
}
