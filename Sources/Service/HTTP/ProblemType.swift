public import HTTPTypes

/// A kind of refusal: its place in the table that is shown at `/problems`, its title and its status.
public struct ProblemType: Sendable, Hashable {
  /// The last part of the `type` URI reference, `/problems/not-found`.
  public let name: String
  public let title: String
  public let status: HTTPResponse.Status
  /// What it means and what to do, in a sentence or two.
  public let documentation: String

  public init(_ name: String, _ status: HTTPResponse.Status, _ title: String, documentation: String) {
    self.name = name
    self.title = title
    self.status = status
    self.documentation = documentation
  }

  public static func == (a: Self, b: Self) -> Bool { a.name == b.name }
  public func hash(into hasher: inout Hasher) { hasher.combine(name) }

  /// The URI reference that identifies it.
  public var reference: String { "/problems/\(name)" }
}

extension ProblemType {
  public static let malformedRequest = ProblemType(
    "malformed-request", .badRequest, "The request is malformed",
    documentation: "The request line, a header or the framing of the body breaks HTTP. Check the client.")
  public static let malformedJSON = ProblemType(
    "malformed-json", .badRequest, "The body is not JSON",
    documentation: "The body is not one JSON text in UTF-8 within the limits; line, column and offset say where.")
  public static let invalidParameter = ProblemType(
    "invalid-parameter", .badRequest, "A parameter is unknown or invalid",
    documentation: "A query parameter or header is unknown, missing, repeated, or not of the declared type and range.")
  public static let invalidCursor = ProblemType(
    "invalid-cursor", .badRequest, "The cursor is not valid here",
    documentation: "A cursor is only good for the listing, filters and account that it was given for. Start again without one.")
  public static let unauthenticated = ProblemType(
    "unauthenticated", .unauthorized, "A valid key is required",
    documentation: "Send `Authorization: Bearer KEY` with a key that exists, is not expired and not revoked.")
  public static let forbidden = ProblemType(
    "forbidden", .forbidden, "The key lacks a scope", documentation: "The key is valid but does not have the scope that `scope` names.")
  public static let notFound = ProblemType(
    "not-found", .notFound, "Not found", documentation: "There is nothing at this address, or nothing that this key may see.")
  public static let methodNotAllowed = ProblemType(
    "method-not-allowed", .methodNotAllowed, "The method is not allowed here",
    documentation: "The header Allow lists the methods of this address.")
  public static let notAcceptable = ProblemType(
    "not-acceptable", .notAcceptable, "None of the accepted types can be given",
    documentation: "The header Accept excludes every type that this route answers with.")
  public static let requestTimeout = ProblemType(
    "request-timeout", .requestTimeout, "The request did not arrive in time",
    documentation: "The head or body came too slowly, or stopped. Send it again.")
  public static let conflict = ProblemType(
    "conflict", .conflict, "The state does not allow this", documentation: "The request is well-formed but contradicts the present state.")
  public static let requestInFlight = ProblemType(
    "request-in-flight", .conflict, "The same request is being worked on",
    documentation: "A request with this Idempotency-Key has not ended yet. Try again after a moment; the answer will be replayed.")
  public static let preconditionFailed = ProblemType(
    "precondition-failed", .preconditionFailed, "It was changed since",
    documentation: "The ETag in If-Match is not the present one. Read again, decide again, send the new ETag.")
  public static let tooLarge = ProblemType(
    "too-large", .contentTooLarge, "The body is too large", documentation: "The body, or what it decompresses to, exceeds `limit` bytes.")
  public static let addressTooLong = ProblemType(
    "address-too-long", .uriTooLong, "The address is too long", documentation: "Path and query together exceed the limit.")
  public static let unsupportedMediaType = ProblemType(
    "unsupported-media-type", .unsupportedMediaType, "The content type is not supported here",
    documentation: "The member `supported` lists the content types, or the encodings, that this route takes.")
  public static let validation = ProblemType(
    "validation", .unprocessableContent, "The body does not fit",
    documentation: "The member `errors` lists every flaw with a JSON Pointer (RFC 6901), a code and a sentence.")
  public static let idempotencyMismatch = ProblemType(
    "idempotency-mismatch", .unprocessableContent, "The Idempotency-Key was used for another request",
    documentation: "A key stands for one request; use a new key for a new one.")
  public static let preconditionRequired = ProblemType(
    "precondition-required", .preconditionRequired, "If-Match is required",
    documentation: "Send the ETag that you read in If-Match, so that nobody's change is overwritten unseen.")
  public static let rateLimited = ProblemType(
    "rate-limited", .tooManyRequests, "Too many requests",
    documentation: "The key's budget is used up; Retry-After says for how many seconds.")
  public static let headerTooLarge = ProblemType(
    "header-too-large", .requestHeaderFieldsTooLarge, "The header is too large",
    documentation: "There are too many header fields, or they are too long.")
  public static let internalError = ProblemType(
    "internal-error", .internalServerError, "Something went wrong here",
    documentation: "A flaw of the service. The log holds the cause under the request id in `instance`.")
  public static let unavailable = ProblemType(
    "unavailable", .serviceUnavailable, "The service cannot answer now",
    documentation: "It is starting, stopping or overloaded. Try again after Retry-After seconds.")
  public static let deadlineExceeded = ProblemType(
    "deadline-exceeded", .gatewayTimeout, "The answer took too long",
    documentation: "The work was given up at the deadline of the route. What was changed is either complete or undone.")

  /// The refusals that the kernel itself can give.
  public static let kernel: [ProblemType] = [
    malformedRequest, malformedJSON, invalidParameter, invalidCursor, unauthenticated, forbidden, notFound, methodNotAllowed, notAcceptable,
    requestTimeout, conflict, requestInFlight, preconditionFailed, tooLarge, addressTooLong, unsupportedMediaType, validation,
    idempotencyMismatch, preconditionRequired, rateLimited, headerTooLarge, internalError, unavailable, deadlineExceeded,
  ]
}
