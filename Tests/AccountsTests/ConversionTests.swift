import Accounts
import Interchange
import Profiles
import Resolution
import Storage
import Testing

@Suite struct ConversionTests {
  @Test func `two simultaneous conversions of a lead: one wins, the other gets its result`() async throws {
    let fixture = try await AccountFixture()
    let lead = try await fixture.make(AccountFixture.person("Ada", "Lovelace", email: "ada@acme.example", company: "Acme"))
    async let a = fixture.account.convert(lead, ConversionInput(), fixture.context())
    async let b = fixture.account.convert(lead, ConversionInput(), fixture.context())
    let results = try await [a, b]
    #expect(results[0].conversion.id == results[1].conversion.id)
    #expect(results.filter(\.isNew).count == 1)
    await fixture.remove()
  }

  @Test func `C2: a contact of the same name alone is not merged into`() async throws {
    let fixture = try await AccountFixture()
    let contact = try await fixture.make(
      AccountFixture.person("Mario", "Rossi", email: "mario@acme.example", company: "Acme", stage: .contact))
    let lead = try await fixture.make(AccountFixture.person("Mario", "Rossi", email: "m.rossi@globex.example", company: "Globex"))
    let result = try await fixture.account.convert(lead, ConversionInput(), fixture.context())
    #expect(result.person?.id != contact)
    #expect(try await fixture.account.profile(contact)[.email].map(\.value.text) == ["mario@acme.example"])
    await fixture.remove()
  }

  @Test func `C2, C17: details merge with the contact that the settings hold to be the same, and the company is made`() async throws {
    let fixture = try await AccountFixture()
    let contact = try await fixture.make(
      AccountFixture.person("Mario", "Rossi", email: "mario@acme.example", phone: "+39 06 698 12345", stage: .contact))
    let lead = try await fixture.make(
      AccountFixture.person("Mario", "Rossi", email: "mario@acme.example", phone: "+39 06 698 12345", company: "Acme Srl", title: "Buyer"))
    let plan = try await fixture.account.conversionPlan(lead, ConversionInput(), fixture.context())
    let result = try await fixture.account.convert(lead, ConversionInput(), fixture.context())
    #expect(plan.person?.target?.profile.id == contact)
    #expect(result.person?.id == contact)
    #expect(result.organization?[.organizationName].first?.value.text == "Acme Srl")
    #expect(try await fixture.text(contact, .jobTitle) == "Buyer")
    await fixture.remove()
  }

  @Test func `C13: undoing a conversion brings the lead back and takes edits made since along`() async throws {
    let fixture = try await AccountFixture()
    let lead = try await fixture.make(AccountFixture.person("Ada", "Lovelace", email: "ada@acme.example", title: "Analyst"))
    _ = try await fixture.account.addNote(to: lead, text: "met at the fair", fixture.context())
    let made = try await fixture.account.convert(lead, ConversionInput(), fixture.context())
    let person = try #require(made.person?.id)
    #expect(try await fixture.account.relations(of: person).notes.map(\.text) == ["met at the fair"])
    try await fixture.set(person, .jobTitle, "Countess")
    _ = try await fixture.account.undoConversion(made.conversion.id, fixture.context())
    #expect(try await fixture.text(lead, .jobTitle) == "Countess")
    #expect(try await fixture.account.relations(of: lead).notes.map(\.text) == ["met at the fair"])
    #expect(try await refusal { _ = try await fixture.account.profile(person) } == "moved")
    #expect(try await fixture.found(AccountFixture.person("Ada", "Lovelace", email: "ada@acme.example")) == [lead])
    await fixture.remove()
  }

  @Test func `C4, C11: in bulk each lead has its own outcome, and each deal its lead's name`() async throws {
    let fixture = try await AccountFixture()
    let good = try await fixture.make(AccountFixture.person("Ada", "Lovelace", email: "ada@acme.example"))
    let contact = try await fixture.make(AccountFixture.person("Grace", "Hopper", stage: .contact))
    let bulk = BulkConversion(leads: [good, contact, ProfileID(999)], makesDeals: true, taskText: "call")
    let id = try await fixture.account.startConversions(bulk, fixture.context())
    while try await JobRunner(account: fixture.account).runNext() {}
    let job = try await fixture.account.job(id)
    #expect(job.status == .succeeded)
    #expect(try await fixture.account.results(of: id, after: nil, limit: 10).elements.count == 3)
    let conversion = try #require(try await fixture.account.conversions(before: nil, limit: 10).elements.first)
    #expect(try await fixture.account.deal(try #require(conversion.deal)).name == "Ada Lovelace")
    #expect(conversion.lead == good && conversion.task != nil)
    await fixture.remove()
  }
}
