/// What a robots.txt lets a crawler do, by RFC 9309, and what sites add to it: pauses and sitemaps.
///
/// The groups of one agent are one group; the longest rule that matches a path decides, and of two as long the one that allows.
public struct RobotsRules: Sendable, Hashable {
  /// How much of a file is read; RFC 9309 asks for 500 KiB at least. What comes after is as if it were not there.
  public static let lengthLimitInBytes = 512 * 1024
  /// A longer pause than this is kept as this.
  public static let longestCrawlDelay: Duration = .seconds(86_400)

  /// The rules of each group, in the order of the file.
  var sections: [[RobotsRule]] = []
  /// The groups that name an agent, by its name in lower case; `*` for everyone else.
  var sectionsOfAgent: [String: [Int]] = [:]
  var delays: [String: Duration] = [:]
  /// As they are written, relative ones too, each once, in the order of the file; 1,000 at most.
  public internal(set) var sitemaps: [String] = []

  /// Rules that allow everything.
  public init() {}

  /// What a file says; what it does not say plainly enough is skipped, so that every file has a meaning.
  /// - Complexity: linear in the bytes, of which no more than `lengthLimitInBytes` are read.
  public init(parsing bytes: [UInt8]) {
    var parser = RobotsParser()
    parser.read(RobotsText.decoded(bytes.prefix(Self.lengthLimitInBytes), isCut: bytes.count > Self.lengthLimitInBytes))
    self = parser.rules
  }

  /// Whether the agent may ask for a path.
  /// - Parameters:
  ///   - target: path and query of a URL, as they are sent; empty for `/`.
  ///   - agent: the product token of the crawler, such as `sosia`; what follows its letters, digits, hyphens and underscores is not looked at.
  /// - Complexity: O(rules x bytes of the target).
  public func allows(_ target: String, agent: String) -> Bool {
    let path = RobotsPattern.normalized(target.hasPrefix("/") ? target : "/" + target)
    // The file itself may always be read.
    if path == Array("/robots.txt".utf8) { return true }
    var best = -1
    var isAllowed = true
    for section in sectionsOfAgent[key(for: agent)] ?? [] {
      for rule in sections[section] where rule.pattern.length > best || rule.pattern.length == best && rule.allows && !isAllowed {
        guard rule.matches(path) else { continue }
        best = rule.pattern.length
        isAllowed = rule.allows
      }
    }
    return isAllowed
  }

  /// The pause between two requests that the site asks the agent for, or nil; in [0, `longestCrawlDelay`].
  public func crawlDelay(agent: String) -> Duration? { delays[key(for: agent)] }

  private func key(for agent: String) -> String {
    let name = RobotsParser.productToken(Array(agent.utf8)[...])
    return sectionsOfAgent[name] == nil ? "*" : name
  }
}

/// One `Allow` or `Disallow` line.
struct RobotsRule: Sendable, Hashable {
  let allows: Bool
  let pattern: RobotsPattern

  func matches(_ path: [UInt8]) -> Bool { pattern.matches(path) || allows && pattern.isIndex(of: path) }
}
