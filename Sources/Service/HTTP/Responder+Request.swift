import HTTPTypes
import Notation

extension Responder {
  /// The request with parameters and body read and checked.
  func makeCall(
    _ head: HTTPRequest, _ target: String, _ query: Substring?, _ match: RouteTable.Match, _ source: BodySource, _ trace: Trace
  ) async throws -> Call {
    let route = match.route
    if case .required = route.spec.precondition, head.headerFields[.ifMatch] == nil { throw Problem(.preconditionRequired) }
    let parameters = try route.parameters.read(pathValues: match.values, query: query, headers: head.headerFields)
    var bytes: [UInt8] = []
    var body: JSONBody?
    var upload: Upload?
    switch route.spec.request {
    case .none: try await refuseBody(head.headerFields, source)
    case .json(let schema, let isRequired, let limit):
      bytes = try await readJSON(head, source, limit ?? RouteSpec.standardBodyLimitInBytes, isRequired: isRequired)
      if isRequired || !bytes.isEmpty { body = JSONBody(try parse(bytes, schema)) }
    case .upload(let types, let limit): upload = try open(head.headerFields, source, types, limit)
    }
    return Call(
      requestID: trace.id, spec: route.spec, method: route.spec.method, target: target, headers: head.headerFields,
      principal: trace.principal, parameters: parameters, body: body, upload: upload,
      idempotency: token(head.headerFields, route, target, bytes, trace.principal), sealer: sealer)
  }

  private func refuseBody(_ headers: HTTPFields, _ source: BodySource) async throws {
    if source.declaredLength == 0 { return }
    if source.declaredLength == nil, try await source.next() == nil { return }
    throw Problem(.unsupportedMediaType, "this route takes no body")
  }

  private func readJSON(_ head: HTTPRequest, _ source: BodySource, _ limit: Int, isRequired: Bool) async throws -> [UInt8] {
    let headers = head.headerFields
    let isGzip = try isGzip(headers)
    guard let type = Negotiation.contentType(headers[.contentType]) else {
      if source.declaredLength == 0, !isRequired { return [] }
      throw Self.unsupported(["application/json"], "the header Content-Type is missing")
    }
    let isJSON = type.type == "application/json" || head.method == .patch && type.type == "application/merge-patch+json"
    if !isJSON || type.isForeign { throw Self.unsupported(["application/json"], "the body must be application/json in UTF-8") }
    return try await source.collected(limit: limit, isGzip: isGzip)
  }

  private func parse(_ bytes: [UInt8], _ schema: Schema) throws(Problem) -> JSONValue {
    let value: JSONValue
    do {
      value = try JSONReader.read(bytes, limits: configuration.json)
    } catch {
      let before = bytes.prefix(error.offset)
      let line = before.count { $0 == 0x0A } + 1
      let column = before.reversed().prefix { $0 != 0x0A }.count + 1
      throw Problem(
        .malformedJSON, "line \(line), column \(column): \(error.message)",
        members: [
          ("line", .number(JSONNumber(Int64(line)))), ("column", .number(JSONNumber(Int64(column)))),
          ("offset", .number(JSONNumber(Int64(error.offset)))),
        ])
    }
    let findings = schema.findings(in: value)
    if !findings.isEmpty { throw Problem(.validation, errors: findings) }
    return value
  }

  private func open(_ headers: HTTPFields, _ source: BodySource, _ types: [String], _ limit: Int) throws(Problem) -> Upload {
    let isGzip = try isGzip(headers)
    let type = Negotiation.contentType(headers[.contentType])
    if !types.isEmpty, !types.contains(type?.type ?? "") { throw Self.unsupported(types, "the content type is not taken here") }
    if let length = source.declaredLength, length > limit { throw BodySource.tooLarge(limit) }
    return Upload(contentType: type?.type, source: source.limited(to: limit, isGzip: isGzip))
  }

  private func isGzip(_ headers: HTTPFields) throws(Problem) -> Bool {
    switch headers[.contentEncoding]?.lowercased() {
    case nil, "identity": return false
    case "gzip", "x-gzip": return true
    default:
      throw Problem(
        .unsupportedMediaType, "the content encoding is not taken here", members: [("supported", ["gzip", "identity"])],
        headers: [.acceptEncoding: "gzip, identity"])
    }
  }

  private static func unsupported(_ types: [String], _ detail: String) -> Problem {
    Problem(.unsupportedMediaType, detail, members: [("supported", .array(types.map(JSONValue.string)))])
  }

  private func token(
    _ headers: HTTPFields, _ route: Route, _ target: String, _ bytes: [UInt8], _ principal: Principal?
  ) -> IdempotencyToken? {
    guard route.spec.isIdempotent, idempotency != nil, let principal, let key = headers[.idempotencyKey] else { return nil }
    return IdempotencyToken(
      account: principal.account, key: key, fingerprint: Self.fingerprint(route.spec.method.rawValue, target, bytes))
  }

  /// The keys are fixed, since fingerprints are kept: they tell apart by mistake, not by malice against oneself.
  private static func fingerprint(_ method: String, _ target: String, _ body: [UInt8]) -> [UInt8] {
    let message = Array("\(method) \(target)\n".utf8) + body
    let halves = [SipHash(k0: 1, k1: 2).hash(message), SipHash(k0: 3, k1: 4).hash(message)]
    return halves.flatMap { half in withUnsafeBytes(of: half.bigEndian) { Array($0) } }
  }
}
