/// Untrusted bytes and what to read from them: the whole input of an extraction, which depends on nothing else.
///
/// A job travels to a worker process as bytes; see `encoded()`.
public struct ExtractionJob: Hashable, Sendable {
  /// Which registered `Extractor` is to run.
  public var extractor: String
  /// What the extractor is set up with, such as the text of an adapter.
  public var configuration: [UInt8]
  /// The document.
  public var input: [UInt8]
  /// `Content-Type` as the source gave it.
  public var contentType: String?
  /// Where the document came from, after redirects.
  public var url: String
  /// Whether the document was cut before it came here.
  public var isTruncated: Bool
  /// What is known of the entity, for the identity check; see `Lookup`.
  public var lookup: Lookup
  /// Free for the extractor: which stage of several, which page.
  public var stage: String

  public init(
    extractor: String, configuration: [UInt8], input: [UInt8], contentType: String? = nil, url: String, isTruncated: Bool = false,
    lookup: Lookup, stage: String = ""
  ) {
    self.extractor = extractor
    self.configuration = configuration
    self.input = input
    self.contentType = contentType
    self.url = url
    self.isTruncated = isTruncated
    self.lookup = lookup
    self.stage = stage
  }
}
