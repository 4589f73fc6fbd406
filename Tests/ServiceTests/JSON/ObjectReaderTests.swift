import Notation
import Testing

@testable import Service

@Suite struct ObjectReaderTests {
  enum Kind: String, CaseIterable { case person, organization }

  struct Draft: Equatable {
    var name: String
    var kind: Kind
    var emails: [String]
    var age: Int64?
  }

  func draft(_ text: String) throws -> Draft {
    let body = JSONBody(try JSONReader.read(Array(text.utf8)))
    return try body.object { o in
      let name = o.required("name", .string(max: 5, min: 1))
      let kind = o.required("kind", .choice(Kind.self))
      let emails = o.optional(
        "email",
        .string(
          Shape.string(max: 20).map(expected: "an address") { $0.contains("@") ? [$0] : nil }, orElse: .array(of: .string(max: 20), max: 3))
      )
      let age = o.nullable("age", .integer(0...150))
      return Draft(name: try name.value, kind: try kind.value, emails: emails ?? [], age: age)
    }
  }

  func findings(_ text: String) throws -> [String] {
    do {
      _ = try draft(text)
      return []
    } catch let problem as Problem {
      #expect(problem.type == .validation)
      return problem.errors.map { "\($0.pointer) \($0.code.rawValue)" }
    }
  }

  @Test func `a good object is read`() throws {
    #expect(
      try draft(#"{"name":"Ada","kind":"person","email":"a@b","age":36}"#) == Draft(name: "Ada", kind: .person, emails: ["a@b"], age: 36))
    #expect(
      try draft(#"{"kind":"organization","name":"Acme","email":["a","b"],"age":null}"#)
        == Draft(name: "Acme", kind: .organization, emails: ["a", "b"], age: nil))
  }

  @Test func `every flaw is named with its pointer`() throws {
    #expect(
      try findings(#"{"name":"Ada Lovelace","kind":"persn","email":["a",1,null],"age":151,"nmae":1,"x/y~":0}"#) == [
        "/name too_long", "/kind not_allowed", "/email/1 wrong_type", "/email/2 wrong_type", "/age out_of_range", "/nmae unknown",
        "/x~1y~0 unknown",
      ])
    #expect(try findings("{}") == ["/name missing", "/kind missing"])
    #expect(try findings(#"{"name":null,"kind":7,"email":"no"}"#) == ["/name wrong_type", "/kind wrong_type", "/email invalid_format"])
    #expect(try findings("[]") == [" wrong_type"])
  }

  @Test func `a misspelt name or choice gets a suggestion`() throws {
    let problem = try #require(throws: Problem.self) { try draft(#"{"nmae":"Ada","kind":"persn"}"#) }
    #expect(
      problem.errors.map(\.detail) == [
        "'name' is required", "expected one of 'person', 'organization'; did you mean 'person'?",
        "'nmae' is not a member here; did you mean 'name'?",
      ])
  }

  @Test func `a patch tells absent, null and value apart`() throws {
    let body = JSONBody(["a": .null, "b": "x"])
    let changes = try body.object { o in
      [o.change("a", .string(max: 5)), o.change("b", .string(max: 5)), o.change("c", .string(max: 5))].map { change in
        switch change {
        case .keep: "keep"
        case .clear: "clear"
        case .set(let text): text
        }
      }
    }
    #expect(changes == ["clear", "x", "keep"])
  }

  @Test func `what a closure throws that is no flaw goes through`() {
    struct Other: Error {}
    #expect(throws: Other.self) { try JSONBody(["a": 1]).object { _ in throw Other() } }
  }

  @Test func `flaws beyond a hundred are not listed`() throws {
    var object = JSONObject()
    for number in 0..<5000 { _ = object.append("m\(number)", 1) }
    let problem = try #require(throws: Problem.self) { try JSONBody(.object(object)).object { _ in 1 } }
    #expect(problem.errors.count == 100)
  }
}
