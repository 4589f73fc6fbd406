import Dispatch

/// Has the columns follow the commits, one after the other in their order, beside the store's own work.
final class ColumnFollower: Sendable {
  private let live: LiveColumns
  private let queue = DispatchQueue(label: "sosia.columns", qos: .userInitiated)

  init(_ live: LiveColumns) { self.live = live }

  /// Called once for each commit, before the next one.
  func follow(_ updates: [LiveUpdate]) {
    if updates.isEmpty { return }
    queue.async { [live] in live.follow(updates) }
  }

  /// Returns when the columns hold all commits so far.
  func catchUp() async {
    await withCheckedContinuation { continuation in queue.async { continuation.resume() } }
  }
}
