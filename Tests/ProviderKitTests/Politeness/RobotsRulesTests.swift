import Foundation
import Profiles
import ProviderKit
import Testing

@Suite struct RobotsRulesTests {
  static let now = Timestamp(milliseconds: 1_800_000_000_000)

  static func record(_ bytes: [UInt8]) -> RobotsRecord { RobotsRecord(.status(200, body: bytes), at: now) }

  /// The cases lie in a folder beside the package, which is not part of it; without that folder those that need files are skipped.
  static let folder: URL = {
    let environment = ProcessInfo.processInfo.environment["SOSIA_SHARED"].map { URL(fileURLWithPath: $0) }
    var package = URL(fileURLWithPath: #filePath)
    for _ in 0..<4 { package.deleteLastPathComponent() }
    let shared = environment ?? package.deletingLastPathComponent().appendingPathComponent("shared")
    return shared.appendingPathComponent("corpora/crawler-commons/src/test/resources/robots")
  }()
  static let isPresent = FileManager.default.fileExists(atPath: folder.path)

  static func bytes(_ robots: CrawlerCommonsCase.Robots) throws -> [UInt8]? {
    switch robots {
    case .text(let text): Array(text.utf8)
    case .file(let name): isPresent ? Array(try Data(contentsOf: folder.appendingPathComponent(name))) : nil
    }
  }

  @Suite struct Oracle {
    @Test(arguments: (CrawlerCommonsCase.parser + CrawlerCommonsCase.google).indices)
    func `what crawler-commons allows is allowed, and nothing else`(index: Int) throws {
      let example = (CrawlerCommonsCase.parser + CrawlerCommonsCase.google)[index]
      guard let bytes = try bytes(example.robots) else { return }
      let record = record(bytes)
      for path in example.allowed { #expect(record.allows(path, agent: example.agent), "\(example.name): \(path.prefix(60))") }
      for path in example.denied { #expect(!record.allows(path, agent: example.agent), "\(example.name): \(path.prefix(60))") }
      if example.checksDelay {
        #expect(record.crawlDelay(agent: example.agent) == example.delay.map { .milliseconds($0) }, "\(example.name)")
      }
    }

    @Test(
      .enabled(if: isPresent, "the files of crawler-commons are not beside the package"),
      arguments: [
        ("sitemap-robots.txt", 3), ("relative-sitemap-robots.txt", 1), ("sitemap-robots-dedup.txt", 1), ("extension-robots.txt", 1),
      ]) func `sitemaps are found wherever they stand, each once`(file: String, count: Int) throws
    {
      let sitemaps = record(try #require(try bytes(.file(file)))).rules.sitemaps
      #expect(sitemaps.count == count)
      if count == 3 { #expect(sitemaps.last == "http://domain.com/dir/MixedCased-sitemap.xml") }
    }

    @Test func `each file of crawler-commons has a case`() throws {
      guard isPresent else { return }
      let files = Set(try FileManager.default.contentsOfDirectory(atPath: folder.path))
      let used = CrawlerCommonsCase.parser.compactMap { example in if case .file(let name) = example.robots { name } else { nil } }
      #expect(files.subtracting(used) == ["sitemap-robots.txt", "relative-sitemap-robots.txt", "sitemap-robots-dedup.txt"])
    }

    /// `testStatusCodeCreation`
    @Test func `a status decides as crawler-commons decides`() {
      for status in [503, 301] { #expect(!RobotsRecord(.status(status, body: []), at: now).allows("/index.html", agent: "a")) }
      for status in 400..<420 { #expect(RobotsRecord(.status(status, body: []), at: now).allows("/index.html", agent: "a")) }
    }
  }

  @Suite struct Examples {
    /// RFC 9309 section 2.2.3, figure 5.
    @Test(arguments: [
      ("/path/file-with-a-%2A.html", "/path/file-with-a-*.html"), ("/path/foo-%24", "/path/foo-$"),
      ("/foo/bar/%E3%83%84", "/foo/bar/\u{30C4}"),
      ("/a%7Eb", "/a~b"), ("/%e3", "/%E3"),
    ]) func `a rule and a path meet in one spelling`(rule: String, path: String) {
      let rules = RobotsRules(parsing: Array("User-agent: *\nDisallow: \(rule)".utf8))
      #expect(!rules.allows(path, agent: "sosia"))
    }

    @Test func `an encoded slash is no slash`() {
      let rules = RobotsRules(parsing: Array("User-agent: *\nDisallow: /a%2Fb".utf8))
      #expect(rules.allows("/a/b", agent: "sosia"))
      #expect(!rules.allows("/a%2fb", agent: "sosia"))
    }

    @Test func `a site that cannot be reached is left alone, and asked again soon`() {
      for answer in [RobotsRecord.Answer.noAnswer, .status(500, body: []), .status(429, body: []), .status(302, body: [])] {
        let record = RobotsRecord(answer, at: now)
        #expect(!record.allows("/", agent: "sosia"))
        #expect(record.isFresh(at: now.adding(seconds: 599)))
        #expect(!record.isFresh(at: now.adding(seconds: 600)))
      }
    }

    @Test func `rules that were known hold on while the site cannot be reached`() {
      let known = RobotsRulesTests.record(Array("User-agent: *\nDisallow: /a".utf8))
      #expect(known.isFresh(at: now.adding(seconds: 86_399)))
      #expect(!known.isFresh(at: now.adding(seconds: 86_400)))
      let later = RobotsRecord(.noAnswer, at: now.adding(seconds: 90_000), previous: known)
      #expect(later.allows("/b", agent: "sosia"))
      #expect(!later.allows("/a", agent: "sosia"))
      #expect(!later.isFresh(at: now.adding(seconds: 90_600)))
    }
  }

  @Suite struct Laws {
    @Test func `a record is read as it was written`() {
      for answer in [RobotsRecord.Answer.status(200, body: Array("User-agent: *\nDisallow: /x".utf8)), .status(404, body: []), .noAnswer] {
        let record = RobotsRecord(answer, at: now)
        #expect(RobotsRecord(record: record.record) == record)
        for length in record.record.indices { #expect(RobotsRecord(record: Array(record.record.prefix(length))) == nil) }
      }
    }

    @Test(arguments: [UInt64(1), 2, 3, 4]) func `a pattern matches what the textbook says`(seed: UInt64) {
      var random = Seeded(state: seed)
      for _ in 0..<3000 {
        let pattern = "/" + random.text("ab*$", 8)
        let path = "/" + random.text("ab", 10)
        let rules = RobotsRules(parsing: Array("User-agent: *\nDisallow: \(pattern)".utf8))
        #expect(rules.allows(path, agent: "x") == !Self.matches(Array(pattern)[...], Array(path)[...]), "\(pattern) \(path)")
      }
    }

    /// By recursion on the definition: a star is anything, a dollar at the end is the end.
    static func matches(_ pattern: ArraySlice<Character>, _ path: ArraySlice<Character>) -> Bool {
      guard let first = pattern.first else { return true }
      if first == "*" { return (path.startIndex...path.endIndex).contains { matches(pattern.dropFirst(), path[$0...]) } }
      if first == "$", pattern.count == 1 { return path.isEmpty }
      return path.first == first && matches(pattern.dropFirst(), path.dropFirst())
    }
  }

  @Suite struct Hostile {
    @Test func `what lies beyond 512 KiB is not read, what lies before is`() {
      let filler = String(repeating: "# comment\n", count: 50_000)
      let near = "User-agent: *\nDisallow: /near\n" + filler
      let rules = RobotsRules(parsing: Array((near + filler + "Disallow: /far\n").utf8))
      #expect(!rules.allows("/near", agent: "sosia"))
      #expect(rules.allows("/far", agent: "sosia"))
      #expect(!RobotsRules(parsing: Array((near + "Disallow: /far\n").utf8)).allows("/far", agent: "sosia"))
    }

    @Test func `many stars and long paths take linear time`() {
      let stars = String(repeating: "a*", count: 100_000)
      let rules = RobotsRules(parsing: Array("User-agent: *\nDisallow: /\(stars)b$".utf8))
      #expect(rules.allows("/" + String(repeating: "a", count: 8000), agent: "sosia"))
    }

    @Test(arguments: [UInt64(1), 2]) func `any bytes have a meaning`(seed: UInt64) {
      var random = Seeded(state: seed)
      for _ in 0..<300 {
        let bytes = (0..<random.below(400)).map { _ in UInt8(random.below(256)) }
        _ = RobotsRules(parsing: bytes).allows("/a", agent: "sosia")
        _ = RobotsRules(parsing: [0xFF, 0xFE] + bytes).crawlDelay(agent: "sosia")
      }
    }

    @Test(arguments: ["nan", "-1", "inf", "1e400", "x", ""]) func `a pause that is none is none`(text: String) {
      let rules = RobotsRules(parsing: Array("User-agent: *\nCrawl-delay: \(text)".utf8))
      #expect((rules.crawlDelay(agent: "sosia") ?? .zero) <= RobotsRules.longestCrawlDelay)
      if text != "inf" && text != "1e400" { #expect(rules.crawlDelay(agent: "sosia") == nil) }
    }
  }
}

/// Random choices that a failure can be repeated from.
struct Seeded {
  var state: UInt64

  mutating func below(_ limit: Int) -> Int {
    state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
    return Int((state >> 33) % UInt64(limit))
  }

  mutating func text(_ alphabet: String, _ longest: Int) -> String {
    let letters = Array(alphabet)
    return String((0..<below(longest + 1)).map { _ in letters[below(letters.count)] })
  }
}
