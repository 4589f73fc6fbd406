import Accounts
import Foundation
import Matching
import Profiles
import Resolution
import Storage

/// An account of made-up people to try the service on: contacts and leads, their doubles found and waiting for a verdict.
struct SampleAccount {
  let instance: ServiceInstance
  /// How many people are made where the account is empty.
  let count: Int
  /// Such as `http://127.0.0.1:8080`.
  let url: String

  static let name = "default"

  /// Fills the account if it is empty and returns what to try.
  func prepare() async throws -> [String] {
    let account = try await instance.accounts.account(Self.name, makes: true)
    if account.columns.people + account.columns.organizations == 0 { try await fill(account) }
    let context = RequestContext(actor: "sample", source: .user, now: account.now())
    let made = try await account.createKey(
      name: "sample", scopes: [.read, .write, .merge, .export], expiresAt: context.now.adding(seconds: 30 * 86_400), context)
    return try await lines(account, key: made.secret.text)
  }

  private func fill(_ account: Account) async throws {
    let folder = instance.configuration.data.directory
    let whole = folder + "/sample.csv"
    defer { try? FileManager.default.removeItem(atPath: whole) }
    _ = try SynthesizeRun(options: .init(rows: count, output: whole), observer: SilentObserver()).run()
    // The last column tells who is truly the same: nothing that a CRM would know.
    let rows = try String(contentsOfFile: whole, encoding: .utf8).split(separator: "\n").map { line -> Substring in
      line.lastIndex(of: ",").map { line[..<$0] } ?? line
    }
    guard let header = rows.first else { return }
    for (stage, part) in [(Profile.Stage.contact, rows.dropFirst().prefix(count / 2)), (.lead, rows.dropFirst(1 + count / 2))] {
      let path = folder + "/sample-\(stage.rawValue).csv"
      let text: String = ([header] + part).joined(separator: "\n") + "\n"
      try text.write(toFile: path, atomically: true, encoding: .utf8)
      let context = RequestContext(actor: "sample", source: .import, now: account.now())
      let request = ImportRequest(path: path, name: "sample-\(stage.rawValue).csv", stage: stage, system: "sample", isUpload: true)
      _ = try await account.startImport(request, total: part.count, context)
    }
    try await waitForJobs(account)
  }

  private func waitForJobs(_ account: Account) async throws {
    while true {
      let queued = try await account.jobs(kind: nil, status: .queued, before: nil, limit: 1)
      let running = try await account.jobs(kind: nil, status: .running, before: nil, limit: 1)
      if queued.elements.isEmpty, running.elements.isEmpty { break }
      try await Task.sleep(for: .milliseconds(100))
    }
    let failed = try await account.jobs(kind: nil, status: .failed, before: nil, limit: 1)
    if let job = failed.elements.first {
      throw ServiceFailure("the sample could not be made: \(job.kind) failed with \(String(decoding: job.result ?? [], as: UTF8.self))")
    }
  }

  /// What to paste, made of people who are there.
  private func lines(_ account: Account, key: String) async throws -> [String] {
    let open = try await account.reviews(status: .open, after: nil, limit: 200).elements
    let header = "-H 'Authorization: Bearer \(key)' -H 'Content-Type: application/json'"
    var lines = [
      "", "The service runs on \(url) with \(account.columns.people) people and \(account.columns.organizations) organizations.",
      "A key (shown once): \(key)", "", "Try, in another terminal:", "",
    ]
    guard let pair = try await example(account, open) else { return lines }
    lines += [
      "# Is somebody like this already here?",
      "curl -s \(url)/v1/check \(header) -d '\(try question(about: pair.lead))'", "",
      "# What would converting this lead make, merge and lose?",
      "curl -s -X POST '\(url)/v1/leads/\(pair.lead.id)/conversion?dry_run=true' \(header) -d '{\"create_deal\":{}}'", "",
      "# What would merging these two show, and what would its unmerge restore?",
      "curl -s -X POST '\(url)/v1/merges?dry_run=true' \(header) -d '{\"survivor\":\"\(pair.other.id)\",\"absorbed\":\"\(pair.lead.id)\"}'",
      "",
    ]
    return lines
  }

  /// A lead and another profile that waits for a verdict with it.
  private func example(_ account: Account, _ open: [ReviewItem]) async throws -> (lead: ShownProfile, other: ShownProfile)? {
    var fallback: (ShownProfile, ShownProfile)?
    for item in open.sorted(by: { $0.probability > $1.probability }) {
      guard let a = try? await account.profile(item.a), let b = try? await account.profile(item.b) else { continue }
      let lead = a.stage == .lead ? a : b
      let other = a.stage == .lead ? b : a
      guard lead.stage == .lead else { continue }
      if other.stage == .contact { return (lead, other) }
      if fallback == nil { fallback = (lead, other) }
    }
    return fallback
  }

  private func question(about profile: ShownProfile) throws -> String {
    var asked: [String: Any] = [:]
    for field in [Field.givenName, .familyName, .organizationName] {
      if let text = profile[field].first?.value.text { asked[field.name] = text }
    }
    for field in [Field.email, .telephone] where !profile[field].isEmpty { asked[field.name] = profile[field].map(\.value.text) }
    let data = try JSONSerialization.data(withJSONObject: ["profile": asked], options: [.sortedKeys, .withoutEscapingSlashes])
    // Within single quotes of a shell.
    return String(decoding: data, as: UTF8.self).replacing("'", with: #"\u0027"#)
  }
}

/// Says nothing.
private struct SilentObserver: RunObserver {
  func stageBegan(_ stage: RunStage) {}
  func stageProgressed(_ share: Double, of stage: RunStage) {}
  func stageEnded(_ stage: RunStage, seconds: Double) {}
  func noted(_ lines: [String]) {}
}
