import Profiles
import ProviderKit

/// Paces and breakers of all hosts, in memory and in the store: what is granted here is remembered before it is used.
actor PolitenessLedger {
  /// A pace that a request must keep to, and whose it is.
  struct Demand: Sendable, Hashable {
    /// `host/acme.example`, `address/8.8.8.8`, `credential/acme/secret://acme/token`, `provider/acme`.
    let name: String
    let pace: Pace
  }

  /// How many hosts are kept in memory; those at rest are dropped first, and are read from the store again.
  private static let limit = 20_000

  private let store: any PolitenessStore
  private let configuration: CircuitBreaker.Configuration
  private var buckets: [String: TokenBucket] = [:]
  private var breakers: [String: CircuitBreaker] = [:]
  private var writing: [PolitenessKey: Task<PolitenessStoreError?, Never>] = [:]
  private var dirty: Set<PolitenessKey> = []

  init(store: any PolitenessStore, breaker: CircuitBreaker.Configuration) {
    self.store = store
    configuration = breaker
  }

  /// The moment at which a request keeps all paces; it is counted in each.
  /// - Throws: `rateLimited` where that moment is after `latest`; nothing is counted then.
  func take(_ demands: [Demand], at now: Timestamp, latest: Timestamp) async throws(PolitenessStoreError) -> TokenBucket.Answer {
    for demand in demands { try await load(bucket: demand.name) }
    let moment = demands.reduce(now) { max($0, bucket($1.name).next(after: now, pace: $1.pace)) }
    guard moment <= latest else { return .refused(until: moment) }
    for demand in demands {
      var bucket = bucket(demand.name)
      _ = bucket.take(at: moment, pace: demand.pace, latest: moment)
      buckets[demand.name] = bucket
    }
    for demand in demands { try await write(PolitenessKey(.bucket, demand.name)) }
    dropResting(now)
    return .granted(at: moment)
  }

  /// Lets nothing through under this name before a moment.
  func pause(_ demand: Demand, until moment: Timestamp) async throws(PolitenessStoreError) {
    try await load(bucket: demand.name)
    var bucket = bucket(demand.name)
    bucket.pause(until: moment, pace: demand.pace)
    buckets[demand.name] = bucket
    try await write(PolitenessKey(.bucket, demand.name))
  }

  func ask(_ name: String, at now: Timestamp) async throws(PolitenessStoreError) -> CircuitBreaker.Answer {
    try await load(breaker: name)
    var breaker = breakers[name] ?? CircuitBreaker()
    let answer = breaker.ask(at: now, configuration)
    breakers[name] = breaker
    return answer
  }

  enum Report: Sendable { case success, failure, abandoned }

  func report(_ report: Report, of name: String, at now: Timestamp) async throws(PolitenessStoreError) {
    var breaker = breakers[name] ?? CircuitBreaker()
    let wasClosed = breaker.isClosed
    switch report {
    case .success: breaker.succeeded(at: now, configuration)
    case .failure: breaker.failed(at: now, configuration)
    case .abandoned: breaker.abandoned()
    }
    breakers[name] = breaker
    // Counts of a healthy host are not worth a write each; a failure and a change are.
    if report == .failure || wasClosed != breaker.isClosed { try await write(PolitenessKey(.breaker, name)) }
  }

  private func bucket(_ name: String) -> TokenBucket { buckets[name] ?? TokenBucket() }

  private func load(bucket name: String) async throws(PolitenessStoreError) {
    guard buckets[name] == nil else { return }
    let bucket = try await store.load(PolitenessKey(.bucket, name)).flatMap { TokenBucket(record: $0) } ?? TokenBucket()
    // Another request may have come first while this one waited.
    if buckets[name] == nil { buckets[name] = bucket }
  }

  private func load(breaker name: String) async throws(PolitenessStoreError) {
    guard breakers[name] == nil else { return }
    let breaker = try await store.load(PolitenessKey(.breaker, name)).flatMap { CircuitBreaker(record: $0) } ?? CircuitBreaker()
    if breakers[name] == nil { breakers[name] = breaker }
  }

  /// Returns when the state of now, or a later one, is in the store: records of one key are written one after the other.
  private func write(_ key: PolitenessKey) async throws(PolitenessStoreError) {
    dirty.insert(key)
    let task = writing[key] ?? Task { await writeAll(key) }
    writing[key] = task
    if let error = await task.value { throw error }
  }

  private func writeAll(_ key: PolitenessKey) async -> PolitenessStoreError? {
    defer { writing[key] = nil }
    while dirty.remove(key) != nil {
      let record = key.kind == .bucket ? buckets[key.name]?.record : breakers[key.name]?.record
      do throws(PolitenessStoreError) { try await store.save(record, for: key) } catch { return error }
    }
    return nil
  }

  private func dropResting(_ now: Timestamp) {
    if buckets.count > Self.limit {
      for (name, bucket) in buckets where bucket.isFull(at: now) && writing[PolitenessKey(.bucket, name)] == nil { buckets[name] = nil }
    }
    if breakers.count > Self.limit { breakers = breakers.filter { !$0.value.isClosed } }
  }
}
