/// Cases of crawler-commons (Apache-2.0): what `SimpleRobotRulesParserTest` and `GoogleRobotsTxtTest` of its repository expect, written as
/// data. Their crawlers' names are free text; here stands the product token in them. Names of the cases are those of its test methods.
struct CrawlerCommonsCase: Sendable {
  enum Robots: Sendable {
    case text(String)
    /// A file of its `src/test/resources/robots`.
    case file(String)
  }

  let name: String
  let robots: Robots
  let agent: String
  var allowed: [String] = []
  var denied: [String] = []
  /// In milliseconds; nil for none.
  var delay: Int?
  var checksDelay = false

  static func text(_ name: String, _ text: String, _ agent: String, allowed: [String] = [], denied: [String] = []) -> Self {
    Self(name: name, robots: .text(text), agent: agent, allowed: allowed, denied: denied)
  }

  static func file(_ name: String, _ file: String, _ agent: String, allowed: [String] = [], denied: [String] = []) -> Self {
    Self(name: name, robots: .file(file), agent: agent, allowed: allowed, denied: denied)
  }

  func delayed(_ milliseconds: Int?) -> Self {
    var copy = self
    copy.delay = milliseconds
    copy.checksDelay = true
    return copy
  }
}

extension CrawlerCommonsCase {
  static let parser: [Self] = basics + fish + mixed + nutch + extensions + files

  private static let basics: [Self] = [
    .text("testEmptyRules", "", "any-darn-crawler", allowed: ["/anypage.html"]),
    .text(
      "testQueryParamInDisallow", "User-agent: *\r\nDisallow: /index.cfm?fuseaction=sitesearch.results*", "any-darn-crawler",
      denied: ["/index.cfm?fuseaction=sitesearch.results&type=People&qry=california&pg=2"]),
    .text(
      "testCommentedOutLines",
      "#user-agent: testAgent\n\n#allow: /index.html\n#allow: /test\n\n#user-agent: test\n\n#allow: /index.html\n#disallow: /test\n\n"
        + "#user-agent: someAgent\n\n#disallow: /index.html\n#disallow: /test\n\n", "any-darn-crawler", allowed: ["/anypage.html"]),
    .text("testRobotsTxtAlwaysAllowed", "User-agent: *\r\nDisallow: /", "any-darn-crawler", allowed: ["/robots.txt"]),
    .text(
      "testAgentNotListed", "User-agent: crawler1\r\nDisallow: /index.html\r\nAllow: /\r\n\r\nUser-agent: crawler2\r\nDisallow: /",
      "crawler3",
      allowed: ["/anypage.html", "/index.html"]),
    .text("testNonAsciiEncoding", "User-agent: * # \u{A2} \u{20B5}\r\nDisallow:", "any-darn-crawler", allowed: ["/anypage.html"]),
    .text("testSimplestAllowAll", "User-agent: *\r\nDisallow:", "any-darn-crawler", allowed: ["/anypage.html"]),
    .text("testDisallowWithQueryOnly", "User-agent: *\r\nDisallow: /", "any-darn-crawler", denied: ["", "?q=a"]),
    .text(
      "testCaseSensitivePaths", "User-agent: *\r\nAllow: /AnyPage.html\r\nAllow: /somepage.html\r\nDisallow: /", "any-darn-crawler",
      allowed: ["/AnyPage.html", "/somepage.html"], denied: ["/anypage.html", "/SomePage.html"]),
    .text("testEmptyDisallow", "User-agent: *\r\nDisallow:", "any-darn-crawler", allowed: ["/anypage.html"]),
    .text("testEmptyAllow", "User-agent: *\r\nAllow:", "any-darn-crawler", allowed: ["/anypage.html"]),
    .text(
      "testMultiWildcard", "User-agent: *\r\nDisallow: /index.html\r\nAllow: /\r\n\r\nUser-agent: *\r\nDisallow: /", "any-darn-crawler",
      allowed: ["/anypage.html"], denied: ["/index.html"]),
    .text(
      "testMultiMatches", "User-agent: crawlerbot\r\nDisallow: /index.html\r\nAllow: /\r\n\r\nUser-agent: crawler\r\nDisallow: /",
      "crawlerbot",
      allowed: ["/anypage.html"], denied: ["/index.html"]),
    .text(
      "testMultiAgentNames", "User-agent: crawler1 crawler2\r\nDisallow: /index.html\r\nAllow: /", "crawler2", allowed: ["/anypage.html"],
      denied: ["/index.html"]),
    .text(
      "testMultiWordAgentName", "User-agent: Download Ninja\r\nDisallow: /index.html\r\nAllow: /", "Download Ninja",
      allowed: ["/anypage.html"],
      denied: ["/index.html"]),
    .text(
      "testUnsupportedFields",
      "User-agent: crawler1\r\nDisallow: /index.html\r\nAllow: /\r\nnewfield: 234\r\nUser-agent: crawler2\r\nDisallow: /",
      "crawler2", denied: ["/anypage.html"]),
    .text("testIgnoreOfHtml", "<HTML><HEAD><TITLE>Site under Maintenance</TITLE></HTML>", "anybot", allowed: ["/"]),
    .text("testAllowBeforeDisallow", "User-agent: *\r\nDisallow: /fish\r\nAllow: /fish\r\n", "any-darn-crawler", allowed: ["/fish"]),
  ]

  private static func rule(_ name: String, _ pattern: String, allowed: [String], denied: [String]) -> Self {
    .text(
      "testGooglePatternMatching \(name)", "User-agent: *\r\nDisallow: \(pattern)\r\n", "any-darn-crawler", allowed: allowed, denied: denied
    )
  }

  private static let fishes = [
    "/fish", "/fish.html", "/fish/salmon.html", "/fishheads", "/fishheads/yummy.html", "/fish.php?id=anything",
  ]

  private static let fish: [Self] = [
    rule("1", "/fish", allowed: ["/Fish.asp", "/catfish", "/?id=fish", "/fis"], denied: fishes),
    rule("2", "/fish*", allowed: ["/Fish.asp", "/catfish", "/?id=fish", "/fis"], denied: fishes),
    rule(
      "3", "/fish/", allowed: ["/fish", "/fish.html", "/Fish/Salmon.asp"], denied: ["/fish/", "/fish/?id=anything", "/fish/salmon.htm"]),
    rule(
      "4", "/*.php", allowed: ["/", "/windows.PHP"],
      denied: [
        "/filename.php", "/folder/filename.php", "/folder/filename.php?parameters", "/folder/any.php.file.html", "/filename.php/",
      ]),
    rule(
      "5", "/*.php$", allowed: ["/filename.php?parameters", "/filename.php/", "/filename.php5", "/windows.PHP"],
      denied: ["/filename.php", "/folder/filename.php"]),
    rule("6", "/fish*.php", allowed: ["/Fish.PHP"], denied: ["/fish.php", "/fishheads/catfish.php?parameters"]),
    rule(
      "7", "/*fish*.php", allowed: ["/fishheads/catfish.htm"], denied: ["/fish.php", "/superfishheads/catfish.php?parameters"]),
  ]

  private static let fict =
    "# /robots.txt for http://www.fict.org/\r\n# comments to webmaster@fict.org\r\n\r\nUser-agent: unhipbot\r\nDisallow: /\r\n\r\n"
    + "User-agent: webcrawler\r\nUser-agent: excite\r\nDisallow: \r\n\r\nUser-agent: *\r\nDisallow: /org/plans.html\r\nAllow: /org/\r\n"
    + "Allow: /serv\r\nAllow: /~mak\r\nDisallow: /\r\n"
  private static let fictMixed =
    "# /robots.txt for http://www.fict.org/\r\n# comments to webmaster@fict.org\r\nUser-agent: unhipbot\nDisallow: /\r\r\n"
    + "User-agent: webcrawler\nUser-agent: excite\rDisallow: \u{85}\rUser-agent: *\r\nDisallow: /org/plans.html\nAllow: /org/\r"
    + "Allow: /serv\r\nAllow: /~mak\nDisallow: /\r\n"
  private static let fictPaths = [
    "/", "/index.html", "/server.html", "/services/fast.html", "/services/slow.html", "/orgo.gif", "/org/about.html", "/org/plans.html",
    "/%7Ejim/jim.html", "/%7Emak/mak.html",
  ]
  private static let fictAllowed = [
    "/robots.txt", "/server.html", "/services/fast.html", "/services/slow.html", "/org/about.html", "/%7Emak/mak.html",
  ]
  private static let fictDenied = ["/", "/index.html", "/orgo.gif", "/org/plans.html", "/%7Ejim/jim.html"]

  private static let mixed: [Self] = [
    .text("testMixedEndings", fictMixed, "WebCrawler/3.0", allowed: ["/", "/index.html"]),
    .text("testMixedEndings 2", fictMixed, "Unknown/1.0", allowed: fictAllowed, denied: fictDenied),
    .text("testRfpCases 1", fict, "UnhipBot/0.1", allowed: ["/robots.txt"], denied: fictPaths),
    .text("testRfpCases 2", fict, "WebCrawler/3.0", allowed: fictPaths + ["/robots.txt"]),
    .text("testRfpCases 3", fict, "Excite/1.0", allowed: fictPaths + ["/robots.txt"]),
    .text("testRfpCases 4", fict, "Unknown/1.0", allowed: fictAllowed, denied: fictDenied),
  ]

  private static let nutchText =
    "User-Agent: Agent1 #foo\rDisallow: /a\rDisallow: /b/a\r#Disallow: /c\r\r\rUser-Agent: Agent2 Agent3#foo\rUser-Agent: Agent4\r"
    + "Disallow: /d\rDisallow: /e/d/\r\rUser-Agent: *\rDisallow: /foo/bar/\r"
  private static let nutchPaths = [
    "/a", "/a/", "/a/bloh/foo.html", "/b", "/b/a", "/b/a/index.html", "/b/b/foo.html", "/c", "/c/a", "/c/a/index.html", "/c/b/foo.html",
    "/d",
    "/d/a", "/e/a/index.html", "/e/d", "/e/d/foo.html", "/e/doh.html", "/f/index.html", "/foo/bar/baz.html", "/f/",
  ]

  private static let nutch: [Self] = [
    ("Agent1", ["/a", "/a/", "/a/bloh/foo.html", "/b/a", "/b/a/index.html"]), ("Agent2", ["/d", "/d/a", "/e/d/foo.html"]),
    ("Agent3", ["/d", "/d/a", "/e/d/foo.html"]), ("Agent4", ["/d", "/d/a", "/e/d/foo.html"]), ("Agent5", ["/foo/bar/baz.html"]),
  ].map { agent, denied in
    .text("testNutchCases \(agent)", nutchText, agent, allowed: nutchPaths.filter { !denied.contains($0) }, denied: denied)
  }

  private static let html =
    "<!DOCTYPE HTML PUBLIC \"-//W3C//DTD HTML 3.2 Final//EN\"><HTML>\n<HEAD>\n<TITLE>/robots.txt</TITLE>\n</HEAD>\n<BODY>\n"
    + "User-agent: anybot<BR>\nDisallow: <BR>\nCrawl-Delay: 10<BR>\n\nUser-agent: *<BR>\nDisallow: /<BR>\nCrawl-Delay: 30<BR>\n\n</BODY>\n</HTML>\n"
  private static let heritrix =
    "User-agent: *\nDisallow: /cgi-bin/\nDisallow: /details/software\n\nUser-agent: denybot\nDisallow: /\n\nUser-agent: allowbot1\nDisallow: \n\n"
    + "User-agent: allowbot2\nDisallow: /foo\nAllow: /\n\nUser-agent: delaybot\nDisallow: /\nCrawl-Delay: 20\nAllow: /images/\n"
  private static let krugle =
    "User-agent: *\rDisallow: /maintenance.html\rDisallow: /perl/\rDisallow: /cgi-bin/\rDisallow: /examples/\rCrawl-delay: 3\r\r"
    + "User-agent: googlebot\rCrawl-delay: 1\r\rUser-agent: qihoobot\rDisallow: /"
  private static let several = "User-agent: One, Two, Three\r\nDisallow: /\r\n\r\nUser-agent: *\r\nAllow: /\r\n"

  private static let extensions: [Self] = [
    .text("testHtmlMarkupInRobotsTxt", html, "anybot", allowed: ["/index.html"]).delayed(10_000),
    .text("testHtmlMarkupInRobotsTxt 2", html, "bogusbot", denied: ["/index.html"]).delayed(30_000),
    .text("testHeritrixCases allowbot1", heritrix, "allowbot1", allowed: ["/path", "/"]),
    .text("testHeritrixCases allowbot2", heritrix, "allowbot2", allowed: ["/path", "/"], denied: ["/foo"]),
    .text("testHeritrixCases denybot", heritrix, "denybot", denied: ["/path", "/"]).delayed(nil),
    .text("testHeritrixCases anonbot", heritrix, "anonbot", allowed: ["/path"], denied: ["/cgi-bin/foo.pl"]),
    .text("testHeritrixCases delaybot", heritrix, "delaybot").delayed(20_000),
    .text(
      "testCrawlDelay 1", "User-agent: bixo\rCrawl-delay: 10\rUser-agent: foobot\rCrawl-delay: 20\rUser-agent: *\rDisallow:/baz\r", "bixo"
    )
    .delayed(10_000),
    .text("testCrawlDelay 2", "User-agent: foobot\rCrawl-delay: 20\rUser-agent: *\rDisallow:/baz\r", "bixo").delayed(nil),
    .text("testBigCrawlDelay", "User-agent: *\rCrawl-delay: 3600\rDisallow:\r", "bixo", denied: ["/"]),
    .text("testBrokenKrugleRobotsTxtFile", krugle, "googlebot/2.1", allowed: ["/examples/index.html"]),
    .text("testFloatingPointCrawlDelay", "User-agent: *\rCrawl-delay: 0.5\rDisallow:\r", "bixo").delayed(500),
    .text("testSpacesInMultipleUserAgentNames 1", several, "One", denied: ["/fish"]),
    .text("testSpacesInMultipleUserAgentNames 2", several, "Two", denied: ["/fish"]),
    .text("testSpacesInMultipleUserAgentNames 3", several, "Three", denied: ["/fish"]),
    .text("testSpacesInMultipleUserAgentNames 4", several, "any-darn-crawler", allowed: ["/fish"]),
  ]

  private static let files: [Self] = [
    .file("testRobotsWithUTF8BOM", "robots-with-utf8-bom.txt", "foobot", denied: ["/profile"]),
    .file("testRobotsWithUTF16LEBOM", "robots-with-utf16le-bom.txt", "foobot", denied: ["/profile"]),
    .file("testRobotsWithUTF16BEBOM", "robots-with-utf16be-bom.txt", "foobot", denied: ["/profile"]),
    .file("testIgnoringHost", "www.flot.com-robots.txt", "foobot", denied: ["/img/"]),
    .file("testDirectiveTypos bot1", "directive-typos-robots.txt", "bot1", denied: ["/desallow/", "/dissalow/"]),
    .file("testDirectiveTypos bot2", "directive-typos-robots.txt", "bot2", denied: ["/useragent/"]),
    .file("testDirectiveTypos bot3", "directive-typos-robots.txt", "bot3", denied: ["/useg-agent/"]),
    .file("testDirectiveTypos bot4", "directive-typos-robots.txt", "bot4", denied: ["/useragent-no-colon/"]),
    .file("testFormatErrors bot1", "format-errors-robots.txt", "bot1", denied: ["/whitespace-before-colon/", "/no-colon/"]),
    .file("testFormatErrors bot2", "format-errors-robots.txt", "bot2", denied: ["/no-colon-useragent/"]),
    .file("testFormatErrors bot3", "format-errors-robots.txt", "bot3", allowed: ["/whitespace-before-colon/"]),
    .file("testManyUserAgents wget", "many-user-agents.txt", "wget", denied: ["/"]),
    .file(
      "testManyUserAgents other", "many-user-agents.txt", "mysuperlongbotnamethatmatchesnothing", allowed: ["/"], denied: ["/bot-trap/"]),
    .file(
      "testMalformedPathInRobotsFile", "malformed-path.txt", "bot1", allowed: ["/wiki/"],
      denied: ["/wiki/Wikipedia_talk:Mediation_Committee/"]),
    .file("testDOSlineEndings", "dos-line-endings.txt", "bot1", allowed: ["/"]).delayed(1000),
    .file(
      "testAmazonRobotsWithWildcards", "wildcards.txt", "any-darn-crawler", allowed: ["/wishlist/universal/page"],
      denied: ["/wishlist/bogus", "/anydirectoryhere/gcrnsts"]),
    .file("testExtendedStandard", "extended-standard-robots.txt", "bot1", allowed: ["/"]),
    // The files below are explained by their own comments and by the sections of RFC 9309 that they quote.
    .file(
      "rfc9309 simple foobot", "rfc9309-example-simple-robots.txt", "foobot", allowed: ["/example/page.html", "/example/allowed.gif"],
      denied: ["/", "/publications/"]),
    .file(
      "rfc9309 simple barbot", "rfc9309-example-simple-robots.txt", "barbot", allowed: ["/", "/example/"], denied: ["/example/page.html"]),
    .file("rfc9309 simple quxbot", "rfc9309-example-simple-robots.txt", "quxbot", allowed: ["/", "/example/", "/a.gif"]),
    .file(
      "rfc9309 simple other", "rfc9309-example-simple-robots.txt", "other", allowed: ["/publications/", "/"],
      denied: ["/a.gif", "/example/"]),
    .file(
      "rfc9309 longest match", "rfc9309-example-longest-match-robots.txt", "foobot", allowed: ["/example/page/", "/example/page/a.gif"],
      denied: ["/example/page/disallowed.gif"]),
    .file(
      "rfc9309 merging ExampleBot", "rfc9309-example-rule-group-merging.txt", "ExampleBot", allowed: ["/"],
      denied: ["/foo", "/bar", "/baz"]),
    .file("rfc9309 merging BazBot", "rfc9309-example-rule-group-merging.txt", "BazBot", allowed: ["/foo", "/bar"], denied: ["/baz"]),
    .file("rfc9309 merging other", "rfc9309-example-rule-group-merging.txt", "other", allowed: ["/baz"], denied: ["/foo", "/bar"]),
    .file("crawl delay merging mybot", "crawl-delay-group-merging.txt", "mybot", allowed: ["/login/"], denied: ["/private/"]).delayed(
      10_000),
    .file("crawl delay merging yourbot", "crawl-delay-group-merging.txt", "yourbot", denied: ["/private/", "/login/"]).delayed(nil),
    .file("crawl delay merging other", "crawl-delay-group-merging.txt", "other", allowed: ["/", "/private/"]).delayed(30_000),
    .file("extensions merging mybot", "extensions-group-merging.txt", "mybot", denied: ["/private/", "/login/"]),
    .file("extensions merging yourbot", "extensions-group-merging.txt", "yourbot", denied: ["/private/", "/login/"]),
    .file("extensions merging other", "extensions-group-merging.txt", "other", allowed: ["/llms.txt"], denied: ["/"]),
    .file("extension mybot", "extension-robots.txt", "mybot", allowed: ["/secret/"], denied: ["/private/"]),
    .file("extension otherbot", "extension-robots.txt", "otherbot", allowed: ["/private/"], denied: ["/admin/"]),
    .file("merge rules testy", "merge-rules.txt", "testy", denied: ["/"]),
    .file("merge rules curl", "merge-rules.txt", "curl", denied: ["/"]),
    .file("merge rules wget", "merge-rules.txt", "wget", allowed: ["/foo/bar", "/ckh/bar", "/"], denied: ["/tmp/bar"]),
    .file("merge rules other", "merge-rules.txt", "other", allowed: ["/ckh/bar"], denied: ["/foo/bar", "/tmp/bar"]),
    .file("precedence testy", "precedence-of-rules.txt", "testy", allowed: ["/foo/bar"], denied: ["/foo", "/foo/baz"]),
    .file("precedence wget", "precedence-of-rules.txt", "wget", allowed: ["/foo", "/index.html"], denied: ["/x"]),
    .file("twitter", "twitter.com-robots.txt", "other", allowed: ["/jack"], denied: ["/search?q=a", "/jack/with_friends"]).delayed(nil),
    .file("twitter msnbot", "twitter.com-robots.txt", "msnbot", denied: ["/search?q=a"]).delayed(10_000),
    .file("astore", "astore.amazon.com-robots.txt", "other", allowed: ["/"]).delayed(5000),
  ]
}
