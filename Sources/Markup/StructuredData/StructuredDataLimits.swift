/// What one document may cost; what lies beyond is left out and the result says so.
public struct StructuredDataLimits: Sendable, Equatable {
  /// Items of all syntaxes together.
  public var items: Int
  /// Values of all items together.
  public var values: Int
  /// Nested items, and nested objects of JSON-LD.
  public var depth: Int
  /// Text of all values together.
  public var bytes: Int
  /// Text of one value; longer text is cut.
  public var valueInBytes: Int
  /// Elements that carry markup.
  public var elements: Int

  public init(
    items: Int = 10_000, values: Int = 100_000, depth: Int = 64, bytes: Int = 8 << 20, valueInBytes: Int = 64 << 10,
    elements: Int = 200_000
  ) {
    self.items = items
    self.values = values
    self.depth = depth
    self.bytes = bytes
    self.valueInBytes = valueInBytes
    self.elements = elements
  }
}

/// Whether all structured data of a document was taken.
public enum StructuredDataCompleteness: Sendable, Equatable {
  case complete
  case truncated(Reason)

  /// The first limit that was met.
  public enum Reason: String, Sendable, CaseIterable {
    case items
    case values
    case depth
    case bytes
    case valueInBytes = "value_in_bytes"
    case elements
    /// A JSON-LD text that ends in the middle.
    case cutOffText = "cut_off_text"
    /// The document's own tree is not complete.
    case document
  }
}
