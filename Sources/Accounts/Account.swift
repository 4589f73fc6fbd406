import Matching
public import Normalization
public import Profiles
import Resolution
public import Storage
import Synchronization

/// One account: its store, its warm columns and its rules under one roof. Each use case is one call.
///
/// A change is one transaction with its events and deliveries; the columns follow the store's commits, in their order, before the call
/// returns, so that whoever asks next sees it.
public final class Account: Sendable {
  public struct Configuration: Sendable {
    /// Where telephone numbers without a calling code are dialled from, nil when that is not known.
    public var region: Region?
    /// From this probability on a check advises to use the existing profile, in `(0, 1)`.
    public var matchThreshold = 0.9
    /// From this probability on a check advises a review, in `(0, matchThreshold)`.
    public var reviewThreshold = 0.3
    public var workerCount = 2

    public init() {}
  }

  public let name: String
  public let configuration: Configuration
  let store: any Store
  let live: LiveColumns
  let suppression: SuppressionList
  let normalizers: NormalizerPool
  private let follower: ColumnFollower
  let clock: @Sendable () -> Timestamp
  /// Told after each commit that queued a job or a delivery.
  let wakeUp = WakeUp()

  init(
    name: String, configuration: Configuration, store: any Store, live: LiveColumns, suppression: SuppressionList,
    clock: @escaping @Sendable () -> Timestamp
  ) {
    self.name = name
    self.configuration = configuration
    self.store = store
    self.live = live
    self.suppression = suppression
    self.clock = clock
    normalizers = NormalizerPool(region: configuration.region)
    follower = ColumnFollower(live)
  }

  public func now() -> Timestamp { clock() }

  /// What came of one transaction.
  private struct Outcome<R: Sendable>: Sendable {
    var result: R
    var updates: [LiveUpdate]
  }

  /// Runs `body` as one transaction and has the columns follow it.
  /// - Parameters:
  ///   - seal: called last inside the transaction, with the result: where the answer of a repeatable request is kept.
  ///   - waitsForColumns: false where nobody asks the columns for what was just written: an import goes on meanwhile.
  func change<R: Sendable>(
    _ context: RequestContext, seal: Seal<R>? = nil, waitsForColumns: Bool = true, _ body: @escaping @Sendable (ChangeSession) throws -> R
  ) async throws -> R {
    let follower = follower
    let outcome = try await store.write(
      { writer in
        let session = ChangeSession(writer: writer, context: context, account: self)
        let result = try body(session)
        let updates = try session.finish()
        try seal?(writer, result)
        return Outcome(result: result, updates: updates)
      }, onCommit: { follower.follow($0.updates) })
    if waitsForColumns, !outcome.updates.isEmpty { await follower.catchUp() }
    wakeUp.signal()
    return outcome.result
  }

  func read<R: Sendable>(_ body: @escaping @Sendable (any StoreReader) throws -> R) async throws -> R { try await store.read(body) }

  /// Waits until the columns hold all that was committed before.
  func catchUp() async { await follower.catchUp() }

  /// Waits for what is running and closes the files.
  public func close() async {
    await store.close()
    await follower.catchUp()
  }

  // MARK: Watching

  /// How many profiles the columns hold, and what memory that takes.
  public var columns: (people: Int, organizations: Int, memoryInBytes: Int) {
    (live.people.count, live.organizations.count, live.memoryInBytes)
  }

  public func statistics() async throws -> StoreStatistics { try await store.read { try $0.statistics() } }

  /// The flaws that a full check of the store finds.
  public func check() async throws -> [String] { try await store.check() }

  public func backup(to path: String, progress: (@Sendable (_ done: Int, _ total: Int) -> Void)? = nil) async throws {
    try await store.backup(to: path, progress: progress)
  }
}

/// Called last inside a transaction, with its result.
public typealias Seal<R> = @Sendable (any StoreWriter, R) throws -> Void
