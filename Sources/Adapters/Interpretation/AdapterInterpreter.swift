import Markup
import Notation
import Profiles
import ProviderKit

/// An adapter at work on documents, with its selectors compiled. Not for two callers at once.
final class AdapterInterpreter {
  private let adapter: Adapter
  private let selectors: SelectorCache
  private static let recordLimit = 1_000

  init(_ adapter: Adapter) {
    self.adapter = adapter
    if case .xml(let namespaces) = adapter.format {
      selectors = SelectorCache(.xml, namespaces: namespaces)
    } else {
      selectors = SelectorCache(.html, namespaces: [:])
    }
  }

  func extract(_ job: ExtractionJob) -> ExtractionResult {
    let cut: String? = job.isTruncated ? "the document was cut before its end" : nil
    let view: any DocumentView
    do throws(DocumentFlaw) { view = try open(job) } catch {
      return ExtractionResult(.unreadable(reason: error.message), completeness: cut.map { .truncated(reason: $0) } ?? .complete)
    }
    var evaluation = Evaluation(view, lookup: job.lookup, base: DocumentBase(job.url))
    var result = read(job, view, &evaluation)
    if let reason = cut ?? view.truncation ?? evaluation.limits.first { result.completeness = .truncated(reason: reason) }
    for (path, failure) in evaluation.failures { result.issues.append(.init(field: path, message: failure.rawValue)) }
    return result
  }

  private func open(_ job: ExtractionJob) throws(DocumentFlaw) -> any DocumentView {
    switch adapter.format {
    case .html: try MarkupView(html: job, selectors)
    case .xml: try MarkupView(xml: job, selectors)
    case .json: try JSONView(job.input)
    case .jsonl: try JSONView(lines: job.input)
    case .csv(let delimiter): try TableView(job.input, delimiter: delimiter)
    }
  }

  private func read(_ job: ExtractionJob, _ view: any DocumentView, _ evaluation: inout Evaluation) -> ExtractionResult {
    let spec = adapter.extraction
    for sign in spec.blocked where evaluation.shows(sign) {
      return ExtractionResult(.blocked(reason: "the document is a wall (\(sign.source.shown))"))
    }
    for sign in spec.notFound where evaluation.shows(sign) { return ExtractionResult(.notFound) }
    for sign in spec.sentinels where !evaluation.hasPlace(of: sign) {
      return ExtractionResult(.layoutDrift(reason: "the document lacks what every one has (\(sign.source.shown))"))
    }
    let links = links(&evaluation)
    guard let records = records(view, &evaluation) else {
      // An empty list looks the same as a changed layout, unless a sentinel says that the layout is the known one.
      return spec.sentinels.isEmpty
        ? ExtractionResult(.layoutDrift(reason: "no record is found (\(spec.record.map(\.shown).joined(separator: ", ")))"), links: links)
        : ExtractionResult(.notFound, links: links)
    }
    if records.isEmpty { return ExtractionResult(.notFound, links: links) }
    var result: ExtractionResult
    switch choose(records, &evaluation) {
    case .record(let record, let score): result = claims(of: record, score, job, &evaluation)
    case .refusal(let verdict, let score): result = ExtractionResult(verdict, identity: score)
    }
    result.links = links
    result.records = records.count
    return result
  }

  /// Nil where the adapter names records and the document has none.
  private func records(_ view: any DocumentView, _ evaluation: inout Evaluation) -> [RecordHandle]? {
    if let table = view as? TableView { return table.rows }
    if adapter.extraction.record.isEmpty { return [.whole] }
    return evaluation.records(adapter.extraction.record, in: .whole)
  }

  private enum Choice {
    case record(RecordHandle, score: Double)
    case refusal(ExtractionResult.Verdict, score: Double?)
  }

  /// The one record that fits what is known; two that fit equally well are none.
  private func choose(_ records: [RecordHandle], _ evaluation: inout Evaluation) -> Choice {
    guard let identity = adapter.extraction.identity else {
      return .refusal(.ambiguous(reason: "the adapter has no identity check"), score: nil)
    }
    let check = IdentityCheck(spec: identity)
    var best: (record: RecordHandle, score: Double)?
    var rivals = 0
    var compared = 0
    // A table is a file of everything; what is not near is many.
    let limit = if case .csv = adapter.format { records.count } else { Self.recordLimit }
    for record in records.prefix(limit) {
      guard case .score(let score) = check.score(record, &evaluation) else { continue }
      compared += 1
      if score > best?.score ?? -1 {
        rivals = best.map { score - $0.score < Self.margin ? rivals + 1 : 0 } ?? 0
        best = (record, score)
      } else if let best, best.score - score < Self.margin {
        rivals += 1
      }
    }
    guard let best, best.score >= identity.minScore else {
      let otherwise = identity.otherwise ?? (records.count == 1 ? .ambiguous : .notFound)
      if otherwise == .notFound { return .refusal(.notFound, score: best?.score) }
      let reason =
        compared == 0 ? "nothing of the record can be compared with what is known" : "the record does not agree with what is known"
      return .refusal(.ambiguous(reason: reason), score: best?.score)
    }
    if rivals > 0 { return .refusal(.ambiguous(reason: "\(rivals + 1) records agree equally well with what is known"), score: best.score) }
    return .record(best.record, score: best.score)
  }

  /// Scores nearer than this to each other say the same.
  private static let margin = 0.01

  private func claims(of record: RecordHandle, _ score: Double, _ job: ExtractionJob, _ evaluation: inout Evaluation) -> ExtractionResult {
    var builder = ClaimBuilder(
      manifest: adapter.manifest, lookup: job.lookup, url: job.url, contentHash: ContentHash.text(of: job.input), identity: score)
    for spec in adapter.extraction.fields { builder.add(spec, of: record, &evaluation) }
    guard builder.missing.isEmpty else {
      return ExtractionResult(
        .layoutDrift(reason: "the record lacks \(builder.missing.joined(separator: ", "))"), identity: score, issues: builder.issues)
    }
    return ExtractionResult(.found, claims: builder.claims, identity: score, issues: builder.issues)
  }

  /// Where the document says that more is.
  private func links(_ evaluation: inout Evaluation) -> [ExtractionResult.Link] {
    switch adapter.paging?.kind {
    case .nextURL(let spec):
      guard let found = evaluation.first(spec, in: .whole), let address = evaluation.context.base.resolve(found.text) else { return [] }
      return [.init("next", address)]
    case .cursor(_, let spec): return evaluation.first(spec, in: .whole).map { [.init("cursor", $0.text)] } ?? []
    default: return []
    }
  }
}
