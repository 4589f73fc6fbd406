import Foundation
import Profiles
import Testing

@Suite struct FieldTests {
  @Test func `every standard field has its own name in snake case`() {
    #expect(Field.standard.count == 27)
    #expect(Set(Field.standard.map(\.name)).count == 27)
    for field in Field.standard {
      #expect(Field(name: field.name) == field)
      #expect(field.name.allSatisfy { $0.isLowercase || $0 == "_" })
    }
    #expect(Field.givenName.name == "given_name")
    #expect(Field.externalID.name == "external_id")
  }

  @Test func `a custom field is named by the account`() {
    #expect(Field(name: "custom_fields.Budget 2026") == .custom("Budget 2026"))
    #expect(Field.custom("Budget 2026").name == "custom_fields.Budget 2026")
    #expect(Field(name: "custom_fields." + String(repeating: "é", count: 50)) != nil)
  }

  @Test(arguments: [
    "", "email ", "Email", "custom_fields.", "custom_fields", "customfields.x", "custom_fields." + String(repeating: "x", count: 101),
  ])
  func `another name is no field`(name: String) {
    #expect(Field(name: name) == nil)
  }

  @Test func `standard fields come in their order, custom ones behind by name`() {
    let sorted = [Field.custom("b"), .tags, .email, .custom("a"), .givenName].sorted()
    #expect(sorted == [.givenName, .email, .tags, .custom("a"), .custom("b")])
    #expect(Field.standard.sorted() == Field.standard)
  }

  @Test func `the fields that may hold several values are those of the canonical profile`() {
    let several = Field.standard.filter(\.isMultiValued).map(\.name)
    #expect(
      several == [
        "alternate_name", "works_for", "email", "telephone", "url", "social_profile", "address", "identifier", "language", "tags",
        "external_id",
      ])
    #expect(!Field.custom("x").isMultiValued)
  }

  @Test func `a field is its name in JSON`() throws {
    let data = try JSONEncoder().encode([Field.email, .custom("x")])
    #expect(String(decoding: data, as: UTF8.self) == "[\"email\",\"custom_fields.x\"]")
    #expect(throws: DecodingError.self) { try JSONDecoder().decode([Field].self, from: Data("[\"e-mail\"]".utf8)) }
  }
}
