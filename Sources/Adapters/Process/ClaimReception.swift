import Interchange
import Normalization
import Profiles
import ProviderKit

/// What becomes of a process's claim: canonical as every other, with what the manifest says where the process says nothing.
enum ClaimReception {
  /// Nil, with the issues, for a value that cannot be used.
  static func canonical(_ claim: Claim, _ manifest: Manifest, _ lookup: Lookup) -> (claim: Claim?, issues: [Issue]) {
    var normalizer = ValueNormalizer(region: lookup.region.flatMap { Region($0) })
    var issues: [Issue] = []
    // Where there are parts they say it all; the line is made of them anew.
    let text = claim.parts.isEmpty || claim.field == .telephone ? claim.text : nil
    guard let draft = normalizer.normalize(ValueInput(claim.field, text, label: claim.label, parts: claim.parts), issues: &issues) else {
      return (nil, issues)
    }
    var canonical = claim
    if draft.text != claim.text, canonical.raw == nil { canonical.raw = claim.text }
    canonical.text = draft.text
    canonical.parts = draft.parts
    canonical.label = draft.label
    guard let promise = manifest.promise(for: claim.field) else { return (canonical, issues) }
    canonical.confidence = min(claim.confidence, promise.confidence)
    canonical.expiresAt = claim.expiresAt ?? promise.timeToLive.map { lookup.now.adding(seconds: $0.components.seconds) }
    canonical.lineage = claim.lineage ?? manifest.source.lineage
    canonical.license = claim.license ?? manifest.license
    return (canonical, issues)
  }
}
