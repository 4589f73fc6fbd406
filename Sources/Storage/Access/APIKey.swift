public import Profiles

public typealias KeyID = Identifier<APIKey>

/// A key to the API. The store knows the hash of its secret only.
public struct APIKey: Hashable, Sendable, Numbered {
  public static let identifierPrefix = "k"

  public var id: KeyID
  public var name: String
  /// SHA-256 of the secret.
  public var hash: [UInt8]
  public var scopes: [String]
  public var createdAt: Timestamp
  public var expiresAt: Timestamp?
  public var revokedAt: Timestamp?
  public var lastUsedAt: Timestamp?
  /// The key that it replaced by rotation.
  public var replaces: KeyID?

  public init(
    id: KeyID, name: String, hash: [UInt8], scopes: [String], createdAt: Timestamp, expiresAt: Timestamp? = nil,
    revokedAt: Timestamp? = nil, lastUsedAt: Timestamp? = nil, replaces: KeyID? = nil
  ) {
    self.id = id
    self.name = name
    self.hash = hash
    self.scopes = scopes
    self.createdAt = createdAt
    self.expiresAt = expiresAt
    self.revokedAt = revokedAt
    self.lastUsedAt = lastUsedAt
    self.replaces = replaces
  }

  /// Whether it opens anything at a time.
  public func isValid(at time: Timestamp) -> Bool {
    revokedAt.map { time < $0 } ?? true && expiresAt.map { time < $0 } ?? true
  }
}
