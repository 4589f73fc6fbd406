/// How much a store holds.
public struct StoreStatistics: Hashable, Sendable {
  /// Profiles by where they stand.
  public var profiles: [ProfileStanding: Int] = [:]
  /// Events so far.
  public var events = 0
  public var merges = 0
  public var conversions = 0
  public var deals = 0
  public var notes = 0
  public var tasks = 0
  public var links = 0
  public var verdicts = 0
  public var suppressions = 0
  public var reviewItems: [String: Int] = [:]
  /// Jobs by the raw value of their status.
  public var jobs: [String: Int] = [:]
  /// Deliveries by the raw value of their status.
  public var deliveries: [String: Int] = [:]
  /// What the data takes, without the write-ahead log.
  public var sizeInBytes: Int64 = 0

  public init() {}
}
