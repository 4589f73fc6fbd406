public import Profiles

/// A profile that has no number yet.
public struct NewProfile: Sendable {
  public var kind: Profile.Kind
  public var stage: Profile.Stage
  /// Its values, as `ValueDocument` encodes them.
  public var document: [UInt8]
  /// By what it is to be found; equal ones are kept once.
  public var keys: [LookupKey]
  public var createdAt: Timestamp
  /// What is appended to the log, about this profile, in the same step.
  public var event: NewEvent?

  public init(
    kind: Profile.Kind, stage: Profile.Stage, document: [UInt8], keys: [LookupKey], createdAt: Timestamp, event: NewEvent? = nil
  ) {
    self.kind = kind
    self.stage = stage
    self.document = document
    self.keys = keys
    self.createdAt = createdAt
    self.event = event
  }

  /// - Parameter values: their ordinals are kept; the side that their ids name is replaced by the profile's number.
  public init(
    kind: Profile.Kind, stage: Profile.Stage, values: [Value], keys: [LookupKey], createdAt: Timestamp, event: NewEvent? = nil
  ) {
    self.init(
      kind: kind, stage: stage, document: ValueDocument.encode(values), keys: keys, createdAt: createdAt, event: event)
  }
}
