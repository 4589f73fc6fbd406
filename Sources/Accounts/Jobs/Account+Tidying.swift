import Profiles
import Storage

extension Account {
  /// How long what has done its work is kept, in seconds.
  public struct Retention: Sendable {
    public var idempotencyKeys: Int64 = 24 * 3600
    /// Of jobs that have ended, and of deliveries.
    public var jobs: Int64 = 30 * 86_400

    public init() {}
  }

  /// Removes what is older than it needs to be, a little at a time, so that nobody waits.
  public func tidy(_ retention: Retention) async throws {
    let now = clock()
    let step = 1_000
    while try await store.write({
      try $0.deleteIdempotencyRecords(createdBefore: now.adding(seconds: -retention.idempotencyKeys), limit: step)
    })
      == step
    { await Task.yield() }
    while try await store.write({ try $0.deleteDeliveries(finishedBefore: now.adding(seconds: -retention.jobs), limit: step) }) == step {
      await Task.yield()
    }
    while try await store.write({ try $0.deleteJobs(finishedBefore: now.adding(seconds: -retention.jobs), limit: 10) }) == 10 {
      await Task.yield()
    }
  }
}
