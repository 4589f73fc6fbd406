/// One request as the origin saw it.
public struct LoggedRequest: Sendable, Hashable {
  /// When it had arrived whole and when its answer was out, nanoseconds on one clock that never goes back.
  public let began, ended: Int64
  public let host, method, path: String
  /// The names of its headers, lower case, in the order sent.
  public let headers: [String]
  public let status: Int
  /// The number of the connection that it came over.
  public let connection: Int
  /// What its answer's Retry-After demanded, seconds; nil if there was none.
  public let retryAfter: Int64?
  /// Which misfortune or trouble it met; nil for none.
  public let scenario: String?

  public init(
    began: Int64, ended: Int64, host: String, method: String = "GET", path: String, headers: [String] = [], status: Int = 200,
    connection: Int = 0, retryAfter: Int64? = nil, scenario: String? = nil
  ) {
    self.began = began
    self.ended = ended
    self.host = host
    self.method = method
    self.path = path
    self.headers = headers
    self.status = status
    self.connection = connection
    self.retryAfter = retryAfter
    self.scenario = scenario
  }

  /// A line of the log file.
  var json: JSONText {
    [
      "began": .integer(Int(began)), "ended": .integer(Int(ended)), "host": .string(host), "method": .string(method), "path": .string(path),
      "headers": .array(headers.map { .string($0) }), "status": .integer(status), "connection": .integer(connection),
      "retry_after": retryAfter.map { .integer(Int($0)) } ?? nil, "scenario": scenario.map { .string($0) } ?? nil,
    ]
  }
}
