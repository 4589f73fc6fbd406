// The spellings of addresses that the URL Standard reads in hosts, section 3.5; more than `IPAddress.init` does.

extension IPAddress {
  /// Whether the URL Standard reads `domain` as an IPv4 address or not at all: its last label that is not empty at the end is a number.
  static func isNumeric(_ domain: ArraySlice<UInt8>) -> Bool {
    let domain = domain.last == 0x2E ? domain.dropLast() : domain
    guard let last = domain.last, last.hexadecimalValue != nil || last | 0x20 == 0x78 else { return false }
    let start = domain.lastIndex(of: 0x2E).map { $0 + 1 } ?? domain.startIndex
    let label = domain[start...]
    return label.allSatisfy(\.isDigit) || number(label) != nil
  }

  /// The IPv4 address that `domain` writes in up to four numbers, decimal, octal after `0` or hexadecimal after `0x`, the last of which fills
  /// the bytes that remain.
  init?(webIPv4 domain: ArraySlice<UInt8>) {
    let domain = domain.last == 0x2E ? domain.dropLast() : domain
    var numbers: [UInt64] = []
    for part in domain.split(separator: 0x2E, maxSplits: 4, omittingEmptySubsequences: false) {
      guard numbers.count < 4, let number = Self.number(part) else { return nil }
      numbers.append(number)
    }
    guard let last = numbers.popLast(), numbers.allSatisfy({ $0 <= 255 }), last < 1 << UInt64(8 * (4 - numbers.count)) else { return nil }
    self = .v4(numbers.enumerated().reduce(UInt32(last)) { $0 | UInt32($1.element) << UInt32(24 - 8 * $1.offset) })
  }

  /// The number, `UInt64.max` if it has no room there, or nil if it is none.
  private static func number(_ part: ArraySlice<UInt8>) -> UInt64? {
    guard let first = part.first else { return nil }
    var digits = part
    var radix: UInt64 = 10
    if first == 0x30, part.count > 1 {
      radix = part[part.startIndex + 1] | 0x20 == 0x78 ? 16 : 8
      digits = part.dropFirst(radix == 16 ? 2 : 1)
    }
    var value: UInt64 = 0
    for byte in digits {
      guard let digit = byte.hexadecimalValue, digit < radix else { return nil }
      let (product, overflowed) = value.multipliedReportingOverflow(by: radix)
      let (sum, overflowedSum) = product.addingReportingOverflow(UInt64(digit))
      value = overflowed || overflowedSum ? .max : sum
    }
    return value
  }

  /// The IPv6 address that `text` writes, without brackets: RFC 4291 section 2.2, without a zone.
  init?(webIPv6 text: ArraySlice<UInt8>) {
    var pieces: [UInt16] = []
    // The count of pieces before `::`.
    var compressed: Int?
    var rest = text
    if rest.first == 0x3A {
      guard rest.dropFirst().first == 0x3A else { return nil }
      rest = rest.dropFirst(2)
      compressed = 0
    }
    while let byte = rest.first {
      // A compression counts as one piece at least.
      if pieces.count + (compressed == nil ? 0 : 1) == 8 { return nil }
      if byte == 0x3A {
        guard compressed == nil else { return nil }
        rest = rest.dropFirst()
        compressed = pieces.count
        continue
      }
      let digits = rest.prefix(4).prefix { $0.hexadecimalValue != nil }
      let after = rest[digits.endIndex...]
      if after.first == 0x2E {
        guard !digits.isEmpty, pieces.count + (compressed == nil ? 0 : 1) <= 6, let four = Self.dottedDecimal(rest) else { return nil }
        pieces.append(UInt16(four >> 16))
        pieces.append(UInt16(truncatingIfNeeded: four))
        break
      }
      if after.first == 0x3A {
        guard after.count > 1 else { return nil }
      } else if !after.isEmpty {
        return nil
      }
      pieces.append(digits.reduce(0) { $0 << 4 | UInt16($1.hexadecimalValue!) })
      rest = after.dropFirst()
    }
    if let place = compressed {
      pieces.insert(contentsOf: repeatElement(0, count: 8 - pieces.count), at: place)
    }
    guard pieces.count == 8 else { return nil }
    let halves = [pieces[..<4], pieces[4...]].map { $0.reduce(UInt64(0)) { $0 << 16 | UInt64($1) } }
    self = .v6(halves[0], halves[1])
  }

  /// Four decimal numbers in [0, 255] without leading zeros, the whole of `text`.
  private static func dottedDecimal(_ text: ArraySlice<UInt8>) -> UInt32? {
    let parts = text.split(separator: 0x2E, maxSplits: 4, omittingEmptySubsequences: false)
    guard parts.count == 4 else { return nil }
    var address: UInt32 = 0
    for part in parts {
      guard (1...3).contains(part.count), part.allSatisfy(\.isDigit), part.count == 1 || part.first != 0x30 else { return nil }
      let value = part.reduce(UInt32(0)) { $0 * 10 + UInt32($1 - 0x30) }
      guard value <= 255 else { return nil }
      address = address << 8 | value
    }
    return address
  }
}
