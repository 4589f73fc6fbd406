import HTTPTypes

extension Responder {
  /// The handler's answer, or the one that was given to the same request before.
  func perform(_ call: Call, _ route: Route) async throws -> Reply {
    guard let token = call.idempotency, let store = idempotency else { return try await handle(call, route) }
    switch try await store.begin(token) {
    case .begun: return try await handleOnce(call, route, token, store)
    case .inFlight: throw Problem(.requestInFlight, headers: [.retryAfter: "1"])
    case .mismatch: throw Problem(.idempotencyMismatch)
    case .completed(let stored): return Reply(replaying: stored)
    }
  }

  private func handle(_ call: Call, _ route: Route) async throws -> Reply {
    let isUpload = call.upload != nil
    let deadline = route.spec.deadline ?? (isUpload ? configuration.uploadDeadline : configuration.deadline)
    let handler = route.handler
    return try await deadlines.run(deadline) { try await handler(call) }
  }

  /// The work goes on behind a deadline that was exceeded, so that it is the work that completes the token.
  private func handleOnce(
    _ call: Call, _ route: Route, _ token: IdempotencyToken, _ store: any IdempotencyStore
  ) async throws -> Reply {
    let handler = route.handler
    let isUpload = call.upload != nil
    let deadline = route.spec.deadline ?? (isUpload ? configuration.uploadDeadline : configuration.deadline)
    return try await deadlines.run(deadline) {
      let reply: Reply
      do {
        reply = try await handler(call)
      } catch let problem as Problem where problem.type.status.kind == .clientError && problem.type != .rateLimited {
        reply = problem.reply(instance: call.requestID)
      } catch {
        try await store.abandon(token)
        throw error
      }
      if let stored = reply.stored, reply.status.kind != .serverError {
        try await store.complete(token, with: stored)
      } else {
        try await store.abandon(token)
      }
      return reply
    }
  }
}
