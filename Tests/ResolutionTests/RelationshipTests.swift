import Profiles
import Resolution
import Testing

struct RelationshipTests {
  private let contact = alone(1, [.familyName: "Rossi", .tags: "vip"])

  private func deal(_ stage: Deal.StageCategory, contact: Int64 = 1, tags: [String] = []) -> Deal {
    Deal(id: DealID(1), name: "x", stage: stage, contact: ProfileID(contact), tags: tags, createdAt: at(1), updatedAt: at(1))
  }

  @Test(
    arguments: [
      ([], .none, .none), ([.incoming], .none, .current), ([.open], .none, .current), ([.lost], .none, .lost),
      ([.unqualified], .none, .lost), ([.lost, .open], .none, .current), ([.won], .current, .none), ([.won, .open], .current, .current),
      ([.won, .lost], .current, .lost),
    ] as [([Deal.StageCategory], RelationshipStatus.Customer, RelationshipStatus.Prospect)])
  func `D5, D6: an active deal makes a prospect, a lost one a lost prospect, a won one a customer`(
    stages: [Deal.StageCategory], customer: RelationshipStatus.Customer, prospect: RelationshipStatus.Prospect
  ) {
    let status = RelationshipStatus(of: contact, deals: stages.map { deal($0) })
    #expect(status.customer == customer)
    #expect(status.prospect == prospect)
  }

  @Test func `D6: past customer is set by hand, and without deals a contact is no customer`() {
    #expect(RelationshipStatus(of: contact, deals: [deal(.won)], isMarkedPast: true).customer == .past)
    #expect(RelationshipStatus(of: contact, deals: [deal(.won, contact: 2)]).isPlain)
  }

  @Test func `D4: a deal may have several contacts, and is each one's`() {
    let shared = Deal(
      id: DealID(1), name: "x", stage: .won, contact: ProfileID(5), organization: ProfileID(6), associatedContacts: [ProfileID(1)],
      createdAt: at(1),
      updatedAt: at(1))
    for number in [1, 5, 6] as [Int64] {
      #expect(RelationshipStatus(of: alone(number, [.familyName: "Rossi"]), deals: [shared]).customer == .current)
    }
  }

  @Test func `D5: a merged contact is a prospect by the deals of every side`() throws {
    let merged = try MergePlan(survivor: contact, absorbed: alone(2, [.familyName: "Rossi"])).apply(id: MergeID(1), actor: "a", now: at(2))
      .after
    #expect(RelationshipStatus(of: merged, deals: [deal(.open, contact: 2)]).prospect == .current)
  }

  @Test func `C8: with a deal the tags are added to the prospects and customers' list, without only to the contacts'`() {
    var lists = TagLists()
    lists.add(contact, deals: [])
    #expect(lists.contacts == ["vip"])
    #expect(lists.prospectsAndCustomers == [])
    lists.add(contact, deals: [deal(.incoming, tags: ["hot"])])
    #expect(lists.prospectsAndCustomers == ["vip", "hot"])
  }

  @Test func `C9: a contact that goes back to plain contact keeps its tags, in both lists`() {
    var lists = TagLists()
    lists.add(contact, deals: [deal(.lost)])
    #expect(lists.prospectsAndCustomers == ["vip"])
    #expect(contact.texts(.tags) == ["vip"])
  }

  @Test func `a lead's tags are in neither list`() {
    var lists = TagLists()
    lists.add(alone(1, .person, .lead, [.familyName: "Rossi", .tags: "x"]), deals: [])
    #expect(lists == TagLists())
  }
}

struct ReviewWorthTests {
  @Test func `the more uncertain a pair, the more a decision is worth`() {
    let worth = { ReviewWorth.of(probability: $0, completeness: 0.5, deals: 0) }
    #expect(worth(0.5) > worth(0.9))
    #expect(worth(0.9) > worth(0.1))
    #expect(worth(0.1) > worth(0))
  }

  @Test func `deals and completeness raise it`() {
    #expect(ReviewWorth.of(probability: 0.7, completeness: 0.5, deals: 3) > ReviewWorth.of(probability: 0.7, completeness: 0.5, deals: 1))
    #expect(ReviewWorth.of(probability: 0.7, completeness: 0.6, deals: 1) > ReviewWorth.of(probability: 0.7, completeness: 0.5, deals: 1))
  }

  @Test func `the formula gives 1.25 at even odds, complete and without deals, and half more with three deals`() {
    #expect(ReviewWorth.of(probability: 0.5, completeness: 1, deals: 0) == 1.25)
    #expect(ReviewWorth.of(probability: 0.5, completeness: 1, deals: 3) == 1.875)
  }

  @Test(arguments: [-.infinity, -1, 0, 1, 2, .infinity, .nan] as [Double])
  func `any number gives a finite worth of 0 or more`(number: Double) {
    for deals in [Int.min, 0, .max] {
      let worth = ReviewWorth.of(probability: number, completeness: number, deals: deals)
      #expect(worth.isFinite && worth >= 0)
    }
  }
}
