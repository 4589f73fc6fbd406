/// A column and what it was found to hold.
public struct RecognizedColumn: Sendable, Equatable {
  /// What the role rests on.
  public enum Basis: String, Sendable {
    /// The caller said so.
    case mapped
    /// The column's name.
    case header
    /// The column's values, against its name or for want of a known one.
    case content
    /// Nothing: the values are empty, all the same, or never repeat.
    case uninformative
    /// The caller asked for it to be ignored.
    case excluded
  }

  /// 0-based position.
  public let index: Int
  public let header: String
  public let role: ColumnRole
  public let basis: Basis
  /// Whether cells hold several values with a separator between them.
  public let isMultiValued: Bool
  /// The share, in [0, 1], of sampled cells that are not blank.
  public let filledShare: Double
  /// Distinct values among the sampled cells that are not blank, in [0, 1]; 0 when all are blank.
  public let distinctShare: Double

  public init(
    index: Int, header: String, role: ColumnRole, basis: Basis, isMultiValued: Bool = false, filledShare: Double = 1,
    distinctShare: Double = 1
  ) {
    self.index = index
    self.header = header
    self.role = role
    self.basis = basis
    self.isMultiValued = isMultiValued
    self.filledShare = filledShare
    self.distinctShare = distinctShare
  }
}
