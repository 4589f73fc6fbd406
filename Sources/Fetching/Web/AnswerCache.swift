import Profiles
import ProviderKit

/// Answers kept in the store by RFC 9111.
struct AnswerCache: Sendable {
  let store: any PolitenessStore
  let bodyLimitInBytes: Int

  /// What is kept for an order, if it may be looked at.
  struct Entry: Sendable {
    let key: PolitenessKey
    let rules: CacheRules
    /// What was kept, and fits the request.
    var answer: CachedAnswer?
    var use: CacheRules.Use
  }

  /// Nil for an order whose answers are not kept.
  func entry(for order: FetchOrder, request: [FetchOrder.Header], at now: Timestamp) async throws(PolitenessStoreError) -> Entry? {
    guard order.mayCache, order.method == .get else { return nil }
    let rules = CacheRules(scope: order.secrets.isEmpty ? .shared : .onePrincipal)
    // What a credential gets is kept for that credential alone.
    let principal = order.secrets.map { "\($0.reference) " }.joined()
    let key = PolitenessKey(.answer, principal + order.url)
    guard let record = try await store.load(key), let answer = CachedAnswer(record: record) else {
      return Entry(key: key, rules: rules, answer: nil, use: .mismatch)
    }
    let use = rules.use(of: answer, for: request, at: now)
    return Entry(key: key, rules: rules, answer: use == .mismatch ? nil : answer, use: use)
  }

  /// Keeps the answer if it may be kept; one that may not takes the place of the one before with nothing.
  func keep(_ answer: CachedAnswer, _ entry: Entry, request: [FetchOrder.Header], hasCredentials: Bool) async throws(PolitenessStoreError) {
    let mayStore = entry.rules.mayStore(
      method: .get, status: answer.status, request: request, answer: answer.headers, hasCredentials: hasCredentials)
    if mayStore, answer.body.count <= bodyLimitInBytes {
      try await store.save(answer.record, for: entry.key)
    } else if entry.answer != nil, answer.status < 500 {
      try await store.save(nil, for: entry.key)
    }
  }
}
