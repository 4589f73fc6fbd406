import ProviderKit

/// Reads `rate` and `retry`.
enum PaceSection {
  static func read(_ http: ConfigReader, into result: inout RequestSection.Result) {
    for (node, path) in http.elements("rate") {
      let reader = ConfigReader(node, path: path, flaws: http.flaws)
      defer { reader.finish() }
      if let concurrency = reader.integer("concurrency", in: 1...64) {
        result.concurrency = concurrency
        continue
      }
      let scope = reader.choice("scope", RateRule.Scope.self) ?? .host
      let burst = reader.integer("burst", in: 1...10_000) ?? 1
      if !reader.has("rate") { reader.refuse("the key 'rate' is missing") }
      guard let rate = reader.value("rate", expected: "a pace such as 1/s, 600/5m or 500/d", Quantity.rate) else { continue }
      result.rates.append(RateRule(scope: scope, requests: rate.count, per: rate.period, burst: burst))
    }
    if result.rates.isEmpty { http.refuse("the key 'rate' is missing: an adapter says how fast it may go, such as rate: [{rate: 1/s}]") }
    guard let retry = http.reader("retry") else { return }
    defer { retry.finish() }
    if retry.has("on") {
      result.retry.statuses = []
      result.retry.retriesTimeout = false
      for text in retry.texts("on") {
        if text == "timeout" {
          result.retry.retriesTimeout = true
        } else if let status = Int(text), (400...599).contains(status) {
          result.retry.statuses.insert(status)
        } else {
          retry.refuse("expected statuses from 400 to 599, and timeout", "on")
        }
      }
    }
    result.retry.retries = retry.integer("max", in: 0...10) ?? result.retry.retries
    result.retry.basePause = retry.duration("pause") ?? result.retry.basePause
    result.retry.longestPause = retry.duration("longest_pause") ?? result.retry.longestPause
    result.retry.longestRetryAfter = retry.duration("longest_retry_after") ?? result.retry.longestRetryAfter
  }
}
