import Profiles
import Resolution
import Testing

struct CompositionTests {
  private let root = profile(
    1, .person, .lead, [draft(.familyName, "Rossi"), draft(.email, "a@x.it"), draft(.email, "b@x.it", isPrimary: true)])
  private let other = profile(
    2, .person, .contact,
    [draft(.familyName, "Rosso"), draft(.email, "b@x.it", source: .import), draft(.email, "c@x.it"), draft(.jobTitle, "CEO")])

  private func merged(_ choices: [Field: Merge.Choice] = [:]) -> Composition {
    var absorbed = other
    absorbed.state = .merged(into: root.id, by: MergeID(1))
    let merge = Merge(
      id: MergeID(1), survivor: root.id, absorbed: other.id, choices: choices, reason: .manual, actor: "anna", createdAt: at(10))
    return Composition(root: root.id, members: [absorbed, root], merges: [merge])
  }

  @Test func `values of several sides are united, and what both say comes once with both sources`() {
    let emails = ShownProfile(merged())[.email]
    #expect(emails.map(\.value.text) == ["b@x.it", "a@x.it", "c@x.it"])
    #expect(emails.map(\.isPrimary) == [true, false, false])
    #expect(emails[0].alike.map(\.id) == [ValueID(side: ProfileID(2), ordinal: 2)])
    #expect(emails[0].alike.map(\.provenance.source) == [.import])
  }

  @Test func `of a single-valued field one value is shown, the other is former`() {
    #expect(merged().texts(.familyName) == ["Rossi"])
    #expect(merged([.familyName: .absorbed]).texts(.familyName) == ["Rosso"])
    let field = ShownProfile(merged()).fields.first { $0.field == .familyName }
    #expect(field?.former.map(\.reason) == [.outvoted(by: ValueID(side: ProfileID(1), ordinal: 1))])
  }

  @Test func `a field without a decision is filled from the absorbed side`() {
    #expect(merged().texts(.jobTitle) == ["CEO"])
    #expect(merged([.jobTitle: .survivor]).texts(.jobTitle) == [])
  }

  @Test func `D2: the merged profile is a contact as soon as one side is`() {
    #expect(merged().stage == .contact)
    #expect(Composition(root).stage == .lead)
  }

  @Test func `a profile that no merge ties to the root is left out`() {
    let stranger = profile(3, .person, .contact, [.familyName: "Verdi"])
    let merge = Merge(
      id: MergeID(1), survivor: root.id, absorbed: other.id, choices: [:], reason: .manual, actor: "anna", createdAt: at(10),
      undoneAt: at(11))
    #expect(Composition(root: root.id, members: [root, stranger, other], merges: [merge]).sides.map(\.id) == [root.id])
  }

  @Test func `merges that form a ring end`() {
    let merges = [(1, 2), (2, 1), (2, 2)].enumerated().map { place, ends in
      Merge(
        id: MergeID(Int64(place + 1)), survivor: ProfileID(Int64(ends.0)), absorbed: ProfileID(Int64(ends.1)), choices: [:],
        reason: .manual,
        actor: "anna", createdAt: at(1))
    }
    #expect(Composition(root: root.id, members: [root, other], merges: merges).sides.count == 2)
  }

  @Test func `the source report names every value, its source and its date`() {
    let report = SourceReport(merged())
    #expect(report.rows.count == 7)
    #expect(report.rows.filter { !$0.isShown }.map(\.value.text) == ["Rosso"])
    let imported = report.rows.first { $0.provenance.source == .import }
    #expect(imported?.value.text == "b@x.it")
    #expect(imported?.provenance.observedAt == at(0))
    #expect(imported?.side == ProfileID(2))
  }

  @Test func `former values come latest first`() {
    var old = profile(1, .person, .lead, [draft(.familyName, "A"), draft(.familyName, "B"), draft(.familyName, "C")])
    for (place, end) in [(0, 5), (1, 9)] as [(Int, Int64)] {
      old.values[place].status = .former
      old.values[place].endedAt = at(end)
    }
    #expect(Composition(old).former(.familyName) == ["B", "A"])
    #expect(Composition(old).texts(.familyName) == ["C"])
  }

  @Test func `completeness is the share of the expected fields`() {
    #expect(ShownProfile(alone(1, [.familyName: "Rossi", .email: "a@x.it", .tags: "vip"])).completeness == 0.2)
  }

  @Test func `a chain of a thousand merges is shown`() {
    var members: [Profile] = []
    var merges: [Merge] = []
    for number in Int64(1)...1000 {
      members.append(profile(number, .person, .contact, [draft(number == 1000 ? .jobTitle : .email, "v\(number)")]))
      if number > 1 {
        merges.append(
          Merge(
            id: MergeID(2000 - number), survivor: ProfileID(number - 1), absorbed: ProfileID(number), choices: [:], reason: .manual,
            actor: "a",
            createdAt: at(1)))
      }
    }
    let composition = Composition(root: ProfileID(1), members: members, merges: merges)
    #expect(composition.texts(.jobTitle) == ["v1000"])
    #expect(composition.texts(.email).count == 999)
  }
}
