import HTTPTypes
import Notation

/// The routes of the service: one call declares a route and says who handles it, so that the document cannot drift from what is served.
public struct RouteRegistry: Sendable {
  public typealias Handler = @Sendable (Call) async throws -> Reply

  public let title: String
  public let version: String
  /// Of JSON bodies on routes that name no limit of their own.
  public let bodyLimitInBytes: Int
  private(set) var routes: [Route] = []
  private(set) var problemTypes = ProblemType.kernel

  public init(title: String, version: String, bodyLimitInBytes: Int = RouteSpec.standardBodyLimitInBytes) {
    self.title = title
    self.version = version
    self.bodyLimitInBytes = bodyLimitInBytes
  }

  public var specs: [RouteSpec] { routes.map(\.spec) }

  /// - Precondition: the path's parameters are declared, the `id` is new, and no other route has this method and path.
  public mutating func register(_ spec: RouteSpec, _ handler: @escaping Handler) {
    precondition(!routes.contains { $0.spec.id == spec.id }, "\(spec.id) is registered twice")
    precondition(
      Set(spec.path.parameterNames) == Set(spec.parameters.filter { $0.place == .path }.map(\.name)),
      "\(spec.path): the parameters of the path must be declared")
    precondition(!spec.responses.isEmpty, "\(spec.path): at least one answer must be declared")
    var spec = spec
    if case .json(let schema, let isRequired, nil) = spec.request {
      spec.request = .json(schema, isRequired: isRequired, limitInBytes: bodyLimitInBytes)
    }
    routes.append(Route(spec, handler))
  }

  /// Adds refusals of the rooms above to the table at `/problems`.
  /// - Precondition: the names are new.
  public mutating func add(problemTypes types: [ProblemType]) {
    for type in types {
      precondition(!problemTypes.contains(type), "\(type.name) is a known problem")
      problemTypes.append(type)
    }
  }

  /// Adds `GET /openapi.json` and the explanation of every refusal at `GET /problems/{name}`. Call it last.
  public mutating func registerDocuments() {
    let types = problemTypes
    register(
      RouteSpec(
        .get, "/problems/{name}", id: "explainProblem", tag: "Documents", summary: "What a kind of refusal means", scope: nil,
        parameters: [.path("name", .string(max: 100), "The last part of the problem's type.")],
        responses: [
          .json(
            .object(
              .required("type", .string(max: 200)), .required("title", .string(max: 200)), .required("status", .integer(400...599)),
              .required("documentation", .string(max: 2000))), "The explanation."), .problem(.notFound),
        ])
    ) { call in
      guard let type = types.first(where: { $0.name == call.text("name") }) else { throw Problem(.notFound) }
      return .json { json in
        json.object { o in
          o.member("type", type.reference)
          o.member("title", type.title)
          o.member("status", type.status.code)
          o.member("documentation", type.documentation)
        }
      }
    }
    let spec = RouteSpec(
      .get, "/openapi.json", id: "openAPI", tag: "Documents", summary: "This document", scope: nil,
      responses: [.json(.map(of: .any, max: 100), "OpenAPI 3.1.")])
    let document = OpenAPIDocument(title: title, version: version, specs: specs + [spec]).json
    let etag = EntityTag(revision: SipHash(k0: 0, k1: 0).hash(document))
    register(spec) { _ in .json(etag: etag, bytes: document) }
  }
}
