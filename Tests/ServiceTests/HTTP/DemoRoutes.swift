import HTTPTypes
import Notation
import Service
import Synchronization

/// A few routes that use everything the kernel has; the tests' stand-in for the service's own.
struct DemoRoutes: Sendable {
  static let reader = Principal(account: "acme", keyID: "k1", scopes: [.read])
  static let writer = Principal(account: "acme", keyID: "k2", scopes: [.read, .write])
  static let stranger = Principal(account: "other", keyID: "k3", scopes: [.read, .write])
  static let hasty = Principal(account: "acme", keyID: "k4", scopes: [.read], rateLimit: RateLimit(requests: 2, perSeconds: 10))

  static let thing = Schema.object(
    .required("id", .string(.identifier(prefix: "t"))), .required("name", .string(max: 50)), .required("revision", .integer(1...1000))
  ).named("Thing")

  static let draft = Schema.object(
    .required("name", .string(max: 50, min: 1), "What it is called."), .required("kind", .choice(["person", "organization"])),
    .optional("email", .anyOf([.string(max: 100), .array(of: .string(max: 100), max: 5)])),
    .optional("score", .number(0...1)), .optional("age", .integer(0...150).nullable),
    .optional("custom_fields", .map(of: .string(max: 20), max: 3))
  ).named("Draft")

  /// Where a handler waits until it is let go.
  let gate = Gate()
  let handled = Counted()

  var registry: RouteRegistry {
    var registry = RouteRegistry(title: "Demo", version: "1.0")
    addThings(to: &registry)
    addTransfers(to: &registry)
    addTroubles(to: &registry)
    registry.registerDocuments()
    return registry
  }

  private func addThings(to registry: inout RouteRegistry) {
    let handled = handled
    registry.register(
      RouteSpec(
        .post, "/v1/echo", id: "echo", tag: "Demo", summary: "Says what it heard", scope: .write,
        request: .json(Self.draft, limitInBytes: 64 << 10), responses: [.json(.created, Self.draft, "The same.")], isIdempotent: true)
    ) { call in
      handled.add()
      return .json(.created) { $0.value(call.json.value) }
    }
    registry.register(
      RouteSpec(
        .get, "/v1/things", id: "listThings", tag: "Demo", summary: "Numbers from 1 to 7", scope: .read,
        parameters: Parameter.paging(defaultLimit: 3) + [
          .query("kind", .choice(["odd", "even"]), "Only those."),
          .query("tag", .array(of: .string(max: 10), max: 3), "Any of them."),
          .query("full", .boolean, "All of it.", default: false),
          .query("least", .number(0...1), "Probability."),
        ],
        responses: [.json(Paging.schema(of: Self.thing), "A page.")])
    ) { call in
      let page = try call.paging()
      let first = page.position.flatMap(Int.init) ?? 1
      let last = min(7, first + page.limit - 1)
      return page.reply(next: last < 7 ? String(last + 1) : nil) { array in
        for number in first...last { array.object { Self.write(number, to: &$0) } }
      }
    }
    registry.register(
      RouteSpec(
        .get, "/v1/things/{id}", id: "getThing", tag: "Demo", summary: "A number", scope: .read,
        parameters: [.path("id", .string(.identifier(prefix: "t")), "Which.")],
        responses: [.json(Self.thing, "It.", headers: [.etag]), .problem(.notFound)])
    ) { call in .json(etag: EntityTag(revision: 4)) { json in json.object { Self.write(1, to: &$0) } } }
    registry.register(
      RouteSpec(
        .patch, "/v1/things/{id}", id: "patchThing", tag: "Demo", summary: "Names it", scope: .write,
        parameters: [.path("id", .string(.identifier(prefix: "t")), "Which.")],
        request: .json(.object(.optional("name", .string(max: 50).nullable))),
        responses: [.json(Self.thing, "It.", headers: [.etag])], precondition: .required)
    ) { call in
      try call.checkPrecondition(current: EntityTag(revision: 4))
      return .json(etag: EntityTag(revision: 5)) { json in json.object { Self.write(1, to: &$0) } }
    }
  }

  private static func write(_ number: Int, to json: inout JSONWriter) {
    json.member("id", "t_\(number)")
    json.member("name", "number \(number)")
    json.member("revision", 4)
  }

  private func addTransfers(to registry: inout RouteRegistry) {
    registry.register(
      RouteSpec(
        .post, "/v1/uploads", id: "upload", tag: "Demo", summary: "Counts bytes", scope: .write,
        request: .upload(contentTypes: ["text/csv"], limitInBytes: 1 << 20),
        responses: [.json(.object(.required("bytes", .integer(0...(.max)))), "How many.")])
    ) { call in
      var count = 0
      if let upload = call.upload { for try await chunk in upload { count += chunk.count } }
      return .json { json in json.object { $0.member("bytes", count) } }
    }
    registry.register(
      RouteSpec(
        .get, "/v1/export", id: "export", tag: "Demo", summary: "Many lines", scope: .read,
        parameters: [.query("lines", .integer(0...1_000_000), "How many.", default: 1000)],
        responses: [.bytes(["text/csv"], "The lines.")])
    ) { call in
      let lines = call.integer("lines") ?? 0
      return .stream(contentType: "text/csv", fileName: "lines.csv") { sink in
        for line in 0..<lines { try await sink.write(Array("line \(line)\n".utf8)) }
      }
    }
  }

  private func addTroubles(to registry: inout RouteRegistry) {
    let gate = gate
    registry.register(
      RouteSpec(
        .get, "/healthz", id: "health", tag: "Demo", summary: "Lives", scope: nil,
        responses: [.json(.object(.required("status", .choice(["ok"]))), "It does.")])
    ) { _ in .json { json in json.object { $0.member("status", "ok") } } }
    registry.register(
      RouteSpec(.get, "/v1/broken", id: "broken", tag: "Demo", summary: "Fails", scope: .read, responses: [.empty(.noContent, "Never.")])
    ) { _ in throw Trouble.secret("jane.roe@example.org") }
    registry.register(
      RouteSpec(
        .get, "/v1/never", id: "never", tag: "Demo", summary: "Never ends", scope: .read, responses: [.empty(.noContent, "Never.")],
        deadline: .milliseconds(30))
    ) { _ in
      await gate.wait()
      return .noContent
    }
    registry.register(
      RouteSpec(.get, "/v1/wait", id: "wait", tag: "Demo", summary: "Waits", scope: .read, responses: [.empty(.noContent, "Then this.")])
    ) { _ in
      await gate.wait()
      return .noContent
    }
  }

  enum Trouble: Error { case secret(String) }
}

/// Holds handlers until it is opened.
final class Gate: Sendable {
  private let state = Mutex<(isOpen: Bool, waiting: [CheckedContinuation<Void, Never>], arrivals: [CheckedContinuation<Void, Never>])>(
    (false, [], []))

  func wait() async {
    await withCheckedContinuation { continuation in
      let (goes, arrivals) = state.withLock { state -> (Bool, [CheckedContinuation<Void, Never>]) in
        if !state.isOpen { state.waiting.append(continuation) }
        defer { state.arrivals = [] }
        return (state.isOpen, state.arrivals)
      }
      for arrival in arrivals { arrival.resume() }
      if goes { continuation.resume() }
    }
  }

  /// Returns once somebody waits.
  func arrival() async {
    await withCheckedContinuation { continuation in
      let isHere = state.withLock { state in
        if state.waiting.isEmpty { state.arrivals.append(continuation) }
        return !state.waiting.isEmpty
      }
      if isHere { continuation.resume() }
    }
  }

  func open() {
    let waiting = state.withLock { state in
      state.isOpen = true
      defer { state.waiting = [] }
      return state.waiting
    }
    for continuation in waiting { continuation.resume() }
  }
}

final class Counted: Sendable {
  private let count = Mutex(0)
  func add() { count.withLock { $0 += 1 } }
  var value: Int { count.withLock { $0 } }
}

/// Keys by their text.
struct FixedKeys: Authenticator {
  let keys: [String: Principal]

  static let demo = FixedKeys(keys: [
    "reader": DemoRoutes.reader, "writer": DemoRoutes.writer, "stranger": DemoRoutes.stranger, "hasty": DemoRoutes.hasty,
  ])

  func principal(bearerToken: String) -> Principal? { keys[bearerToken] }
}

/// Remembers as a store should, for as long as it lives.
final class MemoryIdempotencyStore: IdempotencyStore {
  private struct Name: Hashable {
    let account: String
    let key: String
  }

  private let entries = Mutex<[Name: (fingerprint: [UInt8], reply: StoredReply?)]>([:])

  func begin(_ token: IdempotencyToken) -> IdempotencyState {
    entries.withLock { entries in
      let name = Name(account: token.account, key: token.key)
      guard let entry = entries[name] else {
        entries[name] = (token.fingerprint, nil)
        return .begun
      }
      if entry.fingerprint != token.fingerprint { return .mismatch }
      return entry.reply.map(IdempotencyState.completed) ?? .inFlight
    }
  }

  func complete(_ token: IdempotencyToken, with reply: StoredReply) {
    entries.withLock { $0[Name(account: token.account, key: token.key)] = (token.fingerprint, reply) }
  }

  func abandon(_ token: IdempotencyToken) {
    entries.withLock { _ = $0.removeValue(forKey: Name(account: token.account, key: token.key)) }
  }
}

/// Lines as they were logged.
final class LogBook: Sendable {
  private let lines = Mutex("")
  var text: String { lines.withLock { $0 } }
  func log(_ format: EventLog.Format = .json, level: EventLog.Level = .debug) -> EventLog {
    EventLog(format: format, level: level, sink: { bytes in self.lines.withLock { $0 += String(decoding: bytes, as: UTF8.self) } })
  }
}
