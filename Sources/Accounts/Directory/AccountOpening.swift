import Crypto
import Dispatch
import FoundationEssentials
import Interchange
import Matching
public import Profiles
import Resolution
public import Storage
import Synchronization

extension Account {
  /// Opens an account and warms its columns; an account that is not there is made.
  /// - Parameter progress: told how much of the loading is done, in `[0, 1]`.
  public static func open(
    _ name: String, in directory: DataDirectory, configuration: Configuration, options: SQLiteStore.Options,
    clock: @escaping @Sendable () -> Timestamp, progress: (@Sendable (Double) -> Void)? = nil
  ) async throws -> Account {
    guard DataDirectory.isAccountName(name) else { throw AccountError.noSuchAccount(name) }
    let key = try directory.secretKey()
    let store = try SQLiteStore(path: directory.file(ofAccount: name), options: options)
    try await releaseJobs(of: store, at: clock())
    try await UploadFile.removeStrays(of: name, in: directory, store)
    let live = try await ColumnLoader(store: store, configuration: configuration).load(progress)
    return Account(
      name: name, configuration: configuration, store: store, live: live, suppression: SuppressionList(key: key), clock: clock)
  }

  /// Gives back the jobs of a process that died: whoever opens an account for work has its directory to itself.
  private static func releaseJobs(of store: any Store, at now: Timestamp) async throws {
    let running = try await store.read { try $0.jobs(kind: nil, status: .running, before: nil, limit: 1_000).elements }
    if running.isEmpty { return }
    try await store.write { writer in
      for job in running { if let owner = job.leaseOwner { _ = try writer.release(job.id, owner: owner, notBefore: now) } }
    }
  }
}

/// Builds the columns of an account from its store.
struct ColumnLoader {
  let store: any Store
  let configuration: Account.Configuration

  /// Names of the models in the store's own cupboard.
  static func modelName(_ kind: Profile.Kind) -> String { "model.\(kind.rawValue)" }

  func load(_ progress: (@Sendable (Double) -> Void)?) async throws -> LiveColumns {
    let store = store
    let configuration = configuration
    let (last, models, survivors) = try await store.read { reader in
      let models = try Profile.Kind.allCases.map { try reader.meta(Self.modelName($0)) }
      var survivors: Set<ProfileID> = []
      try reader.scanProfiles([.merged], ids: nil, batchCount: 10_000) { batch in
        for row in batch.rows { if case .merged(let survivor, _) = row.state { survivors.insert(survivor) } }
        return true
      }
      return (try reader.lastProfileID(), models, survivors)
    }
    let end = last?.number ?? 0
    let workers = max(1, configuration.workerCount)
    let step = max(1, (end + Int64(workers) - 1) / Int64(workers))
    let parts = try await withThrowingTaskGroup(of: (Int, Part).self) { group in
      for worker in 0..<workers {
        let first = Int64(worker) * step + 1
        if first > end { continue }
        group.addTask {
          (worker, try await Self.read(ProfileID(first)...ProfileID(min(end, first + step - 1)), survivors: survivors, store))
        }
      }
      var parts: [(Int, Part)] = []
      for try await part in group { parts.append(part) }
      return parts.sorted { $0.0 < $1.0 }.map(\.1)
    }
    progress?(0.3)
    return try await Self.onThread {
      var people = PackedRecords()
      var organizations = PackedRecords()
      for part in parts {
        people.append(contentsOf: part.people)
        organizations.append(contentsOf: part.organizations)
      }
      let decoded = models.map { $0.flatMap { try? JSONDecoder().decode(MatchModel.self, from: Data($0)) } }
      return LiveColumns(
        people: try Self.matcher(.people, decoded[0], people, configuration) { progress?(0.3 + 0.6 * $0) },
        organizations: try Self.matcher(.organizations, decoded[1], organizations, configuration) { progress?(0.9 + 0.1 * $0) })
    }
  }

  private static func matcher(
    _ kind: LiveKind, _ model: MatchModel?, _ records: PackedRecords, _ configuration: Account.Configuration,
    _ progress: @escaping @Sendable (Double) -> Void
  ) throws -> LiveMatcher {
    let workers = Workers(count: configuration.workerCount)
    if let model, model.flaw == nil,
      let matcher = try? LiveMatcher(
        kind: kind, region: configuration.region, model: model, records: records, workers: workers, progress: progress)
    {
      return matcher
    }
    // A model of an older version that fits no longer: the built-in one serves until the next training.
    return try LiveMatcher(kind: kind, region: configuration.region, records: records, workers: workers, progress: progress)
  }

  private struct Part: Sendable {
    var people = PackedRecords()
    var organizations = PackedRecords()

    mutating func append(_ cells: MatchCells, _ row: ProfileRow) {
      switch row.kind {
      case .person: LiveRecords.append(cells, key: row.id.number, to: &people)
      case .organization: LiveRecords.append(cells, key: row.id.number, to: &organizations)
      }
    }
  }

  private static func read(_ ids: ClosedRange<ProfileID>, survivors: Set<ProfileID>, _ store: any Store) async throws -> Part {
    try await store.read { reader in
      var part = Part()
      var cells = MatchCells()
      var bare: [BareValue] = []
      try reader.scanProfiles([.active], ids: ids, batchCount: 2_000) { batch in
        for (index, row) in batch.rows.enumerated() {
          if survivors.contains(row.id) {
            cells.fill(ShownProfile(try Compositions.load(row.id, from: reader)).values.map(\.value))
          } else {
            try batch.bareValues(at: index, into: &bare)
            cells.fill(bare)
          }
          part.append(cells, row)
        }
        return true
      }
      return part
    }
  }

  /// What long, blocking work returns, done on a thread of its own so that async tasks go on.
  static func onThread<R: Sendable>(_ body: @escaping @Sendable () throws -> R) async throws -> R {
    try await withCheckedThrowingContinuation { continuation in
      DispatchQueue.global(qos: .userInitiated).async { continuation.resume(with: Result { try body() }) }
    }
  }
}
