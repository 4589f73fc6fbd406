import HTTPTypes
import Notation
import Testing

@testable import Service

@Suite struct SchemaTests {
  func flaws(_ schema: Schema, _ text: String) throws -> [String] {
    schema.findings(in: try JSONReader.read(Array(text.utf8))).map { "\($0.pointer) \($0.code.rawValue)" }
  }

  @Test func `a value that fits has no findings`() throws {
    let text = #"{"name":"Ada","kind":"person","email":["a","b"],"score":0.5,"age":null,"custom_fields":{"any":"x"}}"#
    #expect(try flaws(DemoRoutes.draft, text) == [])
  }

  @Test func `every flaw is found`() throws {
    let text = #"{"name":"","kind":"x","email":[1],"score":2,"age":1.5,"custom_fields":{"a":1,"b":"","c":"","d":""},"extra":1}"#
    #expect(
      try flaws(DemoRoutes.draft, text) == [
        "/name too_short", "/kind not_allowed", "/email/0 wrong_type", "/score out_of_range", "/age wrong_type",
        "/custom_fields too_many", "/custom_fields/a wrong_type", "/extra unknown",
      ])
  }

  @Test func `length is counted in scalars`() throws {
    #expect(try flaws(.string(max: 2), #""éé""#) == [])
    #expect(try flaws(.string(max: 2), #""😀😀😀""#) == [" too_long"])
    #expect(try flaws(.string(max: 9, min: 2), #""😀""#) == [" too_short"])
    #expect(try flaws(.string(max: 9, min: 2), #""aé""#) == [])
  }

  @Test(arguments: [
    ("p_1", true), ("p_999999999999999999", true), ("p_0", false), ("p_01", false), ("q_1", false), ("p_", false), ("p_1x", false),
  ])
  func `identifiers are checked`(text: String, isGood: Bool) {
    #expect(Schema.string(.identifier(prefix: "p")).findings(in: .string(text)).isEmpty == isGood)
  }

  @Test func `the alternative of the same type tells what is wrong`() throws {
    let schema = Schema.anyOf([.string(max: 2), .array(of: .string(max: 2), max: 2), .object(.required("v", .boolean))])
    #expect(try flaws(schema, #""abc""#) == [" too_long"])
    #expect(try flaws(schema, #"["abc"]"#) == ["/0 too_long"])
    #expect(try flaws(schema, #"{"v":1}"#) == ["/v wrong_type"])
    #expect(try flaws(schema, "1") == [" wrong_type"])
  }

  @Test func `the document says what the check does`() throws {
    var json = JSONWriter()
    DemoRoutes.draft.core.write(to: &json)
    #expect(
      String(decoding: json.finish(), as: UTF8.self) == """
        {"type":"object","properties":{"name":{"type":"string","minLength":1,"maxLength":50,"description":"What it is called."},\
        "kind":{"type":"string","enum":["person","organization"]},"email":{"anyOf":[{"type":"string","maxLength":100},\
        {"type":"array","items":{"type":"string","maxLength":100},"maxItems":5}]},"score":{"type":"number","minimum":0,"maximum":1},\
        "age":{"anyOf":[{"type":"integer","format":"int64","minimum":0,"maximum":150},{"type":"null"}]},\
        "custom_fields":{"type":"object","properties":{},"additionalProperties":{"type":"string","maxLength":20},\
        "propertyNames":{"maxLength":100},"maxProperties":3}},"required":["name","kind"],"additionalProperties":false}
        """)
  }
}
