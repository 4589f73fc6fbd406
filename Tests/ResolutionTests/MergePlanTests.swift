import Profiles
import Resolution
import Testing

struct MergePlanTests {
  private let ours = profile(
    1, .person, .contact,
    [
      draft(.givenName, "Jon", at: 1, source: .import), draft(.familyName, "Li", at: 1, source: .import),
      draft(.jobTitle, "Buyer", at: 5, source: .user), draft(.email, "a@x.it"),
      draft(.industry, "Steel", at: 1, source: .provider, verified: 9),
    ])
  private let theirs = profile(
    2, .person, .lead,
    [
      draft(.givenName, "Jonathan", at: 3, source: .user), draft(.familyName, "Lee", at: 3, source: .user),
      draft(.jobTitle, "Chief buyer", at: 2, source: .api), draft(.email, "b@x.it"), draft(.industry, "Iron", at: 20, source: .user),
      draft(.description, "New"), draft(.address, "Via Roma 1"), draft(.telephone, "+390212345678"),
    ])

  private func plan(_ rules: Survivorship = .masterFirst, requested: [Field: ValueID] = [:]) throws(MergeRefusal) -> MergePlan {
    try MergePlan(survivor: Composition(ours), absorbed: Composition(theirs), rules: rules, requested: requested)
  }

  struct Rules {
    private let tests = MergePlanTests()

    private func shown(_ rules: Survivorship) throws -> [String] {
      let after = try tests.plan(rules).after
      return [Field.givenName, .familyName, .jobTitle, .industry].flatMap { after.texts($0) }
    }

    @Test func `master first shows the survivor's values and fills the blanks`() throws {
      #expect(try shown(.masterFirst) == ["Jon", "Li", "Buyer", "Steel"])
      #expect(try tests.plan().after.texts(.description) == ["New"])
      #expect(try tests.plan().reasons[.description] == .onlyValue)
    }

    @Test func `the most trusted source goes first, unlisted ones last`() throws {
      let order: [Survivorship.TrustedSource] = [.init(.user), .init(.provider)]
      #expect(try shown(Survivorship(rule: .mostTrusted, trustedSources: order)) == ["Jonathan", "Lee", "Buyer", "Iron"])
      #expect(try shown(Survivorship(rule: .mostTrusted, trustedSources: [.init(.api)])) == ["Jon", "Li", "Chief buyer", "Steel"])
    }

    @Test func `the freshest verified value goes first, even before a later one that was never verified`() throws {
      #expect(try shown(Survivorship(rule: .freshestVerified)) == ["Jonathan", "Lee", "Buyer", "Steel"])
    }

    @Test func `the more complete profile goes first`() throws {
      #expect(try shown(Survivorship(rule: .mostComplete)) == ["Jonathan", "Lee", "Chief buyer", "Iron"])
    }

    @Test func `the longest value goes first, the name as a whole, and a tie is the survivor's`() throws {
      let plan = try tests.plan(Survivorship(rule: .longest))
      #expect(try shown(Survivorship(rule: .longest)) == ["Jonathan", "Lee", "Chief buyer", "Steel"])
      #expect(plan.reasons[.jobTitle] == .rule(.longest))
      let same = try MergePlan(
        survivor: alone(1, [.familyName: "A", .industry: "Gold"]), absorbed: alone(2, [.familyName: "A", .industry: "Iron"]),
        rules: Survivorship(rule: .longest))
      #expect(same.after.texts(.industry) == ["Gold"])
      #expect(same.reasons[.industry] == .tie(.longest))
    }

    @Test func `a rule of a field goes before the general one`() throws {
      #expect(try shown(Survivorship(overrides: [.jobTitle: .longest])) == ["Jon", "Li", "Chief buyer", "Steel"])
    }

    @Test func `a value that the request names goes before every rule`() throws {
      let plan = try tests.plan(requested: [.jobTitle: ValueID(side: ProfileID(2), ordinal: 3)])
      #expect(plan.after.texts(.jobTitle) == ["Chief buyer"])
      #expect(plan.reasons[.jobTitle] == .requested)
      let absent = ValueID(side: ProfileID(2), ordinal: 4)
      #expect(throws: MergeRefusal.choiceNotShown(.jobTitle, absent)) { try tests.plan(requested: [.jobTitle: absent]) }
      #expect(throws: MergeRefusal.fieldIsUnited(.email)) { try tests.plan(requested: [.email: absent]) }
    }

    @Test func `a value cleared later than the other was known to hold stays cleared, as HubSpot has it`() throws {
      let cleared = try ProfileEdit(ProfilePatch([.clear(.jobTitle)]), to: Composition(tests.ours), now: at(30)).after
      let plan = try MergePlan(survivor: cleared, absorbed: Composition(tests.theirs))
      #expect(plan.after.texts(.jobTitle) == [])
      #expect(plan.reasons[.jobTitle] == .clearedLater)
      #expect(plan.losses.losses.contains { $0.field == .jobTitle && $0.cause == .conflict(shown: nil) })
      let renewed = try ProfileEdit(ProfilePatch([.set(draft(.jobTitle, "Chief", at: 40))]), to: Composition(tests.theirs), now: at(40))
        .after
      #expect(try MergePlan(survivor: cleared, absorbed: renewed).after.texts(.jobTitle) == ["Chief"])
    }
  }

  struct Plan {
    private let tests = MergePlanTests()

    @Test func `lists are united and nothing is deleted`() throws {
      let after = try tests.plan().after
      #expect(after.texts(.email) == ["a@x.it", "b@x.it"])
      #expect(after.sides.flatMap(\.values).count == 13)
      #expect(after.former(.jobTitle) == ["Chief buyer"])
    }

    @Test func `the losses are the single values that are no longer shown`() throws {
      let losses = try tests.plan().losses.losses
      #expect(losses.map(\.value.text) == ["Jonathan", "Lee", "Chief buyer", "Iron"])
      #expect(losses.allSatisfy { $0.profile == ProfileID(2) && $0.code == "conflict" })
    }

    @Test func `each field's row says what is shown on each side, after, and why`() throws {
      let rows = try tests.plan().rows
      #expect(rows.map(\.field) == [.givenName, .familyName, .jobTitle, .email, .telephone, .address, .industry, .description])
      let email = rows[3]
      #expect(email.survivor.map(\.value.text) == ["a@x.it"])
      #expect(email.absorbed.map(\.value.text) == ["b@x.it"])
      #expect(email.after.count == 2)
      #expect(email.reason == .united)
    }

    @Test func `a lead and a contact are merged: the contact survives, and what comes out is a contact`() throws {
      #expect(MergePlan.preferredSurvivor(Composition(tests.theirs), Composition(tests.ours)) == ProfileID(1))
      let plan = try MergePlan(survivor: Composition(tests.theirs), absorbed: Composition(tests.ours))
      #expect(plan.joinsLeadAndContact)
      #expect(plan.after.stage == .contact)
      #expect(plan.after.id == ProfileID(2))
    }

    @Test func `two leads of the same name, email and telephone are merged`() throws {
      let texts: [Field: String] = [.familyName: "Rossi", .email: "a@x.it", .telephone: "+390212345678"]
      let plan = try MergePlan(survivor: alone(1, .person, .lead, texts), absorbed: alone(2, .person, .lead, texts))
      #expect(plan.losses.isEmpty)
      #expect(plan.after.current(.email).count == 1)
    }

    @Test func `the absorbed id answers with a redirect, and both revisions grow`() throws {
      let outcome = try tests.plan().apply(id: MergeID(7), actor: "anna", now: at(60))
      #expect(outcome.profiles.map(\.id) == [ProfileID(1), ProfileID(2)])
      #expect(outcome.profiles[1].state == .merged(into: ProfileID(1), by: MergeID(7)))
      #expect(outcome.profiles.map(\.revision) == [2, 2])
      #expect(outcome.merge.createdAt == at(60))
    }

    @Test func `the preview of the unmerge is what each shows now`() throws {
      let restored = try tests.plan().restored
      #expect(restored.survivor.fields == ShownProfile(Composition(tests.ours)).fields)
      #expect(restored.absorbed.fields == ShownProfile(Composition(tests.theirs)).fields)
    }
  }

  struct Refusals {
    private let a = alone(1, [.familyName: "Rossi"])
    private let b = alone(2, [.familyName: "Rossi"])

    @Test func `a profile is not merged with itself, nor a person with an organization`() {
      #expect(throws: MergeRefusal.sameProfile(ProfileID(1))) { try MergePlan(survivor: a, absorbed: a) }
      #expect(throws: MergeRefusal.kindsDiffer(.person, .organization)) {
        try MergePlan(survivor: a, absorbed: alone(2, .organization, .contact, [.organizationName: "Rossi"]))
      }
    }

    @Test func `a pair decided to be different is not merged unless forced, and the last verdict counts`() throws {
      let different = Verdict(ProfileID(2), ProfileID(1), decision: .different, actor: "anna", createdAt: at(1))
      let same = Verdict(ProfileID(1), ProfileID(2), decision: .same, actor: "anna", createdAt: at(2))
      #expect(throws: MergeRefusal.decidedDifferent(different)) { try MergePlan(survivor: a, absorbed: b, verdicts: [different]) }
      #expect(throws: Never.self) { try MergePlan(survivor: a, absorbed: b, verdicts: [different], isForced: true) }
      #expect(throws: Never.self) { try MergePlan(survivor: a, absorbed: b, verdicts: [same, different]) }
    }

    @Test func `different holds between the groups that hold the pair`() throws {
      let group = try MergePlan(survivor: a, absorbed: b).apply(id: MergeID(1), actor: "anna", now: at(1)).after
      let verdict = Verdict(ProfileID(2), ProfileID(3), decision: .different, actor: "anna", createdAt: at(1))
      #expect(throws: MergeRefusal.decidedDifferent(verdict)) {
        try MergePlan(survivor: alone(3, [.familyName: "Rossi"]), absorbed: group, verdicts: [verdict])
      }
    }

    @Test func `what is merged, converted, undone or erased is not merged`() {
      for state in [
        Profile.State.merged(into: ProfileID(1), by: MergeID(1)), .converted(ConversionID(1)), .undone(ConversionID(1)), .erased,
      ] {
        var gone = b.root
        gone.state = state
        #expect(throws: MergeRefusal.notActive(gone.id, state)) { try MergePlan(survivor: a, absorbed: Composition(gone)) }
      }
    }
  }
}
