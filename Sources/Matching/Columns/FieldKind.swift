/// What a source column holds, as far as the matcher treats it differently.
public enum FieldKind: String, Sendable, CaseIterable {
  case givenName, familyName
  /// A person's whole name in one cell, in either order.
  case fullName
  case email, phone, organization
  /// A URL or a bare domain.
  case website
  case jobTitle, street, houseNumber, locality, region, postalCode, country
  case birthDate
  /// A code meant to tell one entity from another: national id, tax or company number. Several columns may be identifiers.
  case identifier
  /// Free text that may help, compared by tokens.
  case text
  /// A value out of few, compared for equality.
  case category
}

/// One column of the source: what it is called, what it holds, and where a `CellSource` finds it.
public struct SourceField: Sendable, Hashable {
  /// The name shown in explanations.
  public var name: String
  public var kind: FieldKind
  /// The column's index in the `CellSource`.
  public var column: Int

  public init(name: String, kind: FieldKind, column: Int) {
    self.name = name
    self.kind = kind
    self.column = column
  }
}

/// Rows of raw cells, readable column by column from several threads at once.
public protocol CellSource: Sendable {
  /// How many rows there are; rows are numbered from 0.
  var recordCount: Int { get }

  /// Calls `body` with each row's cell of a column, in the order of the rows. The bytes are UTF-8 and valid during the call only; a missing
  /// cell is empty.
  func forEachCell(inColumn column: Int, _ body: (_ row: Int, _ cell: UnsafeBufferPointer<UInt8>) -> Void)
}
