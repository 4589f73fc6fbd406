import Testing

@testable import Notation

@Suite struct RepairingJSONReaderTests {
  static func read(_ text: String) throws(JSONSyntaxError) -> RepairedJSON { try RepairingJSONReader.read(Array(text.utf8)) }

  @Suite struct Examples {
    @Test func `what is JSON is read without repairs`() throws {
      let text = #"{"a":[1.5e3,"\u00e9\ud83d\ude00",true,null,{"b":{}}],"c":-0.1,"d":" "}"#
      let repaired = try read(text)
      #expect(repaired.value == (try JSONReader.read(Array(text.utf8))))
      #expect(repaired.repairs.isEmpty)
    }

    @Test(
      arguments: [
        ("\u{FEFF}{}", "{}", [.byteOrderMark]), ("<!-- {\"a\":1} -->", "{\"a\":1}", [.comment, .comment]),
        ("<!-- note --> {\"a\":1}", "{\"a\":1}", [.comment]), ("//<![CDATA[\n{\"a\":1}\n//]]>", "{\"a\":1}", [.comment, .comment]),
        ("/*<![CDATA[*/{\"a\":[1]}/*]]>*/", "{\"a\":[1]}", [.comment, .comment]),
        ("<![CDATA[[[1]]]]>", "[[1]]", [.characterDataMark, .characterDataMark]),
        ("{\"a\":1, // one\n /* two */ \"b\":2}", "{\"a\":1,\"b\":2}", [.comment, .comment]), ("[1,2,]", "[1,2]", [.extraComma]),
        ("{\"a\":1,}", "{\"a\":1}", [.extraComma]), ("[,1,,2]", "[1,2]", [.extraComma, .extraComma]),
        ("{\"a\":1 \"b\":2}", "{\"a\":1,\"b\":2}", [.missingComma]), ("[{} {}]", "[{},{}]", [.missingComma]),
        ("{'a':'it\\'s \"x\"'}", "{\"a\":\"it's \\\"x\\\"\"}", [.singleQuotes, .singleQuotes, .invalidEscape]),
        ("{a:1, $b:2}", "{\"a\":1,\"$b\":2}", [.bareName, .bareName]),
        ("{\"a\":,\"b\":}", "{\"a\":null,\"b\":null}", [.missingValue, .missingValue]),
        ("[\"a\nb\tc\"]", "[\"a\\nb\\tc\"]", [.controlCharacter]), ("[\"\\x\\u12\"]", "[\"xu12\"]", [.invalidEscape, .invalidEscape]),
        ("[\"\\ud800x\\udc00\"]", "[\"\u{FFFD}x\u{FFFD}\"]", [.loneSurrogate, .loneSurrogate]),
        ("[+1,01,.5,-.5,2.,00]", "[1,1,0.5,-0.5,2,0]", [.number, .number, .number, .number, .number, .number]),
        ("[undefined,NaN,None,True,False]", "[null,null,null,true,false]", [.word, .word, .word, .word, .word]),
        ("{\"a\":1,\"b\":2,\"a\":3}", "{\"a\":3,\"b\":2}", [.duplicateName]),
        ("{}{\"a\":1},[2]", "[{},{\"a\":1},[2]]", [.severalValues, .extraComma, .severalValues]),
        ("{};", "{}", [.semicolon]), ("{} </script>", "{}", [.trailingContent]),
        ("[1,{\"a\":\"b", "[1,{\"a\":\"b\"}]", [.truncated, .truncated, .truncated]),
        ("{\"a\":1,\"b\":", "{\"a\":1}", [.truncated]), ("{\"a\":1,\"b", "{\"a\":1}", [.truncated, .truncated]),
        ("[true,fal", "[true]", [.truncated]),
        ("[1]\u{A0}", "[1]", [.space]),
      ] as [(String, String, [JSONRepair.Kind])]) func `what pages contain is repaired and told`(
        text: String, expected: String, kinds: [JSONRepair.Kind]
      ) throws
    {
      let repaired = try read(text)
      #expect(repaired.value == (try JSONReader.read(Array(expected.utf8))))
      #expect(repaired.repairs.map(\.kind) == kinds)
      #expect(repaired.isTruncated == kinds.contains(.truncated))
      #expect(repaired.repairCount == kinds.count)
    }

    @Test(arguments: [
      "", "  ", "<!-- -->", "{\"a\" \"b\"}", "[1 2]", "{\"a\":\"The \"Best\" one\"}", "[}", "{]", "{1:2}", "hello", "[+]", "[nul1]",
    ])
    func `what has no one reading is refused`(text: String) { #expect(throws: JSONSyntaxError.self) { try read(text) } }

    @Test func `places are told in bytes`() throws {
      #expect(try read("[\"é\",]").repairs == [JSONRepair(kind: .extraComma, offset: 5)])
    }

    @Test func `broken UTF-8 is replaced`() throws {
      let repaired = try RepairingJSONReader.read([0x5B, 0x22, 0x61, 0xFF, 0x22, 0x5D])
      #expect(repaired.value == ["a\u{FFFD}"])
      #expect(repaired.repairs == [JSONRepair(kind: .invalidUTF8, offset: 1)])
    }
  }

  @Suite struct Hostile {
    @Test func `depth, length and count are limited`() {
      let limits = JSONReader.Limits(depth: 3, stringInBytes: 4, elements: 2)
      for text in ["[[[[1", "{'a':{'b':{'c':{'d':", "'abcde", "\"\\u0061bcde\"", "[1,2,3", "{abcde:1", "{a:1,b:2,c:3", "[][][][]"] {
        #expect(throws: JSONSyntaxError.self, "\(text)") { try RepairingJSONReader.read(Array(text.utf8), limits: limits) }
      }
      #expect(throws: JSONSyntaxError(reason: .tooDeep(limit: 64), offset: 64)) {
        try RepairingJSONReader.read(Array(repeating: UInt8(ascii: "["), count: 1_000_000))
      }
    }

    @Test func `repairs are counted beyond those that are kept`() throws {
      let repaired = try read("[" + String(repeating: ",", count: 500))
      #expect(repaired.repairs.count == 100)
      #expect(repaired.repairCount == 501)
      #expect(repaired.isTruncated)
    }

    @Test(arguments: ["<!--", "/*", "//<![CDATA[", "<!-- ", "\"\\", "[\"\\u", "{'", ",", ";", "<![CDATA[", "-->"])
    func `long runs end soon`(part: String) {
      let text = "[]" + String(repeating: part, count: 100_000)
      _ = try? read(text)
      _ = try? read(String(repeating: part, count: 100_000))
      _ = try? read("[" + String(repeating: part, count: 100_000))
    }

    @Test(arguments: [1, 2, 3] as [UInt64]) func `random changes neither crash nor hang, and JSON is read alike`(seed: UInt64) throws {
      var random = SplitMix(seed)
      let text = Array(#"{"a":[1.5e3,"\u00e9\ud83d\ude00",true,null,{"b":{}}],'c':-0.1,/**/d:"naïve",}<!-- -->;"#.utf8)
      for _ in 0..<3000 {
        var changed = text
        for _ in 0..<random.next(below: 6) { changed[random.next(below: changed.count)] = text[random.next(below: text.count)] }
        let repaired = try? RepairingJSONReader.read(Array(changed.prefix(random.next(below: changed.count + 1))))
        if let repaired {
          var json = JSONWriter()
          json.value(repaired.value)
          #expect(try JSONReader.read(json.finish(), limits: JSONReader.Limits(depth: 64)) == repaired.value)
        }
      }
    }
  }
}

private func read(_ text: String) throws(JSONSyntaxError) -> RepairedJSON { try RepairingJSONReaderTests.read(text) }
