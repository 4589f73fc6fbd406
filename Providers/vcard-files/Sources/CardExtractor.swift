import Interchange
import Normalization
import Profiles
public import ProviderKit
import Tables

/// Finds the one card of a vCard file that a lookup means and makes claims of it.
public struct CardExtractor: Extractor {
  public static let id = "vcard-files"
  public var id: String { Self.id }

  /// Cards beyond these are not looked at, and the result says so.
  public static let cardLimit = 100_000

  public init() {}

  /// - Throws: `ExtractionFailure.invalidConfiguration` for a job that has a configuration.
  public func extract(_ job: ExtractionJob) throws(ExtractionFailure) -> ExtractionResult {
    guard job.configuration.isEmpty else { throw .invalidConfiguration("a vCard file is read without any") }
    var options = ImportOptions()
    options.system = nil
    options.region = job.lookup.region.flatMap { Region($0) }
    let source: ImportSource
    do throws(InterchangeError) { source = try ImportSource(bytes: job.input, name: "cards", options: options) } catch {
      return ExtractionResult(.unreadable(reason: error.description))
    }
    guard source.format == .vCard else { return ExtractionResult(.unreadable(reason: "this is no vCard file")) }
    let count = min(source.recordCount, Self.cardLimit)
    var completeness = ExtractionResult.Completeness.complete
    if job.isTruncated { completeness = .truncated(reason: "the file was cut before its end") }
    if source.recordCount > count { completeness = .truncated(reason: "more than \(Self.cardLimit) cards") }
    var found: [(score: Double, draft: RecordDraft)] = []
    var rejected = 0
    for start in stride(from: 0, to: count, by: 1_000) {
      let batch = source.drafts(start..<min(start + 1_000, count))
      rejected += batch.rejected.count
      for draft in batch.drafts {
        let score = CardMatch.score(draft, job.lookup)
        if score > 0 { found.append((score, draft)) }
      }
    }
    var result = choose(found, job)
    result.records = count
    result.completeness = completeness
    if rejected > 0 { result.issues.append(.init(message: "\(rejected) cards cannot be read")) }
    return result
  }

  private func choose(_ found: [(score: Double, draft: RecordDraft)], _ job: ExtractionJob) -> ExtractionResult {
    guard let best = found.map(\.score).max() else { return ExtractionResult(.notFound) }
    let top = found.filter { $0.score > best - 0.01 }
    guard best >= 0.85 else { return ExtractionResult(.ambiguous(reason: "a card agrees in part"), identity: best) }
    guard top.count == 1, let card = top.first?.draft else {
      return ExtractionResult(.ambiguous(reason: "\(top.count) cards agree equally well"), identity: best)
    }
    return ExtractionResult(.found, claims: claims(of: card, job, identity: best), identity: best)
  }

  private func claims(of draft: RecordDraft, _ job: ExtractionJob, identity: Double) -> [Claim] {
    let manifest = CardManifest.value
    let hash = ContentHash.text(of: job.input)
    return draft.values.compactMap { value in
      guard let promise = manifest.promise(for: value.field), job.lookup.wants(value.field), value.status == .current else { return nil }
      let isDoubtful = draft.issues.contains { $0.field == value.field.name && $0.severity != .note }
      return Claim(
        value.field, value.text, raw: value.raw, parts: value.parts, label: value.label,
        confidence: promise.confidence * identity * (isDoubtful ? 0.7 : 1), observedAt: job.lookup.now,
        expiresAt: promise.timeToLive.map { job.lookup.now.adding(seconds: $0.components.seconds) },
        evidence: Evidence(
          url: job.url, selector: "card \(draft.location.record + 1): \(value.field.name)", snippet: value.raw ?? value.text,
          contentHash: hash,
          line: draft.location.line), lineage: manifest.source.lineage, license: manifest.license)
    }
  }
}
