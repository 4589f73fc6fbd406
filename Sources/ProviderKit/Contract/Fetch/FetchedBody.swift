public import Profiles

/// What a source answered.
public struct FetchedBody: Hashable, Sendable {
  /// The final answer's; 200 for a kept answer that was found to be still valid.
  public var status: Int
  /// In the order in which they came; without those of the transport.
  public var headers: [FetchOrder.Header]
  /// Decompressed.
  public var body: [UInt8]
  /// After redirects, without secrets.
  public var finalURL: String
  /// Whether the body was cut at a limit, or the connection ended before it did.
  public var isTruncated: Bool
  /// Whether the body was kept from an earlier answer.
  public var isFromCache: Bool
  /// Whether the source said that the kept answer is still valid: 304.
  public var isNotModified: Bool
  /// `Retry-After`, in either form.
  public var retryAt: Timestamp?
  /// Until when the answer is fresh by RFC 9111; nil if unknown.
  public var freshUntil: Timestamp?
  /// Requests sent over the network for it, redirects and retries included; 0 from the cache alone.
  public var calls: Int
  /// Bytes of bodies read over the network for it.
  public var bytesRead: Int64

  public init(
    status: Int, headers: [FetchOrder.Header] = [], body: [UInt8] = [], finalURL: String, isTruncated: Bool = false,
    isFromCache: Bool = false, isNotModified: Bool = false, retryAt: Timestamp? = nil, freshUntil: Timestamp? = nil, calls: Int = 1,
    bytesRead: Int64? = nil
  ) {
    self.status = status
    self.headers = headers
    self.body = body
    self.finalURL = finalURL
    self.isTruncated = isTruncated
    self.isFromCache = isFromCache
    self.isNotModified = isNotModified
    self.retryAt = retryAt
    self.freshUntil = freshUntil
    self.calls = calls
    self.bytesRead = bytesRead ?? Int64(body.count)
  }

  /// The first header of that name, whatever its case.
  public func header(_ name: String) -> String? {
    let name = name.lowercased()
    return headers.first { $0.name.lowercased() == name }?.value
  }
}
