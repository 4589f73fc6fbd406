import ServiceLifecycle
import Testing

@testable import Service

/// The demo routes behind a socket of their own.
struct ServerFixture: Sendable {
  let fixture: ResponderFixture
  let port: Int
  private let group: ServiceGroup

  /// Tells the server to finish.
  func shutDown() async { await group.triggerGracefulShutdown() }

  /// Runs the server for as long as the body runs; afterwards it must have ended by itself.
  static func with<Result: Sendable>(
    _ configure: (inout HTTPServer.Configuration) -> Void = { _ in }, _ body: @escaping @Sendable (ServerFixture) async throws -> Result
  ) async throws -> Result {
    let fixture = ResponderFixture()
    var configuration = HTTPServer.Configuration()
    configuration.address = ListenAddress(host: "127.0.0.1", port: 0)
    configure(&configuration)
    let (ports, told) = AsyncStream.makeStream(of: Int.self)
    let log = fixture.book.log()
    let server = HTTPServer(fixture.responder, configuration: configuration, metrics: fixture.metrics, log: log) { told.yield($0) }
    let group = ServiceGroup(configuration: ServiceGroupConfiguration(services: [server], logger: log.logger(label: "test")))
    return try await withThrowingTaskGroup(of: Result?.self) { tasks in
      tasks.addTask {
        try await group.run()
        return nil
      }
      tasks.addTask {
        var iterator = ports.makeAsyncIterator()
        let port = try #require(await iterator.next())
        let result = try await body(ServerFixture(fixture: fixture, port: port, group: group))
        await group.triggerGracefulShutdown()
        return result
      }
      var result: Result?
      while let next = try await tasks.next() { result = next ?? result }
      return try #require(result)
    }
  }
}
