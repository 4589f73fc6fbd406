public import Normalization

/// Keeps the columns of one account's people or organizations warm: follows their changes one by one, and says at once who in there is like
/// a new, misspelt or half-typed record, with the scorer, the model and the explanation of the batch run.
///
/// ```swift
/// let matcher = try LiveMatcher(kind: .people, region: Region("IT"))
/// matcher.apply([.upsert(LiveRecord(key: 1, cells: [LiveCell(.fullName, "Ada Lovelace"), LiveCell(.email, "ada@example.org")]))])
/// matcher.find(LiveRecord(cells: [LiveCell(.fullName, "Ada Lovelce"), LiveCell(.email, "ada@example.org")]))
/// ```
///
/// All calls may come from any thread. Those that find do not wait for each other; a change waits for the queries that run, and is seen by
/// all that begin after it. `init`, `sweep`, `train` and `rebuild` take seconds at a million records and let the others go on.
public final class LiveMatcher: @unchecked Sendable {
  public let kind: LiveKind
  /// Where phone numbers and postcodes belong of records that name no country.
  public let region: Region?
  let workers: Workers
  private let lock = ReadWriteLock()
  private let pool: QueryPool
  private let rebuilding = ReadWriteLock()
  // Below: read under the lock, changed under it alone.
  private var index: LiveIndex
  private var usedModel: MatchModel
  private var changes = 0
  /// What was changed since a rebuild began; nil when none runs.
  private var journal: [LiveChange]?

  /// Queries that run at once; others wait their turn.
  static let queries = 16

  /// - Parameters:
  ///   - region: where phone numbers without a country belong; nil guesses.
  ///   - model: nil takes the built-in standard model.
  ///   - records: what there is to begin with.
  ///   - progress: told from any thread what share of the columns is read, in `[0, 1]`.
  /// - Throws: `MatchingError` when the model does not fit this kind.
  public init(
    kind: LiveKind, region: Region?, model: MatchModel? = nil, records: PackedRecords = PackedRecords(),
    workers: Workers = Workers(count: 2),
    progress: (@Sendable (Double) -> Void)? = nil
  ) throws(MatchingError) {
    self.kind = kind
    self.region = region
    self.workers = workers
    let source = PackedSource(kind: kind, records: records)
    let built = source.read(region: region, workers: workers, progress: progress)
    let used = model ?? MatchModel.standard(for: kind)
    try ComparisonPlan(attributes: built.attributes).check(used)
    let rows = source.liveRows
    let index = LiveIndex(
      kind: kind, built: built, rows: rows, keys: rows.map { records.keys[Int($0)] }, model: used, queries: Self.queries, workers: workers)
    self.index = index
    usedModel = used
    let dateOrder = source.dateOrder
    pool = QueryPool(
      (0..<Self.queries).map { number in
        LiveQuery(
          number: number, index: index, reader: RecordReader(attributes: index.records.attributes, region: region, dateOrder: dateOrder))
      })
  }

  // MARK: State

  /// How many records there are.
  public var count: Int { lock.read { index.count } }

  /// The model that weights come from.
  public var model: MatchModel { lock.read { usedModel } }

  /// Changes applied since the records were loaded or rebuilt.
  public var changesSinceBuild: Int { lock.read { changes } }

  /// Memory in use for the records and what finds them, in bytes.
  public var memoryInBytes: Int { lock.read { index.memoryInBytes } }

  /// Whether there is a record with a key.
  public func contains(_ key: Int64) -> Bool { lock.read { index.record(of: key) != nil } }

  /// Takes weights from another model from now on.
  /// - Throws: `MatchingError` when it does not fit.
  public func use(_ model: MatchModel) throws(MatchingError) {
    let plan = lock.read { index.plan }
    try plan.check(model)
    lock.write {
      usedModel = model
      index.use(model)
    }
  }

  // MARK: Changes

  /// Applies changes in their order.
  public func apply(_ changes: [LiveChange]) {
    pool.with { query in
      for change in changes {
        switch change {
        case .upsert(let record):
          query.reader.read(record)
          lock.write {
            index.upsert(record.key, query.reader)
            note(change)
          }
        case .remove(let key):
          lock.write {
            index.remove(key)
            note(change)
          }
        }
      }
    }
  }

  private func note(_ change: LiveChange) {
    changes += 1
    journal?.append(change)
  }

  /// Builds everything anew from the records there are: frees what changed and removed ones left, and makes all counts exact.
  ///
  /// Finds and changes go on meanwhile; changes made during it are applied again at its end, while others wait.
  public func rebuild() { build(adding: nil) }

  /// Adds many records, each in the place of the one with its key, as `apply` would one by one.
  ///
  /// Where they are many beside those that are there, all is built anew with them, on all workers and in a fraction of the time; finds and
  /// changes go on as during `rebuild`, and see the records once it returns.
  public func load(_ records: PackedRecords) {
    if records.count < max(Self.leastBulk, count / 2) {
      apply(records.unpacked().map { .upsert($0) })
    } else {
      build(adding: PackedSource(kind: kind, records: records))
    }
  }

  /// Fewer records than this are added one by one.
  static let leastBulk = 5_000

  private func build(adding source: PackedSource?) {
    rebuilding.write {
      let copy = lock.write { () -> (rows: (attributes: [Attribute], rows: FixedBuffer<UInt32>, keys: [Int64]), stride: Int) in
        journal = []
        changes = 0
        return (index.copyRows(), index.records.stride)
      }
      let fresh = united(LiveSnapshot(copy.rows, stride: copy.stride, workers: workers), source)
      pool.with { query in
        lock.write {
          for change in journal ?? [] {
            switch change {
            case .upsert(let record):
              query.reader.read(record)
              fresh.upsert(record.key, query.reader)
            case .remove(let key): fresh.remove(key)
            }
          }
          journal = nil
          fresh.use(usedModel)
          index = fresh
        }
      }
    }
  }

  /// An index of the records there are, without those whose keys are among the added ones, and the added ones.
  private func united(_ present: LiveSnapshot, _ added: PackedSource?) -> LiveIndex {
    let rows = added?.liveRows ?? []
    let keys = added.map { source in rows.map { source.records.keys[Int($0)] } } ?? []
    let read = added?.read(region: region, workers: workers, progress: nil)
    if let read, present.keys.isEmpty {
      return LiveIndex(kind: kind, built: read, rows: rows, keys: keys, model: model, queries: Self.queries, workers: workers)
    }
    let replaced = Set(keys)
    let kept = present.keys.indices.filter { !replaced.contains(present.keys[$0]) }
    var union = RecordUnion()
    union.add(present.records, rows: kept.map { UInt32($0) })
    if let read { union.add(read, rows: rows) }
    let built = union.build(workers: workers)
    return LiveIndex(
      kind: kind, built: built, rows: Array(0..<UInt32(built.count)), keys: kept.map { present.keys[$0] } + keys, model: model,
      queries: Self.queries, workers: workers)
  }

  // MARK: Questions

  /// The records that are like a record, best first; of equal ones the smaller key comes first.
  ///
  /// At most 192 records are compared: those that share most with it, what is rare counting more.
  /// - Parameters:
  ///   - minimumProbability: less probable ones are left out.
  ///   - excluding: keys that are left out, as that of the record itself.
  public func find(
    _ record: LiveRecord, limit: Int = 10, minimumProbability: Double = 0.05, excluding: Set<Int64> = []
  ) -> [LiveMatch] {
    pool.with { query in
      query.reader.read(record)
      return lock.read {
        query.find(in: index, limit: limit, leastWeight: Float(Probability.weight(of: minimumProbability)), excluding: excluding)
      }
    }
  }

  /// The same for UTF-8 bytes.
  public func search(_ typed: UnsafeBufferPointer<UInt8>, limit: Int = 10, excluding: Set<Int64> = []) -> [LiveCompletion] {
    lock.read {
      var search = LiveSearch(typed, in: index)
      return search.run(limit: limit, excluding: excluding)
    }
  }

  /// The probability that a record and a stored one are the same, in `[0, 1]`; nil when there is none with that key.
  public func probability(_ record: LiveRecord, key: Int64) -> Double? {
    pool.with { query in
      query.reader.read(record)
      return lock.read {
        index.record(of: key).map { Probability.ofWeight(Double(query.weight($0, in: index))) }
      }
    }
  }

  /// The probability that two stored records are the same, in `[0, 1]`; nil when one is not there.
  public func probability(_ a: Int64, _ b: Int64) -> Double? {
    lock.read {
      guard let a = index.record(of: a), let b = index.record(of: b) else { return nil }
      let scratch = index.comparator.makeScratch(levels: 2)
      return Probability.ofWeight(Double(index.scorer.weight(min(a, b), max(a, b), scratch)))
    }
  }

  /// Why a record (left) and a stored one (right) have their weight; nil when there is none with that key.
  /// - Parameter threshold: the probability from which they count as a match.
  public func explain(_ record: LiveRecord, key: Int64, threshold: Double = 0.5) -> PairExplanation? {
    pool.with { query in
      query.reader.read(record)
      return lock.read {
        guard let other = index.record(of: key) else { return nil }
        _ = query.place(in: index)
        return explain(index.row(ofQuery: query.number), other, threshold)
      }
    }
  }

  /// Why two stored records have their weight; nil when one is not there.
  /// - Parameter threshold: the probability from which they count as a match.
  public func explain(_ a: Int64, _ b: Int64, threshold: Double = 0.5) -> PairExplanation? {
    lock.read {
      guard let a = index.record(of: a), let b = index.record(of: b) else { return nil }
      return explain(a, b, threshold)
    }
  }

  private func explain(_ a: Int, _ b: Int, _ threshold: Double) -> PairExplanation {
    PairExplainer(scorer: index.scorer, threshold: threshold).explain(a, b, index.comparator.makeScratch(levels: 2))
  }

  /// Reads the index while nothing changes.
  func reading<Result>(_ body: (LiveIndex) -> Result) -> Result { lock.read { body(index) } }

  /// The records as they are now.
  func snapshot() -> LiveSnapshot {
    let copy = lock.read { (rows: index.copyRows(), stride: index.records.stride) }
    return LiveSnapshot(copy.rows, stride: copy.stride, workers: workers)
  }
}
