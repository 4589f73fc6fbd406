/// Reads robots.txt line by line.
struct RobotsParser {
  private(set) var rules = RobotsRules()
  /// The agents of the group that is open, in lower case.
  private var agents: [String] = []
  /// Whether the group has got a rule: the next agent then opens another.
  private var hasRules = false
  /// Whether the group has got a pause and no rule yet, and whether an empty line followed: its author took the group for finished.
  private var hasDelay = false
  private var hasDelayAndGap = false

  private static let sitemapLimit = 1000

  // Misspellings found in the wild: those that the parsers of Google and of crawler-commons forgive.
  private static let agentKeys: Set<String> = ["user-agent", "useragent", "user agent", "useg-agent", "usr-agent", "user-agents"]
  private static let disallowKeys: Set<String> = [
    "disallow", "desallow", "dissalow", "dissallow", "disalow", "diasllow", "disallaw", "dis-allow",
  ]
  private static let delayKeys: Set<String> = ["crawl-delay", "crawldelay", "crawl delay"]
  private static let sitemapKeys: Set<String> = ["sitemap", "site-map"]

  mutating func read(_ text: [UInt8]) {
    var start = text.startIndex
    while start < text.endIndex {
      let end = text[start...].firstIndex { $0 == 0x0A || $0 == 0x0D } ?? text.endIndex
      read(line: text[start..<end])
      start = end + 1
      // One break of two bytes is not an empty line.
      if end < text.endIndex, text[end] == 0x0D, start < text.endIndex, text[start] == 0x0A { start += 1 }
    }
  }

  private mutating func read(line: ArraySlice<UInt8>) {
    let line = Self.trimmed(line.prefix { $0 != UInt8(ascii: "#") })
    guard !line.isEmpty else {
      hasDelayAndGap = hasDelayAndGap || hasDelay
      return
    }
    guard let (key, value) = Self.split(line) else { return }
    if Self.agentKeys.contains(key) {
      open(value)
    } else if key == "allow" || Self.disallowKeys.contains(key) {
      add(value, allows: key == "allow")
    } else if Self.delayKeys.contains(key) {
      pause(value)
    } else if Self.sitemapKeys.contains(key) {
      add(sitemap: value)
    } else if key == "http" || key == "https", String(decoding: value, as: UTF8.self).lowercased().contains("sitemap") {
      // A sitemap whose author left out the key.
      add(sitemap: line)
    }
  }

  /// Key in lower case and value. Some authors leave out the colon: of two words the first is then the key.
  private static func split(_ line: ArraySlice<UInt8>) -> (key: String, value: ArraySlice<UInt8>)? {
    func text(_ key: ArraySlice<UInt8>) -> String { String(decoding: trimmed(key), as: UTF8.self).lowercased() }
    if let colon = line.firstIndex(of: UInt8(ascii: ":")) { return (text(line[..<colon]), trimmed(line[(colon + 1)...])) }
    let words = line.split { $0 == 0x20 || $0 == 0x09 }
    return words.count == 2 ? (text(words[0]), words[1]) : nil
  }

  private mutating func open(_ value: ArraySlice<UInt8>) {
    if hasRules || hasDelayAndGap || rules.sections.isEmpty {
      agents = []
      rules.sections.append([])
      (hasRules, hasDelay, hasDelayAndGap) = (false, false, false)
    }
    // Several names on a line are against the RFC, but plain enough.
    for word in value.split(whereSeparator: { $0 == 0x20 || $0 == 0x09 || $0 == UInt8(ascii: ",") }) {
      let name = word.elementsEqual([UInt8(ascii: "*")]) ? "*" : Self.productToken(word)
      guard !name.isEmpty else { continue }
      let section = rules.sections.count - 1
      if rules.sectionsOfAgent[name]?.last != section { rules.sectionsOfAgent[name, default: []].append(section) }
      agents.append(name)
    }
  }

  private mutating func add(_ value: ArraySlice<UInt8>, allows: Bool) {
    // Rules before the first group are nobody's.
    guard !agents.isEmpty else { return }
    hasRules = true
    guard !value.isEmpty else { return }
    rules.sections[rules.sections.count - 1].append(RobotsRule(allows: allows, pattern: RobotsPattern(value)))
  }

  private mutating func pause(_ value: ArraySlice<UInt8>) {
    guard let seconds = Double(String(decoding: value.prefix { $0 > 0x20 }, as: UTF8.self)), seconds >= 0 else { return }
    hasDelay = !hasRules
    let delay = min(Duration.milliseconds(Int64(min(seconds, 1e6) * 1000)), RobotsRules.longestCrawlDelay)
    // The pause is of the agents named so far, not of those that follow in the same group.
    for agent in agents where rules.delays[agent] == nil { rules.delays[agent] = delay }
  }

  private mutating func add(sitemap value: ArraySlice<UInt8>) {
    let text = String(decoding: value, as: UTF8.self)
    guard !text.isEmpty, rules.sitemaps.count < Self.sitemapLimit, !rules.sitemaps.contains(text) else { return }
    rules.sitemaps.append(text)
  }

  /// The letters, digits, hyphens and underscores that a name starts with, in lower case: `googlebot` of `Googlebot/2.1`.
  static func productToken(_ name: ArraySlice<UInt8>) -> String {
    let token = name.prefix { byte in
      switch byte {
      case 48...57, 65...90, 97...122, UInt8(ascii: "-"), UInt8(ascii: "_"): true
      default: false
      }
    }
    return String(decoding: token, as: UTF8.self).lowercased()
  }

  /// Without spaces at both ends, the no-break space and the next-line control of older encodings among them.
  private static func trimmed(_ bytes: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    var bytes = bytes
    while let first = bytes.first {
      if first <= 0x20 {
        bytes = bytes.dropFirst()
      } else if isWideSpace(bytes.prefix(2)) {
        bytes = bytes.dropFirst(2)
      } else {
        break
      }
    }
    while let last = bytes.last {
      if last <= 0x20 {
        bytes = bytes.dropLast()
      } else if isWideSpace(bytes.suffix(2)) {
        bytes = bytes.dropLast(2)
      } else {
        break
      }
    }
    return bytes
  }

  private static func isWideSpace(_ pair: ArraySlice<UInt8>) -> Bool {
    pair.count == 2 && pair.first == 0xC2 && (pair.last == 0x85 || pair.last == 0xA0)
  }
}
