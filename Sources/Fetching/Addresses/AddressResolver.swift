public import Locators

/// Finds the addresses of a name.
public protocol AddressResolver: Sendable {
  /// Every address of the name, the ones to try first at the front; at least one.
  /// - Throws: `FetchError.unresolvable`, or `FetchError.cancelled` as soon as the task is cancelled.
  func addresses(of name: String) async throws(FetchError) -> [IPAddress]
}
