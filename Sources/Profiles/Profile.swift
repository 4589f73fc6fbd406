/// What was written for one person or organization: one side of whatever it is merged into.
///
/// A merge changes nothing here but `state`: the merged profile is composed from the sides each time (`Resolution`), so that an unmerge
/// restores them exactly.
public struct Profile: Hashable, Sendable, Numbered {
  public static let identifierPrefix = "p"

  public enum Kind: String, Sendable, Codable, CaseIterable { case person, organization }

  /// A lead has never done business with us; a contact is qualified.
  public enum Stage: String, Sendable, Codable, CaseIterable { case lead, contact }

  /// Where a profile stands.
  public enum State: Hashable, Sendable {
    case active
    /// Absorbed by a merge; shown as part of `into`, which may itself be part of another.
    case merged(into: ProfileID, by: MergeID)
    /// A lead that became contacts.
    case converted(ConversionID)
    /// Made by a conversion that was undone; what it held went back to the lead.
    case undone(ConversionID)
    /// Erased: nothing is left but the number.
    case erased
  }

  public var id: ProfileID
  public var kind: Kind
  public var stage: Stage
  public var state: State
  /// In the order in which they were written, former ones included.
  public var values: [Value]
  /// Changes so far of what is shown under this id; its ETag.
  public var revision: Int64
  public var createdAt: Timestamp
  public var updatedAt: Timestamp

  public init(
    id: ProfileID, kind: Kind, stage: Stage, state: State = .active, values: [Value] = [], revision: Int64 = 1, createdAt: Timestamp,
    updatedAt: Timestamp
  ) {
    self.id = id
    self.kind = kind
    self.stage = stage
    self.state = state
    self.values = values
    self.revision = revision
    self.createdAt = createdAt
    self.updatedAt = updatedAt
  }

  /// The current values of a field, the primary one first, then in the order in which they were written.
  public func current(_ field: Field) -> [Value] {
    let found = values.filter { $0.field == field && $0.isCurrent }
    return found.filter(\.isPrimary) + found.filter { !$0.isPrimary }
  }

  /// The number that the next value gets.
  public var nextOrdinal: Int32 { (values.map(\.id.ordinal).max() ?? 0) + 1 }
}
