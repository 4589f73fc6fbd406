import Locators

/// Where a connection leads: an address that was checked, and who is expected there.
struct Endpoint: Sendable, Hashable {
  let address: IPAddress
  let port: Int
  /// The name, or the address, that the certificate must be for; nil for a connection without TLS.
  let identity: Identity?

  enum Identity: Sendable, Hashable {
    case name(String)
    case address
  }
}
