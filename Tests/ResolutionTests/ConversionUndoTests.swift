import Profiles
import Resolution
import Testing

/// C13: an accidental conversion can be undone.
struct ConversionUndoTests {
  private let lead = Composition(
    profile(
      1, .person, .lead,
      [
        draft(.givenName, "Mario"), draft(.familyName, "Rossi"), draft(.organizationName, "Acme"), draft(.email, "m@acme.it"),
        draft(.industry, "Steel"), draft(.tags, "vip"), draft(.jobTitle, "Buyer"), draft(.leadSource, "Fair"), draft(.owner, "anna"),
      ]))
  private let existing = alone(7, [.givenName: "Mario", .familyName: "Rossi", .email: "m@acme.it", .jobTitle: "CEO"])

  /// The store after the lead was converted into the existing contact and a new company, with a deal, a task and a note.
  private func converted(into target: Bool = true) throws -> Store {
    var store = Store()
    store.write([lead.root, existing.root])
    store.write(Attachments(notes: [Note(id: NoteID(1), profile: lead.id, text: "x", createdAt: at(1))]))
    let plan = try ConversionPlan(
      lead: lead, candidates: target ? [ConversionCandidate(existing)] : [],
      request: ConversionRequest(deal: .init(), task: .init(text: "Call"), owner: "bruno"), attachments: store.attachments, now: at(10))
    store.apply(try plan.apply(ids: .plenty, actor: "anna"))
    return store
  }

  private func undo(_ store: Store) throws -> ConversionUndo {
    let conversion = try #require(store.conversions[ConversionID(1)])
    let made = [conversion.person, conversion.organization].compactMap { $0 }
    return ConversionUndo(
      conversion, lead: store.composition(lead.id), contacts: made.map { store.composition(store.root(of: $0)) },
      attachments: store.attachments, noteOrigins: store.noteOrigins, now: at(90))
  }

  private func edit(_ store: inout Store, _ root: Int64, _ changes: ProfilePatch.Change...) throws {
    store.write(try ProfileEdit(ProfilePatch(changes), to: store.composition(ProfileID(root)), now: at(50)).profiles)
  }

  @Test(arguments: [true, false])
  func `C13: an undo restores the lead and the contact exactly, with the notes, and takes away what was made`(target: Bool) throws {
    var store = try converted(into: target)
    store.apply(try undo(store).apply(actor: "anna"))
    #expect(ShownProfile(store.composition(lead.id)).fields == ShownProfile(lead).fields)
    #expect(ShownProfile(store.composition(existing.id)).fields == ShownProfile(existing).fields)
    #expect(store.roots == [lead.id, existing.id])
    #expect(store.notes.values.map(\.profile) == [lead.id])
    #expect(store.deals.isEmpty && store.links.isEmpty && store.tasks.isEmpty)
    #expect(store.profiles[ProfileID(1001)]?.state == .undone(ConversionID(1)))
    #expect(store.profiles[ProfileID(1001)]?.values == [])
    #expect(store.merges.values.allSatisfy { !$0.isActive })
    #expect(store.conversions[ConversionID(1)]?.undoneAt == at(90))
    #expect(store.profiles[lead.id]?.revision == 3)
  }

  @Test func `a lead whose conversion was undone can be converted again`() throws {
    var store = try converted()
    store.apply(try undo(store).apply(actor: "anna"))
    #expect(throws: Never.self) { try ConversionPlan(lead: store.composition(lead.id), now: at(99)) }
  }

  @Test func `what was written on the new contacts goes to the lead`() throws {
    var store = try converted(into: false)
    try edit(
      &store, 1001, .set(draft(.jobTitle, "CFO", at: 50)), .add(draft(.email, "new@acme.it", at: 50)), .removeText(.tags, "vip", parts: [:])
    )
    try edit(&store, 1002, .set(draft(.industry, "Iron", at: 50)), .clear(.tags))
    let plan = try undo(store)
    store.apply(try plan.apply(actor: "anna"))
    let restored = store.composition(lead.id)
    #expect(restored.texts(.jobTitle) == ["CFO"])
    #expect(restored.former(.jobTitle) == ["Buyer"])
    #expect(restored.texts(.email) == ["m@acme.it", "new@acme.it"])
    #expect(restored.texts(.industry) == ["Iron"])
    #expect(restored.texts(.tags) == [])
    #expect(restored.texts(.owner) == ["anna"])
    #expect(plan.changes.count == 4)
  }

  @Test func `a tag that only one of the two contacts lost stays on the lead`() throws {
    var store = try converted(into: false)
    try edit(&store, 1001, .removeText(.tags, "vip", parts: [:]))
    store.apply(try undo(store).apply(actor: "anna"))
    #expect(store.composition(lead.id).texts(.tags) == ["vip"])
  }

  @Test func `what was written and replaced again in the meantime is kept as history`() throws {
    var store = try converted(into: false)
    try edit(&store, 1001, .set(draft(.jobTitle, "CFO", at: 50)))
    try edit(&store, 1001, .set(draft(.jobTitle, "CEO", at: 51)))
    store.apply(try undo(store).apply(actor: "anna"))
    #expect(store.composition(lead.id).texts(.jobTitle) == ["CEO"])
    #expect(Set(store.composition(lead.id).former(.jobTitle)) == ["Buyer", "CFO"])
  }

  @Test func `what was written for the existing contact stays there`() throws {
    var store = try converted()
    try edit(&store, 7, .set(draft(.jobTitle, "CFO", at: 50)), .add(draft(.email, "new@acme.it", at: 50)))
    store.apply(try undo(store).apply(actor: "anna"))
    #expect(store.composition(existing.id).texts(.jobTitle) == ["CFO"])
    #expect(store.composition(existing.id).texts(.email) == ["m@acme.it", "new@acme.it"])
    #expect(store.composition(lead.id).texts(.jobTitle) == ["Buyer"])
  }

  @Test func `an undo is refused while the contact has absorbed others, and says so`() throws {
    var store = try converted(into: false)
    let other = alone(9, [.familyName: "Rossi"])
    store.write([other.root])
    store.apply(
      try MergePlan(survivor: store.composition(ProfileID(1001)), absorbed: other).apply(id: MergeID(9), actor: "anna", now: at(20)))
    #expect(try undo(store).refusals == [.hasAbsorbed(ProfileID(1001), [MergeID(9)])])
    #expect(throws: UndoRefused.self) { try undo(store).apply(actor: "anna") }
    store.apply(try UnmergePlan(store.composition(ProfileID(1001)), cutting: MergeID(9), now: at(30)).apply(actor: "anna"))
    #expect(try undo(store).isPossible)
  }

  @Test func `an undo is refused while the contact is absorbed by a later merge`() throws {
    var store = try converted(into: false)
    store.apply(
      try MergePlan(survivor: store.composition(ProfileID(7)), absorbed: store.composition(ProfileID(1001))).apply(
        id: MergeID(9), actor: "anna", now: at(20)))
    #expect(try undo(store).refusals == [.absorbedLater(ProfileID(1001), MergeID(9))])
  }

  @Test func `an undo goes on where the existing contact was itself absorbed later`() throws {
    var store = try converted()
    let other = alone(9, [.familyName: "Rossi"])
    store.write([other.root])
    store.apply(
      try MergePlan(survivor: other, absorbed: store.composition(ProfileID(7))).apply(id: MergeID(900), actor: "anna", now: at(20)))
    store.apply(try undo(store).apply(actor: "anna"))
    #expect(Set(store.composition(ProfileID(9)).sides.map(\.id)) == [ProfileID(7), ProfileID(9)])
    #expect(store.profiles[lead.id]?.state == .active)
  }

  @Test func `an undo is refused for other deals, and for a deal that went on`() throws {
    var store = try converted()
    store.deals[DealID(2)] = Deal(
      id: DealID(2), name: "x", contact: ProfileID(9), associatedContacts: [ProfileID(1001)], createdAt: at(20), updatedAt: at(20))
    store.deals[DealID(1)]?.stage = .open
    #expect(try undo(store).refusals == [.hasDeals(ProfileID(1001), [DealID(2)]), .dealChanged(DealID(1))])
  }

  @Test func `an undo is done once, and not for what was erased`() throws {
    var store = try converted()
    let erased = try {
      var copy = store
      copy.profiles[lead.id]?.state = .erased
      return try undo(copy).refusals
    }()
    #expect(erased == [.leadIsGone(lead.id)])
    store.apply(try undo(store).apply(actor: "anna"))
    #expect(try undo(store).refusals == [.alreadyUndone])
  }

  @Test func `later notes, tasks and links go to the lead`() throws {
    var store = try converted(into: false)
    let (person, company) = (ProfileID(1001), ProfileID(1002))
    store.write(
      Attachments(
        notes: [Note(id: NoteID(2), profile: company, text: "y", createdAt: at(20))],
        tasks: [FollowUp(id: TaskID(2), profile: person, deal: DealID(1), text: "z", createdAt: at(20))],
        links: [Link(id: LinkID(2), person: person, organization: ProfileID(44), createdAt: at(20))]))
    store.apply(try undo(store).apply(actor: "anna"))
    #expect(store.notes[NoteID(2)]?.profile == lead.id)
    #expect(store.tasks[TaskID(2)]?.profile == lead.id)
    #expect(store.tasks[TaskID(2)]?.deal == nil)
    #expect(store.links[LinkID(2)]?.person == lead.id)
    #expect(Array(store.links.keys) == [LinkID(2)])
  }
}
