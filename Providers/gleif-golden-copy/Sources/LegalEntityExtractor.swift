import Interchange
import Markup
import Normalization
import Profiles
public import ProviderKit
import Similarity

/// Makes claims of one record of a golden copy: a pure function, for a worker.
public struct LegalEntityExtractor: Extractor {
  public static let id = "gleif-golden-copy"
  public var id: String { Self.id }

  public init() {}

  /// - Throws: `ExtractionFailure.invalidConfiguration` for a job that has a configuration.
  public func extract(_ job: ExtractionJob) throws(ExtractionFailure) -> ExtractionResult {
    guard job.configuration.isEmpty else { throw .invalidConfiguration("a record is read without any") }
    let document: XMLDocument
    do throws(MarkupError) { document = try XMLDocument(job.input) } catch {
      return ExtractionResult(job.isTruncated ? .unreadable(reason: "the record is cut") : .unreadable(reason: error.description))
    }
    guard let node = document.root?.child("LEIRecord") ?? document.root, node.name == "LEIRecord" else {
      return ExtractionResult(.layoutDrift(reason: "there is no LEIRecord"))
    }
    guard let entity = LegalEntity(node) else { return ExtractionResult(.layoutDrift(reason: "the record has no LEI or no legal name")) }
    let identity = Self.identity(entity, job.lookup)
    guard identity >= 0.85 else {
      return ExtractionResult(.ambiguous(reason: "the record does not agree with what is known"), records: 1, identity: identity)
    }
    var claims = RecordClaims(entity, job, identity: identity)
    claims.fill()
    return ExtractionResult(.found, claims: claims.claims, records: 1, identity: identity)
  }

  /// The LEI decides; without it the names, and the country where both are known.
  private static func identity(_ entity: LegalEntity, _ lookup: Lookup) -> Double {
    func values(_ name: String) -> [String] { InputName(name).map(lookup.values(of:)) ?? [] }
    let known = values("identifier.lei")
    let names = values("name")
    let best = names.flatMap { name in ([entity.legalName] + entity.otherNames).map { similarity(name, $0) } }.max()
    if !known.isEmpty {
      guard known.contains(where: { $0.uppercased() == entity.lei }) else { return 0 }
      // A LEI that leads to quite another name was mistyped, or belongs to another company of the group.
      return best.map { $0 >= 0.7 ? 1 : 0.5 } ?? 1
    }
    let countries = values("address.country")
    if let country = entity.legalAddress.country, !countries.isEmpty, !countries.contains(country) { return 0 }
    return best ?? (values("identifier.company_number").isEmpty ? 0 : 0.9)
  }

  private static func similarity(_ a: String, _ b: String) -> Double {
    let (a, b) = (core(a), core(b))
    guard !a.isEmpty, !b.isEmpty, a.count <= 512, b.count <= 512 else { return 0 }
    return JaroWinkler.similarity(a.span, b.span)
  }

  private static func core(_ name: String) -> [UInt8] {
    var name = name
    var bytes: [UInt8] = []
    let result = name.withUTF8 { CompanyName.normalize(Span(_unsafeElements: $0), into: &bytes) }
    return Array(bytes[result.core])
  }
}
