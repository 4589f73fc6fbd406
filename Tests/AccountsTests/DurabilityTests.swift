import Accounts
import Foundation
import Interchange
import Profiles
import Resolution
import Storage
import Testing

@Suite struct DurabilityTests {
  @Test func `after a restart the same questions get the same answers`() async throws {
    let fixture = try await AccountFixture()
    let a = try await fixture.make(AccountFixture.person("Ada", "Lovelace", email: "ada@acme.example", phone: "+44 20 7946 0958"))
    let b = try await fixture.make(AccountFixture.person("Adah", "Lovelace", email: "ada@acme.example"))
    let c = try await fixture.make(AccountFixture.person("Grace", "Hopper", email: "grace@navy.example", company: "Navy"))
    _ = try await fixture.account.merge(MergeRequest(survivor: a, absorbed: b), fixture.context())
    let converted = try await fixture.account.convert(c, ConversionInput(), fixture.context())
    let questions = [
      AccountFixture.person("Ada", "Lovelace", email: "ada@acme.example"), AccountFixture.person("Grace", "Hopper", company: "Navy"),
    ]
    var before: [[ProfileID]] = []
    for question in questions { before.append(try await fixture.found(question)) }
    #expect(before == [[a], [try #require(converted.person?.id)]])
    let again = try await fixture.reopened()
    var after: [[ProfileID]] = []
    for question in questions { after.append(try await again.found(question)) }
    #expect(after == before)
    await again.remove()
  }

  @Test func `the same file imported again changes nothing`() async throws {
    let fixture = try await AccountFixture()
    let rows = (1...500).map { "\($0),Name\($0),Family\($0),p\($0)@x\($0 % 7).example" }.joined(separator: "\n")
    let file = "id,first_name,last_name,email\n" + rows + "\n"
    let first = try await fixture.importFile(file)
    let second = try await fixture.importFile(file)
    #expect(try report(first).created == 500)
    let report = try report(second)
    #expect(report.created == 0 && report.updated == 0 && report.unchanged == 500)
    await fixture.remove()
  }

  @Test func `rows that cannot be used are told with their line and reason`() async throws {
    let fixture = try await AccountFixture()
    let job = try await fixture.importFile("id,first_name,last_name,email\n1,Ada,Lovelace,ada@acme.example\n2,Solo,,solo@acme.example\n")
    #expect(try report(job).created == 1)
    #expect(try report(job).rejected == 1)
    let line = try #require(try await fixture.account.results(of: job.id, after: nil, limit: 10).elements.first)
    #expect(String(decoding: line.body, as: UTF8.self).contains("rule A1"))
    #expect(line.number == 3)
    await fixture.remove()
  }

  @Test func `0, 1, many: an import creates, updates, or names the candidates`() async throws {
    let fixture = try await AccountFixture()
    let twin = AccountFixture.person("Ada", "Lovelace", email: "twin@acme.example")
    _ = try await fixture.make(twin)
    _ = try await fixture.make(twin)
    let one = try await fixture.make(AccountFixture.person("Grace", "Hopper", email: "grace@navy.example"))
    let job = try await fixture.importFile(
      "first_name,last_name,email,title\nGrace,Hopper,grace@navy.example,Admiral\nAda,Lovelace,twin@acme.example,Countess\nAlan,Turing,alan@bletchley.example,Fellow\n",
      match: .email)
    let report = try report(job)
    #expect(report.created == 1 && report.updated == 1 && report.rejected == 1)
    #expect(try await fixture.text(one, .jobTitle) == "Admiral")
    await fixture.remove()
  }

  @Test func `erasure reaches the columns, the queue, the history and the files, and keeps the person out of later imports`() async throws {
    let fixture = try await AccountFixture()
    let secret = "zanzibarelli"
    let input = AccountFixture.person(
      "Ada", secret.capitalized, email: "\(secret)@acme.example", phone: "+44 20 7946 0958", company: "Acme")
    let a = try await fixture.make(input)
    _ = try await fixture.make(AccountFixture.person("Ada", "Other", email: "\(secret)@acme.example", company: "Acme"))
    try await fixture.set(a, .jobTitle, "\(secret) in person")
    _ = try await fixture.account.addNote(to: a, text: "call \(secret)", fixture.context())
    #expect(try await !fixture.account.reviews(status: .open, after: nil, limit: 10).elements.isEmpty)
    _ = try await fixture.account.erase(a, fixture.context())
    #expect(try await refusal { _ = try await fixture.account.profile(a) } == "erased")
    #expect(try await !fixture.found(input).contains(a))
    #expect(try await fixture.account.reviews(status: .open, after: nil, limit: 10).elements.isEmpty)
    let job = try await fixture.importFile("first_name,last_name,email\nAda,\(secret),\(secret)@acme.example\n")
    #expect(try report(job).created == 0)
    #expect(try await refusal { _ = try await fixture.create(input) } == "suppressed")
    await fixture.remove()
  }

  @Test func `what was erased is nowhere in the files`() async throws {
    let fixture = try await AccountFixture()
    let secret = "quixotaroo"
    let a = try await fixture.make(AccountFixture.person("Ada", secret, email: "\(secret)@\(secret).example"))
    try await fixture.set(a, .jobTitle, "\(secret) the first")
    _ = try await fixture.account.erase(a, fixture.context())
    try await fixture.account.finishErasures()
    await fixture.account.close()
    for name in try FileManager.default.subpathsOfDirectory(atPath: fixture.folder) {
      guard let data = FileManager.default.contents(atPath: fixture.folder + "/" + name) else { continue }
      #expect(data.range(of: Data(secret.utf8)) == nil, "\(name) holds what was erased")
    }
    try? FileManager.default.removeItem(atPath: fixture.folder)
  }

  @Test func `two processes cannot serve one data directory`() async throws {
    let fixture = try await AccountFixture()
    let lock = try DirectoryLock(fixture.directory, address: "http://127.0.0.1:1")
    let error = try #require(throws: AccountError.self) { try DirectoryLock(fixture.directory, address: "") }
    guard case .directoryInUse(_, let address) = error else {
      Testing.Issue.record("\(error)")
      return
    }
    #expect(address == "http://127.0.0.1:1")
    withExtendedLifetime(lock) {}
    await fixture.remove()
  }

  private func report(_ job: Job) throws -> ImportReport {
    let decoder = JSONDecoder()
    decoder.keyDecodingStrategy = .convertFromSnakeCase
    return try decoder.decode(ImportReport.self, from: Data(try #require(job.result)))
  }
}
