import Profiles
import Resolution
import Testing

struct ProfileEditTests {
  private let rossi = Composition(
    profile(
      1, .person, .contact,
      [
        draft(.givenName, "Mario"), draft(.familyName, "Rossi"), draft(.email, "a@x.it", label: "work"), draft(.email, "b@x.it"),
        draft(.jobTitle, "Buyer"),
      ]))

  private func edit(_ changes: ProfilePatch.Change..., side: Int64? = nil, to composition: Composition? = nil, at seconds: Int64 = 50)
    throws(EditRefusal)
    -> ProfileEdit
  {
    try ProfileEdit(ProfilePatch(changes, side: side.map { ProfileID($0) }), to: composition ?? rossi, now: at(seconds))
  }

  /// `rossi` having absorbed a second profile that has a job title of its own and one email in common.
  private func merged(_ choices: [Field: ValueID] = [:]) throws -> Composition {
    let other = Composition(
      profile(
        2, .person, .contact, [draft(.familyName, "Rossi"), draft(.email, "b@x.it"), draft(.jobTitle, "CEO"), draft(.industry, "Steel")]))
    return try MergePlan(survivor: rossi, absorbed: other, requested: choices).apply(id: MergeID(1), actor: "anna", now: at(20)).after
  }

  struct Examples {
    private let tests = ProfileEditTests()

    @Test func `a single value is replaced, and the old one is former`() throws {
      let edit = try tests.edit(.set(draft(.jobTitle, "CEO", at: 50)))
      #expect(edit.after.texts(.jobTitle) == ["CEO"])
      #expect(edit.after.former(.jobTitle) == ["Buyer"])
      #expect(edit.changes.map(\.old?.text) == ["Buyer"])
      #expect(edit.changes.map(\.new?.id) == [ValueID(side: ProfileID(1), ordinal: 6)])
      #expect(edit.profiles.map(\.revision) == [2])
      #expect(edit.profiles.map(\.updatedAt) == [at(50)])
      #expect(edit.after.root.values[4].endedAt == at(50))
    }

    @Test func `D8: an enrichment completes a profile and replaces an outdated value`() throws {
      let edit = try tests.edit(
        .set(draft(.jobTitle, "Head of purchasing", at: 50, source: .provider, reference: "gleif")),
        .set(draft(.industry, "Steel", at: 50, source: .provider, reference: "gleif")))
      #expect(edit.after.texts(.jobTitle) == ["Head of purchasing"])
      #expect(edit.after.former(.jobTitle) == ["Buyer"])
      #expect(edit.after.texts(.industry) == ["Steel"])
      #expect(edit.after.current(.industry)[0].provenance.source == .provider)
    }

    @Test func `the same said again makes no new value but confirms it`() throws {
      let edit = try tests.edit(
        .set(draft(.jobTitle, "Buyer", at: 50, source: .provider)), .add(draft(.email, "a@x.it", at: 50, source: .import)))
      #expect(edit.changes.isEmpty)
      #expect(edit.confirmed.map(\.ordinal) == [5, 3])
      let title = edit.after.current(.jobTitle)[0]
      #expect(title.provenance.source == .user)
      #expect(title.provenance.observedAt == at(0))
      #expect(title.provenance.verifiedAt == at(50))
      #expect(edit.profiles.count == 1)
    }

    @Test func `old news confirm nothing`() throws {
      #expect(try tests.edit(.set(draft(.jobTitle, "Buyer", at: -5, source: .import))).isEmpty)
    }

    @Test func `a list that is replaced keeps what it had`() throws {
      let edit = try tests.edit(
        .replace(.email, [draft(.email, "c@x.it", at: 50), draft(.email, "a@x.it", at: 50), draft(.email, "c@x.it")]))
      #expect(edit.after.texts(.email) == ["a@x.it", "c@x.it"])
      #expect(edit.after.current(.email)[0].id.ordinal == 3)
      #expect(edit.after.current(.email)[0].label == "work")
      #expect(edit.after.former(.email) == ["b@x.it"])
      #expect(edit.changes.count == 2)
    }

    @Test func `values are added, removed by id or by text, cleared and found wrong`() throws {
      #expect(try tests.edit(.add(draft(.email, "c@x.it"))).after.texts(.email) == ["a@x.it", "b@x.it", "c@x.it"])
      #expect(try tests.edit(.remove(ValueID(side: ProfileID(1), ordinal: 3))).after.texts(.email) == ["b@x.it"])
      #expect(try tests.edit(.removeText(.email, "b@x.it", parts: [:])).after.texts(.email) == ["a@x.it"])
      #expect(try tests.edit(.clear(.email)).after.texts(.email) == [])
      let bounced = try tests.edit(.invalidate(ValueID(side: ProfileID(1), ordinal: 4))).after
      #expect(bounced.root.values[3].status == .invalid)
      #expect(ShownProfile(bounced).fields.first { $0.field == .email }?.former.map(\.reason) == [.invalid])
    }

    @Test func `a new primary value takes the mark from the old one`() throws {
      let once = try tests.edit(.add(draft(.email, "c@x.it", isPrimary: true))).after
      #expect(once.texts(.email) == ["c@x.it", "a@x.it", "b@x.it"])
      let twice = try tests.edit(.add(draft(.email, "b@x.it", isPrimary: true)), to: once).after
      #expect(twice.texts(.email) == ["b@x.it", "a@x.it", "c@x.it"])
      #expect(twice.root.values.count { $0.isPrimary } == 1)
    }

    @Test func `on a merged profile the shown side is written on, and the root's revision counts it`() throws {
      let merged = try tests.merged([.jobTitle: ValueID(side: ProfileID(2), ordinal: 3)])
      let edit = try tests.edit(.set(draft(.jobTitle, "CFO", at: 50)), to: merged)
      #expect(edit.after.texts(.jobTitle) == ["CFO"])
      #expect(edit.changes.map(\.side) == [ProfileID(2)])
      #expect(edit.profiles.map(\.id) == [ProfileID(1), ProfileID(2)])
      #expect(edit.after.revision == merged.revision + 1)
    }

    @Test func `on a merged profile a cleared value stays cleared, and a new one is shown`() throws {
      let merged = try tests.merged([.jobTitle: ValueID(side: ProfileID(2), ordinal: 3)])
      let cleared = try tests.edit(.clear(.jobTitle), to: merged).after
      #expect(cleared.texts(.jobTitle) == [])
      #expect(try tests.edit(.set(draft(.jobTitle, "CFO", at: 50)), to: cleared).after.texts(.jobTitle) == ["CFO"])
    }

    @Test func `a value that two sides have is removed from both`() throws {
      let edit = try tests.edit(.removeText(.email, "b@x.it", parts: [:]), to: try tests.merged())
      #expect(edit.after.texts(.email) == ["a@x.it"])
      #expect(edit.changes.map(\.side) == [ProfileID(1), ProfileID(2)])
    }

    @Test func `a named side is written on`() throws {
      let edit = try tests.edit(.add(draft(.email, "c@x.it")), .set(draft(.jobTitle, "CFO")), side: 2, to: try tests.merged())
      #expect(Set(edit.changes.map(\.side)) == [ProfileID(2)])
      #expect(edit.after.texts(.email) == ["a@x.it", "b@x.it", "c@x.it"])
      #expect(edit.after.texts(.jobTitle) == ["Buyer"])
    }
  }

  struct Refusals {
    private let tests = ProfileEditTests()

    @Test func `A1: an edit does not take the last name away`() {
      #expect(throws: EditRefusal.nameMissing) { try tests.edit(.clear(.familyName)) }
      #expect(throws: Never.self) { try tests.edit(.clear(.familyName), .set(draft(.organizationName, "Acme"))) }
    }

    @Test func `what does not fit is refused and named`() {
      let id = ValueID(side: ProfileID(1), ordinal: 99)
      #expect(throws: EditRefusal.noSuchValue(id)) { try tests.edit(.remove(id)) }
      #expect(throws: EditRefusal.noSuchText(.email, "z@x.it")) { try tests.edit(.removeText(.email, "z@x.it", parts: [:])) }
      #expect(throws: EditRefusal.notSingleValued(.email)) { try tests.edit(.set(draft(.email, "z@x.it"))) }
      #expect(throws: EditRefusal.notMultiValued(.jobTitle)) { try tests.edit(.add(draft(.jobTitle, "CEO"))) }
      #expect(throws: EditRefusal.wrongField(.url, expected: .email)) { try tests.edit(.replace(.email, [draft(.url, "x.it")])) }
      #expect(throws: EditRefusal.emptyValue(.jobTitle)) { try tests.edit(.set(draft(.jobTitle, ""))) }
      #expect(throws: EditRefusal.unknownSide(ProfileID(9))) { try tests.edit(.clear(.email), side: 9) }
    }

    @Test func `a field holds at most 200 values`() {
      let drafts = (0..<201).map { draft(.email, "\($0)@x.it") }
      #expect(throws: EditRefusal.tooManyValues(.email, limit: 200)) { try tests.edit(.replace(.email, drafts)) }
      #expect(throws: EditRefusal.tooManyValues(.tags, limit: 200)) {
        try ProfileEdit(ProfilePatch((0..<201).map { .add(draft(.tags, "t\($0)")) }), to: tests.rossi, now: at(50))
      }
    }

    @Test func `a profile that is merged, converted or erased is not edited`() {
      for state in [Profile.State.merged(into: ProfileID(2), by: MergeID(1)), .converted(ConversionID(1)), .erased] {
        var gone = tests.rossi.root
        gone.state = state
        #expect(throws: EditRefusal.notEditable(gone.id, state)) { try tests.edit(.clear(.email), to: Composition(gone)) }
      }
    }
  }

  struct Creation {
    @Test func `A1: a last name or a company name is required`() {
      for field in [Field.familyName, .organizationName] {
        #expect(throws: Never.self) { try ProfileCreation.profile(id: ProfileID(1), drafts: [draft(field, "Rossi")], now: at(1)) }
      }
      #expect(throws: EditRefusal.nameMissing) {
        try ProfileCreation.profile(id: ProfileID(1), drafts: [draft(.givenName, "Mario"), draft(.email, "a@x.it")], now: at(1))
      }
    }

    @Test func `A4: the owner is optional, and is the person adding by default`() throws {
      let adder = draft(.owner, "anna")
      let mine = try ProfileCreation.profile(id: ProfileID(1), drafts: [draft(.familyName, "Rossi")], owner: adder, now: at(1))
      #expect(mine.current(.owner).map(\.text) == ["anna"])
      let given = try ProfileCreation.profile(
        id: ProfileID(1), drafts: [draft(.familyName, "Rossi"), draft(.owner, "bruno")], owner: adder, now: at(1))
      #expect(given.current(.owner).map(\.text) == ["bruno"])
    }

    @Test func `A3: a match does not block saving: a second profile of the same name, email and telephone is made`() throws {
      let drafts = [draft(.familyName, "Rossi"), draft(.email, "a@x.it"), draft(.telephone, "+390212345678")]
      let first = try ProfileCreation.profile(id: ProfileID(1), drafts: drafts, now: at(1))
      let second = try ProfileCreation.profile(id: ProfileID(2), drafts: drafts, now: at(1))
      #expect(first.values.map(\.text) == second.values.map(\.text))
    }

    @Test(arguments: [Provenance.Source.user, .api, .import])
    func `D7: a lead is born alike by hand, by integration and by import`(source: Provenance.Source) throws {
      let lead = try ProfileCreation.profile(
        id: ProfileID(1), drafts: [draft(.familyName, "Rossi", source: source), draft(.email, "a@x.it", source: source)], now: at(1))
      #expect(lead.stage == .lead)
      #expect(lead.state == .active)
      #expect(lead.values.map(\.text) == ["Rossi", "a@x.it"])
      #expect(lead.values.map(\.id.ordinal) == [1, 2])
    }

    @Test func `D1: an organization's name alone makes an organization`() throws {
      #expect(ProfileCreation.kind(of: [draft(.organizationName, "Acme")]) == .organization)
      #expect(ProfileCreation.kind(of: [draft(.organizationName, "Acme"), draft(.familyName, "Rossi")]) == .person)
    }
  }
}
