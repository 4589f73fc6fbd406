import Testing

@testable import Tables

@Suite struct ColumnRecognizerTests {
  /// `header=role`, in order.
  static func roles(_ text: String, ignoring: Set<String> = [], mapping: [String: ColumnRole] = [:]) throws -> [String] {
    ColumnRecognizer.recognize(try table(text), ignoring: ignoring, mapping: mapping).map { $0.role.rawValue }
  }

  @Suite struct Headers {
    @Test(arguments: HeaderSet.all)
    func `real headers are recognized`(set: HeaderSet) throws {
      let columns = ColumnRecognizer.recognize(try table(set.text))
      for (column, expected) in zip(columns, set.roles) {
        #expect(column.role.rawValue == expected, "\(set.name): \(column.header) by \(column.basis)")
      }
      #expect(columns.count == set.roles.count)
    }

    @Test func `case, accents and punctuation do not matter`() {
      for header in ["firstName", "FIRST_NAME", "First Name", "first-name", "First  name ", "FirstName__c", "first.name"] {
        #expect(HeaderDictionary.role(of: HeaderText(header)) == .givenName, "\(header)")
      }
      for header in ["Code postal", "CODE_POSTAL", "codePostal", "Código postal", "CÓDIGO POSTAL", "Cod. Postal", "PLZ", "CAP", "C.A.P."] {
        #expect(HeaderDictionary.role(of: HeaderText(header)) == .postalCode, "\(header)")
      }
      #expect(HeaderText("MailingPostalCode2").words == ["mailing", "postal", "code", "2"])
      #expect(HeaderText("HTTPServer").words == ["http", "server"])
      #expect(HeaderText("E-Mail-Adresse (privat)").words == ["e", "mail", "adresse", "privat"])
      #expect(HeaderText("Straße").compact == "strasse")
    }

    @Test func `no name stands for two roles`() {
      var roles: [String: ColumnRole] = [:]
      for (role, names) in HeaderNames.all {
        for name in names.split(separator: "|") {
          let compact = HeaderText(String(name)).compact
          #expect(roles[compact, default: role] == role, "\(name): \(roles[compact]!) and \(role)")
          roles[compact] = role
        }
      }
    }
  }

  @Suite struct Content {
    static func columns(_ header: String, _ count: Int = 60, _ row: (Int) -> String) throws -> [RecognizedColumn] {
      ColumnRecognizer.recognize(
        try table(header + "\n" + (0..<count).map { row($0) + "\n" }.joined(), options: TableOptions(delimiter: 0x2C)))
    }

    @Test func `values belie a header`() throws {
      let columns = try Self.columns("email,phone,first name,company") {
        "value\($0 % 7),\(["a", "b", "c"][$0 % 3]),p\($0)@x.com,https://x\($0).com"
      }
      #expect(columns.map(\.role) == [.category, .category, .email, .website])
      #expect(columns.allSatisfy { $0.basis == .content })
    }

    @Test func `values speak where headers say nothing`() throws {
      let first = ["James", "Mary", "Luca", "Giulia", "Hans", "Pierre", "Ana"]
      let last = ["Smith", "Jones", "Rossi", "Bianchi", "Meier", "Durand", "Silva"]
      let columns = try Self.columns("c1,c2,c3,c4,c5,c6,c7,c8,c9,c10,c11,c12") { i in
        [
          "\(first[i % 7]) \(last[i % 5])", "Acme \(i % 20) \(["Ltd", "GmbH", "Inc."][i % 3])", "p\(i % 50)@x.com",
          "+39 02 55\(i % 40) 1234",
          "www.acme\(i % 20).com", "\(i % 40) High Street", "19\(50 + i % 40)-0\(1 + i % 9)-1\(i % 9)",
          "2024-05-0\(1 + i % 9) 10:0\(i % 6):00",
          "https://www.linkedin.com/in/p\(i)", ["red", "green", "blue"][i % 3], "Italy", "\(i + 1000)",
        ].joined(separator: ",")
      }
      let expected: [ColumnRole] = [
        .fullName, .organization, .email, .phone, .website, .street, .birthDate, .timestamp, .socialProfile, .category, .ignored, .id,
      ]
      #expect(columns.map(\.role) == expected)
    }

    @Test func `a name is a person's or a company's by what it holds`() throws {
      let people = try Self.columns("name,city") {
        "\(["Ada Smith", "Luca Rossi", "Mary Ann Jones", "Bo Ek", "Anna Berg"][$0 % 5]) ,X\($0 % 9)"
      }
      #expect(people[0].role == .fullName)
      let companies = try Self.columns("Name,city") {
        "\(["Acme Ltd", "Rossi S.r.l.", "Jones & Sons", "Berg Group", "Foo"][$0 % 5]),X\($0 % 9)"
      }
      #expect(companies[0].role == .organization)
      let employer = try Self.columns("First Name,Last Name,Name") { "Ada\($0 % 9),Smith\($0 % 8),Umbrella\($0 % 7)" }
      #expect(employer[2].role == .organization)
      let whole = try Self.columns("Name,FirstName,LastName,Company") {
        "Ada\($0 % 9) Smith\($0 % 8),Ada\($0 % 9),Smith\($0 % 8),Acme\($0 % 7)"
      }
      #expect(whole[0].role == .fullName)
    }

    @Test func `empty and constant columns are ignored, but a country`() throws {
      let columns = try Self.columns("email,status,country,notes") { _ in "a@b.c,open,Italy," }
      #expect(columns.map(\.role) == [.ignored, .ignored, .country, .ignored])
      #expect(columns[3].basis == .uninformative)
      #expect(columns[3].filledShare == 0 && columns[2].filledShare == 1)
    }

    @Test func `codes that repeat are identifiers and codes that never do are keys`() throws {
      let columns = try Self.columns("ref,code", 400) { "AX\(10_000 + $0 * 7 % 9973)Q,BX\(20_000 + $0 * 3 % 350)Z" }
      #expect(columns.map(\.role) == [.id, .identifier])
    }

    @Test func `several values in a cell are noticed`() throws {
      let columns = try Self.columns("email,tags,company") {
        $0 % 10 == 0 ? "a\($0)@x.com;b\($0)@y.com,x|y,Acme\($0)" : "a\($0)@x.com,z\($0 % 4),Acme\($0)"
      }
      #expect(columns.map(\.isMultiValued) == [true, true, false])
    }

    @Test func `the caller's word is final`() throws {
      let text = "email,x\na@b.c,1\nc@d.e,2\n"
      #expect(try roles(text, ignoring: ["EMAIL"], mapping: ["x": .jobTitle]) == ["ignored", "jobTitle"])
      let columns = ColumnRecognizer.recognize(try table(text), ignoring: ["email"], mapping: ["x": .jobTitle])
      #expect(columns.map(\.basis) == [.excluded, .mapped])
    }

    @Test func `shares are of the sampled rows`() throws {
      let columns = try Self.columns("a,b", 20_000) { "\($0 % 2 == 0 ? "x\($0 % 200)" : ""),y" }
      #expect(columns[0].filledShare > 0 && columns[0].filledShare <= 1)
      #expect(columns[0].distinctShare <= 0.2)
    }
  }

  @Suite struct Corpora {
    @Test(.enabled(if: Shared.isPresent, "needs the shared data sets beside the package"))
    func `the shared data sets are recognized`() throws {
      let febrl = ColumnRecognizer.recognize(try Table.open(Shared.root + "/data/febrl/dataset3.csv"))
      let expected: [ColumnRole] = [
        .id, .givenName, .familyName, .houseNumber, .street, .street2, .locality, .postalCode, .region, .birthDate, .identifier,
      ]
      #expect(febrl.map(\.role) == expected)
      let fake = ColumnRecognizer.recognize(try Table.open(Shared.root + "/data/fake_1000/fake_1000.csv"))
      #expect(fake.map(\.role) == [.id, .givenName, .familyName, .birthDate, .locality, .email, .ignored])
      let restaurants = ColumnRecognizer.recognize(try Table.open(Shared.root + "/data/restaurant/magellan_fodors.csv"))
      #expect(restaurants.map(\.role) == [.id, .organization, .street, .locality, .phone, .category])
    }
  }
}
