import Fetching
import Foundation
import Testing

@Suite struct FetchURLTests {
  @Suite struct Examples {
    @Test(arguments: [
      ("https://example.com", "https://example.com:443/"), ("http://example.com", "http://example.com:80/"),
      ("HTTPS://Example.COM:8443/A?b=C#d", "https://example.com:8443/A?b=C"), ("https://example.com?x", "https://example.com:443/?x"),
      ("https://example.com./a", "https://example.com:443/a"), ("https://[2001:DB8::1]:444/", "https://[2001:db8::1]:444/"),
      ("https://8.8.8.8/", "https://8.8.8.8:443/"), ("https://a_b-c.example:00443/", "https://a_b-c.example:443/"),
      ("https://xn--mnchen-3ya.example/\u{fc}|{}", "https://xn--mnchen-3ya.example:443/%C3%BC%7C%7B%7D"),
      ("https://example.com/a%20b/../c?q=\"<>[]^`", "https://example.com:443/c?q=%22%3C%3E%5B%5D%5E%60"),
      ("https://1.example/", "https://1.example:443/"), ("https://example.0a/", "https://example.0a:443/"),
    ]) func `a URL is taken apart and written out`(text: String, whole: String) throws {
      #expect(try FetchURL(text).description == whole)
    }
  }

  @Suite struct Hostile {
    static let refused: [(text: String, flaw: FetchError.URLFlaw)] = [
      ("", .empty), ("https://" + String(repeating: "a", count: 9000), .tooLong), ("https://exa mple.com", .character),
      (" https://example.com", .character), ("https://example.com\n", .character), ("https://example.com/\u{7f}", .character),
      ("https://example.com\t/", .character), ("https://example.com\\@127.0.0.1/", .character), ("https:\\\\example.com", .character),
      ("example.com", .scheme), ("//example.com", .scheme), ("ftp://example.com", .scheme), ("file:///etc/passwd", .scheme),
      ("gopher://example.com", .scheme), ("https:example.com", .scheme), ("https:/example.com", .scheme), ("http+unix://x", .scheme),
      ("javascript:alert(1)", .scheme), ("https://user@example.com", .userInformation), ("https://user:pass@example.com", .userInformation),
      ("https://example.com@127.0.0.1/", .userInformation), ("https://@example.com", .userInformation), ("https://", .host),
      ("https:///a", .host),
      ("https://:443/", .host), ("https://a..b/", .host), ("https://.a/", .host), ("https://a../", .host),
      ("https://%31%32%37.0.0.1/", .host),
      ("https://a%00b/", .host), ("https://[::1/", .host), ("https://[::1%25lo]/", .host), ("https://[127.0.0.1]/", .host),
      ("https://[]/", .host),
      ("https://a!b/", .host), ("https://a,b/", .host), ("https://a<b/", .host),
      ("https://" + String(repeating: "a", count: 64) + ".example", .host),
      ("https://127.0.0.1%2f@example.com/", .userInformation), ("https://m\u{fc}nchen.example", .internationalHost),
      ("https://\u{2460}\u{2461}\u{2466}.0.0.1", .internationalHost), ("https://\u{ff11}27.0.0.1", .internationalHost),
      ("https://127\u{3002}0\u{3002}0\u{3002}1", .internationalHost), ("https://2130706433/", .numberAsHost),
      ("https://0x7f000001/", .numberAsHost),
      ("https://0X7F.0.0.1/", .numberAsHost), ("https://0177.0.0.1/", .numberAsHost), ("https://127.1/", .numberAsHost),
      ("https://127.0.1/", .numberAsHost), ("https://0x7f.1/", .numberAsHost), ("https://017700000001/", .numberAsHost),
      ("https://0/", .numberAsHost),
      ("https://0x/", .numberAsHost), ("https://1.2.3.4.5/", .numberAsHost), ("https://256.1.1.1/", .numberAsHost),
      ("https://foo.0x4/", .numberAsHost),
      ("https://127.0.0.01/", .numberAsHost), ("https://a.1./", .numberAsHost), ("https://example.com:0/", .port),
      ("https://example.com:/", .port), ("https://example.com:65536/", .port), ("https://example.com:99999999999999999999/", .port),
      ("https://example.com:+80/", .port), ("https://example.com:8o/", .port), ("https://example.com:80:80/", .port),
      ("https://[::1]x/", .host),
      ("https://[::1]:/", .port),
    ]

    @Test(arguments: refused) func `a URL with two readings or none is refused with its flaw`(text: String, flaw: FetchError.URLFlaw) {
      #expect(throws: FetchError.invalidURL(flaw)) { try FetchURL(text) }
    }
  }

  @Suite struct Oracle {
    /// The URL standard's own cases lie in a folder beside the package, which is not part of it; without that folder this is skipped.
    static let cases: URL = {
      let environment = ProcessInfo.processInfo.environment["SOSIA_SHARED"].map { URL(fileURLWithPath: $0) }
      let package = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
      let shared = environment ?? package.deletingLastPathComponent().appendingPathComponent("shared")
      return shared.appendingPathComponent("corpora/url-wpt/tests/wpt/urltestdata.json")
    }()
    static let isPresent = FileManager.default.fileExists(atPath: cases.path)

    @Test(.enabled(if: isPresent, "the cases of the URL standard are not beside the package"))
    func `what is accepted has the host and port that the URL standard gives it`() throws {
      let list = try #require(try JSONSerialization.jsonObject(with: Data(contentsOf: Self.cases)) as? [Any])
      var accepted = 0
      for case let item as [String: Any] in list {
        guard let input = item["input"] as? String, let url = try? FetchURL(input) else { continue }
        accepted += 1
        #expect(item["failure"] == nil, "\(input) is no URL")
        var hostname = try #require(item["hostname"] as? String)
        // We drop the full stop of an absolute name.
        if hostname.hasSuffix(".") { hostname.removeLast() }
        #expect(url.hostText == hostname, "\(input)")
        let port = try #require(item["port"] as? String)
        #expect(port.isEmpty ? [80, 443].contains(url.port) : String(url.port) == port, "\(input)")
        #expect(try #require(item["protocol"] as? String) == url.scheme.rawValue + ":")
      }
      #expect(accepted >= 60)
    }
  }
}
