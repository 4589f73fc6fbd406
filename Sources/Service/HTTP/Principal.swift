/// Who asks: a key of an account, and what it may do.
public struct Principal: Sendable {
  public let account: String
  /// The name of the key, fit for logs; never the key.
  public let keyID: String
  public let scopes: Set<Scope>
  /// Nil for no limit.
  public let rateLimit: RateLimit?

  public init(account: String, keyID: String, scopes: Set<Scope>, rateLimit: RateLimit? = nil) {
    self.account = account
    self.keyID = keyID
    self.scopes = scopes
    self.rateLimit = rateLimit
  }
}

/// A right that a route asks for.
public struct Scope: Sendable, Hashable, CustomStringConvertible, ExpressibleByStringLiteral {
  public let name: String
  public init(_ name: String) { self.name = name }
  public init(stringLiteral value: String) { name = value }
  public var description: String { name }

  public static let read: Scope = "read"
  public static let write: Scope = "write"
  public static let merge: Scope = "merge"
  public static let enrich: Scope = "enrich"
  public static let export: Scope = "export"
  public static let admin: Scope = "admin"
}

/// Knows whose a key is.
public protocol Authenticator: Sendable {
  /// The owner of the key; nil for one that does not exist, is expired or was revoked.
  /// - Parameter bearerToken: 1 to 512 visible ASCII characters, a secret.
  func principal(bearerToken: String) async throws -> Principal?
}
