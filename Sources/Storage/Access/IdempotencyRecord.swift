public import Profiles

/// What a repeated request with the same key is answered.
public struct IdempotencyRecord: Hashable, Sendable {
  /// Tells the request from another that uses the same key.
  public var fingerprint: [UInt8]
  /// Nil while the first request is under way, or when an erasure removed it.
  public var answer: StoredAnswer?
  /// Whether there was an answer that went with the erasure of a profile in it.
  public var isErased: Bool
  public var createdAt: Timestamp

  public init(fingerprint: [UInt8], answer: StoredAnswer?, isErased: Bool = false, createdAt: Timestamp) {
    self.fingerprint = fingerprint
    self.answer = answer
    self.isErased = isErased
    self.createdAt = createdAt
  }
}

/// An answer kept to be repeated.
public struct StoredAnswer: Hashable, Sendable {
  public var status: Int
  public var headers: [Header]
  public var body: [UInt8]
  /// Whose data the body holds, so that an erasure reaches it.
  public var profiles: [ProfileID]

  public struct Header: Hashable, Sendable, Codable {
    public var name: String
    public var value: String

    public init(name: String, value: String) {
      self.name = name
      self.value = value
    }
  }

  public init(status: Int, headers: [Header] = [], body: [UInt8], profiles: [ProfileID] = []) {
    self.status = status
    self.headers = headers
    self.body = body
    self.profiles = profiles
  }
}

/// What an idempotency key met.
public enum IdempotencyBeginning: Hashable, Sendable {
  /// It was free and is now taken.
  case first
  /// It was used before.
  case repeated(IdempotencyRecord)
}
