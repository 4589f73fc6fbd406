public import Profiles

/// Who asks, when, and under which request: what each change is recorded with.
public struct RequestContext: Sendable {
  /// Who asked: `key:3`, `cli`, `system`. Never a secret.
  public var actor: String
  public var requestID: String?
  /// Where values come from that are written by this request and do not say it themselves.
  public var source: Provenance.Source
  public var now: Timestamp

  public init(actor: String, requestID: String? = nil, source: Provenance.Source = .api, now: Timestamp) {
    self.actor = actor
    self.requestID = requestID
    self.source = source
    self.now = now
  }

  /// The provenance of a value that this request writes.
  public func provenance(reference: String? = nil) -> Provenance {
    Provenance(source: source, reference: reference ?? actor, observedAt: now)
  }
}
