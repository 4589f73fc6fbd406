/// Everything that the report of `sosia dedupe` shows, as plain values: it decides nothing and reads no clock, so equal values
/// give equal bytes.
///
/// Every string may be hostile (markup, control characters, any length): it is shown harmlessly and cut where it is too long.
public struct DedupeReport: Sendable {
  /// The heading of the page, usually the name of the data set.
  public var title: String
  /// The program and its version, for the footer: `sosia 1.0.0`.
  public var generatedBy: String
  /// When the run took place, as the reader should see it; absent when the report must not depend on the time.
  public var generatedAt: String?
  /// The command that made the report, as typed.
  public var commandLine: String
  public var files: [InputFile]
  public var summary: Summary
  /// How the clusters compare with the truth column; absent without one.
  public var evaluation: Evaluation?
  /// Scored pairs by match weight in bits (prior included), in ascending order.
  public var histogram: [Histogram.Bin]
  /// The match weight, in bits with the prior included, from which a pair is held to be the same.
  public var thresholdWeight: Double?
  /// Clusters by size; a size of 1 (a record on its own) may be present and is told in words only.
  public var clusterSizes: [ClusterSize]
  public var comparisons: [ComparisonChart]
  public var columns: [ColumnRow]
  public var largestClusters: [ClusterView]
  public var doubtfulPairs: [PairView]
  /// The first rejected rows; the page shows at most 100.
  public var rejected: [RejectedView]
  /// How many rows were rejected in all.
  public var rejectedTotal: Int
  /// What was left out, one sentence each (oversized blocks and the like).
  public var notes: [String]
  /// Identifiers that differently named holders share, so that they tell little about who somebody is.
  public var sharedIdentifiers: [SharedIdentifier]
  public var stages: [StageTime]

  public init(
    title: String, generatedBy: String, generatedAt: String? = nil, commandLine: String, files: [InputFile], summary: Summary,
    evaluation: Evaluation? = nil, histogram: [Histogram.Bin] = [], thresholdWeight: Double? = nil, clusterSizes: [ClusterSize] = [],
    comparisons: [ComparisonChart] = [], columns: [ColumnRow] = [], largestClusters: [ClusterView] = [], doubtfulPairs: [PairView] = [],
    rejected: [RejectedView] = [], rejectedTotal: Int = 0, notes: [String] = [], sharedIdentifiers: [SharedIdentifier] = [],
    stages: [StageTime] = []
  ) {
    self.title = title
    self.generatedBy = generatedBy
    self.generatedAt = generatedAt
    self.commandLine = commandLine
    self.files = files
    self.summary = summary
    self.evaluation = evaluation
    self.histogram = histogram
    self.thresholdWeight = thresholdWeight
    self.clusterSizes = clusterSizes
    self.comparisons = comparisons
    self.columns = columns
    self.largestClusters = largestClusters
    self.doubtfulPairs = doubtfulPairs
    self.rejected = rejected
    self.rejectedTotal = rejectedTotal
    self.notes = notes
    self.sharedIdentifiers = sharedIdentifiers
    self.stages = stages
  }

  /// Appends the page, one self-contained HTML file in UTF-8, to `bytes`.
  ///
  /// The page needs no script and no network; its content security policy forbids both.
  /// - Complexity: Linear in the text that is shown; values are cut before they are compared.
  public func write(into bytes: inout [UInt8]) {
    var html = HTMLWriter(bytes: bytes)
    bytes = []
    DedupePage(report: self).write(into: &html)
    bytes = html.bytes
  }

  /// The page as UTF-8 bytes.
  public func html() -> [UInt8] {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(64 * 1024)
    write(into: &bytes)
    return bytes
  }
}
