extension DedupeReport {
  /// One comparison of the model with the evidence of its levels.
  public struct ComparisonChart: Sendable, Hashable {
    public var name: String
    /// The headers of the columns that it looks at.
    public var columns: [String]
    /// From the strongest agreement to the strongest disagreement.
    public var levels: [LevelChart]

    public init(name: String, columns: [String], levels: [LevelChart]) {
      self.name = name
      self.columns = columns
      self.levels = levels
    }
  }

  /// One agreement level of a comparison.
  public struct LevelChart: Sendable, Hashable {
    public var label: String
    /// The share of true matches that reach this level, in [0, 1].
    public var m: Double
    /// The share of non-matches that reach this level, in [0, 1].
    public var u: Double
    /// `log2(m / u)` in bits; may be infinite.
    public var weight: Double

    public init(label: String, m: Double, u: Double, weight: Double) {
      self.label = label
      self.m = m
      self.u = u
      self.weight = weight
    }
  }

  /// A column of the input as it was recognized.
  public struct ColumnRow: Sendable, Hashable {
    public var header: String
    /// The role that was recognized; absent when there is none.
    public var role: String?
    /// What the recognition rests on: `header`, `content`, `--map`.
    public var basis: String
    /// The share of records with a value, in [0, 1].
    public var filled: Double
    /// Distinct values per filled value, in [0, 1].
    public var distinct: Double
    /// How the column was used, for people: `compared, blocking key`.
    public var use: String

    public init(header: String, role: String?, basis: String, filled: Double, distinct: Double, use: String) {
      self.header = header
      self.role = role
      self.basis = basis
      self.filled = filled
      self.distinct = distinct
      self.use = use
    }
  }
}
