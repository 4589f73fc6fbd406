import Synchronization

/// Latency and number of requests by method, route template and status class.
final class RequestMetrics: Sendable {
  private let registry: MetricsRegistry
  /// Five a route, and five for requests that found none; made when first met.
  private let histograms: Mutex<[Histogram?]>
  private let labels: [(method: String, route: String)]
  let inFlight: Gauge

  init(_ registry: MetricsRegistry, routes: [(method: String, route: String)]) {
    self.registry = registry
    labels = routes + [("any", "none")]
    histograms = Mutex(Array(repeating: nil, count: (routes.count + 1) * 5))
    inFlight = registry.gauge("sosia_http_requests_in_flight", help: "Requests that are being answered.")
  }

  /// - Parameters:
  ///   - route: the index of the route; nil for a request that found none.
  ///   - status: in `[100, 599]`.
  func observe(route: Int?, status: Int, seconds: Double) {
    let route = route ?? labels.count - 1
    let statusClass = min(max(status / 100, 1), 5)
    let histogram = histograms.withLock { histograms in
      let index = route * 5 + statusClass - 1
      if let known = histograms[index] { return known }
      let made = registry.histogram(
        "sosia_http_request_duration_seconds", help: "Time from the head of a request to its answer.",
        labels: [("method", labels[route].method), ("route", labels[route].route), ("status", "\(statusClass)xx")])
      histograms[index] = made
      return made
    }
    histogram.observe(seconds)
  }
}
