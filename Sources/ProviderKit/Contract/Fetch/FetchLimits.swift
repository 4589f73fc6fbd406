/// How long and how much one answer may be.
public struct FetchLimits: Hashable, Sendable {
  public var connectTimeout: Duration
  /// From the request's end to the answer's first byte.
  public var firstByteTimeout: Duration
  /// The whole exchange, redirects included.
  public var totalTimeout: Duration
  /// Of the body as it comes over the network.
  public var bodyInBytes: Int
  /// Of the body as it is given.
  public var decompressedInBytes: Int
  /// The most decompressed bytes for one compressed byte.
  public var ratio: Int
  public var redirects: Int

  public init(
    connectTimeout: Duration = .seconds(5), firstByteTimeout: Duration = .seconds(10), totalTimeout: Duration = .seconds(30),
    bodyInBytes: Int = 4 << 20, decompressedInBytes: Int = 16 << 20, ratio: Int = 100, redirects: Int = 5
  ) {
    self.connectTimeout = connectTimeout
    self.firstByteTimeout = firstByteTimeout
    self.totalTimeout = totalTimeout
    self.bodyInBytes = bodyInBytes
    self.decompressedInBytes = decompressedInBytes
    self.ratio = ratio
    self.redirects = redirects
  }
}
