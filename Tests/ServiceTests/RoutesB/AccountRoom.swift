import Accounts
import Fetching
import Foundation
import HTTPTypes
import Notation
import Profiles
import Storage
import Synchronization
import Testing

@testable import Service

/// The routes before a real account in a folder that goes away with it. Every answer is compared with what its route declares.
final class AccountRoom: Sendable {
  let path: String
  /// Whether the folder goes with the room.
  private let removes: Bool
  let accounts: AccountRoster
  let clock = SteadyClock()
  let registry: RouteRegistry
  let responder: Responder

  init(path: String? = nil, removes: Bool = true, webhooks: GuardedClient = AccountRoom.loopbackClient) throws {
    self.removes = removes
    let path = path ?? FileManager.default.temporaryDirectory.path + "/routes-b-" + UUID().uuidString
    self.path = path
    var options = SQLiteStore.Options()
    options.durability = .normal
    let clock = clock
    accounts = AccountRoster(
      directory: try DataDirectory(path: path), configuration: Account.Configuration(), options: options, clock: { clock.now })
    registry = ServiceRoutes.registry(
      accounts: accounts, readiness: Readiness(), metrics: MetricsRegistry(),
      authenticator: KeyAuthenticator(accounts: accounts, rateLimit: nil), webhooks: webhooks,
      options: ServiceRoutes.Options(version: "1", importLimitInBytes: 1_000_000))
    responder = Responder(
      registry, authenticator: KeyAuthenticator(accounts: accounts, rateLimit: nil, memory: .zero), idempotency: StoreIdempotency(accounts),
      metrics: MetricsRegistry(), log: EventLog(sink: { _ in }))
  }

  deinit { if removes { try? FileManager.default.removeItem(atPath: path) } }

  static var loopbackClient: GuardedClient {
    var configuration = FetchConfiguration()
    configuration.allowsPrivateAddresses = true
    configuration.allowsHTTP = true
    return GuardedClient(configuration: configuration)
  }

  static let everything: Set<Service.Scope> = [.read, .write, .merge, .enrich, .export, .admin]

  func account(_ name: String = "one") async throws -> Account { try await accounts.account(name, makes: true) }

  /// Closes the account, as the end of the process would.
  func close() async { await accounts.close() }

  /// Works through all jobs.
  func runJobs(_ name: String = "one") async throws {
    let runner = JobRunner(account: try await account(name))
    while try await runner.runNext() {}
  }

  // MARK: Asking

  func send(
    _ request: InProcessRequest, of name: String = "one", scopes: Set<Service.Scope> = AccountRoom.everything,
    sourceLocation: SourceLocation = #_sourceLocation
  ) async throws -> InProcessResponse {
    _ = try await account(name)
    let principal = Principal(account: name, keyID: "k_1", scopes: scopes)
    let response = try await responder.respond(to: request, as: principal)
    // That the client has it already is the kernel's answer, to any request that says so.
    if response.status == .notModified { return response }
    if let id = route(request) {
      #expect(Conformance(registry: registry).violations(response, of: id) == [], sourceLocation: sourceLocation)
    } else {
      Issue.record("no route for \(request.target)", sourceLocation: sourceLocation)
    }
    return response
  }

  func get(_ target: String, of name: String = "one", sourceLocation: SourceLocation = #_sourceLocation) async throws -> InProcessResponse {
    try await send(InProcessRequest(.get, target), of: name, sourceLocation: sourceLocation)
  }

  func post(
    _ target: String, _ body: JSONValue? = nil, of name: String = "one", headers: HTTPFields = [:],
    scopes: Set<Service.Scope> = AccountRoom.everything, sourceLocation: SourceLocation = #_sourceLocation
  ) async throws -> InProcessResponse {
    let request =
      body.map { InProcessRequest.json(.post, target, headers: headers, $0) } ?? InProcessRequest(.post, target, headers: headers)
    return try await send(request, of: name, scopes: scopes, sourceLocation: sourceLocation)
  }

  func upload(
    _ target: String, _ text: String, of name: String = "one", sourceLocation: SourceLocation = #_sourceLocation
  ) async throws -> InProcessResponse {
    let request = InProcessRequest(.post, target, headers: [.contentType: "application/octet-stream"], body: Array(text.utf8))
    return try await send(request, of: name, sourceLocation: sourceLocation)
  }

  /// A new profile's id.
  func make(_ profile: JSONValue, of name: String = "one", sourceLocation: SourceLocation = #_sourceLocation) async throws -> String {
    let response = try await post("/v1/profiles", profile, of: name, sourceLocation: sourceLocation)
    return try #require(response.json?["profile"]?["id"]?.string, sourceLocation: sourceLocation)
  }

  func profile(_ id: String) async throws -> JSONValue { try #require(try await get("/v1/profiles/\(id)").json) }

  func patch(_ id: String, _ body: JSONValue) async throws -> InProcessResponse {
    try await send(.json(.patch, "/v1/profiles/\(id)", body))
  }

  /// The `id` of the route that answers.
  private func route(_ request: InProcessRequest) -> String? {
    let path = request.target.prefix { $0 != "?" }.split(separator: "/")
    let fits = registry.specs.filter { spec in
      let template = spec.path.description.split(separator: "/")
      return spec.method == request.method && template.count == path.count
        && zip(template, path).allSatisfy { $0.hasPrefix("{") || $0 == $1 }
    }
    return (fits.first { !$0.path.description.contains("{") } ?? fits.first)?.id
  }
}

/// A clock that goes on by a millisecond whenever it is read.
final class SteadyClock: Sendable {
  private let milliseconds = Mutex<Int64>(1_767_225_600_000)

  var now: Timestamp {
    Timestamp(
      milliseconds: milliseconds.withLock { time in
        time += 1
        return time
      })
  }

  func advance(seconds: Int64) { milliseconds.withLock { $0 += seconds * 1_000 } }
}

extension JSONValue {
  /// What a path of names and indexes leads to, such as `data.0.id`.
  func at(_ path: String) -> JSONValue? {
    var value: JSONValue? = self
    for step in path.split(separator: ".") { value = Int(step).map { value?[$0] } ?? value?[String(step)] }
    return value
  }

  /// Without members of these names, wherever they are.
  func without(_ names: Set<String>) -> JSONValue {
    switch self {
    case .array(let elements): .array(elements.map { $0.without(names) })
    case .object(let object):
      .object(
        object.members.reduce(into: JSONObject()) { kept, member in
          if !names.contains(member.name) { _ = kept.append(member.name, member.value.without(names)) }
        })
    default: self
    }
  }

  /// The values of a multi-valued field of a profile.
  func values(_ field: String) -> [String] { self[field]?.array?.compactMap { ($0["value"] ?? $0["text"])?.string } ?? [] }
}
