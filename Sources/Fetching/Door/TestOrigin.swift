public import Locators

/// A server on this machine that stands for every host: for tests and trials, which must not reach the real ones.
///
/// Names are not resolved, and every connection goes to this address, in plain HTTP whatever the URL says; `Host` stays the URL's. Hosts
/// that are addresses are still judged by their scope.
public struct TestOrigin: Sendable, Hashable {
  public let address: IPAddress
  public let port: Int

  /// Nil unless the address is of this machine and the port between 1 and 65535.
  public init?(address: IPAddress = .v4(0x7F00_0001), port: Int) {
    guard address.scope == .loopback, (1...65_535).contains(port) else { return nil }
    self.address = address
    self.port = port
  }
}
