import Accounts
import Interchange
import Profiles
import Resolution
import Storage
import Testing

@Suite struct MergeTests {
  @Test func `a merged id answers with its root, and an unmerge restores it`() async throws {
    let fixture = try await AccountFixture()
    let a = try await fixture.make(AccountFixture.person("Ada", "Lovelace", email: "ada@acme.example", title: "Analyst"))
    let b = try await fixture.make(AccountFixture.person("Ada", "Lovelace", phone: "+44 20 7946 0958", title: "Countess"))
    let before = try await [fixture.account.profile(a).values, fixture.account.profile(b).values]
    let merged = try await fixture.account.merge(MergeRequest(survivor: a, absorbed: b), fixture.context()).outcome
    #expect(try await refusal { _ = try await fixture.account.profile(b) } == "moved")
    let shown = try await fixture.account.profile(a)
    #expect(shown[.jobTitle].map(\.value.text) == ["Analyst"])
    #expect(shown[.telephone].count == 1 && shown[.email].count == 1)
    _ = try await fixture.account.unmerge(merged.merge.id, UnmergeAssignments(), fixture.context())
    #expect(try await [fixture.account.profile(a).values, fixture.account.profile(b).values] == before)
    await fixture.remove()
  }

  @Test func `the columns follow merges and unmerges`() async throws {
    let fixture = try await AccountFixture()
    let a = try await fixture.make(AccountFixture.person("Ada", "Lovelace", email: "ada@acme.example"))
    let b = try await fixture.make(AccountFixture.person("Ada", "Lovelace", phone: "+44 20 7946 0958"))
    let byPhone = AccountFixture.person("Ada", "Lovelace", phone: "+44 20 7946 0958")
    let merge = try await fixture.account.merge(MergeRequest(survivor: a, absorbed: b), fixture.context()).outcome.merge.id
    #expect(try await fixture.found(byPhone) == [a])
    _ = try await fixture.account.unmerge(merge, UnmergeAssignments(), fixture.context())
    #expect(try await fixture.found(byPhone).first == b)
    await fixture.remove()
  }

  @Test func `an undone pair is remembered as different`() async throws {
    let fixture = try await AccountFixture()
    let input = AccountFixture.person("Ada", "Lovelace", email: "ada@acme.example", phone: "+44 20 7946 0958")
    let a = try await fixture.make(input)
    let b = try await fixture.make(input)
    let merge = try await fixture.account.merge(MergeRequest(survivor: a, absorbed: b), fixture.context()).outcome.merge.id
    _ = try await fixture.account.unmerge(merge, UnmergeAssignments(), fixture.context())
    #expect(try await refusal { _ = try await fixture.account.merge(MergeRequest(survivor: a, absorbed: b), fixture.context()) } == "merge")
    _ = try await fixture.account.startSweep(whole: true, fixture.context())
    while try await JobRunner(account: fixture.account).runNext() {}
    #expect(try await fixture.account.reviews(status: .open, after: nil, limit: 10).elements.isEmpty)
    await fixture.remove()
  }

  @Test func `edits after a merge stay with the side they were made for`() async throws {
    let fixture = try await AccountFixture()
    let a = try await fixture.make(AccountFixture.person("Ada", "Lovelace", title: "Analyst"))
    let b = try await fixture.make(AccountFixture.person("Ada", "Lovelace", company: "Acme"))
    let merge = try await fixture.account.merge(MergeRequest(survivor: a, absorbed: b), fixture.context()).outcome.merge.id
    // The shown company is b's, so its correction is b's too.
    try await fixture.set(a, .organizationName, "Acme Ltd")
    try await fixture.set(a, .jobTitle, "Engineer")
    _ = try await fixture.account.unmerge(merge, UnmergeAssignments(), fixture.context())
    #expect(try await fixture.text(b, .organizationName) == "Acme Ltd")
    #expect(try await fixture.text(a, .organizationName) == nil)
    #expect(try await fixture.text(a, .jobTitle) == "Engineer")
    #expect(try await fixture.text(b, .jobTitle) == nil)
    await fixture.remove()
  }

  @Test func `an outdated revision changes nothing`() async throws {
    let fixture = try await AccountFixture()
    let a = try await fixture.create(AccountFixture.person("Ada", "Lovelace", title: "Analyst")).profile
    try await fixture.set(a.id, .jobTitle, "Engineer")
    let patch = PatchInput([.set(ValueInput(.jobTitle, "Countess"))])
    let outcome = try await refusal { _ = try await fixture.account.edit(a.id, patch, revision: a.revision, fixture.context()) }
    #expect(outcome == "outdated")
    #expect(try await fixture.text(a.id, .jobTitle) == "Engineer")
    await fixture.remove()
  }

  @Test func `a verdict of same merges when it is asked to, and closes the item`() async throws {
    let fixture = try await AccountFixture()
    let input = AccountFixture.person("Ada", "Lovelace", email: "ada@acme.example", phone: "+44 20 7946 0958")
    let a = try await fixture.make(input)
    let b = try await fixture.make(input)
    let outcome = try await fixture.account.decide(a, b, .same, comment: nil, merges: true, fixture.context())
    #expect(outcome.merge?.merge.survivor == a)
    #expect(try await fixture.account.reviews(status: .open, after: nil, limit: 10).elements.isEmpty)
    await fixture.remove()
  }
}
