public import Profiles

/// A profile without its values.
public struct ProfileRow: Hashable, Sendable {
  public var id: ProfileID
  public var kind: Profile.Kind
  public var stage: Profile.Stage
  public var state: Profile.State
  public var revision: Int64
  public var createdAt: Timestamp
  public var updatedAt: Timestamp

  public init(
    id: ProfileID, kind: Profile.Kind, stage: Profile.Stage, state: Profile.State, revision: Int64, createdAt: Timestamp,
    updatedAt: Timestamp
  ) {
    self.id = id
    self.kind = kind
    self.stage = stage
    self.state = state
    self.revision = revision
    self.createdAt = createdAt
    self.updatedAt = updatedAt
  }

  /// The profile with its values.
  public func profile(values: [Value]) -> Profile {
    Profile(
      id: id, kind: kind, stage: stage, state: state, values: values, revision: revision, createdAt: createdAt, updatedAt: updatedAt)
  }
}
