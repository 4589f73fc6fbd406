import HTTPTypes
import Notation

extension Responder {
  /// Who asks, whether it may, and whether it still has budget.
  /// - Returns: the fields that tell the client about its budget.
  func admit(_ headers: HTTPFields, _ route: Route, _ trace: inout Trace) async throws -> HTTPFields {
    guard let scope = route.spec.scope else { return [:] }
    let principal: Principal
    if let given = trace.principal { principal = given } else { principal = try await authenticate(headers) }
    trace.principal = principal
    guard principal.scopes.contains(scope) else {
      throw Problem(
        .forbidden, "this needs a key with the scope '\(scope)'", members: [("scope", .string(scope.name))],
        headers: [.wwwAuthenticate: "Bearer error=\"insufficient_scope\", scope=\"\(scope)\""])
    }
    return try spend(principal)
  }

  private func authenticate(_ headers: HTTPFields) async throws -> Principal {
    guard let authorization = headers[.authorization] else {
      throw Problem(
        .unauthenticated, "the header Authorization is missing", headers: [.wwwAuthenticate: "Bearer realm=\"sosia\""])
    }
    guard authorization.prefix(7).lowercased() == "bearer ", case let token = authorization.dropFirst(7).drop(while: { $0 == " " }),
      (1...512).contains(token.utf8.count), token.utf8.allSatisfy({ (0x21...0x7E).contains($0) }),
      let principal = try await authenticator.principal(bearerToken: String(token))
    else {
      throw Problem(
        .unauthenticated, "the key is not valid", headers: [.wwwAuthenticate: "Bearer realm=\"sosia\", error=\"invalid_token\""])
    }
    return principal
  }

  /// Headers of draft-ietf-httpapi-ratelimit-headers-10.
  private func spend(_ principal: Principal) throws(Problem) -> HTTPFields {
    guard let limit = principal.rateLimit else { return [:] }
    let decision = limiter.take("\(principal.account)\u{0}\(principal.keyID)", limit, now: monotonic())
    var headers: HTTPFields = [
      .rateLimitPolicy: "\"key\";q=\(limit.requests);w=\(limit.window)",
      .rateLimit: "\"key\";r=\(decision.remaining);t=\(decision.secondsUntilNext)",
    ]
    if decision.isAllowed { return headers }
    headers[.retryAfter] = String(max(1, decision.secondsUntilNext))
    throw Problem(.rateLimited, "the key may make \(limit.requests) requests in \(limit.window) seconds", headers: headers)
  }
}
