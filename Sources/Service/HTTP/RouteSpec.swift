public import HTTPTypes
public import Notation

/// Everything that is promised about one route: what the router, the checks of the kernel and the OpenAPI document are made from.
public struct RouteSpec: Sendable {
  public let method: HTTPRequest.Method
  public let path: PathTemplate
  /// The `operationId` of the document.
  public let id: String
  public let tag: String
  public let summary: String
  public var description: String?
  /// What the key must be allowed; nil for a route open to everyone.
  public var scope: Scope?
  public var parameters: [Parameter] = []
  public var request: RequestBody = .none
  public var responses: [Response]
  /// Whether an Idempotency-Key is heeded; for routes that change something by POST.
  public var isIdempotent = false
  public var precondition: Precondition = .none
  /// Until the handler has made its answer; nil for the kernel's default.
  public var deadline: Duration?

  public init(
    _ method: HTTPRequest.Method, _ path: PathTemplate, id: String, tag: String, summary: String, description: String? = nil,
    scope: Scope?, parameters: [Parameter] = [], request: RequestBody = .none, responses: [Response], isIdempotent: Bool = false,
    precondition: Precondition = .none, deadline: Duration? = nil
  ) {
    self.method = method
    self.path = path
    self.id = id
    self.tag = tag
    self.summary = summary
    self.description = description
    self.scope = scope
    self.parameters = parameters
    self.request = request
    self.responses = responses
    self.isIdempotent = isIdempotent
    self.precondition = precondition
    self.deadline = deadline
  }

  /// Of a JSON body where nobody says otherwise.
  public static let standardBodyLimitInBytes = 1 << 20

  public enum RequestBody: Sendable {
    case none
    /// Read whole, checked against the schema; no limit takes the registry's; `isRequired: false` gives `Call.body` nil when there is no body.
    case json(Schema, isRequired: Bool = true, limitInBytes: Int? = nil)
    /// Handed to the handler as it arrives, as `Call.upload`; the limit counts after decompression. An empty list takes every type.
    case upload(contentTypes: [String], limitInBytes: Int)
  }

  public enum Precondition: Sendable {
    case none
    /// If-Match is heeded by the handler.
    case optional
    /// Without If-Match the answer is 428.
    case required
  }

  /// One answer that the route gives; refusals of the kernel are added by themselves.
  public struct Response: Sendable {
    public let status: HTTPResponse.Status
    public let description: String
    /// Nil for no body, or one that is not JSON.
    public let schema: Schema?
    /// Nil for no body.
    public let contentTypes: [String]
    public let headers: [Header]

    public struct Header: Sendable {
      public let name: HTTPField.Name
      public let description: String

      public init(_ name: HTTPField.Name, _ description: String) {
        self.name = name
        self.description = description
      }

      public static let etag = Header(.eTag, "The revision, for If-Match and If-None-Match.")
      public static let location = Header(.location, "Where it is.")
    }

    /// Of status 200.
    public static func json(_ schema: Schema, _ description: String, headers: [Header] = []) -> Response {
      .json(.ok, schema, description, headers: headers)
    }

    public static func json(
      _ status: HTTPResponse.Status, _ schema: Schema, _ description: String, headers: [Header] = []
    ) -> Response {
      Response(status: status, description: description, schema: schema, contentTypes: ["application/json"], headers: headers)
    }

    public static func bytes(_ contentTypes: [String], _ description: String) -> Response {
      Response(status: .ok, description: description, schema: nil, contentTypes: contentTypes, headers: [])
    }

    public static func empty(_ status: HTTPResponse.Status, _ description: String, headers: [Header] = []) -> Response {
      Response(status: status, description: description, schema: nil, contentTypes: [], headers: headers)
    }

    /// A refusal that the route itself can give.
    public static func problem(_ type: ProblemType, _ description: String? = nil) -> Response {
      Response(
        status: type.status, description: description ?? type.title, schema: Problem.schema, contentTypes: ["application/problem+json"],
        headers: [])
    }
  }
}

/// A value that a request gives in its path, query or header.
public struct Parameter: Sendable {
  public enum Place: String, Sendable {
    case path, query, header
  }

  public let place: Place
  public let name: String
  /// Of a text, choice, integer, number or boolean; for a query also an array of those, given by repeating the name.
  public let schema: Schema
  public let description: String
  public let isRequired: Bool
  /// What holds when it is absent.
  public let fallback: JSONValue?

  public static func path(_ name: String, _ schema: Schema, _ description: String) -> Parameter {
    Parameter(place: .path, name: name, schema: schema, description: description, isRequired: true, fallback: nil)
  }

  public static func query(
    _ name: String, _ schema: Schema, _ description: String, isRequired: Bool = false, default fallback: JSONValue? = nil
  ) -> Parameter {
    precondition(fallback.map { schema.findings(in: $0).isEmpty } ?? true, "\(name): the default must fit the schema")
    return Parameter(place: .query, name: name, schema: schema, description: description, isRequired: isRequired, fallback: fallback)
  }

  public static func header(_ name: HTTPField.Name, _ schema: Schema, _ description: String, isRequired: Bool = false) -> Parameter {
    Parameter(place: .header, name: name.rawName, schema: schema, description: description, isRequired: isRequired, fallback: nil)
  }

  /// `limit` (1...200) and `cursor`, as every listing has them; see `Paging`.
  public static func paging(defaultLimit: Int64 = 50) -> [Parameter] {
    [
      .query("limit", .integer(1...200), "How many at most.", default: .number(JSONNumber(defaultLimit))),
      .query("cursor", .string(max: 2048, min: 1), "`next_cursor` of the page before."),
    ]
  }
}
