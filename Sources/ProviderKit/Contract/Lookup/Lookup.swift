public import Profiles

/// What a provider is asked: what is known of one person or organization, and what is wanted.
public struct Lookup: Hashable, Sendable {
  public enum Purpose: String, Sendable, CaseIterable { case enrichment, verification, discovery }

  /// Names this lookup in events and logs.
  public var requestID: String
  /// The same for a lookup that is tried again, so that a paid source charges once.
  public var idempotencyKey: String
  public var kind: Profile.Kind
  /// No more than the manifest asks for; see `minimized(for:)`.
  public var known: [KnownValue]
  /// Fields wanted; empty for all that the provider has.
  public var wanted: [Field]
  public var purpose: Purpose
  /// When the answer is worth nothing any more.
  public var deadline: Timestamp
  public var budget: Budget
  /// A BCP 47 tag for texts that come in several languages; nil for the source's own.
  public var locale: String?
  /// An ISO 3166-1 alpha-2 code: where telephone numbers without a calling code are dialled from; nil if unknown.
  public var region: String?
  /// The moment of the lookup: what `observedAt` says and ages are counted from.
  public var now: Timestamp

  /// - Parameter deadline: 30 s after `now` unless given.
  public init(
    requestID: String, idempotencyKey: String? = nil, kind: Profile.Kind, known: [KnownValue], wanted: [Field] = [],
    purpose: Purpose = .enrichment, now: Timestamp, deadline: Timestamp? = nil, budget: Budget = Budget(), locale: String? = nil,
    region: String? = nil
  ) {
    self.requestID = requestID
    self.idempotencyKey = idempotencyKey ?? requestID
    self.kind = kind
    self.known = known
    self.wanted = wanted
    self.purpose = purpose
    self.deadline = deadline ?? now.adding(seconds: 30)
    self.budget = budget
    self.locale = locale
    self.region = region
    self.now = now
  }

  /// Whether a field is asked for.
  public func wants(_ field: Field) -> Bool { wanted.isEmpty || wanted.contains(field) }
}
