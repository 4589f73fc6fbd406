import HTTPTypes
public import Notation
import Synchronization

/// Answers requests by the declared routes, in the same way whether they came over a socket or from the same process.
public final class Responder: Sendable {
  public struct Configuration: Sendable {
    /// Of path and query together; above it the answer is 414.
    public var targetLimitInBytes = 8 << 10
    /// Of all names and values; above it the answer is 431.
    public var headerLimitInBytes = 32 << 10
    public var headerFieldLimit = 100
    /// Requests that may be worked on at the same time; above it the answer is 503.
    public var concurrencyLimit = 4096
    /// Of a handler whose route declares none.
    public var deadline: Duration = .seconds(30)
    /// Of a handler that takes an upload and declares none.
    public var uploadDeadline: Duration = .seconds(4 * 3600)
    /// Bodies larger than this are compressed for clients that accept it.
    public var compressionThresholdInBytes = 1024
    public var json = JSONReader.Limits()
    /// Seals cursors; kept between runs, so that they outlive a restart.
    public var cursorSecret: (UInt64, UInt64) = (.random(in: .min ... .max), .random(in: .min ... .max))

    public init() {}
  }

  let configuration: Configuration
  let authenticator: any Authenticator
  let idempotency: (any IdempotencyStore)?
  let log: EventLog
  let sealer: CursorSealer
  let limiter = RateLimiter()
  let deadlines = Deadlines()
  let monotonic: @Sendable () -> UInt64
  private let table: RouteTable
  private let indexes: [String: Int]
  private let requestMetrics: RequestMetrics
  private let inFlight = Atomic<Int>(0)

  /// - Parameter monotonic: nanoseconds of a clock that never goes back; nil for the machine's.
  public init(
    _ registry: RouteRegistry, configuration: Configuration = Configuration(), authenticator: any Authenticator,
    idempotency: (any IdempotencyStore)? = nil, metrics: MetricsRegistry, log: EventLog, monotonic: (@Sendable () -> UInt64)? = nil
  ) {
    self.configuration = configuration
    self.authenticator = authenticator
    self.idempotency = idempotency
    self.log = log
    self.monotonic = monotonic ?? { Deadlines.now }
    sealer = CursorSealer(secret: configuration.cursorSecret)
    var table = RouteTable()
    for route in registry.routes { table.add(route) }
    self.table = table
    indexes = Dictionary(uniqueKeysWithValues: registry.routes.enumerated().map { ($1.spec.id, $0) })
    requestMetrics = RequestMetrics(
      metrics, routes: registry.routes.map { ($0.spec.method.rawValue, $0.spec.path.description) })
  }

  /// What is known of a request so far, for the log.
  struct Trace: Sendable {
    let id: String
    let method: HTTPRequest.Method
    let started: UInt64
    var route: Route?
    var principal: Principal?
  }

  /// The whole answer: what was refused is a problem, nothing is thrown.
  /// - Parameter principal: asks instead of the owner of a bearer token; for callers in this process.
  func respond(_ head: HTTPRequest, _ source: BodySource, as principal: Principal? = nil) async -> Reply {
    var trace = Trace(id: RequestID.choose(head.headerFields[.requestID]), method: head.method, started: Deadlines.now)
    trace.principal = principal
    let busy = inFlight.add(1, ordering: .relaxed).newValue
    requestMetrics.inFlight.set(Double(busy))
    defer { inFlight.subtract(1, ordering: .relaxed) }
    var reply: Reply
    do {
      if busy > configuration.concurrencyLimit { throw Problem.unavailable("too many requests at once") }
      reply = try await answer(head, source, &trace)
    } catch let problem as Problem {
      reply = problem.reply(instance: trace.id)
    } catch is Deadlines.Exceeded {
      reply = Problem(.deadlineExceeded).reply(instance: trace.id)
      reply.headers[.connection] = "close"
    } catch {
      log.write(.error, "failure", [("id", .text(trace.id)), ("route", .text(template(trace))), ("error", .text(ErrorName.of(error)))])
      reply = Problem(.internalError).reply(instance: trace.id)
    }
    finish(&reply, head, trace)
    return reply
  }

  private func answer(_ head: HTTPRequest, _ source: BodySource, _ trace: inout Trace) async throws -> Reply {
    let target = head.path ?? ""
    try checkSize(target, head.headerFields)
    if head.method == .options, target == "*" { return .noContent }
    let parts = target.split(separator: "?", maxSplits: 1, omittingEmptySubsequences: false)
    let match: RouteTable.Match
    switch table.find(head.method, parts.first ?? "") {
    case .found(let found): match = found
    case .notFound: throw Problem(.notFound, "no route has this path")
    case .wrongMethod(var methods):
      if methods.contains(.get) { methods.append(.head) }
      let allow = (methods + [.options]).map(\.rawValue).joined(separator: ", ")
      if head.method == .options { return Reply(status: .noContent, headers: [.allow: allow]) }
      throw Problem(.methodNotAllowed, headers: [.allow: allow])
    }
    let route = match.route
    trace.route = route
    if let accept = head.headerFields[.accept], !Negotiation.accepts(accept, oneOf: route.produces) {
      throw Problem(.notAcceptable, members: [("supported", .array(route.produces.map(JSONValue.string)))])
    }
    let rateHeaders = try await admit(head.headerFields, route, &trace)
    do {
      let call = try await makeCall(head, target, parts.count > 1 ? parts[1] : nil, match, source, trace)
      var reply = try await perform(call, route)
      for field in rateHeaders { reply.headers.append(field) }
      return reply
    } catch var problem as Problem {
      for field in rateHeaders where problem.headers[field.name] == nil { problem.headers.append(field) }
      throw problem
    }
  }

  private func checkSize(_ target: String, _ headers: HTTPFields) throws(Problem) {
    if target.utf8.count > configuration.targetLimitInBytes { throw Problem(.addressTooLong) }
    if headers.count > configuration.headerFieldLimit {
      throw Problem(.headerTooLarge, "more than \(configuration.headerFieldLimit) fields")
    }
    var size = 0
    for field in headers { size += field.name.rawName.utf8.count + field.value.utf8.count + 4 }
    if size > configuration.headerLimitInBytes { throw Problem(.headerTooLarge, "more than \(configuration.headerLimitInBytes) bytes") }
  }

  private func template(_ trace: Trace) -> String { trace.route?.spec.path.description ?? "none" }

  /// Adds what every answer has, and notes it when it is made, or when a stream has ended.
  private func finish(_ reply: inout Reply, _ head: HTTPRequest, _ trace: Trace) {
    AnswerDressing.dress(&reply, head, requestID: trace.id, compressAbove: configuration.compressionThresholdInBytes)
    let status = reply.status.code
    guard case .stream(let write) = reply.body else { return note(trace, status, nil) }
    reply.body = .stream { sink in
      do {
        try await write(sink)
        self.note(trace, status, nil)
      } catch {
        self.note(trace, status, error)
        throw error
      }
    }
  }

  private func note(_ trace: Trace, _ status: Int, _ failure: (any Error)?) {
    let nanoseconds = Double(Deadlines.now &- trace.started)
    requestMetrics.observe(route: trace.route.flatMap { indexes[$0.spec.id] }, status: status, seconds: nanoseconds / 1e9)
    let level: EventLog.Level = status >= 500 || failure != nil ? .error : .info
    guard level >= log.level else { return }
    var fields: [EventLog.Field] = [
      ("method", .text(Self.known(trace.method))), ("route", .text(template(trace))), ("status", .integer(Int64(status))),
      ("ms", .milliseconds(min(nanoseconds / 1e6, 1e8))), ("id", .text(trace.id)),
    ]
    if let principal = trace.principal { fields.append(("key", .text(principal.keyID))) }
    if let failure { fields.append(("cut", .text(ErrorName.of(failure)))) }
    log.write(level, "request", fields)
  }

  /// Methods are free text of the client.
  private static func known(_ method: HTTPRequest.Method) -> String {
    switch method {
    case .get, .head, .post, .put, .patch, .delete, .options: method.rawValue
    default: "other"
    }
  }
}
