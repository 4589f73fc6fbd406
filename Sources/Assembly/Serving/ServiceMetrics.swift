import Accounts
import Service
import Storage

/// What the accounts hold, for Prometheus.
enum ServiceMetrics {
  static func register(_ accounts: AccountRoster, in registry: MetricsRegistry) {
    let measures: [(String, String, @Sendable (Account) -> Int)] = [
      ("sosia_index_people", "People in the warm columns.", { $0.columns.people }),
      ("sosia_index_organizations", "Organizations in the warm columns.", { $0.columns.organizations }),
      ("sosia_index_bytes", "Memory of the warm columns.", { $0.columns.memoryInBytes }),
    ]
    for (name, help, measure) in measures {
      registry.gauge(name, help: help) { Double(accounts.open.reduce(0) { $0 + measure($1) }) }
    }
    registry.gauge("sosia_accounts", help: "Open accounts.") { Double(accounts.open.count) }
  }

  /// The depths of the queues, which need a look into the stores: renewed every few seconds.
  struct Queues: Sendable {
    private let jobs: Gauge
    private let deliveries: Gauge
    private let reviews: Gauge
    private let profiles: Gauge
    private let storeBytes: Gauge
    private let accounts: AccountRoster

    init(_ accounts: AccountRoster, in registry: MetricsRegistry) {
      self.accounts = accounts
      jobs = registry.gauge("sosia_jobs_waiting", help: "Jobs that are queued or running.")
      deliveries = registry.gauge("sosia_webhook_deliveries_pending", help: "Deliveries that are due or wait for their next attempt.")
      reviews = registry.gauge("sosia_reviews_open", help: "Pairs that wait for a verdict.")
      profiles = registry.gauge("sosia_profiles", help: "Profiles that are shown.")
      storeBytes = registry.gauge("sosia_store_bytes", help: "Size of the stores without their write-ahead logs.")
    }

    func renew() async {
      var (waiting, pending, open, shown, bytes) = (0, 0, 0, 0, 0.0)
      for account in accounts.open {
        guard let statistics = try? await account.statistics() else { continue }
        waiting += (statistics.jobs["queued"] ?? 0) + (statistics.jobs["running"] ?? 0)
        pending += statistics.deliveries["pending"] ?? 0
        open += statistics.reviewItems["open"] ?? 0
        shown += statistics.profiles[.active] ?? 0
        bytes += Double(statistics.sizeInBytes)
      }
      jobs.set(Double(waiting))
      deliveries.set(Double(pending))
      reviews.set(Double(open))
      profiles.set(Double(shown))
      storeBytes.set(bytes)
    }
  }
}
