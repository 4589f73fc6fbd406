public import Profiles

/// Who did what to the account itself; never holds a profile's values.
public struct AuditEntry: Hashable, Sendable {
  /// From 1 up; not looked at when it is written.
  public var number: Int64
  public var at: Timestamp
  public var actor: String
  /// `key.created`, `settings.changed`, `profile.erased`...
  public var action: String
  /// The id of what it was done to.
  public var subject: String?
  /// JSON without personal data.
  public var detail: [UInt8]

  public init(number: Int64 = 0, at: Timestamp, actor: String, action: String, subject: String? = nil, detail: [UInt8] = []) {
    self.number = number
    self.at = at
    self.actor = actor
    self.action = action
    self.subject = subject
    self.detail = detail
  }
}
