extension DedupeReport {
  /// A file that was read.
  public struct InputFile: Sendable, Hashable {
    public var name: String
    /// Rows that became records.
    public var rows: Int
    /// Rows that went to the reject file.
    public var rejected: Int
    /// What the reader found, for people: `CSV, semicolons, Windows-1252`.
    public var format: String

    public init(name: String, rows: Int, rejected: Int, format: String) {
      self.name = name
      self.rows = rows
      self.rejected = rejected
      self.format = format
    }
  }

  /// The figures at the top of the page.
  public struct Summary: Sendable, Hashable {
    /// Records read and compared.
    public var records: Int
    /// Clusters of two records or more.
    public var clusters: Int
    /// Records that could be removed by merging every cluster into one record: the clusters' records less the clusters.
    public var duplicates: Int
    /// Records in the largest cluster; 1 or 0 when there is none.
    public var largestCluster: Int
    /// The match probability from which two records are held to be the same, in [0, 1].
    public var threshold: Double
    /// Pairs that were scored; absent when unknown.
    public var comparedPairs: Int?
    /// Wall time of the run in seconds; absent when the report must not depend on it.
    public var seconds: Double?

    public init(
      records: Int, clusters: Int, duplicates: Int, largestCluster: Int, threshold: Double, comparedPairs: Int? = nil,
      seconds: Double? = nil
    ) {
      self.records = records
      self.clusters = clusters
      self.duplicates = duplicates
      self.largestCluster = largestCluster
      self.threshold = threshold
      self.comparedPairs = comparedPairs
      self.seconds = seconds
    }
  }

  /// How the clusters compare with known truth, counted over pairs and over records (B-cubed).
  public struct Evaluation: Sendable, Hashable {
    public var pairwise: Score
    public var bCubed: Score
    /// The name of the column that held the truth.
    public var truthColumn: String?

    public init(pairwise: Score, bCubed: Score, truthColumn: String? = nil) {
      self.pairwise = pairwise
      self.bCubed = bCubed
      self.truthColumn = truthColumn
    }
  }

  /// Precision, recall and their harmonic mean, each in [0, 1].
  public struct Score: Sendable, Hashable {
    public var precision: Double
    public var recall: Double
    public var f1: Double

    public init(precision: Double, recall: Double, f1: Double) {
      self.precision = precision
      self.recall = recall
      self.f1 = f1
    }
  }

  /// How many clusters have this many records.
  public struct ClusterSize: Sendable, Hashable {
    public var size: Int
    public var count: Int

    public init(size: Int, count: Int) {
      self.size = size
      self.count = count
    }
  }

  /// The time that one stage took.
  public struct StageTime: Sendable, Hashable {
    public var name: String
    /// Wall time in seconds.
    public var seconds: Double
    /// Records (or pairs, as `unit` says) that went through; absent where a count means nothing.
    public var records: Int?
    /// What `records` counts.
    public var unit: String

    public init(name: String, seconds: Double, records: Int? = nil, unit: String = "records") {
      self.name = name
      self.seconds = seconds
      self.records = records
      self.unit = unit
    }
  }
}
