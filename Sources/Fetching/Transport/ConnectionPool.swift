import NIOCore
import NIOSSL
import Synchronization

/// Connections that rest between two exchanges, by where they lead: a name whose addresses change is another endpoint, and nothing rests
/// longer than `restLimit`.
final class ConnectionPool: Sendable {
  /// Hosts close resting connections after 5 s and more; what has rested longer is not trusted.
  static let restLimit: Duration = .seconds(4)
  static let restingLimit = 512
  static let restingLimitByEndpoint = 8

  private struct Resting {
    let connection: Connection
    let farewell: Scheduled<Void>
  }

  private struct State {
    var resting: [Endpoint: [Resting]] = [:]
    var count = 0
  }

  private let state = Mutex(State())
  private let tls: TLSContext

  init(trustedCertificatesPath: String?) { tls = TLSContext(trustedCertificatesPath: trustedCertificatesPath) }

  deinit { state.withLock { state in state.resting.values.joined().forEach { $0.connection.close() } } }

  /// A connection to the endpoint that rests here, or nil.
  func take(_ endpoint: Endpoint) -> Connection? {
    while true {
      let found: Resting? = state.withLock { state in
        guard let last = state.resting[endpoint]?.popLast() else { return nil }
        state.count -= 1
        if state.resting[endpoint]?.isEmpty == true { state.resting[endpoint] = nil }
        return last
      }
      guard let found else { return nil }
      found.farewell.cancel()
      if found.connection.isOpen { return found.connection }
    }
  }

  /// A new connection.
  func open(_ endpoint: Endpoint, timeout: Duration) async throws -> Connection {
    let context = endpoint.identity == nil ? nil : try tls.get()
    let connection = try await Connection.open(to: endpoint, tls: context, timeout: timeout)
    connection.whenClosed { [weak self, weak connection] in if let connection { self?.forget(connection) } }
    return connection
  }

  /// Lets a connection rest that its exchange left reusable.
  func give(_ connection: Connection) {
    let resting = Resting(connection: connection, farewell: connection.closeLater(Self.restLimit))
    let evicted: Resting? = state.withLock { state in
      guard state.resting[connection.endpoint, default: []].count < Self.restingLimitByEndpoint else { return resting }
      state.resting[connection.endpoint, default: []].append(resting)
      state.count += 1
      guard state.count > Self.restingLimit, let other = state.resting.keys.first(where: { $0 != connection.endpoint }) else { return nil }
      let first = state.resting[other]?.removeFirst()
      if state.resting[other]?.isEmpty == true { state.resting[other] = nil }
      state.count -= 1
      return first
    }
    evicted?.connection.close()
  }

  private func forget(_ connection: Connection) {
    state.withLock { state in
      guard let index = state.resting[connection.endpoint]?.firstIndex(where: { $0.connection === connection }) else { return }
      state.resting[connection.endpoint]?.remove(at: index).farewell.cancel()
      if state.resting[connection.endpoint]?.isEmpty == true { state.resting[connection.endpoint] = nil }
      state.count -= 1
    }
  }
}

/// What is trusted: made once, when first needed, since reading the system's certificates takes a while.
private final class TLSContext: Sendable {
  private let path: String?
  private let context = Mutex<NIOSSLContext?>(nil)

  init(trustedCertificatesPath: String?) { path = trustedCertificatesPath }

  func get() throws -> NIOSSLContext {
    try context.withLock { context in
      if let context { return context }
      var configuration = TLSConfiguration.makeClientConfiguration()
      configuration.minimumTLSVersion = .tlsv12
      configuration.shutdownTimeout = .seconds(1)
      configuration.applicationProtocols = ["http/1.1"]
      if let path { configuration.additionalTrustRoots = [.certificates(try NIOSSLCertificate.fromPEMFile(path))] }
      let made = try NIOSSLContext(configuration: configuration)
      context = made
      return made
    }
  }
}
