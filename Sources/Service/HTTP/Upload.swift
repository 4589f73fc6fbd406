/// A body as it arrives, decompressed and counted.
///
/// One task reads it, once.
public final class Upload: AsyncSequence, Sendable {
  public typealias Element = [UInt8]

  /// Without parameters, in lower case; nil if the client named none.
  public let contentType: String?
  private let source: @Sendable () async throws -> [UInt8]?

  init(contentType: String?, source: @escaping @Sendable () async throws -> [UInt8]?) {
    self.contentType = contentType
    self.source = source
  }

  public func makeAsyncIterator() -> Iterator { Iterator(source: source) }

  public struct Iterator: AsyncIteratorProtocol {
    let source: @Sendable () async throws -> [UInt8]?

    /// - Throws: `Problem`: `too-large`, `malformed-request` for a body that was cut off or is not gzip, `request-timeout`.
    public mutating func next() async throws -> [UInt8]? { try await source() }
  }
}
