public import Locators

/// What a host answered, redirects included: they are not followed.
public struct FetchResponse: Sendable {
  /// 200 to 599 as a rule; whatever three digits the host sent.
  public let status: Int
  public let headers: [(name: String, value: String)]
  /// The body, or its first bytes.
  public let body: [UInt8]
  /// Whether the body goes on after what was kept.
  public let isTruncated: Bool
  /// Bytes of the body that came over the network, compressed where they were.
  public let receivedBytes: Int
  /// The address that answered.
  public let address: IPAddress
  /// From the call to the last byte read.
  public let duration: Duration

  /// The value of the first header field of this name, in whatever case.
  public func header(_ name: String) -> String? {
    let wanted = name.lowercased()
    return headers.first { $0.name.lowercased() == wanted }?.value
  }
}
