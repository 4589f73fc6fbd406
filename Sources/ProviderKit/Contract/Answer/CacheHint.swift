public import Profiles

/// What the source says of how long its answer stays fresh.
public struct CacheHint: Hashable, Sendable {
  public var url: String
  public var etag: String?
  public var lastModified: String?
  public var freshUntil: Timestamp?

  public init(url: String, etag: String? = nil, lastModified: String? = nil, freshUntil: Timestamp? = nil) {
    self.url = url
    self.etag = etag
    self.lastModified = lastModified
    self.freshUntil = freshUntil
  }
}
