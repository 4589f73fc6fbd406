/// The way to the network that a provider is given; behind it stand the guard against private addresses, robots.txt, rates, retries and the
/// cache.
public protocol Fetcher: Sendable {
  /// The answer of the source, of any status.
  /// - Throws: `FetchFailure` where there is none.
  func fetch(_ order: FetchOrder) async throws(FetchFailure) -> FetchedBody
}
