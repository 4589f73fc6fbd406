import Profiles
import ProviderKit

/// The claims of all pages of a site as one company's: each value once, one value of fields that have one.
struct ClaimSet {
  private var claims: [Claim] = []
  private static let perFieldLimit = 20

  /// Of two claims of the same value the more trusted stays, with a label of either.
  mutating func add(_ page: [Claim]) {
    for claim in page {
      guard let index = claims.firstIndex(where: { $0.field == claim.field && $0.text == claim.text }) else {
        claims.append(claim)
        continue
      }
      let label = claims[index].label ?? claim.label
      if claim.confidence > claims[index].confidence { claims[index] = claim }
      claims[index].label = label
    }
  }

  /// In the order of fields, the most trusted first, what was met first before what was met later.
  /// - Parameters:
  ///   - identity: how surely the site is the company's: what every claim is worth.
  ///   - manifest: whose lineage and licence they have.
  func settled(identity: Double, _ manifest: Manifest) -> [Claim] {
    var byField: [Field: [(offset: Int, claim: Claim)]] = [:]
    for (offset, claim) in withoutPartial.enumerated() { byField[claim.field, default: []].append((offset, claim)) }
    return byField.keys.sorted().flatMap { field -> [Claim] in
      let sorted = byField[field, default: []].sorted { ($1.claim.confidence, $0.offset) < ($0.claim.confidence, $1.offset) }
      return sorted.prefix(field.isMultiValued ? Self.perFieldLimit : 1).map { entry in
        var claim = entry.claim
        claim.confidence = min(1, claim.confidence * identity)
        claim.lineage = manifest.source.lineage
        claim.license = manifest.license
        return claim
      }
    }
  }

  /// Without addresses that say less of a place than another does.
  private var withoutPartial: [Claim] {
    claims.filter { claim in
      guard claim.field == .address else { return true }
      return !claims.contains { other in
        other.field == .address && other.text != claim.text && other.parts.count >= claim.parts.count && Self.says(other, all: claim)
          && (other.parts.count > claim.parts.count || other.confidence > claim.confidence)
      }
    }
  }

  private static func says(_ other: Claim, all claim: Claim) -> Bool {
    claim.parts.allSatisfy { name, text in
      guard let more = other.parts[name] else { return false }
      return FoldedText.of(more) == FoldedText.of(text)
    }
  }
}
