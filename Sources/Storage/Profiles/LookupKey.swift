/// By what a profile can be found: a normalized value under a scheme of the caller's choosing (`email`, `phone`, `domain`, `external:crm`).
///
/// The store keeps only a keyed 64-bit hash of it.
public struct LookupKey: Hashable, Sendable {
  public var scheme: String
  public var value: String

  public init(_ scheme: String, _ value: String) {
    self.scheme = scheme
    self.value = value
  }
}
