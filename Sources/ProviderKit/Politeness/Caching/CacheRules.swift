public import Profiles

/// When an answer may be kept and given again, by RFC 9111.
///
/// Nothing stale is ever given without asking its source, so `must-revalidate` asks for nothing that is not done anyway.
public struct CacheRules: Sendable, Hashable {
  /// For whom answers are kept.
  public enum Scope: Sendable, Hashable {
    /// For every request alike.
    case shared
    /// For the requests with one credential alone.
    case onePrincipal
  }

  public let scope: Scope

  public init(scope: Scope) { self.scope = scope }

  /// What a kept answer is worth for a request.
  public enum Use: Sendable, Hashable {
    /// It can be given as it is.
    case fresh
    /// Its source is to be asked with these fields whether it still holds; without fields it is worth nothing.
    case stale(validators: [FetchOrder.Header])
    /// It answers another request.
    case mismatch
  }

  // RFC 9110 section 15.1: statuses whose answers may be kept without being told how long. 206 is not among those that we put together.
  private static let heuristicStatuses: Set<Int> = [200, 203, 204, 300, 301, 308, 404, 405, 410, 414, 501]

  /// Whether the answer may be kept at all, RFC 9111 section 3.
  /// - Parameter hasCredentials: whether the request had an `Authorization` field.
  public func mayStore(
    method: FetchOrder.Method, status: Int, request: [FetchOrder.Header], answer: [FetchOrder.Header], hasCredentials: Bool
  ) -> Bool {
    let control = CacheControl(answer.values("cache-control"))
    guard method == .get, status >= 200, status != 206, status != 304, !control.noStore,
      !CacheControl(request.values("cache-control")).noStore, !CachedAnswer.varyNames(answer).contains("*")
    else { return false }
    if scope == .shared {
      guard !control.isPrivate else { return false }
      guard !hasCredentials || control.isPublic || control.mustRevalidate || control.sharedMaxAge != nil else { return false }
    }
    let isExplicit = control.maxAge != nil || control.sharedMaxAge != nil || !answer.values("expires").isEmpty || control.isPublic
    guard Self.heuristicStatuses.contains(status) || isExplicit && status < 500 else { return false }
    // Without freshness and without validators nothing could ever be done with it.
    return isExplicit || !answer.values("etag").isEmpty || !answer.values("last-modified").isEmpty
  }

  /// What the answer is worth now for a request, RFC 9111 section 4.
  public func use(of answer: CachedAnswer, for request: [FetchOrder.Header], at now: Timestamp) -> Use {
    guard answer.isSelected(by: request) else { return .mismatch }
    let asked = CacheControl(request.values("cache-control"))
    let mustAsk = CacheControl(answer.headers.values("cache-control")).noCache || asked.noCache
    let age = self.age(of: answer, at: now)
    if !mustAsk, age < lifetime(of: answer), age <= asked.maxAge ?? .max { return .fresh }
    return .stale(validators: Self.validators(of: answer))
  }

  /// Until when the answer is fresh; not after `receivedAt` if it never is.
  public func freshUntil(_ answer: CachedAnswer) -> Timestamp {
    guard !CacheControl(answer.headers.values("cache-control")).noCache else { return answer.receivedAt }
    return answer.receivedAt.adding(seconds: lifetime(of: answer) - age(of: answer, at: answer.receivedAt))
  }

  /// The kept answer after its source said 304: the new fields replace the old ones, RFC 9111 section 3.2.
  public func merged(
    _ answer: CachedAnswer, with fields: [FetchOrder.Header], requestedAt: Timestamp, receivedAt: Timestamp
  ) -> CachedAnswer {
    // Those that describe the body that is kept stay, and those of one connection go.
    let kept: Set<String> = [
      "content-length", "content-encoding", "content-type", "content-range", "set-cookie", "transfer-encoding", "connection",
    ]
    let new = fields.filter { !kept.contains($0.name.lowercased()) }
    let names = Set(new.map { $0.name.lowercased() })
    var merged = answer
    merged.headers = answer.headers.filter { !names.contains($0.name.lowercased()) } + new
    merged.requestedAt = requestedAt
    merged.receivedAt = receivedAt
    return merged
  }

  /// `If-None-Match` and `If-Modified-Since` for the answer; both where it has both.
  static func validators(of answer: CachedAnswer) -> [FetchOrder.Header] {
    var fields: [FetchOrder.Header] = []
    if let tag = answer.headers.values("etag").first { fields.append(FetchOrder.Header("if-none-match", tag)) }
    if let date = answer.headers.values("last-modified").first, HTTPDate.parse(date, now: answer.receivedAt) != nil {
      fields.append(FetchOrder.Header("if-modified-since", date))
    }
    return fields
  }

  /// In seconds, RFC 9111 section 4.2.1; without being told, a tenth of the time since the last change, a day at most.
  private func lifetime(of answer: CachedAnswer) -> Int64 {
    let control = CacheControl(answer.headers.values("cache-control"))
    if scope == .shared, let seconds = control.sharedMaxAge { return seconds }
    if let seconds = control.maxAge { return seconds }
    let date = self.date(of: answer)
    let expires = answer.headers.values("expires")
    if let first = expires.first {
      guard expires.count == 1, let moment = HTTPDate.parse(first, now: answer.receivedAt) else { return 0 }
      return max(0, (moment.milliseconds - date.milliseconds) / 1000)
    }
    guard Self.heuristicStatuses.contains(answer.status), let text = answer.headers.values("last-modified").first,
      let changed = HTTPDate.parse(text, now: answer.receivedAt)
    else { return 0 }
    return min(max(0, (date.milliseconds - changed.milliseconds) / 10_000), 86_400)
  }

  /// In seconds, RFC 9111 section 4.2.3.
  private func age(of answer: CachedAnswer, at now: Timestamp) -> Int64 {
    let apparent = max(0, answer.receivedAt.milliseconds - date(of: answer).milliseconds)
    let told = answer.headers.values("age").first.map { CacheControl.seconds($0) * 1000 } ?? 0
    let corrected = told + max(0, answer.receivedAt.milliseconds - answer.requestedAt.milliseconds)
    return (max(apparent, corrected) + max(0, now.milliseconds - answer.receivedAt.milliseconds)) / 1000
  }

  private func date(of answer: CachedAnswer) -> Timestamp {
    answer.headers.values("date").first.flatMap { HTTPDate.parse($0, now: answer.receivedAt) } ?? answer.receivedAt
  }
}
