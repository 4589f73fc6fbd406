import Dispatch
import Matching
import Profiles
import Synchronization

/// Has the columns follow the commits, one after the other in their order, beside the store's own work.
///
/// What an import brings is piled up until it is many beside what the columns hold, since they take many at once in a fraction of the time;
/// any other change, and `catchUp`, has the pile taken in first.
final class ColumnFollower: Sendable {
  private let live: LiveColumns
  private let queue = DispatchQueue(label: "sosia.columns", qos: .userInitiated)
  /// Touched on the queue only.
  private let pile = Mutex<[Profile.Kind: PackedRecords]>([:])

  /// A pile is taken in once it is so many times what the columns hold, and no smaller than `leastPile`.
  private static let pileRatio = 3
  private static let leastPile = 20_000

  init(_ live: LiveColumns) { self.live = live }

  /// Called once for each commit, before the next one.
  func follow(_ updates: [LiveUpdate]) {
    if updates.isEmpty { return }
    queue.async { [self] in
      var others: [LiveUpdate] = []
      for update in updates {
        if case .load(let kind, let records) = update { add(records, kind) } else { others.append(update) }
      }
      if others.isEmpty { return }
      takeIn()
      live.follow(others)
    }
  }

  /// Returns when the columns hold all commits so far.
  func catchUp() async {
    await withCheckedContinuation { continuation in
      queue.async { [self] in
        takeIn()
        continuation.resume()
      }
    }
  }

  private func add(_ records: PackedRecords, _ kind: Profile.Kind) {
    let count = pile.withLock { pile in
      pile[kind, default: PackedRecords()].append(contentsOf: records)
      return pile[kind]?.count ?? 0
    }
    if count >= max(Self.leastPile, Self.pileRatio * live.matcher(for: kind).count) { takeIn() }
  }

  private func takeIn() {
    let piles = pile.withLock { pile in
      defer { pile = [:] }
      return pile
    }
    for (kind, records) in piles { live.matcher(for: kind).load(records) }
  }
}
