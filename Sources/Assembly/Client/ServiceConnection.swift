public import Notation
import Service

/// A request of the command line to a service.
public struct ServiceRequest: Sendable {
  public var method: String
  /// Path and query.
  public var target: String
  public var body: JSONValue?

  public init(_ method: String, _ target: String, _ body: JSONValue? = nil) {
    self.method = method
    self.target = target
    self.body = body
  }
}

/// What it answers.
public struct ServiceAnswer: Sendable {
  public var status: Int
  public var headers: [(name: String, value: String)]
  public var body: [UInt8]

  public var json: JSONValue? { try? JSONReader.read(body, limits: JSONReader.Limits(stringInBytes: 16 << 20, elements: 10_000_000)) }

  /// - Parameter name: in any case.
  public func header(_ name: String) -> String? { headers.first { $0.name.lowercased() == name.lowercased() }?.value }
}

/// A service, wherever it is: behind a URL, or made for the moment on a data directory. Both answer alike.
public protocol ServiceConnection: Sendable {
  func send(_ request: ServiceRequest) async throws -> ServiceAnswer
  /// Sends a file's bytes as they are read.
  func upload(_ request: ServiceRequest, contentType: String, length: Int?, next: @escaping @Sendable () throws -> [UInt8]?) async throws
    -> ServiceAnswer
  /// Gives the answer's body piece by piece; the answer's own body is empty unless it is a refusal.
  func download(_ request: ServiceRequest, receive: @escaping @Sendable ([UInt8]) throws -> Void) async throws -> ServiceAnswer
  /// Waits for what it still does, and ends.
  func close() async
}
