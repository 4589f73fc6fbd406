import FoundationEssentials
import Matching
public import Profiles
public import Storage

/// Looks for doubles in the whole store, and after the first time among what was made or changed since.
struct SweepJob {
  let account: Account
  let handle: JobHandle

  private struct Request: Codable {
    var whole: Bool
  }

  struct Report: Codable, Sendable {
    var whole: Bool
    /// Profiles that were looked at.
    var profiles = 0
    /// Pairs at or above the review threshold.
    var pairs = 0
    var trained = false
  }

  /// What an incremental sweep asks for; it is a whole one where there was none before.
  static let incremental = Array(#"{"whole":false}"#.utf8)
  static let whole = Array(#"{"whole":true}"#.utf8)

  /// Where the log stood when the last sweep began.
  private static let sweptName = "sweep.sequence"
  private static let step = 500
  /// Pairs of doubles for each record from which on an account's own model is learned.
  private static let learnedShare = 0.1
  /// From this share of changed profiles on, the batch matcher is faster than one search for each.
  private static let wholeShare = 0.2

  func run() async throws -> [UInt8] {
    let request = try JSONDecoder().decode(Request.self, from: Data(handle.job.payload))
    let (swept, last) = try await account.read { reader in
      (try reader.meta(Self.sweptName).flatMap { Int64(String(decoding: $0, as: UTF8.self)) }, try reader.lastSequence())
    }
    var report = Report(whole: true)
    var changed: [ProfileID]?
    if let swept { changed = try await changedProfiles(since: swept, through: last) }
    if let changed, !request.whole, Double(changed.count) < Self.wholeShare * Double(max(100, account.live.count)) {
      report.whole = false
      try await search(changed, &report)
    } else {
      try await sweepAll(&report)
    }
    try await account.store.write { try $0.setMeta(Self.sweptName, value: Array(String(last).utf8)) }
    return try EventPayload.encode(report)
  }

  /// Profiles of the events in a part of the log, ascending.
  private func changedProfiles(since start: Int64, through end: Int64) async throws -> [ProfileID] {
    try await account.read { reader in
      var ids: Set<ProfileID> = []
      var cursor: Int64? = start
      while let after = cursor, after < end {
        let page = try reader.events(after: after, limit: 5_000)
        for stored in page.elements where stored.sequence <= end && stored.event.kind != EventKind.duplicateFound.rawValue {
          ids.formUnion(stored.event.profiles)
        }
        cursor = page.next
      }
      return try Compositions.roots(of: ids.sorted(), in: reader).sorted()
    }
  }

  private func search(_ ids: [ProfileID], _ report: inout Report) async throws {
    for start in stride(from: 0, to: ids.count, by: Self.step) {
      let part = Array(ids[start..<min(ids.count, start + Self.step)])
      let pairs = try await account.pairs(of: part)
      try await keep(pairs)
      report.profiles += part.count
      report.pairs += pairs.count
      try await handle.progress(start + part.count, of: ids.count)
    }
  }

  private func sweepAll(_ report: inout Report) async throws {
    report.profiles = account.live.count
    for kind in Profile.Kind.allCases {
      let matcher = account.live.matcher(for: kind)
      let threshold = account.configuration.matchThreshold
      let least = account.configuration.reviewThreshold
      var sweep = try await whileAlive { matcher.sweep(threshold: threshold, minimumProbability: least) }
      let doubles = sweep.pairs.count { $0.probability >= threshold }
      // A model of the account's own data, where there are doubles enough to learn from: from strangers alone it would learn to see none.
      if Double(doubles) >= Self.learnedShare * Double(matcher.count), let model = try await whileAlive({ matcher.train() }) {
        try matcher.use(model)
        let bytes = try EventPayload.encodeVerbatim(model)
        try await account.store.write { try $0.setMeta(ColumnLoader.modelName(kind), value: bytes) }
        report.trained = true
        sweep = try await whileAlive { matcher.sweep(threshold: threshold, minimumProbability: least) }
      }
      let pairs = sweep.pairs.map { FoundPair(ProfileID($0.a), ProfileID($0.b), probability: $0.probability) }
        .sorted { ($0.a, $0.b) < ($1.a, $1.b) }
      for start in stride(from: 0, to: pairs.count, by: Self.step * 4) {
        try await keep(Array(pairs[start..<min(pairs.count, start + Self.step * 4)]))
        try await handle.progress(start, of: pairs.count)
      }
      report.pairs += pairs.count
    }
  }

  private func keep(_ pairs: [FoundPair]) async throws {
    if pairs.isEmpty { return }
    let context = RequestContext(actor: handle.job.actor, requestID: "\(handle.job.id)", now: account.now())
    try await account.change(context) { try $0.notice(pairs) }
  }

  /// What long work returns, with the lease prolonged beside it.
  private func whileAlive<R: Sendable>(_ body: @escaping @Sendable () throws -> R) async throws -> R {
    try await withThrowingTaskGroup(of: R?.self) { group in
      group.addTask { try await ColumnLoader.onThread(body) }
      group.addTask {
        while true {
          try await Task.sleep(for: .seconds(JobRunner.leaseInSeconds / 3))
          try await handle.progress(0, of: nil)
        }
      }
      defer { group.cancelAll() }
      while let result = try await group.next() { if let result { return result } }
      throw CancellationError()
    }
  }
}

extension Account {
  /// Queues a search for doubles; returns its job.
  public func startSweep(whole: Bool, _ context: RequestContext, seal: Seal<JobID>? = nil) async throws -> JobID {
    let id = try await store.write { writer in
      let id = try writer.enqueue(
        NewJob(
          kind: JobKind.sweep.rawValue, payload: whole ? SweepJob.whole : SweepJob.incremental, actor: context.actor,
          createdAt: context.now))
      try seal?(writer, id)
      return id
    }
    wakeUp.signal()
    return id
  }

  /// Queues an import; returns its job.
  public func startImport(_ request: ImportRequest, total: Int?, _ context: RequestContext) async throws -> JobID {
    let payload = try EventPayload.encodeVerbatim(request)
    let id = try await store.write { writer in
      try writer.enqueue(
        NewJob(kind: JobKind.import.rawValue, payload: payload, actor: context.actor, total: total, createdAt: context.now))
    }
    wakeUp.signal()
    return id
  }
}
