/// What is said of a field, by a value with or without its provenance.
public protocol StatedValue {
  var field: Field { get }
  var text: String { get }
  /// See `Field.parts`.
  var parts: [String: String] { get }
  var isCurrent: Bool { get }
}

extension Value: StatedValue {}

/// A value without name and provenance: all that is read of it where millions are.
public struct BareValue: StatedValue, Hashable, Sendable {
  public let field: Field
  public let text: String
  public let parts: [String: String]
  public let isCurrent: Bool

  public init(field: Field, text: String, parts: [String: String] = [:], isCurrent: Bool = true) {
    self.field = field
    self.text = text
    self.parts = parts
    self.isCurrent = isCurrent
  }
}
