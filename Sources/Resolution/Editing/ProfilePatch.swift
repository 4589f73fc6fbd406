public import Profiles

/// Changes to a profile, made one after the other.
public struct ProfilePatch: Hashable, Sendable {
  public enum Change: Hashable, Sendable {
    /// Shows this value of a single-valued field.
    case set(DraftValue)
    /// Shows no value of a field from now on.
    case clear(Field)
    /// Shows exactly these values of a multi-valued field; those that are there already stay as they are.
    case replace(Field, [DraftValue])
    /// Shows one more value of a multi-valued field.
    case add(DraftValue)
    /// Shows a value no more, nor what says the same.
    case remove(ValueID)
    /// The same, by what it says; empty `parts` fit any.
    case removeText(Field, String, parts: [String: String])
    /// Marks a value as wrong: a bounced email, a dead number.
    case invalidate(ValueID)
  }

  public var changes: [Change]
  /// The side to write on and to remove from; nil to follow what is shown.
  public var side: ProfileID?

  public init(_ changes: [Change] = [], side: ProfileID? = nil) {
    self.changes = changes
    self.side = side
  }

  /// The fields that it touches, of those that name one.
  public var fields: Set<Field> {
    Set(
      changes.compactMap { change in
        switch change {
        case .set(let draft), .add(let draft): draft.field
        case .clear(let field), .replace(let field, _), .removeText(let field, _, _): field
        case .remove, .invalidate: nil
        }
      })
  }
}
