public import Profiles

/// What happened, to be appended to the log.
public struct NewEvent: Hashable, Sendable {
  public var at: Timestamp
  /// Who did it: a key, a user, a job.
  public var actor: String
  /// The id of the request that caused it.
  public var request: String?
  /// `profile.created`, `profile.merged`...
  public var kind: String
  /// Whose history it belongs to.
  public var profiles: [ProfileID]
  /// JSON.
  public var payload: [UInt8]

  public init(at: Timestamp, actor: String, request: String? = nil, kind: String, profiles: [ProfileID] = [], payload: [UInt8] = []) {
    self.at = at
    self.actor = actor
    self.request = request
    self.kind = kind
    self.profiles = profiles
    self.payload = payload
  }
}

/// An entry of the log.
public struct StoredEvent: Hashable, Sendable {
  /// From 1 up, in the order of the commits.
  public var sequence: Int64
  /// Its profiles are ascending; its payload is empty when it was scrubbed.
  public var event: NewEvent
  /// Whether its payload went with the erasure of one of its profiles.
  public var isScrubbed: Bool

  public init(sequence: Int64, event: NewEvent, isScrubbed: Bool = false) {
    self.sequence = sequence
    self.event = event
    self.isScrubbed = isScrubbed
  }
}
