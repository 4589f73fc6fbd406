public import Locators
import Synchronization

/// Believes the answers of another resolver for a while: the addresses are judged anew for every request all the same.
public final class RememberingResolver: AddressResolver {
  /// How many names are remembered; with more, all are forgotten.
  private static let limit = 10_000

  private struct Memory {
    let addresses: [IPAddress]
    let until: ContinuousClock.Instant
  }

  private let resolver: any AddressResolver
  private let lifetime: Duration
  private let memories = Mutex<[String: Memory]>([:])

  public init(_ resolver: any AddressResolver, lifetime: Duration) {
    self.resolver = resolver
    self.lifetime = lifetime
  }

  public func addresses(of name: String) async throws(FetchError) -> [IPAddress] {
    let now = ContinuousClock.now
    if let memory = memories.withLock({ $0[name] }), memory.until > now { return memory.addresses }
    let addresses = try await resolver.addresses(of: name)
    memories.withLock { memories in
      if memories.count >= Self.limit { memories.removeAll(keepingCapacity: true) }
      memories[name] = Memory(addresses: addresses, until: now + lifetime)
    }
    return addresses
  }
}
