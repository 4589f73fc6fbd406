import Profiles
public import ProviderKit

/// Looks people and organizations up in a vCard file whose bytes the caller has read: nothing is sent.
public struct CardFile: Provider {
  public let manifest = CardManifest.value
  private let bytes: [UInt8]
  private let url: String

  /// - Parameters:
  ///   - bytes: vCard 2.1, 3.0 or 4.0, any number of cards.
  ///   - url: where they are from, for evidence: `file:///srv/contacts.vcf`.
  public init(bytes: [UInt8], url: String) {
    self.bytes = bytes
    self.url = url
  }

  public func lookup(_ lookup: Lookup, tools: LookupTools, report: @Sendable (LookupEvent) -> Void) async -> Outcome {
    guard manifest.kinds.contains(lookup.kind), lookup.satisfies(anyOf: manifest.requiresAny) else {
      return .permanent(reason: "the lookup has no name, email address or telephone number")
    }
    let job = ExtractionJob(
      extractor: CardExtractor.id, configuration: [], input: bytes, contentType: "text/vcard", url: url, lookup: lookup)
    let result: ExtractionResult
    do throws(ExtractionFailure) { result = try await tools.extraction.run(job) } catch { return error.outcome }
    for issue in result.issues { report(.log(.info, issue.message)) }
    if case .truncated(let reason) = result.completeness, result.verdict != .found { return .truncated(reason: reason) }
    switch result.verdict {
    case .found:
      for claim in result.claims { report(.claim(claim)) }
      return .found
    case .notFound: return .notFound
    case .ambiguous: return .ambiguous
    case .layoutDrift(let reason): return .layoutDrift(reason: reason)
    case .unreadable(let reason): return .permanent(reason: reason)
    case .blocked(let reason): return .blocked(reason: reason)
    }
  }
}

enum CardManifest {
  private static let day = Duration.seconds(86_400)

  static let value = Manifest(
    id: ProviderID("vcard-files")!, version: "1.0.0", title: "vCard files", homepage: "https://www.rfc-editor.org/rfc/rfc6350",
    license: "as the owner of the file holds it", maintainer: "the house", source: DataSource(model: .local, lineage: "vcard-files"),
    kinds: [.person, .organization],
    requiresAny: [[InputName(.email)], [InputName(.telephone)], [InputName("name")!, InputName(.organizationName)], [InputName("name")!]],
    fields: [
      .givenName, .familyName, .additionalName, .honorificPrefix, .honorificSuffix, .alternateName, .organizationName, .jobTitle, .worksFor,
      .email, .telephone, .url, .socialProfile, .address, .description, .language, .birthDate,
    ].map { FieldPromise($0, confidence: 0.8, timeToLive: day * 365, changesPerYear: 0.2) },
    privacy: Privacy(maxSensitivity: .personal, sends: []), hosts: [], concurrency: 4)
}
