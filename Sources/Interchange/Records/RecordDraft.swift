public import Normalization
public import Profiles

/// A record of a file or request as a profile to be: canonical values, notes, and what was noticed.
public struct RecordDraft: Hashable, Sendable {
  public var kind: Profile.Kind
  public var stage: Profile.Stage
  /// Of a single-valued field one current value at the most; equal values once.
  public var values: [ValueDraft]
  public var notes: [NoteDraft]
  public var location: RecordLocation
  /// Values that were refused (`error`), kept with doubts (`warning`) or changed.
  public var issues: [Issue]
  /// When the source says that the record was made.
  public var createdAt: Timestamp?

  public init(
    kind: Profile.Kind, stage: Profile.Stage, values: [ValueDraft] = [], notes: [NoteDraft] = [],
    location: RecordLocation = RecordLocation(record: 0, line: 1), issues: [Issue] = [], createdAt: Timestamp? = nil
  ) {
    self.kind = kind
    self.stage = stage
    self.values = values
    self.notes = notes
    self.location = location
    self.issues = issues
    self.createdAt = createdAt
  }

  /// The values as a profile's, numbered from 1.
  public func values(of profile: ProfileID, provenance: Provenance) -> [Value] {
    values.enumerated().map { $1.value(id: ValueID(side: profile, ordinal: Int32($0 + 1)), provenance: provenance) }
  }
}

/// A note that belongs to no profile yet.
public struct NoteDraft: Hashable, Sendable {
  public var text: String
  public var author: String?
  public var createdAt: Timestamp?

  public init(_ text: String, author: String? = nil, createdAt: Timestamp? = nil) {
    self.text = text
    self.author = author
    self.createdAt = createdAt
  }
}

/// Where in its source a record stands.
public struct RecordLocation: Hashable, Sendable {
  /// From 0, counting the records that could be read as such; what a resumed import skips by.
  public var record: Int
  /// The 1-based line on which it starts.
  public var line: Int

  public init(record: Int, line: Int) {
    self.record = record
    self.line = line
  }
}
