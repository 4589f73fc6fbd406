/// A number as it was written, so that no digit is lost.
public struct JSONNumber: Sendable, Equatable {
  /// In the grammar of RFC 8259.
  public let text: String

  /// - Precondition: `text` is in the grammar of RFC 8259.
  init(grammatical text: String) { self.text = text }

  /// The number that the text says; nil unless it is in the grammar of RFC 8259.
  public init?(text: String) {
    guard Self.isGrammatical(text.utf8) else { return nil }
    self.text = text
  }

  public init(_ value: Int64) { text = String(value) }

  /// The shortest text that reads back as the same number; nil for infinities and NaN.
  public init?(_ value: Double) {
    guard value.isFinite else { return nil }
    text = value == value.rounded() && abs(value) < 1e15 ? String(Int64(value)) : value.description
  }

  /// The value, when it was written without fraction and exponent and fits.
  public var integer: Int64? { Int64(text) }

  /// The nearest finite value; nil beyond the range of `Double`.
  public var double: Double? {
    guard let value = Double(text), value.isFinite else { return nil }
    return value
  }

  private static func isGrammatical(_ text: String.UTF8View) -> Bool {
    var rest = text[...]
    func digits() -> Bool {
      let tail = rest.drop { (0x30...0x39).contains($0) }
      defer { rest = tail }
      return tail.startIndex != rest.startIndex
    }
    if rest.first == UInt8(ascii: "-") { rest.removeFirst() }
    if rest.first == UInt8(ascii: "0") { rest.removeFirst() } else if !digits() { return false }
    if rest.first == UInt8(ascii: ".") {
      rest.removeFirst()
      if !digits() { return false }
    }
    if let mark = rest.first, mark | 0x20 == UInt8(ascii: "e") {
      rest.removeFirst()
      if let sign = rest.first, sign == UInt8(ascii: "+") || sign == UInt8(ascii: "-") { rest.removeFirst() }
      if !digits() { return false }
    }
    return rest.isEmpty
  }
}
