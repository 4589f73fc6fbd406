import HTTPTypes
import Notation
import Testing

@testable import Service

@Suite struct OpenAPITests {
  let fixture = ResponderFixture()

  @Test func `the document has every route that is served`() async throws {
    let response = try await fixture.get("/openapi.json", key: nil)
    fixture.expectConforms(response, "openAPI")
    let document = try #require(response.json)
    #expect(document["openapi"] == "3.1.0")
    for spec in fixture.registry.specs {
      let operation = document["paths"]?[spec.path.description]?[spec.method.rawValue.lowercased()]
      #expect(operation?["operationId"]?.string == spec.id)
    }
    let operations = document["paths"]?.object?.members.reduce(0) { $0 + ($1.value.object?.count ?? 0) }
    #expect(operations == fixture.registry.specs.count)
  }

  @Test func `every reference leads somewhere`() async throws {
    let document = try #require(try await fixture.get("/openapi.json").json)
    var references: Set<String> = []
    func collect(_ value: JSONValue) {
      if let object = value.object {
        for member in object.members {
          if member.name == "$ref", let target = member.value.string { references.insert(target) } else { collect(member.value) }
        }
      }
      for element in value.array ?? [] { collect(element) }
    }
    collect(document)
    #expect(references == ["#/components/schemas/Draft", "#/components/schemas/Thing", "#/components/schemas/Problem"])
    for reference in references {
      let name = String(reference.dropFirst("#/components/schemas/".count))
      #expect(document["components"]?["schemas"]?[name]?["type"] == "object")
    }
  }

  @Test func `an operation says what the kernel demands`() async throws {
    let document = try #require(try await fixture.get("/openapi.json").json)
    let patch = try #require(document["paths"]?["/v1/things/{id}"]?["patch"])
    #expect(patch["parameters"]?.array?.map { $0["name"]?.string } == ["id", "If-Match"])
    #expect(patch["parameters"]?[1]?["required"] == true)
    #expect(patch["responses"]?["428"] != nil)
    #expect(patch["security"]?[0]?["key"] == ["write"])
    let list = try #require(document["paths"]?["/v1/things"]?["get"]?["parameters"]?[0])
    #expect(
      list == [
        "name": "limit", "in": "query", "description": "How many at most.", "required": false,
        "schema": ["type": "integer", "format": "int64", "minimum": 1, "maximum": 200, "default": 3],
      ])
  }

  @Test func `every kind of problem is explained`() async throws {
    for type in ProblemType.kernel {
      let response = try await fixture.get(type.reference, key: nil)
      fixture.expectConforms(response, "explainProblem")
      #expect(response.json?["status"]?.integer == Int64(type.status.code))
    }
    #expect(Set(ProblemType.kernel.map(\.name)).count == ProblemType.kernel.count)
  }
}
