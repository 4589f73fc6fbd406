import Accounts
import HTTPTypes
import Notation

/// What whoever runs the service asks: is it alive, is it ready, how is it doing.
struct OpenRoutes: RouteGroup {
  let readiness: Readiness
  let metrics: MetricsRegistry
  let access: ServiceRoutes.Options.Metrics

  func register(in registry: inout RouteRegistry) {
    let phase = Schema.object(.required("status", .choice(Readiness.Phase.self)))
    registry.register(
      RouteSpec(
        .get, "/healthz", id: "health", tag: "Operations", summary: "Whether the process is alive", scope: nil,
        responses: [.json(.object(.required("status", .choice(["alive"]))), "It is.")])
    ) { _ in .json { json in json.object { $0.member("status", "alive") } } }
    registry.register(
      RouteSpec(
        .get, "/readyz", id: "readiness", tag: "Operations", summary: "Whether requests are answered", scope: nil,
        responses: [.json(phase, "They are."), .json(.serviceUnavailable, phase, "Not yet, or not any more.")])
    ) { [readiness] _ in
      let phase = readiness.phase
      return .json(phase == .ready ? .ok : .serviceUnavailable) { json in json.object { $0.member("status", phase.rawValue) } }
    }
    if access == .off { return }
    registry.register(
      RouteSpec(
        .get, "/metrics", id: "metrics", tag: "Operations", summary: "Measures for Prometheus",
        scope: access == .keyed ? .admin : nil,
        responses: [.bytes(["text/plain"], "The text exposition format 0.0.4.")])
    ) { [metrics] _ in .text(metrics.exposition(), contentType: "text/plain; version=0.0.4; charset=utf-8") }
  }
}
