/// A number as it was written, so that no digit is lost.
public struct JSONNumber: Sendable, Equatable {
  /// In the grammar of RFC 8259.
  public let text: String

  init(text: String) { self.text = text }

  public init(_ value: Int64) { text = String(value) }

  /// The value, when it was written without fraction and exponent and fits.
  public var integer: Int64? { Int64(text) }

  /// The nearest finite value; nil beyond the range of `Double`.
  public var double: Double? {
    guard let value = Double(text), value.isFinite else { return nil }
    return value
  }
}
