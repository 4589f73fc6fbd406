import Testing

@testable import Notation

@Suite struct URITemplateTests {
  static func flaw(_ text: String) -> URITemplateError? {
    do throws(URITemplateError) {
      _ = try URITemplate(text)
      return nil
    } catch { return error }
  }

  @Test func `variables are listed once, in order`() throws {
    #expect(try URITemplate("/{a}{?b,c*,a:3}{#b,d.e}").variables == ["a", "b", "c", "d.e"])
    #expect(try URITemplate("/plain").variables == [])
  }

  @Test(
    arguments: [
      ("/{a", .unclosedExpression, 2), ("/{", .unclosedExpression, 2), ("/a}", .unopenedExpression, 3), ("{}", .emptyExpression, 2),
      ("{=a}", .reservedOperator("="), 2), ("{a b}", .invalidName, 3), ("{a..b}", .invalidName, 4), ("{a:0}", .invalidPrefix, 3),
      ("{a:10000}", .invalidPrefix, 3), ("{a:2*}", .invalidPrefix, 3), ("é b", .invalidLiteral(" "), 2), ("%2", .invalidLiteral("%"), 1),
    ] as [(String, URITemplateError.Reason, Int)]) func `flaws are told with their column`(
      text: String, reason: URITemplateError.Reason, column: Int
    )
  {
    #expect(Self.flaw(text) == URITemplateError(reason: reason, column: column))
    #expect(Self.flaw(text)?.message.isEmpty == false)
  }

  @Test func `a prefix of a list is refused`() throws {
    #expect(throws: URITemplateError(reason: .prefixOfList(name: "a"), column: 2)) {
      try URITemplate("{a:3}").expand(["a": .list(["x"])])
    }
  }

  @Test func `length is limited on both sides`() throws {
    #expect(Self.flaw(String(repeating: "a", count: 10_000))?.reason == .tooLong(limit: 8192))
    let long = URITemplate.Value.text(String(repeating: "é", count: 1000))
    #expect(throws: URITemplateError.self) { try URITemplate("{a}{a}").expand(["a": long], limitInBytes: 3000) }
    #expect(throws: URITemplateError.self) { try URITemplate("{?a*}").expand(["a": .list(Array(repeating: "x", count: 100_000))]) }
  }
}

/// The suite at https://github.com/uri-templates/uritemplate-test, all of it.
@Suite(.enabled(if: SharedCorpora.isThere("uritemplate-test/spec-examples.json"), "the shared corpora are absent"))
struct URITemplateSuiteTests {
  @Test(arguments: [("spec-examples", 60), ("spec-examples-by-section", 110), ("extended-tests", 50), ("negative-tests", 36)])
  func `all cases are as the suite says`(file: String, least: Int) throws {
    let groups = try #require(try SharedCorpora.json("uritemplate-test/\(file).json").object)
    var count = 0
    for group in groups.members {
      let values = try Self.values(try #require(group.value["variables"]?.object))
      for example in group.value["testcases"]?.array ?? [] {
        count += 1
        let template = try #require(example[0]?.string)
        let expanded = try? URITemplate(template).expand(values)
        switch example[1] {
        case .bool(false): #expect(expanded == nil, "\(group.name): \(template)")
        case .array(let choices):
          #expect(choices.contains { $0.string == expanded }, "\(group.name): \(template) gave \(expanded ?? "nothing")")
        default: #expect(expanded == example[1]?.string, "\(group.name): \(template)")
        }
      }
    }
    #expect(count >= least)
  }

  static func values(_ object: JSONObject) throws -> [String: URITemplate.Value] {
    var values: [String: URITemplate.Value] = [:]
    for member in object.members {
      switch member.value {
      case .null: continue
      case .array(let elements): values[member.name] = .list(elements.compactMap(\.asText))
      case .object(let inner):
        values[member.name] = .members(
          inner.members.flatMap { member -> [URITemplate.Member] in
            // A member with several values stands for as many members.
            if let several = member.value.array { return several.compactMap(\.asText).map { URITemplate.Member(member.name, $0) } }
            return member.value.asText.map { [URITemplate.Member(member.name, $0)] } ?? []
          })
      default: values[member.name] = URITemplate.Value.text(try #require(member.value.asText))
      }
    }
    return values
  }
}

extension JSONValue {
  fileprivate var asText: String? {
    switch self {
    case .string(let text): text
    case .number(let number): number.text
    case .bool(let flag): String(flag)
    default: nil
    }
  }
}
