import Profiles
import Resolution
import Testing

/// The conversion of one lead, rule by rule.
struct ConversionPlanTests {
  static let rossi = alone(
    1, .person, .lead,
    [
      .givenName: "Mario", .familyName: "Rossi", .organizationName: "Acme S.p.A.", .jobTitle: "Buyer", .email: "mario.rossi@acme.it",
      .telephone: "+390212345678", .url: "https://acme.it", .socialProfile: "https://linkedin.com/in/mrossi",
      .address: "Via Roma 1, Milano",
      .industry: "Chemicals", .description: "Met at the fair", .leadSource: "Fair", .status: "Working", .owner: "anna", .tags: "vip",
      .custom("Region"): "North", .custom("Score"): "7",
    ])

  private static let region = CustomFieldDefinition(name: "Region", carriesOver: true)

  private func plan(
    _ lead: Composition = rossi, candidates: [ConversionCandidate] = [], request: ConversionRequest = ConversionRequest(),
    customFields: [CustomFieldDefinition] = [region], notes: [Note] = []
  ) throws -> ConversionPlan {
    try ConversionPlan(
      lead: lead, candidates: candidates, request: request, customFields: customFields, attachments: Attachments(notes: notes), now: at(100)
    )
  }

  private func fields(_ contact: Composition?) -> Set<Field> {
    Set(contact.map { ShownProfile($0).fields.filter { !$0.values.isEmpty }.map(\.field) } ?? [])
  }

  @Test func `D3: a converted lead is a contact, and its lead is converted`() throws {
    let outcome = try plan().apply(ids: .plenty, actor: "anna")
    #expect(outcome.person?.stage == .contact)
    #expect(outcome.organization?.stage == .contact)
    #expect(outcome.lead.root.state == .converted(ConversionID(1)))
    #expect(outcome.lead.root.revision == 2)
    #expect(outcome.conversion.lead == ProfileID(1))
  }

  @Test func `D1: the person contact works for the organization contact, with the job title`() throws {
    let link = try #require(try plan().apply(ids: .plenty, actor: "anna").link)
    #expect(link.person == ProfileID(1001))
    #expect(link.organization == ProfileID(1002))
    #expect(link.title == "Buyer")
  }

  @Test func `C1: one lead of many makes the same contacts as one converted alone`() throws {
    let alone = try plan().apply(ids: .plenty, actor: "anna")
    let bulk = try plan(request: ConversionRequest(isBulk: true)).apply(ids: .plenty, actor: "anna")
    #expect(alone == bulk)
  }

  @Test func `C2: a contact of the same name at another company is refused, since only the name agrees`() throws {
    let other = alone(7, [.givenName: "Mario", .familyName: "Rossi", .organizationName: "Other Ltd"])
    let plan = try plan(candidates: [ConversionCandidate(other, probability: 0.99)])
    let candidate = try #require(plan.person?.candidates.first)
    #expect(candidate.decision == .notTheSame)
    #expect(candidate.judgement.reason == .nameOnly)
    #expect(plan.person?.target == nil)
  }

  @Test func `C2: details merge by themselves with a contact of the same name and email`() throws {
    let same = alone(7, [.givenName: "Mario", .familyName: "Rossi", .email: "mario.rossi@acme.it"])
    let plan = try plan(candidates: [ConversionCandidate(same, probability: 0.98)])
    #expect(plan.person?.target?.profile.id == ProfileID(7))
    #expect(plan.person?.after?.texts(.telephone) == ["+390212345678"])
    let outcome = try plan.apply(ids: .plenty, actor: "anna")
    #expect(outcome.person?.id == ProfileID(7))
    #expect(outcome.merges.map(\.survivor) == [ProfileID(7)])
    #expect(outcome.merges.map(\.reason) == [.conversion])
  }

  @Test func `C3: the profile is editable before it is converted`() throws {
    let edits = ProfilePatch([.set(draft(.familyName, "Bianchi", at: 100)), .add(draft(.email, "mb@acme.it", at: 100))])
    let request = ConversionRequest(deal: .init(name: "Big one"), task: .init(text: "Call", dueAt: at(500)), edits: edits)
    let outcome = try plan(request: request).apply(ids: .plenty, actor: "anna")
    #expect(outcome.person?.texts(.familyName) == ["Bianchi"])
    #expect(outcome.person?.texts(.email) == ["mario.rossi@acme.it", "mb@acme.it"])
    #expect(outcome.deal?.name == "Big one")
    #expect(outcome.task?.text == "Call")
    #expect(outcome.lead.texts(.familyName) == ["Bianchi"])
  }

  @Test(arguments: [Field.familyName, .givenName, .organizationName])
  func `C4: in bulk name and company are not editable`(field: Field) {
    let request = ConversionRequest(edits: ProfilePatch([.set(draft(field, "X"))]), isBulk: true)
    #expect(throws: ConversionRefusal.notEditableInBulk(field)) { try plan(request: request) }
    let removal = ConversionRequest(
      edits: ProfilePatch([.invalidate(ConversionPlanTests.rossi.current(field)[0].id)]), isBulk: true)
    #expect(throws: ConversionRefusal.notEditableInBulk(field)) { try plan(request: removal) }
  }

  @Test func `C4: in bulk each lead gets a deal and a task where asked for`() throws {
    let request = ConversionRequest(deal: .init(), task: .init(text: "Call"), isBulk: true)
    for number in 1...3 {
      let lead = alone(Int64(number), .person, .lead, [.familyName: "Rossi \(number)"])
      let outcome = try plan(lead, request: request).apply(ids: .plenty, actor: "anna")
      #expect(outcome.deal?.name == "Rossi \(number)")
      #expect(outcome.task?.profile == ProfileID(1001))
    }
  }

  @Test func `C5: a new deal is incoming`() throws {
    #expect(try plan(request: ConversionRequest(deal: .init())).apply(ids: .plenty, actor: "anna").deal?.stage == .incoming)
  }

  @Test func `C6: new deals and tasks appear on the contact, also on an existing one`() throws {
    let same = alone(7, [.givenName: "Mario", .familyName: "Rossi", .email: "mario.rossi@acme.it"])
    let request = ConversionRequest(deal: .init(), task: .init(text: "Call"))
    let outcome = try plan(candidates: [ConversionCandidate(same)], request: request).apply(ids: .plenty, actor: "anna")
    let card = try #require(outcome.person)
    let own = Attachments(tasks: [outcome.task].compactMap { $0 }, deals: [outcome.deal].compactMap { $0 }).belonging(to: card)
    #expect(own.deals.map(\.id) == [DealID(1)])
    #expect(own.tasks.map(\.id) == [TaskID(1)])
    #expect(outcome.task?.deal == DealID(1))
    #expect(outcome.deal?.organization == ProfileID(1002))
  }

  @Test func `C7: tags go to the contacts and to the deal`() throws {
    let outcome = try plan(request: ConversionRequest(deal: .init())).apply(ids: .plenty, actor: "anna")
    #expect(outcome.person?.texts(.tags) == ["vip"])
    #expect(outcome.organization?.texts(.tags) == ["vip"])
    #expect(outcome.deal?.tags == ["vip"])
  }

  @Test func `C7: tags are united with those of an existing contact`() throws {
    let same = alone(7, [.givenName: "Mario", .familyName: "Rossi", .email: "mario.rossi@acme.it", .tags: "old"])
    #expect(try plan(candidates: [ConversionCandidate(same)]).person?.after?.texts(.tags) == ["old", "vip"])
  }

  @Test func `C10: a custom field goes over only if it is set to, and the report names the others`() throws {
    let plan = try plan()
    #expect(plan.person?.after?.texts(.custom("Region")) == ["North"])
    #expect(plan.person?.after?.texts(.custom("Score")) == [])
    #expect(plan.losses.losses.contains { $0.field == .custom("Score") && $0.cause == .customFieldNotCarried })
    #expect(!plan.losses.losses.contains { $0.field == .custom("Region") })
  }

  @Test func `C10: a custom field goes to the kinds of contact to which it applies`() throws {
    let forCompanies = CustomFieldDefinition(name: "Region", carriesOver: true, appliesToPerson: false)
    let both = try plan(customFields: [forCompanies])
    #expect(both.person?.after?.texts(.custom("Region")) == [])
    #expect(both.organization?.after?.texts(.custom("Region")) == ["North"])
    let person = alone(1, .person, .lead, [.familyName: "Rossi", .custom("Region"): "North"])
    #expect(try plan(person, customFields: [forCompanies]).losses.losses.map(\.cause) == [.customFieldNotApplicable])
  }

  @Test func `C11: in bulk the deal is named after the lead`() throws {
    let request = ConversionRequest(deal: .init(), isBulk: true)
    #expect(try plan(request: request).deal?.name == "Mario Rossi")
    #expect(throws: ConversionRefusal.dealNameInBulk) { try plan(request: ConversionRequest(deal: .init(name: "X"), isBulk: true)) }
  }

  @Test func `C12: a contact is not converted, nor a lead that was merged with one`() throws {
    let contact = alone(2, .person, .contact, [.familyName: "Rossi"])
    #expect(throws: ConversionRefusal.notALead(ProfileID(2))) { try plan(contact) }
    let merge = try MergePlan(survivor: ConversionPlanTests.rossi, absorbed: contact).apply(id: MergeID(1), actor: "anna", now: at(50))
    #expect(throws: ConversionRefusal.notALead(ProfileID(1))) { try plan(merge.after) }
  }

  @Test func `C12: a lead is converted once; the second call learns of the first`() throws {
    let lead = try plan().apply(ids: .plenty, actor: "anna").lead
    #expect(throws: ConversionRefusal.alreadyConverted(ConversionID(1))) { try plan(lead) }
  }

  @Test func `C14: lead source goes to the deal, or is lost and the report says so`() throws {
    let with = try plan(request: ConversionRequest(deal: .init()))
    #expect(with.deal?.source == "Fair")
    #expect(!with.losses.losses.contains { $0.field == .leadSource })
    let without = try plan()
    #expect(without.losses.losses.contains { $0.field == .leadSource && $0.cause == .sourceWithoutDeal })
    #expect(without.person?.after?.texts(.leadSource) == [])
  }

  @Test func `C15: notes of a person lead go to the person`() throws {
    let notes = [Note(id: NoteID(5), profile: ProfileID(1), text: "Called", createdAt: at(1))]
    let outcome = try plan(notes: notes).apply(ids: .plenty, actor: "anna")
    #expect(outcome.moved.notes.map(\.profile) == [ProfileID(1001)])
    #expect(outcome.conversion.notes == [NoteID(5)])
  }

  @Test func `C16: notes of a company lead go to the company`() throws {
    let notes = [Note(id: NoteID(5), profile: ProfileID(1), text: "Called", createdAt: at(1))]
    let lead = alone(1, .organization, .lead, [.organizationName: "Acme"])
    let outcome = try plan(lead, notes: notes).apply(ids: .plenty, actor: "anna")
    #expect(outcome.moved.notes.map(\.profile) == [ProfileID(1002)])
    #expect(outcome.person == nil)
  }

  @Test func `C17: first and last name and company name make a company contact and a person contact`() throws {
    let plan = try plan()
    #expect(plan.person?.after?.displayName == "Mario Rossi")
    #expect(plan.organization?.after?.displayName == "Acme S.p.A.")
    #expect(plan.organization?.after?.kind == .organization)
  }

  @Test func `a first name and a company name make both, so that nothing of the person is lost`() throws {
    let lead = alone(1, .person, .lead, [.givenName: "Mario", .organizationName: "Acme", .telephone: "+390212345678"])
    let plan = try plan(lead)
    #expect(plan.person?.after?.texts(.telephone) == ["+390212345678"])
    #expect(plan.losses.isEmpty)
  }

  @Test func `A1: a lead without last name and company name is not converted`() {
    #expect(throws: ConversionRefusal.nameMissing) { try plan(alone(1, .person, .lead, [.givenName: "Mario"])) }
  }

  @Test func `C18: the company contact inherits industry, website, address and tags`() throws {
    #expect(fields(try plan().organization?.after) == [.organizationName, .industry, .url, .address, .tags, .owner, .custom("Region")])
  }

  @Test func `C19: the person contact inherits telephones, email, socials, industry, website, description, address and tags`() throws {
    #expect(
      fields(try plan().person?.after) == [
        .givenName, .familyName, .jobTitle, .email, .telephone, .socialProfile, .industry, .url, .description, .address, .tags, .owner,
        .custom("Region"),
      ])
  }

  @Test func `C19: mobile, work telephone and fax keep their labels and their sources`() throws {
    let drafts = [
      draft(.familyName, "Rossi"), draft(.telephone, "+393331234567", at: 3, source: .import, reference: "f.csv:2", label: "mobile"),
      draft(.telephone, "+390212345678", label: "work", isPrimary: true), draft(.telephone, "+390212345679", label: "fax"),
    ]
    let lead = Composition(profile(1, .person, .lead, drafts))
    let values = try #require(try plan(lead).person?.after).current(.telephone)
    #expect(values.map(\.label) == ["work", "mobile", "fax"])
    #expect(values[1].provenance == drafts[1].provenance)
  }

  @Test func `C20: a predefined field goes over whatever the custom fields of its name say`() throws {
    let definition = CustomFieldDefinition(name: "industry", carriesOver: false)
    #expect(try plan(customFields: [definition]).person?.after?.texts(.industry) == ["Chemicals"])
  }

  @Test func `a company lead's one contact keeps its email and telephone`() throws {
    let lead = alone(1, .organization, .lead, [.organizationName: "Acme", .email: "info@acme.it", .telephone: "+390212345678"])
    let plan = try plan(lead)
    #expect(plan.losses.isEmpty)
    #expect(plan.organization?.after?.texts(.email) == ["info@acme.it"])
  }
}
