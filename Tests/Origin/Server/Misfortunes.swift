import Synchronization

/// Replaces answers by misfortunes and remembers which hosts asked to be left alone.
final class Misfortunes: Sendable {
  private struct Host {
    var requests = 0
    var closedUntil: Int64 = 0
  }

  private let world: World
  private let hosts = Mutex<[String: Host]>([:])

  init(_ world: World) { self.world = world }

  func reply(_ request: OriginRequest) -> Reply {
    let configuration = world.configuration
    let now = configuration.now()
    if request.path == "/robots.txt" || TroubleHost.isHost(request.host) { return world.reply(request, now: now) }
    let (number, closedUntil) = hosts.withLock { hosts -> (Int, Int64) in
      hosts[request.host, default: Host()].requests += 1
      let host = hosts[request.host]!
      return (host.requests, host.closedUntil)
    }
    if now < closedUntil { return Self.tooManyRequests(until: closedUntil, now: now, isDate: number % 2 == 0) }
    switch configuration.failures.misfortune(seed: configuration.seed, host: request.host, number: number) {
    case nil: return world.reply(request, now: now)
    case .error(let status):
      var reply = Reply(status, "text/html", Array("<h1>\(status)</h1>".utf8))
      reply.scenario = "error"
      return reply
    case .tooManyRequests(let seconds):
      // A date has whole seconds, so that one of them may have gone by already.
      let until = now + seconds + 1
      hosts.withLock { $0[request.host]?.closedUntil = until }
      return Self.tooManyRequests(until: until, now: now, isDate: number % 2 == 0)
    case .drip: return delivered(request, now, "drip") { .drip(bytes: max(64, $0 / 10), pauseInMilliseconds: 20) }
    case .reset: return delivered(request, now, "reset") { .reset(after: $0 / 2) }
    case .truncated: return delivered(request, now, "truncated") { .truncated(after: $0 / 2) }
    }
  }

  private func delivered(_ request: OriginRequest, _ now: Int64, _ scenario: String, _ delivery: (_ bytes: Int) -> Reply.Delivery) -> Reply
  {
    var reply = world.reply(request, now: now)
    reply.delivery = delivery(reply.body.count)
    reply.scenario = scenario
    return reply
  }

  private static func tooManyRequests(until: Int64, now: Int64, isDate: Bool) -> Reply {
    var reply = Reply(429, "text/plain", Array("slow down".utf8))
    reply.headers.append((name: "Retry-After", value: isDate ? CalendarDate(seconds: until).http : "\(until - now)"))
    reply.retryAfter = until - now
    reply.scenario = "429"
    return reply
  }
}
