extension CrawlerCommonsCase {
  static let google: [Self] = syntax + matching + characters + documentation

  private static let groups =
    "allow: /foo/bar/\n\nuser-agent: FooBot\ndisallow: /\nallow: /x/\nuser-agent: BarBot\ndisallow: /\nallow: /y/\n\n\nallow: /w/\n"
    + "user-agent: BazBot\n\nuser-agent: FooBot\nallow: /z/\ndisallow: /\n"

  private static func names(_ spelling: String) -> Self {
    .text("ID_REPLineNamesCaseInsensitive", spelling, "FooBot", allowed: ["/x/y"], denied: ["/a/b"])
  }

  private static let syntax: [Self] = [
    .text("GoogleOnlySystemTest 42", "", "FooBot", allowed: [""]),
    .text("GoogleOnlySystemTest 45", "user-agent: FooBot\ndisallow: /\n", "", allowed: [""]),
    .text("GoogleOnlySystemTest 49", "user-agent: FooBot\ndisallow: /\n", "FooBot", denied: [""]),
    .text("GoogleOnlySystemTest 52", "", "", allowed: [""]),
    .text("ID_LineSyntax_Line 77", "user-agent: FooBot\ndisallow: /\n", "FooBot", denied: ["/x/y"]),
    .text("ID_LineSyntax_Line 78", "foo: FooBot\nbar: /\n", "FooBot", allowed: ["/x/y"]),
    .text("ID_LineSyntax_Line 79", "user-agent FooBot\ndisallow /\n", "FooBot", denied: ["/x/y"]),
    .text("ID_LineSyntax_Groups FooBot", groups, "FooBot", allowed: ["/x/b", "/z/d"], denied: ["/y/c", "/foo/bar/"]),
    .text("ID_LineSyntax_Groups BarBot", groups, "BarBot", allowed: ["/y/c", "/w/a"], denied: ["/z/d", "/foo/bar/"]),
    .text("ID_LineSyntax_Groups BazBot", groups, "BazBot", allowed: ["/z/d"], denied: ["/foo/bar/"]),
    .text(
      "ID_LineSyntax_Groups_OtherRules 137", "User-agent: BarBot\nSitemap: https://foo.bar/sitemap\nUser-agent: *\nDisallow: /\n", "FooBot",
      denied: ["/"]),
    .text(
      "ID_LineSyntax_Groups_OtherRules 138", "User-agent: BarBot\nSitemap: https://foo.bar/sitemap\nUser-agent: *\nDisallow: /\n", "BarBot",
      denied: ["/"]),
    .text(
      "ID_LineSyntax_Groups_OtherRules 147", "User-agent: FooBot\nInvalid-Unknown-Line: unknown\nUser-agent: *\nDisallow: /\n", "FooBot",
      denied: ["/"]),
    .text(
      "ID_LineSyntax_Groups_OtherRules 148", "User-agent: FooBot\nInvalid-Unknown-Line: unknown\nUser-agent: *\nDisallow: /\n", "BarBot",
      denied: ["/"]),
    names("USER-AGENT: FooBot\nALLOW: /x/\nDISALLOW: /\n"), names("user-agent: FooBot\nallow: /x/\ndisallow: /\n"),
    names("uSeR-aGeNt: FooBot\nAlLoW: /x/\ndIsAlLoW: /\n"),
    .text(
      "ID_UserAgentValueCaseInsensitive 216", "User-Agent: FOO BAR\nAllow: /x/\nDisallow: /\n", "Foo", allowed: ["/x/y"], denied: ["/a/b"]),
    .text(
      "ID_UserAgentValueCaseInsensitive 217", "User-Agent: foo bar\nAllow: /x/\nDisallow: /\n", "Foo", allowed: ["/x/y"], denied: ["/a/b"]),
    .text(
      "ID_UserAgentValueCaseInsensitive 218", "User-Agent: FoO bAr\nAllow: /x/\nDisallow: /\n", "foo", allowed: ["/x/y"], denied: ["/a/b"]),
    .text(
      "GoogleOnly_AcceptUserAgentUpToFirstSpace 246", "User-Agent: *\nDisallow: /\nUser-Agent: Foo Bar\nAllow: /x/\nDisallow: /\n", "Foo",
      allowed: ["/x/y"]),
    .text(
      "GoogleOnly_AcceptUserAgentUpToFirstSpace 247", "User-Agent: *\nDisallow: /\nUser-Agent: Foo Bar\nAllow: /x/\nDisallow: /\n",
      "Foo Bar",
      allowed: ["/x/y"]),
    .text("ID_GlobalGroups_Secondary 272", "user-agent: *\nallow: /\nuser-agent: FooBot\ndisallow: /\n", "FooBot", denied: ["/x/y"]),
    .text("ID_GlobalGroups_Secondary 273", "user-agent: *\nallow: /\nuser-agent: FooBot\ndisallow: /\n", "BarBot", allowed: ["/x/y"]),
    .text(
      "ID_GlobalGroups_Secondary 274", "user-agent: FooBot\nallow: /\nuser-agent: BarBot\ndisallow: /\nuser-agent: BazBot\ndisallow: /\n",
      "QuxBot", allowed: ["/x/y"]),
  ]

  private static func foo(_ name: String, _ rules: String, allowed: [String] = [], denied: [String] = []) -> Self {
    .text(name, "user-agent: FooBot\n\(rules)", "FooBot", allowed: allowed, denied: denied)
  }

  private static let matching: [Self] = [
    foo("ID_AllowDisallow_Value_CaseSensitive 289", "disallow: /x/\n", denied: ["/x/y"]),
    foo("ID_AllowDisallow_Value_CaseSensitive 290", "disallow: /X/\n", allowed: ["/x/y"]),
    foo("ID_LongestMatch 306", "disallow: /x/page.html\nallow: /x/\n", denied: ["/x/page.html"]),
    foo("ID_LongestMatch 314", "allow: /x/page.html\ndisallow: /x/\n", allowed: ["/x/page.html"], denied: ["/x/"]),
    foo("ID_LongestMatch 324", "disallow: \nallow: \n", allowed: ["/x/page.html"]),
    foo("ID_LongestMatch 333", "disallow: /\nallow: /\n", allowed: ["/x/page.html"]),
    foo("ID_LongestMatch 342", "disallow: /x\nallow: /x/\n", allowed: ["/x/"], denied: ["/x"]),
    foo("ID_LongestMatch 353", "disallow: /x/page.html\nallow: /x/page.html\n", allowed: ["/x/page.html"]),
    foo("ID_LongestMatch 361", "allow: /page\ndisallow: /*.html\n", allowed: ["/page"], denied: ["/page.html"]),
    foo("ID_LongestMatch 372", "allow: /x/page.\ndisallow: /*.html\n", allowed: ["/x/page.html"], denied: ["/x/y.html"]),
    .text(
      "ID_LongestMatch 383", "User-agent: *\nDisallow: /x/\nUser-agent: FooBot\nDisallow: /y/\n", "FooBot", allowed: ["/x/page"],
      denied: ["/y/page"]),
    foo(
      "ID_Encoding 405", "Disallow: /\nAllow: /foo/bar?qux=taz&baz=http://foo.bar?tar&par\n",
      allowed: ["/foo/bar?qux=taz&baz=http://foo.bar?tar&par"]),
    foo("ID_Encoding 416", "Disallow: /\nAllow: /foo/bar/\u{30C4}\n", allowed: ["/foo/bar/%E3%83%84", "/foo/bar/\u{30C4}"]),
    foo("ID_Encoding 428", "Disallow: /\nAllow: /foo/bar/%E3%83%84\n", allowed: ["/foo/bar/%E3%83%84", "/foo/bar/\u{30C4}"]),
    foo("ID_Encoding 441", "Disallow: /\nAllow: /foo/bar/%62%61%7A\n", allowed: ["/foo/bar/baz", "/foo/bar/%62%61%7A"]),
  ]

  private static let longA = "/x/" + String(repeating: "a", count: 2083 * 8 - 3 - 10 - 1)
  private static let longB = "/x/" + String(repeating: "b", count: 2083 * 8 - 3 - 7 - 1)

  private static let characters: [Self] = [
    foo(
      "ID_SpecialCharacters 461", "Disallow: /foo/bar/quz\nAllow: /foo/*/qux\n", allowed: ["/foo/quz", "/foo//quz", "/foo/bax/quz"],
      denied: ["/foo/bar/quz"]),
    foo(
      "ID_SpecialCharacters 475", "Disallow: /foo/bar$\nAllow: /foo/bar/qux\n", allowed: ["/foo/bar/qux", "/foo/bar/", "/foo/bar/baz"],
      denied: ["/foo/bar"]),
    foo("ID_SpecialCharacters 490", "# Disallow: /\nDisallow: /foo/quz#qux\nAllow: /\n", allowed: ["/foo/bar"], denied: ["/foo/quz"]),
    .text(
      "GoogleOnly_IndexHTMLisDirectory", "User-Agent: *\nAllow: /allowed-slash/index.html\nDisallow: /\n", "foobot",
      allowed: ["/allowed-slash/", "/allowed-slash/index.html"], denied: ["/allowed-slash/index.htm", "/anyother-url"]),
    // Long lines are not cut off, as crawler-commons has it and Google has not.
    foo("GoogleOnly_LineTooLong 537", "disallow: \(longA)/qux\n", allowed: ["/fux", longA + "/fux"]),
    foo(
      "GoogleOnly_LineTooLong 559", "disallow: /\nallow: \(longA)/qux\nallow: \(longB)/qux\n", allowed: [longA + "/qux"],
      denied: ["/", longA + "/fux", longB + "/fux"]),
  ]

  private static let fishes = [
    "/fish", "/fish.html", "/fish/salmon.html", "/fishheads", "/fishheads/yummy.html", "/fish.html?id=anything",
  ]

  private static let documentation: [Self] = [
    foo(
      "GoogleOnly_DocumentationChecks 580", "disallow: /\nallow: /fish\n", allowed: fishes,
      denied: ["/bar", "/Fish.asp", "/catfish", "/?id=fish"]),
    foo(
      "GoogleOnly_DocumentationChecks 607", "disallow: /\nallow: /fish*\n", allowed: fishes,
      denied: ["/bar", "/Fish.bar", "/catfish", "/?id=fish"]),
    foo(
      "GoogleOnly_DocumentationChecks 635", "disallow: /\nallow: /fish/\n",
      allowed: ["/fish/", "/fish/salmon", "/fish/?salmon", "/fish/salmon.html", "/fish/?id=anything"],
      denied: ["/bar", "/fish", "/fish.html", "/Fish/Salmon.html"]),
    foo(
      "GoogleOnly_DocumentationChecks 661", "disallow: /\nallow: /*.php\n",
      allowed: [
        "/filename.php", "/folder/filename.php", "/folder/filename.php?parameters", "//folder/any.php.file.html", "/filename.php/",
        "/index?f=filename.php/",
      ], denied: ["/bar", "/php/", "/index?php", "/windows.PHP"]),
    foo(
      "GoogleOnly_DocumentationChecks 689", "disallow: /\nallow: /*.php$\n", allowed: ["/filename.php", "/folder/filename.php"],
      denied: [
        "/bar", "/filename.php?parameters", "/filename.php/", "/filename.php5", "/php/", "/filename?php", "/aaaphpaaa", "//windows.PHP",
      ]),
    foo(
      "GoogleOnly_DocumentationChecks 717", "disallow: /\nallow: /fish*.php\n",
      allowed: ["/fish.php", "/fishheads/catfish.php?parameters"],
      denied: ["/bar", "/Fish.PHP"]),
    foo("GoogleOnly_DocumentationChecks 735", "allow: /p\ndisallow: /\n", allowed: ["/page"]),
    foo("GoogleOnly_DocumentationChecks 743", "allow: /folder\ndisallow: /folder\n", allowed: ["/folder/page"]),
    foo("GoogleOnly_DocumentationChecks 751", "allow: /page\ndisallow: /*.htm\n", denied: ["/page.htm"]),
    foo("GoogleOnly_DocumentationChecks 760", "allow: /$\ndisallow: /\n", allowed: ["/"], denied: ["/page.html"]),
  ]
}
