extension DedupeReport {
  /// A cluster as a table of its records.
  public struct ClusterView: Sendable, Hashable {
    public var id: String
    /// The headers of the columns shown.
    public var columns: [String]
    /// Values in the order of `columns`, count x columns; a short row is filled up with empty cells.
    public var records: [[String]]
    /// How many records the cluster has, when `records` holds only the first of them.
    public var size: Int
    /// The match probability of the weakest link that holds the cluster together, in [0, 1].
    public var probability: Double

    /// - Parameter size: `nil` means `records.count`.
    public init(id: String, columns: [String], records: [[String]], size: Int? = nil, probability: Double) {
      self.id = id
      self.columns = columns
      self.records = records
      self.size = size ?? records.count
      self.probability = probability
    }
  }

  /// Two records side by side with the evidence for and against them being the same.
  public struct PairView: Sendable, Hashable {
    /// Where the left record is: `people.csv, line 42`.
    public var leftTitle: String
    public var rightTitle: String
    public var fields: [FieldView]
    /// The weight before any field is looked at, in bits.
    public var priorWeight: Double
    /// The prior and all fields' weights together, in bits.
    public var totalWeight: Double
    /// The match probability, in [0, 1].
    public var probability: Double
    /// What would have changed the outcome, one sentence each.
    public var counterfactuals: [String]

    public init(
      leftTitle: String, rightTitle: String, fields: [FieldView], priorWeight: Double, totalWeight: Double, probability: Double,
      counterfactuals: [String] = []
    ) {
      self.leftTitle = leftTitle
      self.rightTitle = rightTitle
      self.fields = fields
      self.priorWeight = priorWeight
      self.totalWeight = totalWeight
      self.probability = probability
      self.counterfactuals = counterfactuals
    }
  }

  /// One field of a pair.
  public struct FieldView: Sendable, Hashable {
    public var name: String
    public var left: String
    public var right: String
    /// The agreement level that the pair reaches: `exact`, `similar spelling`.
    public var level: String
    /// The level's match weight in bits.
    public var weight: Double
    /// What the rarity of the value adds to `weight`, in bits; 0 for none.
    public var termFrequencyWeight: Double

    public init(name: String, left: String, right: String, level: String, weight: Double, termFrequencyWeight: Double = 0) {
      self.name = name
      self.left = left
      self.right = right
      self.level = level
      self.weight = weight
      self.termFrequencyWeight = termFrequencyWeight
    }
  }

  /// A row that was not read.
  public struct RejectedView: Sendable, Hashable {
    public var file: String
    /// The line where the row begins, from 1.
    public var line: Int
    public var reason: String

    public init(file: String, line: Int, reason: String) {
      self.file = file
      self.line = line
      self.reason = reason
    }
  }

  /// An identifier that differently named people or organizations share.
  public struct SharedIdentifier: Sendable, Hashable {
    /// The field: `phone`, `email`.
    public var field: String
    /// The value as it may be shown; the caller masks it where it must be.
    public var value: String
    /// How many differently named holders it has.
    public var holders: Int

    public init(field: String, value: String, holders: Int) {
      self.field = field
      self.value = value
      self.holders = holders
    }
  }
}
