/// Where politeness is remembered: small records by key, the last one saved wins.
///
/// A record that was saved is there after the process was killed, so that no restart is an excuse for a burst.
public protocol PolitenessStore: Sendable {
  /// The record, or nil where there is none.
  func load(_ key: PolitenessKey) async throws(PolitenessStoreError) -> [UInt8]?
  /// Keeps the record; nil removes it.
  func save(_ record: [UInt8]?, for key: PolitenessKey) async throws(PolitenessStoreError)
}

/// The name of a record.
public struct PolitenessKey: Sendable, Hashable, CustomStringConvertible {
  public enum Kind: String, Sendable, CaseIterable {
    /// The pace at one host, address or credential.
    case bucket
    /// A host or provider that fails.
    case breaker
    /// The robots.txt of one origin.
    case robots
    /// An answer that may be given again.
    case answer
  }

  public let kind: Kind
  public let name: String

  public init(_ kind: Kind, _ name: String) {
    self.kind = kind
    self.name = name
  }

  /// `bucket/acme.example`
  public var description: String { "\(kind.rawValue)/\(name)" }

  /// The key that `description` wrote.
  public init?(_ text: String) {
    guard let slash = text.firstIndex(of: "/"), let kind = Kind(rawValue: String(text[..<slash])) else { return nil }
    self.init(kind, String(text[text.index(after: slash)...]))
  }
}

/// A record could not be read or written; the request that needed it is not sent.
public struct PolitenessStoreError: Error, Sendable, Hashable, CustomStringConvertible {
  public let reason: String

  public init(_ reason: String) { self.reason = reason }

  public var description: String { "the store of politeness failed: \(reason)." }
}
