import Profiles
public import ProviderKit

/// Looks legal entities up in a golden copy on this machine: no request is made and nothing is sent.
public struct GoldenCopy: Provider {
  public let manifest = GoldenCopyManifest.value
  private let index: GoldenCopyIndex
  /// Where the file came from, for evidence.
  private let url: String

  public init(_ index: GoldenCopyIndex, url: String = "https://www.gleif.org/en/lei-data/gleif-golden-copy") {
    self.index = index
    self.url = url
  }

  public func lookup(_ lookup: Lookup, tools: LookupTools, report: @Sendable (LookupEvent) -> Void) async -> Outcome {
    guard manifest.kinds.contains(lookup.kind), lookup.satisfies(anyOf: manifest.requiresAny) else {
      return .permanent(reason: "the lookup has neither a LEI nor a register number nor a name")
    }
    let records: [(offset: UInt64, bytes: [UInt8])]
    do throws(GoldenCopyError) { records = try index.records(for: lookup) } catch { return .permanent(reason: error.description) }
    var best: [ExtractionResult] = []
    var isDoubtful = false
    for record in records {
      let job = ExtractionJob(
        extractor: LegalEntityExtractor.id, configuration: [], input: record.bytes, contentType: "application/xml", url: url,
        lookup: lookup,
        stage: String(record.offset))
      let result: ExtractionResult
      do throws(ExtractionFailure) { result = try await tools.extraction.run(job) } catch { return error.outcome }
      switch result.verdict {
      case .found: best.append(result)
      case .layoutDrift(let reason): return .layoutDrift(reason: reason)
      case .unreadable(let reason): return .permanent(reason: reason)
      default: isDoubtful = isDoubtful || result.identity ?? 0 > 0
      }
    }
    let top = best.compactMap(\.identity).max() ?? 0
    best = best.filter { ($0.identity ?? 0) > top - 0.01 }
    guard best.count == 1, let answer = best.first else { return best.count > 1 || isDoubtful ? .ambiguous : .notFound }
    for claim in answer.claims { report(.claim(claim)) }
    return .found
  }
}

enum GoldenCopyManifest {
  private static let day = Duration.seconds(86_400)

  static let value = Manifest(
    id: ProviderID("gleif-golden-copy")!, version: "1.0.0", title: "GLEIF golden copy", homepage: "https://www.gleif.org",
    license: "CC0-1.0", terms: "https://www.gleif.org/en/meta/lei-data-terms-of-use", maintainer: "the house",
    source: DataSource(model: .local, lineage: "gleif"), kinds: [.organization],
    requiresAny: [
      [InputName("identifier.lei")!], [InputName("identifier.company_number")!, InputName("address.country")!],
      [InputName("name")!, InputName("address.country")!],
    ],
    fields: [
      FieldPromise(.legalName, confidence: 0.97, timeToLive: day * 180, changesPerYear: 0.03),
      FieldPromise(.alternateName, confidence: 0.85, timeToLive: day * 180, changesPerYear: 0.03),
      FieldPromise(.address, confidence: 0.9, timeToLive: day * 30, changesPerYear: 0.1),
      FieldPromise(.identifier, confidence: 0.97, timeToLive: day * 365, changesPerYear: 0.01),
      FieldPromise(.foundingDate, confidence: 0.9),
    ],
    privacy: Privacy(maxSensitivity: .publicFacts, sends: []), hosts: [], concurrency: 8)
}
