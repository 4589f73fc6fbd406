import Accounts
import FoundationEssentials
import HTTPTypes
import Notation
import Profiles
import Resolution
import Storage
import Synchronization
import Testing

@testable import Service

/// The routes of this folder over real accounts in a temporary directory; every answer is held against its declaration.
struct RouteFixture: Sendable {
  let roster: AccountRoster
  let registry: RouteRegistry
  let responder: Responder
  let clock: TickingClock
  private let table: RouteTable

  static let scopes: Set<Service.Scope> = [.read, .write, .merge, .enrich, .export, .admin]
  static let owner = Principal(account: "acme", keyID: "k_1", scopes: scopes)
  static let stranger = Principal(account: "other", keyID: "k_2", scopes: scopes)
  static let reader = Principal(account: "acme", keyID: "k_3", scopes: [.read])
  static let writer = Principal(account: "acme", keyID: "k_4", scopes: [.read, .write])

  /// Runs `body` with two fresh accounts, `acme` and `other`.
  static func with<R>(_ body: (RouteFixture) async throws -> R) async throws -> R {
    let path = FileManager.default.temporaryDirectory.path + "/sosia-routes-\(UUID().uuidString)"
    defer { try? FileManager.default.removeItem(atPath: path) }
    let fixture = try await RouteFixture(path: path)
    let result: R
    do { result = try await body(fixture) } catch {
      await fixture.roster.close()
      throw error
    }
    await fixture.roster.close()
    return result
  }

  private init(path: String) async throws {
    let clock = TickingClock()
    var options = SQLiteStore.Options()
    options.durability = .normal
    roster = AccountRoster(
      directory: try DataDirectory(path: path), configuration: Account.Configuration(), options: options, clock: { clock.now })
    for name in ["acme", "other"] { _ = try await roster.account(name, makes: true) }
    var registry = RouteRegistry(title: "Sosia", version: "test")
    let groups: [any RouteGroup] = [
      CheckRoutes(accounts: roster), ProfileRoutes(accounts: roster), UpsertRoutes(accounts: roster), RelationRoutes(accounts: roster),
      SearchRoutes(accounts: roster), DealRoutes(accounts: roster), SuppressionRoutes(accounts: roster),
    ]
    registry.add(problemTypes: ProblemType.domain)
    for group in groups { group.register(in: &registry) }
    registry.registerDocuments()
    self.registry = registry
    self.clock = clock
    var table = RouteTable()
    for route in registry.routes { table.add(route) }
    self.table = table
    responder = Responder(
      registry, authenticator: NoKeys(), idempotency: StoreIdempotency(roster), metrics: MetricsRegistry(),
      log: EventLog(level: .error, sink: { _ in }))
  }

  var account: Account {
    get async throws { try await roster.account("acme") }
  }

  func context(_ actor: String = "test") async throws -> RequestContext { RequestContext(actor: actor, now: try await account.now()) }

  @discardableResult
  func send(
    _ method: HTTPRequest.Method, _ target: String, _ body: JSONValue? = nil, headers: HTTPFields = [:], as principal: Principal = owner,
    status: Int? = nil, sourceLocation: SourceLocation = #_sourceLocation
  ) async throws -> InProcessResponse {
    var request = body.map { InProcessRequest.json(method, target, headers: headers, $0) } ?? InProcessRequest(method, target)
    if body == nil { request.headers = headers }
    let response = try await responder.respond(to: request, as: principal)
    let text = String(decoding: response.body.prefix(2_000), as: UTF8.self)
    if let status { #expect(response.status.code == status, "\(text)", sourceLocation: sourceLocation) }
    let path = target.prefix { $0 != "?" }
    if case .found(let match) = table.find(method, path) {
      let violations = Conformance(registry: registry).violations(response, of: match.route.spec.id)
      #expect(violations == [], "\(text)", sourceLocation: sourceLocation)
    }
    return response
  }

  /// Makes a profile and returns its id.
  func create(_ body: JSONValue, sourceLocation: SourceLocation = #_sourceLocation) async throws -> String {
    let response = try await send(.post, "/v1/profiles", body, status: 201, sourceLocation: sourceLocation)
    return try #require(response.json?["profile"]?["id"]?.string, sourceLocation: sourceLocation)
  }

  func get(_ target: String, status: Int = 200, sourceLocation: SourceLocation = #_sourceLocation) async throws -> JSONValue {
    let response = try await send(.get, target, status: status, sourceLocation: sourceLocation)
    return try #require(response.json, sourceLocation: sourceLocation)
  }

  /// Merges `absorbed` into `survivor`.
  func merge(_ survivor: String, _ absorbed: String) async throws {
    let request = MergeRequest(survivor: try #require(ProfileID(survivor)), absorbed: try #require(ProfileID(absorbed)))
    _ = try await account.merge(request, context())
  }

  func unmerge(_ merge: MergeID) async throws { _ = try await account.unmerge(merge, UnmergeAssignments(), context()) }
}

/// A clock whose every reading is a millisecond later than the one before.
final class TickingClock: Sendable {
  private let milliseconds = Mutex<Int64>(1_790_000_000_000)

  var now: Timestamp {
    milliseconds.withLock { now in
      now += 1
      return Timestamp(milliseconds: now)
    }
  }

  func advance(seconds: Int64) { milliseconds.withLock { $0 += seconds * 1_000 } }
}

private struct NoKeys: Authenticator {
  func principal(bearerToken: String) -> Principal? { nil }
}

extension InProcessResponse {
  /// The last part of a problem's type.
  var problem: String? { json?["type"]?.string.map { String($0.split(separator: "/").last ?? "") } }
}

extension JSONValue {
  /// The texts of value objects, or of plain texts.
  var texts: [String] { (array ?? []).compactMap { $0.string ?? $0["value"]?.string ?? $0["text"]?.string } }
  var ids: [String] { (array ?? []).compactMap { $0["id"]?.string } }
}
