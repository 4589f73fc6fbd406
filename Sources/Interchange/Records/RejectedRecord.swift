public import Normalization
public import Tables

/// A record that was left out, and why; the ones around it were read.
public struct RejectedRecord: Sendable, Equatable {
  /// The 1-based line on which it starts.
  public let line: Int
  public let flaw: RecordFlaw
  /// Its number from 0 among the source's records; nil for a row that could not be told from its neighbours.
  public let record: Int?

  /// The reason in words, without any value of the record.
  public var reason: String { flaw.description }
}

/// What was wrong with a rejected record.
public enum RecordFlaw: Sendable, Equatable, CustomStringConvertible {
  /// A row of a table that cannot be read as one.
  case row(RejectedRow)
  /// A line of the lossless format that is no JSON object of it; `column` is the 1-based byte where the reader stopped.
  case line(column: Int, reason: String)
  case card(VCardFlaw)
  /// A vCard of a group of people, which is no profile.
  case group
  /// Nothing of it can be used; the issues say why.
  case nothingUsable([Issue])

  public var description: String {
    switch self {
    case .row(let row): row.reason.description
    case .line(let column, let reason): "\(reason), at byte \(column) of the line"
    case .card(let flaw): flaw.description
    case .group: "a vCard of a group of people"
    case .nothingUsable(let issues):
      issues.isEmpty
        ? "no value in it can be used"
        : "no value in it can be used: " + issues.prefix(3).map { "\($0.field): \($0.message)" }.joined(separator: "; ")
    }
  }
}

/// The drafts of a range of records.
public struct DraftBatch: Sendable {
  /// The records that were asked for.
  public let range: Range<Int>
  /// In the order of the source.
  public var drafts: [RecordDraft] = []
  /// Records of the range that gave no draft.
  public var rejected: [RejectedRecord] = []

  init(range: Range<Int>) { self.range = range }
}
