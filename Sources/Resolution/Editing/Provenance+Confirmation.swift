import Profiles

extension Provenance {
  /// The latest moment at which the value was verified or asserted; when it was observed, where neither is known.
  var lastKnown: Timestamp { Self.later(verifiedAt, assertedAt) ?? observedAt }

  /// The provenance of a value once a source has said the same again.
  ///
  /// Who said it first, and when we learnt it, stay; how fresh it is comes from the later word. The same source says it again: its own dates
  /// count. Another source: that is a verification, dated when that one knew it. Older news change nothing but the expiry.
  func confirmed(by other: Provenance) -> Provenance {
    var renewed = self
    renewed.expiresAt = Self.later(expiresAt, other.expiresAt)
    let isNews = other.lastKnown > lastKnown
    if other.source == source, other.reference == reference {
      if isNews {
        renewed.assertedAt = Self.later(assertedAt, other.assertedAt ?? other.observedAt)
        renewed.confidence = other.confidence ?? confidence
      }
      renewed.verifiedAt = Self.later(verifiedAt, other.verifiedAt)
    } else if isNews {
      renewed.verifiedAt = other.lastKnown
      if let confidence, let word = other.confidence { renewed.confidence = max(confidence, word) }
    }
    return renewed
  }

  static func later(_ a: Timestamp?, _ b: Timestamp?) -> Timestamp? {
    guard let a else { return b }
    guard let b else { return a }
    return max(a, b)
  }
}
