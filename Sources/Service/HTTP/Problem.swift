public import HTTPTypes
public import Notation

/// A refusal as RFC 9457 has it; what a handler throws to answer with it.
public struct Problem: Error, Sendable {
  public let type: ProblemType
  /// What is wrong with this request, in a sentence; never anything of the service's inside.
  public var detail: String?
  public var errors: [Finding]
  /// Further members, in this order; no name of RFC 9457 and not `errors`.
  public var members: [(name: String, value: JSONValue)]
  /// Fields that go with it, such as Retry-After.
  public var headers: HTTPFields

  public init(
    _ type: ProblemType, _ detail: String? = nil, errors: [Finding] = [], members: [(name: String, value: JSONValue)] = [],
    headers: HTTPFields = [:]
  ) {
    self.type = type
    self.detail = detail
    self.errors = errors
    self.members = members
    self.headers = headers
  }

  /// - Parameter seconds: when to try again; at least 1.
  public static func unavailable(_ detail: String, retryAfter seconds: Int = 1) -> Problem {
    Problem(.unavailable, detail, headers: [.retryAfter: String(max(1, seconds))])
  }

  /// The answer to the request with that id.
  func reply(instance: String) -> Reply {
    var json = JSONWriter()
    json.object { o in
      o.member("type", type.reference)
      o.member("title", type.title)
      o.member("status", type.status.code)
      if let detail { o.member("detail", detail) }
      o.member("instance", instance)
      if !errors.isEmpty {
        o.member("errors") {
          $0.array { a in
            for error in errors {
              a.object { e in
                e.member("pointer", error.pointer)
                e.member("code", error.code.rawValue)
                e.member("detail", error.detail)
              }
            }
          }
        }
      }
      for member in members { o.member(member.name, member.value) }
    }
    var headers = headers
    headers[.contentType] = "application/problem+json"
    return Reply(status: type.status, headers: headers, body: .bytes(json.finish()))
  }

  /// The shape of every refusal.
  public static let schema: Schema = Schema.object(
    [
      .required("type", .string(max: 200), "A URI reference that identifies the kind of problem."),
      .required("title", .string(max: 200)),
      .required("status", .integer(400...599)),
      .optional("detail", .string(max: 10_000)),
      .required("instance", .string(max: 200), "The request id, as in X-Request-Id and in the log."),
      .optional(
        "errors",
        .array(
          of: .object(
            .required("pointer", .string(max: 10_000), "JSON Pointer (RFC 6901) into the body, or the name of the parameter."),
            .required("code", .choice(Finding.Code.self)), .required("detail", .string(max: 10_000))), max: 100)),
    ], additional: .values(.any, count: 0...100)
  ).named("Problem")
}
