/// What an origin is like; the same configuration gives the same answers.
public struct OriginConfiguration: Sendable {
  public var seed: UInt64 = 1
  /// How many companies there are.
  public var companies = 1000
  public var failures = FailureMix()
  /// Loopback only; 0 takes any free port.
  public var port = 0
  /// The time as the hosts see it, seconds since 1970.
  public var now: @Sendable () -> Int64 = Self.wallClock
  /// From when on half of the company sites have another layout; nil never.
  public var redesignAt: Int64?
  /// Every so many seconds the changing half of the companies get another telephone number and head count.
  public var changePeriod: Int64 = 30 * 86_400
  /// Paragraphs of filler on a page, some 900 bytes each: from 2 up to this.
  public var longestPage = 40
  /// Where the log is written as JSON Lines as well; nil nowhere.
  public var logPath: String?
  /// How many requests the log in memory keeps; later ones are only counted.
  public var logLimit = 5_000_000

  public init() {}
}
