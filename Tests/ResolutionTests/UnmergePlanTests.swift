import Profiles
import Resolution
import Testing

struct UnmergePlanTests {
  private let a = alone(1, [.familyName: "Rossi", .jobTitle: "Buyer", .email: "a@x.it"])
  private let b = alone(2, [.familyName: "Rosso", .jobTitle: "CEO", .email: "b@x.it", .industry: "Steel"])

  private func merged() throws -> Composition {
    try MergePlan(survivor: a, absorbed: b).apply(id: MergeID(1), actor: "anna", now: at(10)).after
  }

  private func edited(_ changes: ProfilePatch.Change..., in composition: Composition) throws -> Composition {
    try ProfileEdit(ProfilePatch(changes), to: composition, now: at(20)).after
  }

  @Test func `each side shows again what it showed, and both revisions grow`() throws {
    let outcome = try UnmergePlan(try merged(), cutting: MergeID(1), now: at(30)).apply(actor: "anna")
    #expect(ShownProfile(outcome.remaining).fields == ShownProfile(a).fields)
    #expect(ShownProfile(outcome.restored).fields == ShownProfile(b).fields)
    #expect(outcome.restored.root.state == .active)
    #expect(outcome.profiles.map(\.id) == [ProfileID(1), ProfileID(2)])
    #expect(outcome.profiles.map(\.revision) == [3, 3])
    #expect(outcome.merge.undoneAt == at(30))
  }

  @Test func `the pair is remembered as different`() throws {
    let verdict = try UnmergePlan(try merged(), cutting: MergeID(1), now: at(30)).apply(actor: "anna").verdict
    #expect(verdict == Verdict(ProfileID(1), ProfileID(2), decision: .different, actor: "anna", createdAt: at(30)))
  }

  @Test func `later edits stay with the side that they were made for, and are listed`() throws {
    let group = try edited(
      .set(draft(.jobTitle, "CFO", at: 20)), .add(draft(.email, "c@x.it", at: 20)), .set(draft(.industry, "Iron", at: 20)), in: merged())
    let plan = try UnmergePlan(group, cutting: MergeID(1), now: at(30))
    #expect(plan.after.remaining.texts(.jobTitle) == ["CFO"])
    #expect(plan.after.remaining.texts(.email) == ["a@x.it", "c@x.it"])
    #expect(plan.after.restored.texts(.jobTitle) == ["CEO"])
    #expect(plan.after.restored.texts(.industry) == ["Iron"])
    // The industry was the absorbed one's alone: no doubt whose the edit is.
    #expect(plan.conflicts.map(\.reason) == [.replacedShownValue, .addedAfterMerge])
    #expect(plan.conflicts.allSatisfy { $0.keptBy == ProfileID(1) && $0.other == ProfileID(2) })
  }

  @Test func `an edit may be assigned to the other side, and what it had replaced comes back`() throws {
    let group = try edited(.set(draft(.jobTitle, "CFO", at: 20)), .add(draft(.email, "c@x.it", at: 20)), in: merged())
    let title = group.current(.jobTitle)[0].id
    let email = try #require(group.current(.email).first { $0.text == "c@x.it" }).id
    let plan = try UnmergePlan(
      group, cutting: MergeID(1), assignments: UnmergeAssignments(values: [title: ProfileID(2), email: ProfileID(2)]), now: at(30))
    let outcome = plan.apply(actor: "anna")
    #expect(outcome.remaining.texts(.jobTitle) == ["Buyer"])
    #expect(outcome.remaining.texts(.email) == ["a@x.it"])
    #expect(outcome.restored.texts(.jobTitle) == ["CFO"])
    #expect(outcome.restored.texts(.email) == ["b@x.it", "c@x.it"])
    #expect(outcome.restored.former(.jobTitle) == ["CEO"])
    #expect(plan.conflicts.allSatisfy { $0.keptBy == ProfileID(2) })
    #expect(outcome.remaining.revision == group.revision + 1)
    #expect(outcome.changes.count == 4)
  }

  @Test func `a value removed while both were one stays removed from both, and is listed`() throws {
    let shared = alone(3, [.familyName: "Rossi", .email: "a@x.it"])
    let both = try MergePlan(survivor: a, absorbed: shared).apply(id: MergeID(1), actor: "anna", now: at(10)).after
    let plan = try UnmergePlan(try edited(.removeText(.email, "a@x.it", parts: [:]), in: both), cutting: MergeID(1), now: at(30))
    #expect(plan.after.remaining.texts(.email) == [])
    #expect(plan.after.restored.texts(.email) == [])
    #expect(plan.conflicts.map(\.reason) == [.removedFromBoth])
  }

  @Test func `later notes, tasks, deals and links are listed and may be assigned`() throws {
    let later = Attachments(
      notes: [
        Note(id: NoteID(1), profile: ProfileID(1), text: "x", createdAt: at(20)),
        Note(id: NoteID(2), profile: ProfileID(2), text: "y", createdAt: at(5)),
      ],
      tasks: [FollowUp(id: TaskID(1), profile: ProfileID(1), text: "x", createdAt: at(20))],
      deals: [
        Deal(
          id: DealID(1), name: "x", contact: ProfileID(1), associatedContacts: [ProfileID(2), ProfileID(9)], createdAt: at(20),
          updatedAt: at(20))
      ], links: [Link(id: LinkID(1), person: ProfileID(1), organization: ProfileID(8), createdAt: at(20))])
    let kept = try UnmergePlan(try merged(), cutting: MergeID(1), attachments: later, now: at(30))
    #expect(kept.conflicts.map(\.subject) == [.note(NoteID(1)), .task(TaskID(1)), .deal(DealID(1)), .link(LinkID(1))])
    #expect(kept.apply(actor: "anna").attachments == Attachments())
    let two = ProfileID(2)
    let assigned = UnmergeAssignments(
      notes: [NoteID(1): two], tasks: [TaskID(1): two], deals: [DealID(1): two], links: [LinkID(1): two])
    let moved = try UnmergePlan(try merged(), cutting: MergeID(1), attachments: later, assignments: assigned, now: at(30)).apply(
      actor: "anna"
    )
    .attachments
    #expect(moved.notes.map(\.profile) == [two])
    #expect(moved.tasks.map(\.profile) == [two])
    #expect(moved.deals.map(\.contact) == [two])
    #expect(moved.deals[0].associatedContacts == [two, ProfileID(9)])
    #expect(moved.links.map(\.person) == [two])
    #expect(moved.links.map(\.organization) == [ProfileID(8)])
  }

  @Test(arguments: [[1, 2, 3], [1, 3, 2], [2, 1, 3], [2, 3, 1], [3, 1, 2], [3, 2, 1]] as [[Int64]])
  func `merges are undone in any order, and each profile comes back as it was`(order: [Int64]) throws {
    let originals = (1...4).map { number in
      alone(Int64(number), [.familyName: "N\(number)", .jobTitle: "T\(number)", .email: "\(number)@x.it"])
    }
    var store = Store()
    store.write(originals.map(\.root))
    // 3 takes 4, 2 takes 3 with it, 1 takes all.
    for (merge, survivor) in [(1, 3), (2, 2), (3, 1)] as [(Int64, Int64)] {
      store.apply(
        try MergePlan(
          survivor: store.composition(ProfileID(survivor)), absorbed: store.composition(ProfileID(survivor + 1)),
          rules: Survivorship(rule: .mostComplete)
        ).apply(id: MergeID(merge), actor: "anna", now: at(merge)))
    }
    for merge in order {
      let survivor = try #require(store.merges[MergeID(merge)]?.survivor)
      store.apply(try UnmergePlan(store.composition(store.root(of: survivor)), cutting: MergeID(merge), now: at(50)).apply(actor: "anna"))
    }
    for original in originals { #expect(ShownProfile(store.composition(original.id)).fields == ShownProfile(original).fields) }
  }

  @Test func `what is not there is refused`() throws {
    #expect(throws: UnmergeRefusal.noSuchMerge(MergeID(9))) { try UnmergePlan(try merged(), cutting: MergeID(9), now: at(30)) }
    #expect(throws: UnmergeRefusal.unknownSide(ProfileID(9))) {
      try UnmergePlan(
        try merged(), cutting: MergeID(1), assignments: UnmergeAssignments(values: [a.root.values[0].id: ProfileID(9)]), now: at(30))
    }
    let absent = ValueID(side: ProfileID(1), ordinal: 77)
    #expect(throws: UnmergeRefusal.noSuchValue(absent)) {
      try UnmergePlan(try merged(), cutting: MergeID(1), assignments: UnmergeAssignments(values: [absent: ProfileID(2)]), now: at(30))
    }
    #expect(throws: UnmergeRefusal.noSuchNote(NoteID(3))) {
      try UnmergePlan(try merged(), cutting: MergeID(1), assignments: UnmergeAssignments(notes: [NoteID(3): ProfileID(2)]), now: at(30))
    }
  }
}
