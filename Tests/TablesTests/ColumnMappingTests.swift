import Testing

@testable import Tables

@Suite struct ColumnMappingTests {
  let header = ["E-Mail", "Vorname", "a=b", "ID"]

  @Test func `headers and roles are matched leniently`() throws {
    let mapping = try ColumnMapping.parse(["e-mail=email", "Vorname = given_name", "a=b=Postal code", "ID=ignored"], header: header)
    #expect(mapping == ["E-Mail": .email, "Vorname": .givenName, "a=b": .postalCode, "ID": .ignored])
  }

  @Test func `a misspelt header gets a suggestion`() {
    let error = #expect(throws: MappingError.self) { try ColumnMapping.parse(["Vornahme=givenName"], header: header) }
    #expect(error?.description == "there is no column \"Vornahme\"; did you mean \"Vorname\"?")
  }

  @Test func `a misspelt role gets a suggestion`() {
    let error = #expect(throws: MappingError.self) { try ColumnMapping.parse(["ID=famliyname"], header: header) }
    #expect(error == .unknownRole(role: "famliyname", suggestions: ["familyName"]))
    let phone = #expect(throws: MappingError.self) { try ColumnMapping.parse(["ID=mobile"], header: header) }
    #expect(phone == .unknownRole(role: "mobile", suggestions: ["mobilePhone"]))
  }

  @Test func `other mistakes are named`() {
    #expect(throws: MappingError.noEqualsSign(entry: "email")) { try ColumnMapping.parse(["email"], header: header) }
    #expect(throws: MappingError.mappedTwice(column: "ID")) { try ColumnMapping.parse(["ID=email", "id=phone"], header: header) }
    #expect(throws: MappingError.unknownColumn(column: "zzzzzz", suggestions: [])) {
      try ColumnMapping.parse(["zzzzzz=email"], header: header)
    }
  }

  @Test func `every role has a name of its own`() {
    #expect(Set(ColumnRole.allCases.map(\.displayName)).count == ColumnRole.allCases.count)
    for role in ColumnRole.allCases {
      #expect(try! ColumnMapping.parse(["ID=\(role.rawValue)"], header: header) == ["ID": role])
      #expect(try! ColumnMapping.parse(["ID=\(role.displayName)"], header: header) == ["ID": role])
    }
  }
}
