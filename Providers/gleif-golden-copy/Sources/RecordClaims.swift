import Interchange
import Normalization
import Profiles
import ProviderKit

/// The claims of one record.
struct RecordClaims {
  private let entity: LegalEntity
  private let job: ExtractionJob
  private let identity: Double
  private var normalizer = ValueNormalizer()
  private(set) var claims: [Claim] = []

  init(_ entity: LegalEntity, _ job: ExtractionJob, identity: Double) {
    self.entity = entity
    self.job = job
    self.identity = identity
  }

  mutating func fill() {
    add(.legalName, entity.legalName, at: "Entity/LegalName")
    for name in entity.otherNames { add(.alternateName, name, at: "Entity/OtherEntityNames") }
    add(entity.legalAddress, label: "registered", at: "Entity/LegalAddress")
    add(entity.headquartersAddress, label: "headquarters", at: "Entity/HeadquartersAddress")
    add(.identifier, parts: ["scheme": "lei", "value": entity.lei], at: "LEI", expires: entity.nextRenewal)
    if let number = entity.registeredAs {
      add(
        .identifier, parts: ["scheme": "company_number", "value": number], at: "Entity/RegistrationAuthority/RegistrationAuthorityEntityID")
    }
    if let date = entity.creationDate { add(.foundingDate, String(date.prefix(10)), at: "Entity/EntityCreationDate") }
  }

  private mutating func add(_ address: LegalEntity.Address, label: String, at path: String) {
    var parts: [String: String] = [:]
    if !address.lines.isEmpty { parts["street"] = address.lines.joined(separator: ", ") }
    parts["locality"] = address.city
    parts["region"] = address.region.map { region in region.firstIndex(of: "-").map { String(region[region.index(after: $0)...]) } ?? region
    }
    parts["country"] = address.country
    parts["postal_code"] = address.postalCode
    if !parts.isEmpty { add(.address, parts: parts, label: label, at: path) }
  }

  private mutating func add(
    _ field: Field, _ text: String? = nil, parts: [String: String] = [:], label: String? = nil, at path: String, expires: String? = nil
  ) {
    let manifest = GoldenCopyManifest.value
    guard job.lookup.wants(field), let promise = manifest.promise(for: field) else { return }
    var issues: [Issue] = []
    guard let draft = normalizer.normalize(ValueInput(field, text, label: label, parts: parts), issues: &issues) else { return }
    if claims.contains(where: { $0.field == field && $0.text == draft.text }) { return }
    let snippet = text ?? parts.sorted { $0.key < $1.key }.map(\.value).joined(separator: ", ")
    claims.append(
      Claim(
        field, draft.text, raw: draft.raw, parts: draft.parts, label: draft.label,
        confidence: promise.confidence * identity * (issues.isEmpty ? 1 : 0.5), observedAt: job.lookup.now,
        assertedAt: entity.lastUpdate.flatMap { Timestamp($0) },
        expiresAt: expires.flatMap { Timestamp($0) } ?? promise.timeToLive.map { job.lookup.now.adding(seconds: $0.components.seconds) },
        evidence: Evidence(
          url: job.url, selector: "xpath: LEIRecord/\(path)", snippet: snippet, contentHash: ContentHash.text(of: job.input)),
        lineage: manifest.source.lineage, license: manifest.license))
  }
}
