/// A country or territory by its two-letter code (ISO 3166-1 alpha-2, and `XK`), in two bytes.
public struct Region: Sendable, Hashable {
  /// The letters `A` to `Z` in two bytes, the first in the high one.
  let letters: UInt16

  /// The region of a code of two ASCII letters in either case; nil for anything else. Whether the region exists is not asked.
  public init?(_ code: String) {
    let bytes = Array(code.utf8)
    guard bytes.count == 2 else { return nil }
    self.init(bytes[0], bytes[1])
  }

  /// The region of two ASCII letters in either case.
  init?(_ first: UInt8, _ second: UInt8) {
    let upper = (first & 0xDF, second & 0xDF)
    guard upper.0 >= 65, upper.0 <= 90, upper.1 >= 65, upper.1 <= 90 else { return nil }
    letters = UInt16(upper.0) << 8 | UInt16(upper.1)
  }

  /// The code in upper case.
  public var code: String {
    String(decoding: [UInt8(letters >> 8), UInt8(letters & 0xFF)], as: UTF8.self)
  }

  /// A number in `0..<676` for tables.
  var index: Int { (Int(letters >> 8) - 65) * 26 + Int(letters & 0xFF) - 65 }
}

extension Region: CustomStringConvertible {
  public var description: String { code }
}
