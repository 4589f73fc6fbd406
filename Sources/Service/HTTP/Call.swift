public import HTTPTypes
public import Notation

/// One request, as a handler gets it: who asks is known and allowed, parameters and body are checked.
public struct Call: Sendable {
  /// As in X-Request-Id and the log.
  public let requestID: String
  public let spec: RouteSpec
  /// GET for a HEAD.
  public let method: HTTPRequest.Method
  /// Path and query as they were sent.
  public let target: String
  public let headers: HTTPFields
  /// Nil on open routes.
  public let principal: Principal?
  /// By name; absent ones that have a default are there.
  public let parameters: [String: JSONValue]
  /// On routes that take JSON.
  public let body: JSONBody?
  /// On routes that take an upload.
  public let upload: Upload?
  /// On idempotent routes, when the client sent a key.
  public let idempotency: IdempotencyToken?
  let sealer: CursorSealer

  /// The account that the key belongs to.
  /// - Precondition: the route has a scope.
  public var account: String {
    guard let principal else { preconditionFailure("an open route has no account") }
    return principal.account
  }

  public func text(_ name: String) -> String? { parameters[name]?.string }
  public func integer(_ name: String) -> Int64? { parameters[name]?.integer }
  public func number(_ name: String) -> Double? { parameters[name]?.double }
  public func flag(_ name: String) -> Bool? { parameters[name]?.bool }
  public func texts(_ name: String) -> [String] { parameters[name]?.array?.compactMap(\.string) ?? [] }

  /// What `parse` makes of a parameter of the path, such as `ProfileID.init`.
  /// - Throws: `not-found` when that is nil.
  public func path<Value>(_ name: String, _ parse: (String) -> Value?) throws(Problem) -> Value {
    guard let value = text(name).flatMap(parse) else { throw Problem(.notFound) }
    return value
  }

  /// The body of a route that requires JSON.
  /// - Precondition: the route declares a required JSON body.
  public var json: JSONBody {
    guard let body else { preconditionFailure("\(spec.path) declares no required JSON body") }
    return body
  }

  /// Compares If-Match with the present revision.
  /// - Throws: `precondition-failed` when it does not list it.
  public func checkPrecondition(current: EntityTag) throws(Problem) {
    guard let header = headers[.ifMatch] else { return }
    if !current.isListed(in: header, weakly: false) {
      throw Problem(.preconditionFailed, headers: [.eTag: current.description])
    }
  }

  /// Whether the client sent If-Match, so that what is checked must be read in the same transaction as it is changed.
  public var hasPrecondition: Bool { headers[.ifMatch] != nil }

  /// Whether the client has the present revision already, and a 304 is the answer; the kernel does this by itself for replies with an ETag.
  public func isNotModified(_ current: EntityTag) -> Bool {
    headers[.ifNoneMatch].map { current.isListed(in: $0, weakly: true) } ?? false
  }

  /// The page that a listing is asked for.
  /// - Throws: `invalid-cursor`.
  public func paging() throws(Problem) -> Paging {
    let listing = listingIdentity
    let position: String? = if let cursor = text("cursor") { try sealer.open(cursor, listing: listing) } else { nil }
    return Paging(limit: Int(integer("limit") ?? 50), position: position, listing: listing, target: target, sealer: sealer)
  }

  /// Account, route and every parameter that is not paging.
  private var listingIdentity: String {
    var text = "\(principal?.account ?? "")\u{0}\(spec.id)"
    for name in parameters.keys.sorted() where name != "cursor" && name != "limit" {
      var json = JSONWriter(capacity: 64)
      if let value = parameters[name] { json.value(value) }
      text += "\u{0}\(name)=\(String(decoding: json.bytes, as: UTF8.self))"
    }
    return text
  }
}
