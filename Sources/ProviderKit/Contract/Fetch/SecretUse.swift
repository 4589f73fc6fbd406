/// A secret that a request needs, by reference: its value is known only behind the network's door and goes only to the order's hosts.
public struct SecretUse: Hashable, Sendable {
  /// Where the value goes.
  public enum Place: Hashable, Sendable {
    /// `Authorization: Bearer VALUE`
    case bearer
    /// `Authorization: Basic`, the value being `user:password`, or the user alone, with an empty password, where it has no colon.
    case basic
    /// The whole value of a header.
    case header(String)
    /// A parameter of the query, percent-encoded.
    case query(String)
  }

  /// As the provider's manifest calls it.
  public var name: String
  /// Where a secret store finds it: `secret://acme/token`.
  public var reference: String
  public var place: Place

  public init(name: String, reference: String, place: Place) {
    self.name = name
    self.reference = reference
    self.place = place
  }
}
