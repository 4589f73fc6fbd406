import Accounts
import HTTPTypes
import Service

/// A service made for the moment on a data directory: the same routes, without a socket.
final class DirectoryConnection: ServiceConnection {
  private let instance: ServiceInstance
  private let principal: Principal
  private let worker: Task<Void, Never>

  /// - Throws: `AccountError.directoryInUse` while a service runs on the directory.
  init(configuration: ServiceConfiguration, account name: String, makes: Bool) async throws {
    instance = try ServiceInstance(configuration: configuration, log: EventLog(level: .error), startsWorkers: false)
    let account = try await instance.accounts.account(name, makes: makes)
    principal = Principal(account: name, keyID: "cli", scopes: Set(Accounts.Scope.allCases.map { Service.Scope($0.rawValue) }))
    let runner = JobRunner(account: account)
    worker = Task { await runner.run() }
    instance.readiness.enter(.ready)
  }

  func send(_ request: ServiceRequest) async throws -> ServiceAnswer {
    let made =
      request.body.map { InProcessRequest.json(Self.method(request), request.target, $0) }
      ?? InProcessRequest(Self.method(request), request.target)
    return Self.answer(try await instance.responder.respond(to: made, as: principal))
  }

  func upload(
    _ request: ServiceRequest, contentType: String, length: Int?, next: @escaping @Sendable () throws -> [UInt8]?
  ) async throws -> ServiceAnswer {
    var made = InProcessRequest(Self.method(request), request.target)
    made.headers[.contentType] = contentType
    return Self.answer(try await instance.responder.respond(to: made, upload: { try next() }, as: principal))
  }

  func download(
    _ request: ServiceRequest, receive: @escaping @Sendable ([UInt8]) throws -> Void
  ) async throws -> ServiceAnswer {
    let sink = Sink(receive: receive)
    let head = try await instance.responder.respond(to: InProcessRequest(Self.method(request), request.target), as: principal, into: sink)
    return ServiceAnswer(status: head.status.code, headers: head.headers.map { ($0.name.rawName, $0.value) }, body: [])
  }

  func close() async {
    worker.cancel()
    await worker.value
    await instance.close()
  }

  private struct Sink: ByteSink {
    let receive: @Sendable ([UInt8]) throws -> Void
    func write(_ bytes: [UInt8]) async throws { try receive(bytes) }
  }

  private static func method(_ request: ServiceRequest) -> HTTPRequest.Method {
    HTTPRequest.Method(rawValue: request.method) ?? .get
  }

  private static func answer(_ response: InProcessResponse) -> ServiceAnswer {
    ServiceAnswer(
      status: response.status.code, headers: response.headers.map { ($0.name.rawName, $0.value) }, body: response.body)
  }
}
