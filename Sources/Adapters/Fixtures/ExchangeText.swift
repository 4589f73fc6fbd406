import Profiles
import ProviderKit

/// Requests and answers as files, in the shape of HTTP messages.
///
/// A request is `METHOD URL`, headers, an empty line and the body; an answer `HTTP/1.1 STATUS`, headers, an empty line and the body. Headers
/// that begin with `Fixture-` say what HTTP does not: `Fixture-Final-URL`, `Fixture-Truncated`, `Fixture-From-Cache`, `Fixture-Retry-At`,
/// `Fixture-Fresh-Until`. `FAIL REASON` in place of an answer is no answer at all: `FAIL timeout`.
enum ExchangeText {
  static func request(_ bytes: [UInt8]) -> Exchange.Request? {
    guard let message = Message(bytes) else { return nil }
    let words = message.start.split(separator: " ").map(String.init)
    guard words.count >= 2, FetchOrder.Method(rawValue: words[0]) != nil else { return nil }
    // A last line break belongs to the editor, not to the body.
    let body = message.body.last == 0x0A ? Array(message.body.dropLast()) : message.body
    return Exchange.Request(method: words[0], url: words[1], headers: message.headers, body: body)
  }

  static func text(_ request: Exchange.Request) -> [UInt8] {
    let head = "\(request.method) \(request.url)\n" + request.headers.map { "\($0.name): \($0.value)\n" }.joined()
    return Array(head.utf8) + (request.body.isEmpty ? [] : [0x0A] + request.body + [0x0A])
  }

  /// - Parameters:
  ///   - url: the request's, which the answer has unless it says another.
  ///   - body: what is kept apart, instead of what the file holds.
  static func answer(_ bytes: [UInt8], url: String, body: [UInt8]?) -> Exchange.Answer? {
    guard let message = Message(bytes) else { return nil }
    let words = message.start.split(separator: " ").map(String.init)
    if words.first == "FAIL" {
      return words.dropFirst().first.flatMap { failure($0, words.dropFirst(2).joined(separator: " ")) }.map {
        .failure(FetchFailure($0, calls: 1))
      }
    }
    guard words.count >= 2, words[0].hasPrefix("HTTP/"), let status = Int(words[1]), (100...599).contains(status) else { return nil }
    func own(_ name: String) -> String? { message.headers.first { $0.name.lowercased() == "fixture-" + name }?.value }
    let isFromCache = own("from-cache") == "true"
    let bytes = body ?? message.body
    return .body(
      FetchedBody(
        status: status, headers: message.headers.filter { !$0.name.lowercased().hasPrefix("fixture-") }, body: bytes,
        finalURL: own("final-url") ?? url, isTruncated: own("truncated") == "true", isFromCache: isFromCache,
        retryAt: own("retry-at").flatMap(Timestamp.init), freshUntil: own("fresh-until").flatMap(Timestamp.init),
        calls: isFromCache ? 0 : own("calls").flatMap(Int.init) ?? 1, bytesRead: isFromCache ? 0 : Int64(bytes.count)))
  }

  /// The head of an answer; its body is kept apart.
  static func head(_ answer: Exchange.Answer, requestURL: String) -> [UInt8] {
    switch answer {
    case .failure(let failure): return Array("FAIL \(name(failure.reason))\n".utf8)
    case .body(let body):
      var text = "HTTP/1.1 \(body.status)\n" + body.headers.map { "\($0.name): \($0.value)\n" }.joined()
      if body.finalURL != requestURL { text += "Fixture-Final-URL: \(body.finalURL)\n" }
      if body.isTruncated { text += "Fixture-Truncated: true\n" }
      if body.isFromCache { text += "Fixture-From-Cache: true\n" }
      if let moment = body.retryAt { text += "Fixture-Retry-At: \(moment)\n" }
      if let moment = body.freshUntil { text += "Fixture-Fresh-Until: \(moment)\n" }
      return Array(text.utf8)
    }
  }

  /// `FAIL` lines: the name of a reason and what it says.
  private static func failure(_ name: String, _ rest: String) -> FetchFailure.Reason? {
    switch name {
    case "blocked_by_robots": .blockedByRobots
    case "rate_limited": Timestamp(rest).map { .rateLimited(until: $0) }
    case "circuit_open": Timestamp(rest).map { .circuitOpen(until: $0) }
    case "blocked_address": .blockedAddress(host: rest)
    case "host_not_allowed": .hostNotAllowed(host: rest)
    case "missing_secret": .missingSecret(name: rest)
    case "timeout": .timeout(rest.isEmpty ? "total" : rest)
    case "unresolvable": .unresolvable(host: rest, isTemporary: false)
    case "unreachable": .unreachable(host: rest, "refused")
    case "tls": .tls(host: rest, "certificate")
    case "malformed_answer": .malformedAnswer(rest)
    default: nil
    }
  }

  private static func name(_ reason: FetchFailure.Reason) -> String {
    switch reason {
    case .blockedByRobots: "blocked_by_robots"
    case .rateLimited(let moment): "rate_limited \(moment)"
    case .circuitOpen(let moment): "circuit_open \(moment)"
    case .blockedAddress(let host): "blocked_address \(host)"
    case .hostNotAllowed(let host): "host_not_allowed \(host)"
    case .missingSecret(let name): "missing_secret \(name)"
    case .timeout(let stage): "timeout \(stage)"
    case .unresolvable(let host, _): "unresolvable \(host)"
    case .unreachable(let host, _): "unreachable \(host)"
    case .tls(let host, _): "tls \(host)"
    default: "malformed_answer \(FetchFailure(reason).message)"
    }
  }

  /// A start line, headers, and what follows the first empty line.
  private struct Message {
    let start: String
    let headers: [FetchOrder.Header]
    let body: [UInt8]

    init?(_ bytes: [UInt8]) {
      var position = 0
      var lines: [String] = []
      var isHead = true
      while isHead, position < bytes.count {
        let end = bytes[position...].firstIndex(of: 0x0A) ?? bytes.count
        var line = bytes[position..<end]
        if line.last == 0x0D { line.removeLast() }
        position = min(bytes.count, end + 1)
        if line.isEmpty { isHead = false } else { lines.append(String(decoding: line, as: UTF8.self)) }
        if lines.count > 500 { return nil }
      }
      guard let first = lines.first else { return nil }
      start = first
      var headers: [FetchOrder.Header] = []
      for line in lines.dropFirst() {
        guard let colon = line.firstIndex(of: ":") else { return nil }
        headers.append(.init(String(line[..<colon]), TextSteps.trimmed(String(line[line.index(after: colon)...]))))
      }
      self.headers = headers
      body = Array(bytes[position...])
    }
  }
}
