import Locators
import Testing

@Suite struct WebURLTests {
  @Suite struct Examples {
    @Test func `a URL comes apart`() throws {
      let url = try WebURL("HTTPS://Jo:p%40ss@Example.COM:8443/a/./b/../c d?q='x'#frag ment")
      #expect(url.href == "https://Jo:p%40ss@example.com:8443/a/c%20d?q=%27x%27#frag%20ment")
      #expect(url.scheme == "https")
      #expect(url.username == "Jo")
      #expect(url.password == "p%40ss")
      #expect(url.hasCredentials)
      #expect(url.host == .domain("example.com"))
      #expect(url.hostAndPort == "example.com:8443")
      #expect(url.port == 8443)
      #expect(url.path == "/a/c%20d")
      #expect(url.query == "q=%27x%27")
      #expect(url.fragment == "frag%20ment")
      #expect(url.pathAndQuery == "/a/c%20d?q=%27x%27")
      #expect(url.withoutFragment.href == "https://Jo:p%40ss@example.com:8443/a/c%20d?q=%27x%27")
      #expect(url.withoutFragment.fragment == nil)
      #expect(url.origin.description == "https://example.com:8443")
    }

    @Test func `a default port is left out and still known`() throws {
      let url = try WebURL("http://example.com:0080")
      #expect(url.href == "http://example.com/")
      #expect(url.port == nil)
      #expect(url.effectivePort == 80)
      #expect(try WebURL("irc://example.com").effectivePort == nil)
    }

    /// RFC 3986 section 5.4, where the URL Standard agrees with it.
    @Test(arguments: [
      ("g:h", "g:h"), ("g", "http://a/b/c/g"), ("./g", "http://a/b/c/g"), ("g/", "http://a/b/c/g/"), ("/g", "http://a/g"),
      ("//g", "http://g/"),
      ("?y", "http://a/b/c/d;p?y"), ("g?y", "http://a/b/c/g?y"), ("#s", "http://a/b/c/d;p?q#s"), ("g#s", "http://a/b/c/g#s"),
      ("g?y#s", "http://a/b/c/g?y#s"), (";x", "http://a/b/c/;x"), ("g;x", "http://a/b/c/g;x"), ("g;x?y#s", "http://a/b/c/g;x?y#s"),
      ("", "http://a/b/c/d;p?q"), (".", "http://a/b/c/"), ("./", "http://a/b/c/"), ("..", "http://a/b/"), ("../", "http://a/b/"),
      ("../g", "http://a/b/g"), ("../..", "http://a/"), ("../../", "http://a/"), ("../../g", "http://a/g"), ("../../../g", "http://a/g"),
      ("../../../../g", "http://a/g"), ("/./g", "http://a/g"), ("/../g", "http://a/g"), ("g.", "http://a/b/c/g."),
      (".g", "http://a/b/c/.g"),
      ("g..", "http://a/b/c/g.."), ("..g", "http://a/b/c/..g"), ("./../g", "http://a/b/g"), ("./g/.", "http://a/b/c/g/"),
      ("g/./h", "http://a/b/c/g/h"), ("g/../h", "http://a/b/c/h"), ("g;x=1/./y", "http://a/b/c/g;x=1/y"), ("g;x=1/../y", "http://a/b/c/y"),
      ("g?y/./x", "http://a/b/c/g?y/./x"), ("g#s/../x", "http://a/b/c/g#s/../x"),
    ]) func `links resolve against the page they stand on`(link: String, expected: String) throws {
      let base = try WebURL("http://a/b/c/d;p?q")
      #expect(try WebURL(link, base: base).href == expected)
    }

    /// Links as they are found on pages, broken as they are.
    @Test(arguments: [
      ("  /contatti \n", "https://www.acme.it/contatti"), ("\\chi-siamo\\team", "https://www.acme.it/chi-siamo/team"),
      ("https:/kontakt", "https://www.acme.it/kontakt"), ("HTTP:\\\\Other.example", "http://other.example/"),
      ("uber uns.html", "https://www.acme.it/it/uber%20uns.html"), ("?id=1&x=à", "https://www.acme.it/it/index.html?id=1&x=%C3%A0"),
      ("%2e%2E/x", "https://www.acme.it/x"), ("mail\tto:info@acme.it", "mailto:info@acme.it"), ("tel:+39 02 1234", "tel:+39 02 1234"),
      ("javascript:void(0)", "javascript:void(0)"), ("//cdn.acme.it", "https://cdn.acme.it/"),
      ("///evil.example", "https://evil.example/"), ("data:text/plain,a b #x", "data:text/plain,a b%20#x"),
    ]) func `links are mended as browsers do`(link: String, expected: String) throws {
      let base = try WebURL("https://www.acme.it/it/index.html#top")
      #expect(try WebURL(link, base: base).href == expected)
    }

    @Test(arguments: [
      ("https://münchen.example", Optional(WebURL.Host.domain("xn--mnchen-3ya.example"))), ("http://0x7f.1", .address(.v4(0x7F00_0001))),
      ("http://[::FFFF:127.0.0.1]", .address(.v6(0, 0xFFFF_7F00_0001))), ("file:///etc/hosts", .empty),
      ("git://Git.Example/x", .opaque("Git.Example")),
      ("mailto:a@b.example", nil), ("http://127%2E0.0%2e1", .address(.v4(0x7F00_0001))), ("http://１２７．０．０．１", .address(.v4(0x7F00_0001))),
    ]) func `the host is a domain, an address or neither`(text: String, host: WebURL.Host?) throws {
      #expect(try WebURL(text).host == host)
    }

    @Test(arguments: [
      ("", WebURLError.missingScheme), ("acme.it", .missingScheme), ("http://", .missingHost), ("http://user@", .missingHost),
      ("http://:80", .missingHost),
      ("http://a b", .invalidDomain(.forbidden(" "))), ("http://a%00b", .invalidDomain(.forbidden("\0"))),
      ("http://%FF", .invalidDomain(.disallowed("\u{FFFD}"))),
      ("http://1.2.3.4.5", .invalidIPv4), ("http://256.256.256.256", .invalidIPv4), ("http://a.08", .invalidIPv4),
      ("http://[::1", .invalidIPv6),
      ("http://[::1%25eth0]", .invalidIPv6), ("x://a<b", .forbiddenInHost("<")), ("http://a:65536", .invalidPort),
      ("http://a:8o", .invalidPort),
      ("http://xn--a.ß", .invalidDomain(.disallowed("\u{80}"))), ("http://\u{AD}", .invalidDomain(.empty)),
    ]) func `a text that is no URL says why`(text: String, error: WebURLError) {
      #expect(throws: error) { try WebURL(text) }
    }

    @Test func `nothing but a fragment is relative to an opaque path`() throws {
      let base = try WebURL("mailto:info@acme.it?subject=x#y")
      #expect(base.hasOpaquePath)
      #expect(try WebURL("#z", base: base).href == "mailto:info@acme.it?subject=x#z")
      #expect(throws: WebURLError.missingScheme) { try WebURL("z", base: base) }
    }

    @Test func `an empty query and fragment are not the same as none`() throws {
      let url = try WebURL("http://a/?#")
      #expect((url.query, url.fragment) == ("", ""))
      #expect(try WebURL("http://a/").query == nil)
      #expect(url != (try WebURL("http://a/")))
    }

    @Test func `the same origin is the same scheme, host and port`() throws {
      let url = try WebURL("https://acme.it/a")
      #expect(url.isSameOrigin(as: try WebURL("https://ACME.it:443/b?c")))
      #expect(!url.isSameOrigin(as: try WebURL("http://acme.it/a")))
      #expect(!url.isSameOrigin(as: try WebURL("https://www.acme.it/a")))
      #expect(!url.isSameOrigin(as: try WebURL("https://acme.it:444/a")))
      let file = try WebURL("file:///a")
      #expect(!file.isSameOrigin(as: file))
      #expect(try WebURL("blob:https://acme.it/0-1").isSameOrigin(as: url))
    }

    @Test func `a setter that refuses leaves the URL as it was`() throws {
      var url = try WebURL("https://acme.it/a")
      let refused = [
        url.setScheme("ftp ftp"), url.setScheme("foo"), url.setHostname(""), url.setHostname("a b"), url.setPort("x"), url.setPort("65536"),
        url.setPath(String(repeating: "x", count: WebURL.limitInBytes)),
      ]
      #expect(!refused.contains(true))
      #expect(url.href == "https://acme.it/a")
      let taken = [url.setPort("8443/x"), url.setQuery("?")]
      #expect(!taken.contains(false))
      #expect(url.href == "https://acme.it:8443/a?")
    }
  }

  @Suite struct Laws {
    /// Texts of pieces that mean something to the parser, in random order.
    static func texts(seed: UInt64, count: Int) -> [String] {
      let pieces = [
        "http:", "https:", "file:", "foo:", "ws:", "//", "/", "\\", "..", ".", "%2e", "@", ":", "?", "#", "[::1]", "[", "]", "a", "C|",
        "c:", "127.1",
        "0x", "ß", "xn--", "é\u{301}", " ", "\t", "%", "%zz", "%00", "\u{FFFD}", "😀", "localhost", "80", "443", "|", "^", "'", "\"", "<",
        "\u{200D}",
      ]
      var state = seed
      return (0..<count).map { _ in
        var text = ""
        repeat {
          state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
          text += pieces[Int(state >> 33) % pieces.count]
        } while (state >> 40) % 8 != 0
        return text
      }
    }

    @Test(arguments: [UInt64(1), 2, 3, 4]) func `what a URL writes reads as the same URL`(seed: UInt64) {
      var count = 0
      for text in Self.texts(seed: seed, count: 4000) {
        guard let url = WebURL.parse(text) else { continue }
        count += 1
        let again = WebURL.parse(url.href)
        #expect(again?.href == url.href, "\(text.debugDescription)")
        #expect(again.map(Self.parts) == Self.parts(url), "\(text.debugDescription)")
        #expect(url.href.utf8.allSatisfy { (0x20..<0x7F).contains($0) })
      }
      #expect(count > 200)
    }

    @Test(arguments: [UInt64(5), 6, 7]) func `what a link resolves to stays as it is`(seed: UInt64) throws {
      let bases = try ["http://a.example/b/c?d#e", "file:///C:/x/y", "foo://h/p/q", "foo:/p/q", "foo:/.//p", "mailto:x"].map {
        try WebURL($0)
      }
      for text in Self.texts(seed: seed, count: 700) {
        for base in bases {
          guard let url = WebURL.parse(text, base: base) else { continue }
          #expect(WebURL.parse(url.href, base: base) == url, "\(text.debugDescription) on \(base)")
          #expect(WebURL.parse(url.href).map(Self.parts) == Self.parts(url), "\(text.debugDescription) on \(base)")
        }
      }
    }

    @Test(arguments: [UInt64(8), 9]) func `setting a part to itself changes nothing`(seed: UInt64) {
      for text in Self.texts(seed: seed, count: 2000) {
        guard let url = WebURL.parse(text) else { continue }
        var copy = url
        copy.setScheme(url.scheme)
        // Where there is no host, setting none makes an empty one, as in browsers.
        if url.host != nil { copy.setHostAndPort(url.hostAndPort) }
        copy.setQuery(url.query.map { "?" + $0 } ?? "")
        copy.setFragment(url.fragment.map { "#" + $0 } ?? "")
        if !url.path.isEmpty { copy.setPath(url.path) }
        #expect(copy.href == url.href, "\(text.debugDescription)")
        #expect(Self.parts(copy) == Self.parts(url), "\(text.debugDescription)")
      }
    }

    static func parts(_ url: WebURL) -> [String] {
      [
        url.scheme, url.username, url.password, "\(url.host as Any)", url.hostname, "\(url.port as Any)", url.path, "\(url.query as Any)",
        "\(url.fragment as Any)", "\(url.hasOpaquePath)",
      ]
    }
  }

  @Suite struct Hostile {
    @Test func `a text of 8 MB is refused by its length`() {
      #expect(throws: WebURLError.tooLong(limitInBytes: WebURL.limitInBytes)) {
        try WebURL("http://a/" + String(repeating: "../", count: 2_800_000))
      }
    }

    @Test func `a URL that grows beyond the limit is refused`() throws {
      let text = "http://a/" + String(repeating: " ", count: WebURL.limitInBytes / 2) + "x"
      #expect(throws: WebURLError.tooLong(limitInBytes: WebURL.limitInBytes)) { try WebURL(text) }
      let base = try WebURL("http://a/" + String(repeating: "b", count: WebURL.limitInBytes - 100) + "/")
      #expect(throws: WebURLError.tooLong(limitInBytes: WebURL.limitInBytes)) { try WebURL(String(repeating: "c", count: 200), base: base) }
    }

    /// What is not linear would take minutes.
    @Test(arguments: ["../", "a/../", "%2e%2e/", "/", "@", ":", "[", "]", "%", "?", "#", "%41", "a.", "0.", "é"])
    func `any one piece repeated ends`(piece: String) {
      let many = String(repeating: piece, count: 65_536 / piece.utf8.count)
      for text in [
        "http://h/" + many, "http://" + many, "http://" + many + "@h", "file:" + many, "foo:" + many, "foo:/" + many, many + "x:",
      ] {
        guard let url = WebURL.parse(text) else { continue }
        #expect(WebURL.parse(url.href) == url)
      }
    }

    @Test func `a long domain beyond ASCII is refused`() {
      let label = String(repeating: "é", count: 3000)
      #expect(throws: WebURLError.invalidDomain(.tooLong(limitInBytes: DomainName.limitInBytes))) { try WebURL("http://\(label)") }
    }

    @Test func `broken UTF-8 is no domain and is encoded elsewhere`() throws {
      let broken = String(decoding: [0x61, 0xC3, 0x28, 0xED, 0xA0, 0x80], as: UTF8.self)
      #expect(WebURL.parse("http://\(broken)/") == nil)
      #expect(WebURL.parse("http://%C3%28/") == nil)
      #expect(WebURL.parse("http://%ED%A0%80/") == nil)
      #expect(try WebURL("http://a/\(broken)").path.hasPrefix("/a%EF%BF%BD("))
    }
  }
}
