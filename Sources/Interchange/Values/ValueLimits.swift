/// How long and how many values may be; what goes beyond is refused with an issue, never cut.
public struct ValueLimits: Hashable, Sendable {
  /// Names, titles, tags, statuses and parts, in bytes of UTF-8.
  public var nameInBytes = 1_000
  /// RFC 5321 with erratum 1690.
  public var emailInBytes = 254
  /// Web addresses and social profiles.
  public var addressInBytes = 2_048
  /// Descriptions, custom fields and notes.
  public var textInBytes = 64 << 10
  /// The type of a value.
  public var labelInBytes = 40
  /// Current values of one field in one record.
  public var valuesPerField = 100
  /// Custom fields in one record.
  public var customFields = 200
  /// Notes in one record.
  public var notes = 1_000

  public init() {}
}
