import Accounts
import Foundation
import Interchange
import Profiles
import Resolution
import Storage
import Synchronization

/// An account in a folder of its own, with a clock that moves a second a look.
final class AccountFixture: Sendable {
  let folder: String
  let directory: DataDirectory
  let account: Account
  private let seconds: Clock

  final class Clock: Sendable {
    private let time = Mutex<Int64>(1_750_000_000_000)
    func next() -> Timestamp {
      time.withLock {
        $0 += 1000; return Timestamp(milliseconds: $0)
      }
    }
  }

  init(configuration: Account.Configuration = Account.Configuration()) async throws {
    folder = FileManager.default.temporaryDirectory.appendingPathComponent("sosia-account-\(UUID().uuidString)").path
    directory = try DataDirectory(path: folder)
    let clock = Clock()
    seconds = clock
    account = try await Account.open(
      "test", in: directory, configuration: configuration, options: SQLiteStore.Options(), clock: { clock.next() })
  }

  private init(folder: String, directory: DataDirectory, account: Account, clock: Clock) {
    (self.folder, self.directory, self.account, seconds) = (folder, directory, account, clock)
  }

  /// The same account closed and opened again, as after a restart.
  func reopened() async throws -> AccountFixture {
    await account.close()
    let clock = seconds
    let again = try await Account.open(
      "test", in: directory, configuration: account.configuration, options: SQLiteStore.Options(), clock: { clock.next() })
    return AccountFixture(folder: folder, directory: directory, account: again, clock: clock)
  }

  func remove() async {
    await account.close()
    try? FileManager.default.removeItem(atPath: folder)
  }

  func context(_ source: Provenance.Source = .api) -> RequestContext {
    RequestContext(actor: "tester", requestID: "r", source: source, now: account.now())
  }

  // MARK: Shorthand

  static func person(
    _ given: String, _ family: String, email: String? = nil, phone: String? = nil, company: String? = nil, title: String? = nil,
    stage: Profile.Stage = .lead
  ) -> ProfileInput {
    var values = [ValueInput(.givenName, given), ValueInput(.familyName, family)]
    if let email { values.append(ValueInput(.email, email)) }
    if let phone { values.append(ValueInput(.telephone, phone)) }
    if let company { values.append(ValueInput(.organizationName, company)) }
    if let title { values.append(ValueInput(.jobTitle, title)) }
    return ProfileInput(stage: stage, values: values)
  }

  func create(_ input: ProfileInput) async throws -> Creation { try await account.create(input, context()) }

  func make(_ input: ProfileInput) async throws -> ProfileID { try await create(input).profile.id }

  func text(_ id: ProfileID, _ field: Field) async throws -> String? { try await account.profile(id)[field].first?.value.text }

  func set(_ id: ProfileID, _ field: Field, _ text: String) async throws {
    _ = try await account.edit(id, PatchInput([.set(ValueInput(field, text))]), context())
  }

  /// The profiles that a check finds, the most probable first.
  func found(_ input: ProfileInput) async throws -> [ProfileID] {
    try await account.check(CheckQuestion(input), context()).matches.map(\.profile.id)
  }

  /// Imports text as a file and works on its jobs until none is left.
  func importFile(_ text: String, name: String = "file.csv", match: ImportRequest.Match = .externalID) async throws -> Job {
    let path = folder + "/" + name
    try text.write(toFile: path, atomically: true, encoding: .utf8)
    let id = try await account.startImport(ImportRequest(path: path, name: name, match: match), total: nil, context())
    while try await JobRunner(account: account).runNext() {}
    return try await account.job(id)
  }
}

/// What `body` throws as an `AccountError`, by its case's name; nil when it throws nothing.
func refusal(_ body: () async throws -> Void) async throws -> String? {
  do {
    try await body()
    return nil
  } catch let error as AccountError {
    return String("\(error)".prefix { $0.isLetter })
  }
}
