import Accounts
import Interchange
import Normalization
import Profiles
import Resolution
import Storage
import Testing

@Suite struct CheckTests {
  @Test func `A2: a name that is being typed is looked up among leads and contacts`() async throws {
    let fixture = try await AccountFixture()
    let lead = try await fixture.make(AccountFixture.person("Ada", "Lovelace", email: "ada@acme.example"))
    let contact = try await fixture.make(AccountFixture.person("Adam", "Lovell", email: "adam@globex.example", stage: .contact))
    var question = CheckQuestion(ProfileInput(values: []))
    question.typed = "Ada"
    let answer = try await fixture.account.check(question, fixture.context())
    #expect(Set(answer.completions.map(\.id)) == [lead, contact])
    await fixture.remove()
  }

  @Test func `A3: a match does not block creating`() async throws {
    let fixture = try await AccountFixture()
    let input = AccountFixture.person("Ada", "Lovelace", email: "ada@acme.example", phone: "+44 20 7946 0958")
    let first = try await fixture.make(input)
    let second = try await fixture.create(input)
    #expect(second.profile.id != first)
    #expect(second.check.advice == .useExisting)
    #expect(second.check.matches.first?.profile.id == first)
    await fixture.remove()
  }

  @Test func `two leads with the same name, email and phone are found, which Sell misses`() async throws {
    let fixture = try await AccountFixture()
    let input = AccountFixture.person("Ivan", "Petrov", email: "ivan@petrov.example", phone: "+39 06 698 12345")
    let first = try await fixture.make(input)
    let second = try await fixture.make(input)
    let queue = try await fixture.account.reviews(status: .open, after: nil, limit: 10)
    #expect(queue.elements.map { [$0.a, $0.b] } == [[first, second]])
    await fixture.remove()
  }

  @Test func `two simultaneous creates of the same person see each other`() async throws {
    let fixture = try await AccountFixture()
    let input = AccountFixture.person("Grace", "Hopper", email: "grace@navy.example", phone: "+1 202 555 0143")
    async let a = fixture.create(input)
    async let b = fixture.create(input)
    let made = try await [a, b]
    let sees = made.map { creation in creation.check.matches.contains { $0.profile.id != creation.profile.id } }
    // Whichever commits last sees the other; the pair waits for a verdict in any case.
    #expect(sees.contains(true))
    #expect(try await fixture.account.reviews(status: .open, after: nil, limit: 10).elements.count == 1)
    await fixture.remove()
  }

  @Test func `profiles made by API, by hand and by import are treated alike`() async throws {
    let fixture = try await AccountFixture()
    let byAPI = try await fixture.account.create(
      AccountFixture.person("Olga", "Rossi", email: "olga@rossi.example"), fixture.context(.api)
    ).profile.id
    let byHand = try await fixture.account.create(
      AccountFixture.person("Olga", "Rossi", email: "olga@rossi.example"), fixture.context(.user)
    ).profile.id
    let job = try await fixture.importFile("id,first_name,last_name,email\n7,Olga,Rossi,olga@rossi.example\n")
    #expect(job.status == .succeeded)
    let found = try await fixture.found(AccountFixture.person("Olga", "Rossi", email: "olga@rossi.example"))
    #expect(found.count == 3 && Set(found).isSuperset(of: [byAPI, byHand]))
    #expect(try await fixture.account.reviews(status: .open, after: nil, limit: 10).elements.count == 3)
    await fixture.remove()
  }

  @Test func `a person's check finds the organization that the person names`() async throws {
    let fixture = try await AccountFixture()
    let acme = try await fixture.make(
      ProfileInput(
        kind: .organization, stage: .contact,
        values: [ValueInput(.organizationName, "Acme Widgets Ltd"), ValueInput(.url, "https://acmewidgets.example")]))
    let answer = try await fixture.account.check(
      CheckQuestion(AccountFixture.person("Ada", "Lovelace", company: "ACME Widgets Limited")), fixture.context())
    #expect(answer.organizations.map(\.profile.id) == [acme])
    await fixture.remove()
  }

  @Test func `values that cannot be used are named and left out`() async throws {
    let fixture = try await AccountFixture()
    let lead = try await fixture.make(AccountFixture.person("Ada", "Lovelace", email: "ada@acme.example"))
    let answer = try await fixture.account.check(
      CheckQuestion(AccountFixture.person("Ada", "Lovelace", email: "not an address")), fixture.context())
    #expect(answer.issues.contains { $0.field == "email" && $0.severity == .error })
    #expect(answer.matches.first?.profile.id == lead)
    await fixture.remove()
  }
}
