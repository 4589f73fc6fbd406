import Foundation
import Locators
import Testing

/// The URL tests of web-platform-tests, read from the shared corpora beside the repository, or from SOSIA_SHARED; skipped where neither is there.
@Suite(.enabled(if: suiteFolder != nil, "the shared corpora are absent")) struct WebPlatformTests {
  typealias Object = [String: Any]

  func json(_ name: String) throws -> Any {
    let folder = try #require(suiteFolder)
    return try JSONSerialization.jsonObject(with: Data(scalars(try Data(contentsOf: folder.appendingPathComponent(name)))))
  }

  /// `json` with escapes of surrogates that stand alone replaced by U+FFFD, which browsers make of them before they parse.
  func scalars(_ json: Data) -> [UInt8] {
    var output: [UInt8] = []
    var rest = [UInt8](json)[...]
    /// The code unit of the escape that `rest` begins with.
    func escape(_ rest: ArraySlice<UInt8>) -> UInt16? {
      guard rest.starts(with: "\\u".utf8) else { return nil }
      return UInt16(String(decoding: rest.dropFirst(2).prefix(4), as: UTF8.self), radix: 16)
    }
    while let byte = rest.first {
      var length = byte == UInt8(ascii: "\\") ? 2 : 1
      if let unit = escape(rest) {
        length = 6
        if UTF16.isLeadSurrogate(unit), let next = escape(rest.dropFirst(6)), UTF16.isTrailSurrogate(next) {
          length = 12
        } else if UTF16.isSurrogate(unit) {
          output += Array("\\ufffd".utf8)
          rest = rest.dropFirst(6)
          continue
        }
      }
      output += rest.prefix(length)
      rest = rest.dropFirst(length)
    }
    return output
  }

  /// The cases of a file; texts between them are comments.
  func cases(_ name: String) throws -> [Object] { try #require(try json(name) as? [Any]).compactMap { $0 as? Object } }

  /// An attribute as the standard's API has it.
  func attribute(_ name: String, of url: WebURL) -> String? {
    switch name {
    case "href": url.href
    case "origin": url.origin.description
    case "protocol": url.scheme + ":"
    case "username": url.username
    case "password": url.password
    case "host": url.hostAndPort
    case "hostname": url.hostname
    case "port": url.port.map(String.init) ?? ""
    case "pathname": url.path
    case "search": url.query.map { $0.isEmpty ? "" : "?" + $0 } ?? ""
    case "hash": url.fragment.map { $0.isEmpty ? "" : "#" + $0 } ?? ""
    default: nil
    }
  }

  /// The attributes of `expected` that `url` does not have, written for a message.
  func differences(_ url: WebURL, _ expected: Object) -> [String] {
    expected.compactMap { name, value in
      guard let value = value as? String, let actual = attribute(name, of: url), actual != value else { return nil }
      return "\(name): \(actual.debugDescription) and not \(value.debugDescription)"
    }
  }

  func parse(_ input: String, base: String?) -> WebURL? {
    guard let base else { return WebURL.parse(input) }
    return WebURL.parse(base).flatMap { WebURL.parse(input, base: $0) }
  }

  @Test(arguments: [
    ("urltestdata.json", 891), ("ada_extra_urltestdata.json", 28), ("ada_long_urltestdata.json", 1),
    ("urltestdata-javascript-only.json", 1),
  ])
  func `every URL is parsed or refused as browsers do`(file: String, count: Int) throws {
    let cases = try cases(file)
    #expect(cases.count == count)
    for test in cases {
      let input = try #require(test["input"] as? String)
      let url = parse(input, base: test["base"] as? String)
      if test["failure"] as? Bool == true {
        #expect(url == nil, "\(input.debugDescription) on \(test["base"] ?? "nothing")")
      } else if let url {
        #expect(differences(url, test) == [], "\(input.debugDescription) on \(test["base"] ?? "nothing")")
        #expect(WebURL.parse(url.href) == url)
      } else {
        Issue.record("\(input.debugDescription) on \(test["base"] ?? "nothing") is refused")
      }
    }
  }

  @Test(arguments: [("setters_tests.json", 278), ("ada_extra_setters_tests.json", 18)])
  func `every setter changes what it does in browsers`(file: String, count: Int) throws {
    let groups = try #require(try json(file) as? Object)
    var seen = 0
    for (name, group) in groups where name != "comment" {
      for test in try #require(group as? [Object]) {
        seen += 1
        let href = try #require(test["href"] as? String)
        var url = try #require(WebURL.parse(href))
        let value = try #require(test["new_value"] as? String)
        switch name {
        case "href": url = WebURL.parse(value) ?? url
        case "protocol": url.setScheme(value)
        case "username": url.setUsername(value)
        case "password": url.setPassword(value)
        case "host": url.setHostAndPort(value)
        case "hostname": url.setHostname(value)
        case "port": url.setPort(value)
        case "pathname": url.setPath(value)
        case "search": url.setQuery(value)
        case "hash": url.setFragment(value)
        default: Issue.record("no setter for \(name)")
        }
        let expected = try #require(test["expected"] as? Object)
        #expect(differences(url, expected) == [], "\(name) = \(value.debugDescription) in \(test["href"] ?? "")")
        #expect(WebURL.parse(url.href)?.href == url.href)
      }
    }
    #expect(seen == count)
  }

  @Test(arguments: [("toascii.json", 87), ("IdnaTestV2.json", 2671), ("IdnaTestV2-removed.json", 20)])
  func `every domain is converted as UTS 46 does`(file: String, count: Int) throws {
    let cases = try cases(file)
    #expect(cases.count == count)
    for test in cases {
      let input = try #require(test["input"] as? String)
      // Excluded: the empty text, of which UTS 46 makes an empty domain and the URL Standard a failure.
      if input.isEmpty { continue }
      let expected = test["output"] as? String
      let note = "\(input.unicodeScalars.map { String($0.value, radix: 16) }) \(test["comment"] ?? "")"
      #expect((try? DomainName(input))?.ascii == expected, "\(note)")
      guard let encoded = percentEncoded(input) else { continue }
      let url = WebURL.parse("https://\(encoded)/x")
      #expect(url?.host == expected.map { .domain($0) }, "\(note)")
    }
  }

  /// `text` percent-encoded, as the suite writes it into URLs.
  func percentEncoded(_ text: String) -> String? {
    text.utf8.map { "%" + String($0 >> 4, radix: 16) + String($0 & 15, radix: 16) }.joined()
  }

  /// Only UTF-8: this parser reads no URL in the encoding of a page.
  @Test func `queries and fragments are encoded`() throws {
    let cases = try cases("percent-encoding.json")
    #expect(cases.count == 7)
    for test in cases {
      let input = try #require(test["input"] as? String)
      let expected = try #require((test["output"] as? [String: String])?["utf-8"])
      let url = try #require(WebURL.parse("https://doesnotmatter.invalid/?\(input)#\(input)"))
      #expect(url.query == expected)
      #expect(url.fragment == expected)
    }
  }
}

private let suiteFolder: URL? = {
  let shared =
    ProcessInfo.processInfo.environment["SOSIA_SHARED"].map { URL(fileURLWithPath: $0) }
    ?? URL(fileURLWithPath: #filePath).deletingLastPathComponent().appendingPathComponent("../../../shared").standardizedFileURL
  let folder = shared.appendingPathComponent("corpora/url-wpt/tests/wpt")
  return FileManager.default.fileExists(atPath: folder.path) ? folder : nil
}()
