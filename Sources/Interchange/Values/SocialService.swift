/// The social networks and messengers that profiles name.
struct SocialService: Hashable {
  /// `linkedin`, `x`, `skype`...
  let name: String
  /// What stands before the handle in a profile's web address; nil for services without one.
  let prefix: String?

  static let all: [SocialService] = [
    SocialService(name: "linkedin", prefix: "https://www.linkedin.com/in/"),
    SocialService(name: "x", prefix: "https://x.com/"),
    SocialService(name: "facebook", prefix: "https://www.facebook.com/"),
    SocialService(name: "instagram", prefix: "https://www.instagram.com/"),
    SocialService(name: "xing", prefix: "https://www.xing.com/profile/"),
    SocialService(name: "github", prefix: "https://github.com/"),
    SocialService(name: "youtube", prefix: "https://www.youtube.com/@"),
    SocialService(name: "tiktok", prefix: "https://www.tiktok.com/@"),
    SocialService(name: "telegram", prefix: "https://t.me/"),
    SocialService(name: "threads", prefix: "https://www.threads.net/@"),
    SocialService(name: "pinterest", prefix: "https://www.pinterest.com/"),
    SocialService(name: "skype", prefix: nil),
    SocialService(name: "wechat", prefix: nil),
    SocialService(name: "whatsapp", prefix: nil),
    SocialService(name: "signal", prefix: nil),
    SocialService(name: "mastodon", prefix: nil),
  ]

  private static let byName: [String: SocialService] = {
    var services = Dictionary(uniqueKeysWithValues: all.map { ($0.name, $0) })
    services["twitter"] = services["x"]
    services["fb"] = services["facebook"]
    services["insta"] = services["instagram"]
    return services
  }()

  private static let byHost: [String: String] = [
    "linkedin.com": "linkedin", "x.com": "x", "twitter.com": "x", "facebook.com": "facebook", "fb.com": "facebook",
    "instagram.com": "instagram", "xing.com": "xing", "github.com": "github", "youtube.com": "youtube", "tiktok.com": "tiktok",
    "t.me": "telegram", "telegram.me": "telegram", "threads.net": "threads", "pinterest.com": "pinterest",
  ]

  /// The service of a name in any case, or of a text that begins with it: `LinkedIn`, `linkedin_url`, `Twitter handle`.
  static func named(_ text: String) -> SocialService? {
    for word in text.lowercased().split(whereSeparator: { !$0.isLetter }) {
      if let service = byName[String(word)] { return service }
      if word == "linkedinprofile" || word == "linkedinurl" { return byName["linkedin"] }
    }
    return nil
  }

  /// The service whose site a host is: `it.linkedin.com`, `www.x.com`.
  static func ofHost(_ host: String) -> SocialService? {
    var rest = Substring(host)
    while true {
      if let name = byHost[String(rest)] { return byName[name] }
      guard let dot = rest.firstIndex(of: ".") else { return nil }
      rest = rest[rest.index(after: dot)...]
    }
  }

  /// The handle in the path of a profile's address: `/in/rossi/?x=1` gives `rossi`, `/company/acme` gives `company/acme`.
  func handle(inPath path: String) -> String? {
    let end = path.firstIndex { $0 == "?" || $0 == "#" } ?? path.endIndex
    var words = path[..<end].split(separator: "/").map(String.init)
    if let first = words.first, words.count > 1, ["in", "profile", "user", "pub", "people"].contains(first.lowercased()) {
      words.removeFirst()
    }
    guard let first = words.first, first != "profile.php" else { return nil }
    if words.count > 1, ["company", "school", "showcase", "groups", "pages", "channel", "c"].contains(first.lowercased()) {
      return words.prefix(2).joined(separator: "/")
    }
    return first.hasPrefix("@") ? String(first.dropFirst()) : first
  }

  /// The address of a handle's profile, or nil.
  func address(ofHandle handle: String) -> String? {
    guard let prefix, handle.utf8.allSatisfy({ $0 > 0x20 && $0 != 0x3F && $0 != 0x23 && $0 != 0x5C }) else { return nil }
    if let slash = handle.firstIndex(of: "/") {
      guard handle[handle.index(after: slash)...].contains("/") == false, name == "linkedin" || name == "youtube" || name == "facebook"
      else {
        return nil
      }
      let site = prefix.split(separator: "/").prefix(2).joined(separator: "//")
      return "\(site)/\(handle)"
    }
    return prefix + handle
  }
}
