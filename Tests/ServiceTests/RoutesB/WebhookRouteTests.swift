@testable import Accounts
import Fetching
import Foundation
import HTTPTypes
import Notation
import Profiles
import Synchronization
import Testing
import Webhooks

@testable import Service

@Suite struct WebhookRouteTests {
  @Test func `an event is delivered signed, tried again after 500, and the endpoint goes quiet at 410`() async throws {
    try await Receiver.with { receiver in
      let room = try AccountRoom()
      let account = try await room.account()
      let url = "http://127.0.0.1:\(receiver.port)/hook"
      let made = try await room.post("/v1/webhooks", ["url": .string(url), "event_types": ["profile.merged"]])
      #expect(made.status == .created)
      let location = try #require(made.headers[.location])
      let secret = try #require(made.json?["secret"]?.string)
      #expect(try await room.get(location).json?["secret"] == nil, "a secret is shown once")
      let dispatcher = Dispatcher(account: account, client: AccountRoom.loopbackClient)

      let a = try await room.make(["family_name": "Rossi"])
      let b = try await room.make(["family_name": "Rossi", "job_title": "Owner"])
      _ = try await room.post("/v1/merges", ["survivor": .string(a), "absorbed": .string(b)])
      receiver.answer(with: [.internalServerError, .ok])
      #expect(try await dispatcher.deliverDue() == 1)
      let failed = try #require(try await room.get("\(location)/deliveries").json?.at("data.0"))
      #expect(failed["status"] == "pending" && failed["last_code"] == 500 && failed["event"] == "profile.merged")
      #expect(try await dispatcher.deliverDue() == 0, "it is not due yet")
      room.clock.advance(seconds: 3_600)
      #expect(try await dispatcher.deliverDue() == 1)
      let delivered = try #require(try await room.get("\(location)/deliveries").json?.at("data.0"))
      #expect(delivered["status"] == "delivered")
      #expect(delivered["attempts"]?.array?.compactMap { $0["code"]?.integer } == [500, 200])

      let messages = receiver.messages
      #expect(messages.count == 2)
      #expect(messages[0].header("webhook-id") == messages[1].header("webhook-id"))
      #expect(messages[0].header("webhook-id") == delivered["message"]?.string)
      for message in messages {
        let now = try #require(message.header("webhook-timestamp").flatMap { Int64($0) })
        try WebhookVerifier(secrets: [try WebhookSecret(parsing: secret)]).verify(body: message.body, now: now) { message.header($0) }
        #expect(throws: WebhookError.self) {
          try WebhookVerifier(secrets: [.random()]).verify(body: message.body, now: now) { message.header($0) }
        }
      }
      let body = try JSONReader.read(messages[1].body)
      #expect(body["type"] == "profile.merged")
      #expect(body.at("data.survivor") == .string(a) && body.at("data.absorbed") == .string(b))

      _ = try await room.post("/v1/merges/m_1/unmerge")
      #expect(try await dispatcher.deliverDue() == 0, "only what was asked for is sent")
      receiver.answer(with: [.gone])
      #expect(try await room.post("\(location)/test").status == .accepted)
      #expect(try await dispatcher.deliverDue() == 1)
      let quiet = try #require(try await room.get(location).json)
      #expect(quiet["active"] == false)
      #expect(quiet["failing_since"] != nil)
      #expect(try await room.post("\(location)/test").status == .unprocessableContent)

      receiver.answer(with: [.ok])
      let active = try await room.send(.json(.patch, location, ["active": true]))
      #expect(active.json?["active"] == true && active.json?["failing_since"] == nil)
      let id = try #require(try await room.get("\(location)/deliveries").json?.at("data.0.id")?.string)
      #expect(try await room.post("\(location)/deliveries/\(id)/redeliver").status == .accepted)
      #expect(try await dispatcher.deliverDue() == 1)
      #expect(try JSONReader.read(try #require(receiver.messages.last).body)["type"] == "webhook.test")
    }
  }

  @Test func `after a rotation messages are signed with both secrets`() async throws {
    try await Receiver.with { receiver in
      let room = try AccountRoom()
      let account = try await room.account()
      let made = try #require(try await room.post("/v1/webhooks", ["url": .string("http://127.0.0.1:\(receiver.port)/")]).json)
      let id = try #require(made["id"]?.string)
      let rotated = try #require(try await room.post("/v1/webhooks/\(id)/rotate").json)
      let secrets = try [made, rotated].map { try #require($0["secret"]?.string) }
      #expect(secrets[0] != secrets[1])
      receiver.answer(with: [.ok])
      _ = try await room.post("/v1/webhooks/\(id)/test")
      _ = try await Dispatcher(account: account, client: AccountRoom.loopbackClient).deliverDue()
      let message = try #require(receiver.messages.first)
      let now = try #require(message.header("webhook-timestamp").flatMap { Int64($0) })
      for secret in secrets {
        try WebhookVerifier(secrets: [try WebhookSecret(parsing: secret)]).verify(body: message.body, now: now) { message.header($0) }
      }
    }
  }

  @Test func `an address inside, and a type that is none, are refused`() async throws {
    let room = try AccountRoom(webhooks: GuardedClient())
    for url in ["http://example.org/", "https://127.0.0.1/", "https://169.254.169.254/latest", "ftp://example.org", "nonsense"] {
      let refused = try await room.post("/v1/webhooks", ["url": .string(url)])
      #expect(refused.status == .unprocessableContent, "\(url)")
      #expect(refused.json?.at("errors.0.pointer") == "/url")
    }
    let type = try await room.post("/v1/webhooks", ["url": "https://example.org/", "event_types": ["profile.dreamt"]])
    #expect(type.json?.at("errors.0.pointer") == "/event_types/0")
    let made = try await room.post("/v1/webhooks", ["url": "https://example.org/"])
    let location = try #require(made.headers[.location])
    #expect(try await room.send(.json(.patch, location, ["url": "https://10.0.0.1/"])).status == .unprocessableContent)
    #expect(try await room.send(InProcessRequest(.delete, location)).status == .noContent)
    #expect(try await room.get(location).status == .notFound)
    #expect(try await room.get("/v1/webhooks").json?["data"] == [])
  }
}

/// A server on this machine that keeps what it is sent.
private final class Receiver: Sendable {
  struct Message: Sendable {
    var headers: HTTPFields
    var body: [UInt8]

    func header(_ name: String) -> String? { HTTPField.Name(name).flatMap { headers[$0] } }
  }

  private struct State {
    var answers: [HTTPResponse.Status] = []
    var messages: [Message] = []
  }

  private let state = Mutex(State())
  private let bound = Mutex(0)

  var port: Int { bound.withLock { $0 } }
  var messages: [Message] { state.withLock { $0.messages } }
  func answer(with statuses: [HTTPResponse.Status]) { state.withLock { $0.answers = statuses } }

  static func with(_ body: @escaping @Sendable (Receiver) async throws -> Void) async throws {
    let receiver = Receiver()
    var registry = RouteRegistry(title: "Receiver", version: "1")
    for path in ["/", "/hook"] {
      registry.register(
        RouteSpec(
          .post, PathTemplate(path), id: path, tag: "", summary: "", scope: nil,
          request: .upload(contentTypes: [], limitInBytes: 1 << 20), responses: [.empty(.ok, "")])
      ) { call in
        var body: [UInt8] = []
        if let upload = call.upload { for try await chunk in upload { body += chunk } }
        return Reply(status: receiver.take(Message(headers: call.headers, body: body)))
      }
    }
    let log = EventLog(sink: { _ in })
    let responder = Responder(registry, authenticator: Nobody(), metrics: MetricsRegistry(), log: log)
    var configuration = HTTPServer.Configuration()
    configuration.address = ListenAddress(host: "127.0.0.1", port: 0)
    let (ports, told) = AsyncStream.makeStream(of: Int.self)
    let server = HTTPServer(responder, configuration: configuration, metrics: MetricsRegistry(), log: log) { told.yield($0) }
    let running = Task { try await server.run() }
    defer { running.cancel() }
    var iterator = ports.makeAsyncIterator()
    let port = try #require(await iterator.next())
    receiver.bound.withLock { $0 = port }
    try await body(receiver)
  }

  private func take(_ message: Message) -> HTTPResponse.Status {
    state.withLock { state in
      state.messages.append(message)
      return state.answers.isEmpty ? .ok : state.answers.removeFirst()
    }
  }

  private struct Nobody: Authenticator {
    func principal(bearerToken: String) async throws -> Principal? { nil }
  }
}
