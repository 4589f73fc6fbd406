public import Normalization
public import Profiles

/// A column of an imported table and where its cells go.
public struct ImportColumn: Sendable, Equatable {
  public let header: String
  /// What it was found to hold, such as `Email`.
  public let role: String
  /// Where its cells go, for people: `email`, `address: locality`, `custom_fields.Budget`, `not imported: ...`.
  public let destination: String
  /// The share, in `[0, 1]`, of sampled cells that are not blank.
  public let filledShare: Double
}

/// What an import would bring: the answer of a dry run.
public struct ImportSummary: Sendable {
  public var format: ImportFormat
  public var recordCount = 0
  public var columns: [ImportColumn] = []
  public var persons = 0
  public var organizations = 0
  public var leads = 0
  public var contacts = 0
  public var notes = 0
  /// Values of each field.
  public var values: [Field: Int] = [:]
  public var rejectedCount = 0
  /// The first rejected records, at most 20.
  public var rejected: [RejectedRecord] = []
  /// How often each issue was met.
  public var issues: [Issue: Int] = [:]
  /// The first records with issues of at least a warning, at most 20.
  public var examples: [Example] = []

  public struct Example: Sendable, Equatable {
    public let line: Int
    public let issues: [Issue]
  }

  static let exampleLimit = 20

  /// Takes a batch into account.
  public mutating func add(_ batch: DraftBatch) {
    rejectedCount += batch.rejected.count
    rejected.append(contentsOf: batch.rejected.prefix(max(0, Self.exampleLimit - rejected.count)))
    for draft in batch.drafts {
      if draft.kind == .person { persons += 1 } else { organizations += 1 }
      if draft.stage == .lead { leads += 1 } else { contacts += 1 }
      notes += draft.notes.count
      for value in draft.values { values[value.field, default: 0] += 1 }
      for issue in draft.issues { issues[issue, default: 0] += 1 }
      guard examples.count < Self.exampleLimit, draft.issues.contains(where: { $0.severity != .note }) else { continue }
      examples.append(Example(line: draft.location.line, issues: draft.issues))
    }
  }
}

extension ImportSource {
  /// A summary to which batches can be added; it knows the columns and what was rejected on opening.
  public func emptySummary() -> ImportSummary {
    var summary = ImportSummary(format: format, recordCount: recordCount, columns: columns)
    summary.rejectedCount = rejected.count
    summary.rejected = Array(rejected.prefix(ImportSummary.exampleLimit))
    return summary
  }

  /// What importing the first `limit` records would bring; all of them by default.
  public func summary(limit: Int = .max) -> ImportSummary {
    var summary = emptySummary()
    for range in ranges() where range.lowerBound < limit { summary.add(drafts(range.clamped(to: 0..<limit))) }
    return summary
  }
}
