/// Where each byte value occurs in a pattern of at most 64 bytes, one bit a position: the `PM` or `Peq` table of bit-parallel matching.
///
/// The table is two halves of 128 words, so that each fits the stack space that a temporary allocation may take without asking.
struct ShortMatches {
  /// The longest pattern that fits one machine word.
  static let capacity = 64

  private let low: UnsafePointer<UInt64>
  private let high: UnsafePointer<UInt64>

  /// A view of a prepared table of 256 words.
  @inline(__always)
  init(table: UnsafePointer<UInt64>) {
    low = table
    high = table + 128
  }

  @inline(__always)
  private init(low: UnsafePointer<UInt64>, high: UnsafePointer<UInt64>) {
    self.low = low
    self.high = high
  }

  /// The positions of `byte` in the pattern, the first one in the lowest bit.
  @inline(__always)
  subscript(byte: UInt8) -> UInt64 {
    (byte < 128 ? low : high)[Int(byte & 127)]
  }

  /// The result of `body` with a table of `pattern` on the stack that may be asked only for the bytes of `text`.
  ///
  /// Only the entries of bytes that occur in `text` are cleared: what lies in the others is never read.
  @inline(__always)
  static func withTable<Result>(of pattern: Bytes, askedFor text: Bytes, _ body: (ShortMatches) -> Result) -> Result {
    assert(pattern.count <= capacity)
    return withUnsafeTemporaryAllocation(of: UInt64.self, capacity: 128) { low in
      withUnsafeTemporaryAllocation(of: UInt64.self, capacity: 128) { high in
        let lowStart = low.baseAddress.unsafelyUnwrapped
        let highStart = high.baseAddress.unsafelyUnwrapped
        for index in 0..<text.count {
          let byte = text[index]
          (byte < 128 ? lowStart : highStart)[Int(byte & 127)] = 0
        }
        var bit: UInt64 = 1
        for index in 0..<pattern.count {
          let byte = pattern[index]
          (byte < 128 ? lowStart : highStart)[Int(byte & 127)] |= bit
          bit &<<= 1
        }
        return body(ShortMatches(low: UnsafePointer(lowStart), high: UnsafePointer(highStart)))
      }
    }
  }
}
