import Adapters
import Interchange
import Locators
import Normalization
import Profiles
import ProviderKit

/// What a provider claims, over all fixtures.
enum ClaimChecks {
  static let all = [fields, confidence, address, place, canonical, parts, texts, expiry, times, origin, once, wanted, together]

  /// Examines each claim of each fixture.
  private static func each(
    _ examination: Examination, _ examine: (Claim, Lookup, Observation) throws(Objection) -> Void
  ) throws(Objection) {
    _ = try examination.reference()
    for (fixture, seen) in examination.fixtures {
      for claim in seen.claims { try examine(claim, fixture.lookup, seen) }
    }
  }

  static let fields = Check("claims.fields", "only promised fields are claimed") { examination throws(Objection) in
    try each(examination) { claim, _, _ throws(Objection) in
      try require(examination.manifest.promise(for: claim.field) != nil, "\(claim.field.name) is claimed and not promised")
    }
  }

  static let confidence = Check("claims.confidence", "every confidence is in [0, 1]") { examination throws(Objection) in
    try each(examination) { claim, _, _ throws(Objection) in
      try require((0...1).contains(claim.confidence), "\(claim.field.name) has the confidence \(claim.confidence)")
    }
  }

  static let address = Check("claims.evidence", "every claim says in which document it was read, and that document was read") {
    examination throws(Objection) in
    try each(examination) { claim, _, seen throws(Objection) in
      guard let text = claim.evidence.url, WebURL.parse(text) != nil else {
        throw .failed("\(claim.field.name) has no address as evidence")
      }
      if seen.orders.isEmpty { return }
      try require(
        seen.bodies.contains { $0.finalURL == text } || seen.orders.contains { $0.url == text },
        "\(claim.field.name) is said to be of \(text), which was not read")
    }
  }

  static let place = Check("claims.place", "every claim says where in the document it stands: a selector, a snippet or an offset") {
    examination throws(Objection) in
    try each(examination) { claim, _, _ throws(Objection) in
      let evidence = claim.evidence
      try require(
        !(evidence.selector ?? "").isEmpty || !(evidence.snippet ?? "").isEmpty || evidence.offset != nil,
        "\(claim.field.name) has neither selector nor snippet nor offset")
    }
  }

  static let canonical = Check("claims.canonical", "every value is as if a person had entered it and Sosia had cleaned it") {
    examination throws(Objection) in
    try each(examination) { claim, lookup, _ throws(Objection) in
      var normalizer = ValueNormalizer(region: lookup.region.flatMap { Region($0) })
      var issues: [Issue] = []
      let text = claim.parts.isEmpty || claim.field == .telephone ? claim.text : nil
      let draft = normalizer.normalize(ValueInput(claim.field, text, label: claim.label, parts: claim.parts), issues: &issues)
      guard let draft else { throw .failed("a value of \(claim.field.name) cannot be used: \(issues.first?.message ?? "it is empty")") }
      try require(draft.text == claim.text, "\(claim.field.name) is \(claim.text), which is written \(draft.text)")
    }
  }

  static let parts = Check("claims.parts", "parts are those that the field has, and none is empty") { examination throws(Objection) in
    try each(examination) { claim, _, _ throws(Objection) in
      for (name, text) in claim.parts {
        try require(claim.field.parts.contains(name), "\(claim.field.name) has no part \(name)")
        try require(!text.isEmpty, "the part \(name) of \(claim.field.name) is empty")
      }
    }
  }

  static let texts = Check("claims.texts", "every value is text without controls, of at most 64 KiB") { examination throws(Objection) in
    try each(examination) { claim, _, _ throws(Objection) in try text(claim) }
  }

  /// - Throws: `failed` for a value that is empty, too long or holds controls.
  static func text(_ claim: Claim) throws(Objection) {
    try require(!claim.text.isEmpty && claim.text.utf8.count <= 64 << 10, "\(claim.field.name) is empty or longer than 64 KiB")
    try require(
      !claim.text.unicodeScalars.contains { $0.properties.generalCategory == .control && $0 != "\n" && $0 != "\t" },
      "\(claim.field.name) holds a control character")
  }

  static let expiry = Check("claims.expiry", "every claim expires no later than the manifest says") { examination throws(Objection) in
    try each(examination) { claim, lookup, _ throws(Objection) in
      if let expiry = claim.expiresAt {
        try require(expiry > claim.observedAt, "\(claim.field.name) was outdated when it was observed")
      }
      guard let life = examination.manifest.promise(for: claim.field)?.timeToLive else { return }
      guard let expiry = claim.expiresAt else { throw .failed("\(claim.field.name) never expires") }
      let latest = lookup.now.adding(seconds: life.components.seconds)
      try require(expiry <= latest, "\(claim.field.name) expires at \(expiry), after \(latest)")
    }
  }

  static let times = Check("claims.times", "a claim is observed during the lookup and asserted no later") { examination throws(Objection) in
    try each(examination) { claim, lookup, _ throws(Objection) in
      try require(
        claim.observedAt >= lookup.now && claim.observedAt <= max(lookup.now, lookup.deadline),
        "\(claim.field.name) was observed at \(claim.observedAt), outside the lookup")
      if let asserted = claim.assertedAt {
        try require(asserted <= claim.observedAt, "\(claim.field.name) was asserted at \(asserted), after it was observed")
      }
    }
  }

  static let origin = Check("claims.origin", "every claim names its lineage and its licence") { examination throws(Objection) in
    try each(examination) { claim, _, _ throws(Objection) in
      try require(!(claim.lineage ?? "").isEmpty, "\(claim.field.name) has no lineage")
      try require(!(claim.license ?? "").isEmpty, "\(claim.field.name) has no licence")
    }
  }

  static let once = Check("claims.once", "no value is claimed twice in one lookup") { examination throws(Objection) in
    _ = try examination.reference()
    for (fixture, seen) in examination.fixtures {
      var known: Set<[String]> = []
      for claim in seen.claims {
        let key = [claim.field.name, claim.text] + claim.parts.sorted { $0.key < $1.key }.map { "\($0.key)=\($0.value)" }
        try require(known.insert(key).inserted, "\(fixture.name): \(claim.field.name) \(claim.text) comes twice")
      }
    }
  }

  static let wanted = Check("claims.wanted", "fields that nobody wants are not claimed") { examination throws(Objection) in
    let claimed = Set(try examination.reference().seen.claims.map(\.field)).sorted()
    guard claimed.count > 1, let field = claimed.last else { throw .notApplicable("there is only one field") }
    let seen = try await examination.observe { $0.wanted = [field] }
    if let other = seen.claims.first(where: { $0.field != field }) {
      throw .failed("\(field.name) was wanted, and \(other.field.name) was claimed as well")
    }
  }

  static let together = Check("claims.outcome", "claims come only with the outcomes found and truncated") { examination throws(Objection) in
    _ = try examination.reference()
    for (fixture, seen) in examination.fixtures where !seen.claims.isEmpty {
      switch seen.outcome {
      case .found, .truncated: break
      default: throw .failed("\(fixture.name): \(seen.claims.count) claims, and the outcome \(seen.ending)")
      }
    }
  }
}
