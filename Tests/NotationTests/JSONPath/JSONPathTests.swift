import Testing

@testable import Notation

@Suite struct JSONPathTests {
  static func flaw(_ text: String) -> JSONPathError? {
    do throws(JSONPathError) {
      _ = try JSONPath(text)
      return nil
    } catch { return error }
  }

  @Suite struct Examples {
    static let store: JSONValue = [
      "data": [
        ["id": "A1", "status": "ISSUED", "size": 3], ["id": "B2", "status": "LAPSED", "size": 10.asValue],
        ["id": "C3", "status": "ISSUED", "tags": ["x", "y"]],
      ]
    ]

    @Test(arguments: [
      ("$", ["$"]), ("$.data[0].id", ["$['data'][0]['id']"]), ("$.data[-1]['id']", ["$['data'][2]['id']"]),
      ("$.data[?@.status == 'ISSUED'].id", ["$['data'][0]['id']", "$['data'][2]['id']"]),
      ("$..tags[*]", ["$['data'][2]['tags'][0]", "$['data'][2]['tags'][1]"]),
      ("$.data[?length(@.tags) >= 2].id", ["$['data'][2]['id']"]),
      ("$.data[?search(@.id, '[AB]')].size", ["$['data'][0]['size']", "$['data'][1]['size']"]),
      ("$.data[?@.size > 3 || !@.size].id", ["$['data'][1]['id']", "$['data'][2]['id']"]), ("$.nothing.here", []),
    ]) func `places are told in normal form`(query: String, places: [String]) throws {
      #expect(try JSONPath(query).evaluate(Self.store).map(\.path.description) == places)
    }

    @Test func `a normalized path selects its own node`() throws {
      let names = ["a", "it's", "back\\slash", "\u{8}\t\n\u{C}\r\u{1}\u{1F}", "", "naïve 😀", "\"", "]['"]
      var object = JSONObject()
      for name in names { _ = object.append(name, [.string(name)]) }
      for node in try JSONPath("$..*").evaluate(.object(object)) {
        #expect(try JSONPath(node.path.description).evaluate(.object(object)) == [node])
      }
    }

    @Test(
      arguments: [
        ("", .missingRoot, 1), ("data", .missingRoot, 1), ("$.", .unexpectedEnd, 3), ("$[", .unexpectedEnd, 3), ("$ ", .trailingSpace, 2),
        ("$.a[01]", .invalidInteger, 5), ("$[-0]", .invalidInteger, 3), ("$[9007199254740992]", .invalidInteger, 3),
        ("$['\\x']", .invalidEscape, 4), ("$['\\ud800']", .loneSurrogate, 4), ("$['\u{1}']", .controlCharacter, 4),
        ("$[?lenght(@.a) > 1]", .unknownFunction("lenght", suggestion: "length"), 4),
        ("$[?count(@.a, 1) > 1]", .argumentCount(function: "count", expected: 1, found: 2), 13),
        ("$[?@.* == 1]", .notSingular, 4), ("$[?match(@.a, 'x') == true]", .notComparable(function: "match"), 4),
        ("$[?length(@.a)]", .notLogical(function: "length"), 4), ("$[?1]", .loneLiteral, 4),
        ("$[?@.a == 01]", .invalidNumber, 11),
      ] as [(String, JSONPathError.Reason, Int)]) func `flaws are told with their column`(
        text: String, reason: JSONPathError.Reason, column: Int
      )
    {
      #expect(flaw(text) == JSONPathError(reason: reason, column: column))
      #expect(flaw(text)?.message.isEmpty == false)
    }

    @Test func `texts are compared by their scalars`() throws {
      let value: JSONValue = ["\u{E9}", "e\u{301}"]
      #expect(try JSONPath("$[?@ == '\u{E9}']").evaluate(value).map(\.path.description) == ["$[0]"])
      #expect(try JSONPath("$[?@ == '\u{E9}' || @ == 'e\u{301}']").evaluate(value).count == 2)
    }

    @Test func `numbers are compared by value`() throws {
      let value = try JSONReader.read(Array("[100, 1e2, 100.0, 9007199254740993, 9007199254740992, 1e400, -0, 0.0]".utf8))
      #expect(try JSONPath("$[?@ == 100]").evaluate(value).count == 3)
      #expect(try JSONPath("$[?@ == $[3]]").evaluate(value).count == 1)
      #expect(try JSONPath("$[?@ > 1e300]").evaluate(value).count == 1)
      #expect(try JSONPath("$[?@ == 0]").evaluate(value).count == 2)
    }

    @Test func `queries for one node are known`() throws {
      #expect(try JSONPath("$.a[0]['b']").isSingular)
      for text in ["$..a", "$.*", "$[0,1]", "$[0:1]", "$[?@.a]"] { #expect(try !JSONPath(text).isSingular) }
    }
  }

  @Suite struct Hostile {
    @Test func `results and steps are limited`() throws {
      let value = JSONValue.array((0..<1000).map { .array([.number(JSONNumber(Int64($0)))]) })
      #expect(throws: JSONPathExhaustion.results(limit: 10)) { try JSONPath("$..*").evaluate(value, limits: JSONPath.Limits(results: 10)) }
      #expect(throws: JSONPathExhaustion.steps(limit: 10_000)) {
        try JSONPath("$[?count($..*) > 1]").evaluate(value, limits: JSONPath.Limits(steps: 10_000))
      }
      #expect(try JSONPath("$..*").evaluate(value).count == 2000)
    }

    @Test func `descents that multiply are stopped`() throws {
      var value: JSONValue = 1
      for _ in 0..<60 { value = [value, 1] }
      let limits = JSONPath.Limits(steps: 100_000)
      #expect(throws: JSONPathExhaustion.self) { try JSONPath("$" + String(repeating: "..*", count: 12)).evaluate(value, limits: limits) }
    }

    @Test func `deep values are descended and compared without recursion`() throws {
      var value: JSONValue = 1
      for _ in 0..<2000 { value = [value] }
      #expect(try JSONPath("$..*").evaluate(value).count == 2000)
      #expect(try JSONPath("$[?@ == $[0]]").evaluate(value).count == 1)
    }

    @Test func `deep and long queries are refused`() {
      let open = "$" + String(repeating: "[?@", count: 200) + String(repeating: "]", count: 200)
      #expect(flaw(open)?.reason == .tooDeep(limit: 16))
      #expect(flaw("$[?" + String(repeating: "(", count: 4000) + "@")?.reason == .tooDeep(limit: 16))
      #expect(flaw("$[?" + String(repeating: "length(", count: 500))?.reason == .tooDeep(limit: 16))
      #expect(flaw("$." + String(repeating: "a", count: 100_000))?.reason == .tooLong(limit: 4096))
    }

    @Test func `patterns from the data are bounded too`() throws {
      let text = JSONValue.string(String(repeating: "a", count: 200_000))
      let value: JSONValue = ["p": "(a+)+b", "bad": "(", "t": text]
      #expect(try JSONPath("$[?search($.t, $.p)]").evaluate(value).isEmpty)
      #expect(try JSONPath("$[?search(@, $.bad)]").evaluate(value).isEmpty)
      #expect(throws: JSONPathExhaustion.self) {
        try JSONPath("$[?search($.t, 'a{900}b')]").evaluate(value, limits: JSONPath.Limits(steps: 1_000_000))
      }
    }

    @Test(arguments: [1, 2, 3] as [UInt64]) func `random texts neither crash nor hang`(seed: UInt64) {
      var random = SplitMix(seed)
      let parts = [
        "$", "@", ".", "..", "[", "]", "?", "*", "'a'", "a", "1", "-1", ":", ",", "(", ")", "&&", "!", "==", "<", " ", "count", "length",
        "\"\\u12", "é",
      ]
      for _ in 0..<3000 {
        let text = "$" + (0..<random.next(below: 12)).map { _ in parts[random.next(below: parts.count)] }.joined()
        if let path = try? JSONPath(text) { _ = try? path.evaluate(Examples.store) }
      }
    }
  }
}

extension Int {
  fileprivate var asValue: JSONValue { .number(JSONNumber(Int64(self))) }
}

private func flaw(_ text: String) -> JSONPathError? { JSONPathTests.flaw(text) }
