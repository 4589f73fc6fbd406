import Assembly
import Testing

extension ConfigurationReaderTests {
  @Suite struct Hostile {
    static let files: [(content: String, reason: String)] = [
      ("", "line 1, column 1: a configuration is a JSON object, which starts with {"), ("\n[]", "line 2, column 1: a configuration is"),
      ("{", "line 1, column 2: a text in double quotes is missing"), ("{\"a\": 1", "line 1, column 8: a comma or } is missing"),
      ("{\n  \"a\": tru\n}", "line 2, column 8: a value is no text in quotes"), ("{\"a\": }", "line 1, column 7: a value is missing"),
      ("{\"a\": 1,}", "line 1, column 9: a text in double quotes is missing"), ("{\"a\" 1}", "line 1, column 6: a colon is missing"),
      ("{} x", "line 1, column 4: something follows"), ("{\"a\": \"\u{0}\"}", "line 1, column 8: a control character"),
      ("{\"a\": \"\\x\"}", "line 1, column 9: a backslash"), ("{\"a\": \"\\ud800\"}", "line 1, column 13: half a surrogate pair"),
      ("{\"a\": \"\\ud800\\u0041\"}", "line 1, column 19: half"), ("{\"a\": \"\\udc00\"}", "line 1, column 13: half"),
      ("{\"a\": \"\\u12\"}", "line 1, column 9: four hexadecimal digits"), ("{\"a\": \"x", "line 1, column 9: a text has no end"),
      ("{\"a\": \"x\\", "line 1, column 10: a backslash"), ("{'a': 1}", "line 1, column 2: a text in double quotes"),
      ("{\"a\": [1 2]}", "line 1, column 10: a comma or ] is missing"), ("{\"a\": 01}", "line 1, column 7: a value is no"),
      ("{\"a\": .5}", "line 1, column 7: a value is no"), ("{\"a\": NaN}", "line 1, column 7: a value is no"),
      ("{\"a\": +1}", "line 1, column 7: a value is no"), ("// x\n{}", "line 1, column 1: a configuration is"),
      ("{\"a\": " + String(repeating: "[", count: 100_000), "line 1, column 23: arrays are nested deeper than 16"),
      (String(repeating: "{\"a\":", count: 100_000), "line 1, column 81: objects are nested deeper than 16"),
      ("{\"a\": \"" + String(repeating: "a", count: 1 << 20) + "\"}", "it is larger than 1 MiB"),
    ]

    @Test(arguments: files.indices) func `a file that is no configuration is refused with its reason`(index: Int) throws {
      let found = problems(try read(json: Self.files[index].content))
      #expect(found.count == 1)
      guard case .unreadableFile(_, let reason) = found.first else {
        Issue.record("\(found)")
        return
      }
      #expect(reason.hasPrefix(Self.files[index].reason))
    }

    @Test(arguments: ["/nonexistent/sosia.json", "/", ""]) func `a file that is not there is refused`(path: String) {
      #expect(throws: ConfigurationError.self) { try ConfigurationReader().read(file: path) }
    }

    @Test func `a flood of unknown keys is cut short`() throws {
      let json = "{" + (0..<5000).map { "\"http.limit\($0)\": 1" }.joined(separator: ",") + "}"
      let found = problems(try read(json: json))
      #expect(found.count == 21)
      guard case .moreUnknownKeys(4980, _) = found.last else {
        Issue.record("\(String(describing: found.last))")
        return
      }
    }

    @Test(arguments: ["9223372036854775807 GiB", "99999999999999999999", "-1", "1e3", "0x10", "١٠", "1 KIB", "KiB", "", "1 MiB extra"])
    func `sizes without room or sense are refused`(text: String) throws {
      #expect(try sentences(flags: ["http.body-limit": text]).count == 1)
    }

    @Test(arguments: ["9223372036854775807 d", "99999999999999999999 s", "-1 s", "1.5 s", "s", "", "1 week", "nan"])
    func `times without room or sense are refused`(text: String) throws {
      #expect(try sentences(flags: ["http.idle-timeout": text]).count == 1)
    }

    @Test(arguments: ["nan", "inf", "-0.1", "1.0000001", "", "0,5", "0x1p-1 "]) func `numbers without sense are refused`(text: String)
      throws
    {
      #expect(try sentences(flags: ["matching.match-threshold": text]).count == 1)
    }

    @Test(arguments: [
      "", "localhost", "host:", "host:65536", "host:-1", "host:8o", "a b:80", "::1:80", "[::1]", "[::1:80", "[x]:80", "h:1,",
      "h:1,h:1",
      "h\u{e9}:80", "h:\u{661}",
    ]) func `addresses to listen at without sense are refused`(text: String) throws {
      #expect(try sentences(flags: ["http.listen": text]).count == 1)
    }

    @Test(arguments: [
      "", "crm.example", "ftp://crm.example", "https://", "https:///x", "https://:80", "https://u@crm.example", "https://crm.example?x",
      "https://crm.example#x", "https://crm example", "https://crm.example/\n",
    ]) func `public URLs without sense are refused`(text: String) throws {
      #expect(try sentences(flags: ["http.public-url": text]).count == 1)
    }

    @Test(arguments: ["", "a\nb", "a\0b", String(repeating: "a", count: 4097)]) func `paths without sense are refused`(text: String) throws
    {
      #expect(try sentences(flags: ["data.directory": text]).count == 1)
    }
  }
}
