import Testing

@testable import Notation

@Suite struct JSONReaderTests {
  static func read(_ text: String) throws(JSONSyntaxError) -> JSONValue { try JSONReader.read(Array(text.utf8)) }

  static func refusal(_ bytes: [UInt8], limits: JSONReader.Limits = .init()) -> JSONSyntaxError? {
    do {
      _ = try JSONReader.read(bytes, limits: limits)
      return nil
    } catch {
      return error
    }
  }

  static func refusal(_ text: String) -> JSONSyntaxError? { refusal(Array(text.utf8)) }

  @Suite struct Examples {
    @Test func `members keep their order`() throws {
      let value = try read(#" {"b": 1, "a": [true, false, null, "x"]} "#)
      #expect(value.object?.members.map(\.name) == ["b", "a"])
      #expect(value["a"] == .array([.bool(true), .bool(false), .null, .string("x")]))
    }

    @Test func `numbers keep their digits`() throws {
      let value = try read("[9223372036854775807, 1.10, -0, 1E400, 123456789012345678901234567890]")
      #expect(value[0]?.integer == 9_223_372_036_854_775_807)
      #expect(value[1] == .number(JSONNumber(grammatical: "1.10")))
      #expect(value[1]?.integer == nil)
      #expect(value[1]?.double == 1.1)
      #expect(value[2]?.integer == 0)
      #expect(value[3]?.double == nil)
      #expect(value[4]?.integer == nil)
    }

    @Test func `escapes are read`() throws {
      #expect(try read(#""\"\\\/\b\f\n\r\t\u00e9\ud83d\ude00""#) == "\"\\/\u{8}\u{C}\n\r\té😀")
    }

    @Test func `flaws are told with their place`() {
      #expect(refusal("") == JSONSyntaxError(reason: .empty, offset: 0))
      #expect(refusal("[1,]") == JSONSyntaxError(reason: .unexpectedByte(UInt8(ascii: "]")), offset: 3))
      #expect(refusal("{} x") == JSONSyntaxError(reason: .trailingContent, offset: 3))
      #expect(refusal(#"{"a":1,"a":2}"#) == JSONSyntaxError(reason: .duplicateName("a"), offset: 7))
      #expect(refusal(#"["\ud800x"]"#)?.reason == .loneSurrogate)
      #expect(refusal(#"["\udc00"]"#)?.reason == .loneSurrogate)
      #expect(refusal("NaN")?.reason == .unexpectedByte(UInt8(ascii: "N")))
      #expect(refusal("[01]")?.reason == .unexpectedByte(UInt8(ascii: "1")))
      #expect(refusal("[1.]")?.reason == .invalidNumber)
      #expect(refusal("\"\u{1}\"")?.reason == .controlCharacter)
    }

    @Test func `a name that occurs twice among many is found`() {
      let members = (0..<40).map { #""m\#($0)":\#($0)"# }.joined(separator: ",")
      #expect(refusal("{\(members)}") == nil)
      #expect(refusal("{\(members),\"m3\":0}")?.reason == .duplicateName("m3"))
    }
  }

  @Suite struct Hostile {
    @Test func `broken UTF-8 is refused`() {
      for bytes: [UInt8] in [[0xFF], [0xC0, 0xAF], [0xED, 0xA0, 0x80], [0xE2, 0x82], [0xF4, 0x90, 0x80, 0x80]] {
        #expect(refusal([0x22] + bytes + [0x22]) == JSONSyntaxError(reason: .invalidUTF8, offset: 0))
      }
    }

    @Test func `depth, length and count are limited`() {
      let limits = JSONReader.Limits(depth: 3, stringInBytes: 4, elements: 2)
      #expect(refusal(Array("[[[1]]]".utf8), limits: limits) == nil)
      #expect(refusal(Array("[[[[1]]]]".utf8), limits: limits)?.reason == .tooDeep(limit: 3))
      #expect(refusal(Array(#""abcde""#.utf8), limits: limits)?.reason == .stringTooLong(limitInBytes: 4))
      #expect(refusal(Array(#""\u0061bcde""#.utf8), limits: limits)?.reason == .stringTooLong(limitInBytes: 4))
      #expect(refusal(Array("[1,2,3]".utf8), limits: limits)?.reason == .tooManyElements(limit: 2))
      #expect(refusal(Array(repeating: UInt8(ascii: "["), count: 1_000_000))?.reason == .tooDeep(limit: 32))
    }

    @Test func `every beginning of a text is refused without a crash`() throws {
      let text = Array(#"{"a":[1.5e3,"\u00e9\ud83d\ude00",true,null,{"b":{}}],"c":-0.1}"#.utf8)
      _ = try JSONReader.read(text)
      for count in 0..<text.count { #expect(refusal(Array(text.prefix(count))) != nil) }
    }

    @Test(arguments: [1, 2, 3] as [UInt64]) func `random changes never crash, and what is accepted is read alike when written`(seed: UInt64)
      throws
    {
      var random = SplitMix(seed)
      let text = Array(#"{"a":[1.5e3,"\u00e9\ud83d\ude00",true,null,{"b":{}}],"c":-0.1,"d":"naïve"}"#.utf8)
      for _ in 0..<5000 {
        var changed = text
        for _ in 0..<random.next(below: 4) { changed[random.next(below: changed.count)] = UInt8(truncatingIfNeeded: random.next()) }
        guard let value = try? JSONReader.read(changed) else { continue }
        var json = JSONWriter()
        json.value(value)
        #expect(try JSONReader.read(json.finish()) == value)
      }
    }
  }
}

private func read(_ text: String) throws(JSONSyntaxError) -> JSONValue { try JSONReaderTests.read(text) }
private func refusal(_ text: String) -> JSONSyntaxError? { JSONReaderTests.refusal(text) }
private func refusal(_ bytes: [UInt8], limits: JSONReader.Limits = .init()) -> JSONSyntaxError? {
  JSONReaderTests.refusal(bytes, limits: limits)
}
