public import Profiles

/// Which profiles a list or a count takes in.
public struct ProfileFilter: Hashable, Sendable {
  /// Nil for both.
  public var kind: Profile.Kind?
  /// The profile's own stage, whatever it is shown as. Nil for both.
  public var stage: Profile.Stage?
  public var standings: Set<ProfileStanding>
  /// Only those changed at or after it; the list is then in order of change.
  public var updatedSince: Timestamp?

  public init(
    kind: Profile.Kind? = nil, stage: Profile.Stage? = nil, standings: Set<ProfileStanding> = [.active], updatedSince: Timestamp? = nil
  ) {
    self.kind = kind
    self.stage = stage
    self.standings = standings
    self.updatedSince = updatedSince
  }
}

/// Where in a list of profiles one stands: `id`, or the time of change and `id` where the list is in order of change.
public struct ProfileCursor: Hashable, Sendable, Codable {
  public var id: ProfileID
  /// Given exactly where the filter has `updatedSince`.
  public var updatedAt: Timestamp?

  public init(id: ProfileID, updatedAt: Timestamp? = nil) {
    self.id = id
    self.updatedAt = updatedAt
  }
}
