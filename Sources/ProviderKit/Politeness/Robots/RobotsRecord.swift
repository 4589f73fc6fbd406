public import Profiles

/// What is remembered of the robots.txt of one site: the rules, or why there are none, and until when that counts.
public struct RobotsRecord: Sendable, Hashable {
  public enum Source: Sendable, Hashable {
    /// The file as it was served, cut at `RobotsRules.lengthLimitInBytes`.
    case file([UInt8])
    /// The site has none (a status from 400 to 499): everything is allowed.
    case absent
    /// Nobody could say (no connection, a status from 500 to 599, too many requests, redirects without end): nothing is allowed.
    case unreachable
  }

  /// How an attempt to read the file ended.
  public enum Answer: Sendable, Hashable {
    case status(Int, body: [UInt8])
    case noAnswer
  }

  public let source: Source
  /// Until when the site is not asked again.
  public let validUntil: Timestamp
  public let rules: RobotsRules

  /// RFC 9309 section 2.4: no longer than 24 hours.
  public static let lifetimeInSeconds: Int64 = 86_400
  /// After a failure the site is asked again sooner.
  public static let failureLifetimeInSeconds: Int64 = 600
  /// A site that asks for a longer pause than this does not want crawlers.
  public static let longestBearableDelay: Duration = .seconds(300)
  /// How many redirects are followed to the file.
  public static let redirectLimit = 5

  public init(source: Source, validUntil: Timestamp) {
    self.source = source
    self.validUntil = validUntil
    rules = if case .file(let bytes) = source { RobotsRules(parsing: bytes) } else { RobotsRules() }
  }

  /// RFC 9309 section 2.3.1: what the answer means. Rules that were known before hold on while the site cannot be reached.
  /// - Parameter answer: after redirects; one that is still a redirect counts as no answer.
  public init(_ answer: Answer, at now: Timestamp, previous: RobotsRecord? = nil) {
    switch answer {
    case .status(200..<300, let body):
      self.init(
        source: .file(Array(body.prefix(RobotsRules.lengthLimitInBytes + 1))), validUntil: now.adding(seconds: Self.lifetimeInSeconds))
    case .status(let status, _) where (400..<500).contains(status) && status != 429:
      self.init(source: .absent, validUntil: now.adding(seconds: Self.lifetimeInSeconds))
    case .status, .noAnswer:
      let isKnown = if case .file? = previous?.source { true } else { false }
      self.init(
        source: isKnown ? previous?.source ?? .unreachable : .unreachable,
        validUntil: now.adding(seconds: Self.failureLifetimeInSeconds))
    }
  }

  /// Of the file that is kept.
  public var lengthInBytes: Int { if case .file(let bytes) = source { bytes.count } else { 0 } }

  public func isFresh(at now: Timestamp) -> Bool { now < validUntil }

  /// Whether the agent may ask for path and query.
  public func allows(_ target: String, agent: String) -> Bool {
    switch source {
    case .absent: true
    case .unreachable: false
    case .file: (crawlDelay(agent: agent) ?? .zero) <= Self.longestBearableDelay && rules.allows(target, agent: agent)
    }
  }

  public func crawlDelay(agent: String) -> Duration? { rules.crawlDelay(agent: agent) }
}

extension RobotsRecord: Keepable {
  public init?(record: [UInt8]) {
    var reader = RecordReader(record)
    guard reader.version() == 1, let moment = reader.integer(), let kind = reader.integer(), let bytes = reader.bytes(), reader.isAtEnd
    else { return nil }
    switch kind {
    case 0: self.init(source: .file(bytes), validUntil: Timestamp(milliseconds: moment))
    case 1: self.init(source: .absent, validUntil: Timestamp(milliseconds: moment))
    case 2: self.init(source: .unreachable, validUntil: Timestamp(milliseconds: moment))
    default: return nil
    }
  }

  public var record: [UInt8] {
    var writer = RecordWriter(version: 1)
    writer.append(validUntil.milliseconds)
    switch source {
    case .file(let bytes):
      writer.append(0)
      writer.append(bytes)
    case .absent:
      writer.append(1)
      writer.append([UInt8]())
    case .unreachable:
      writer.append(2)
      writer.append([UInt8]())
    }
    return writer.bytes
  }
}
