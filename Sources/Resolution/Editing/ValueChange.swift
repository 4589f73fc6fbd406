public import Profiles

/// One value that was written, replaced or ended on one side.
public struct ValueChange: Hashable, Sendable {
  public var field: Field
  public var side: ProfileID
  /// As it was before; nil for an addition.
  public var old: Value?
  /// As it is now; nil when it ended without a successor.
  public var new: Value?

  public init(field: Field, side: ProfileID, old: Value?, new: Value?) {
    self.field = field
    self.side = side
    self.old = old
    self.new = new
  }
}
