extension MatchModel {
  /// The model for a live matcher whose account has no model of its own yet.
  public static func standard(for kind: LiveKind) -> MatchModel {
    switch kind {
    case .people: people
    case .organizations: organizations
    }
  }

  private static let people = MatchModel(.people, table: StandardPeople.table)
  private static let organizations = MatchModel(.organizations, table: StandardOrganizations.table)

  /// - Parameter table: a line of matches and relatives a record; then for each comparison its name, and for each level from 1 on a line of
  ///   m and u in the three employer contexts and of the typical rarity.
  private init(_ kind: LiveKind, table: String) {
    let plan = kind.emptyPlan
    var lines = table.split(separator: "\n").makeIterator()
    func numbers() -> [Double] { (lines.next() ?? "").split(separator: " ").compactMap { Double($0) } }
    let rates = numbers()
    let comparisons = plan.comparisons.map { comparison in
      _ = lines.next()
      let missing = Level(label: comparison.levelLabels[0], m: [1, 1, 1], u: [1, 1, 1], typicalRarity: 0)
      let levels = comparison.levelLabels.dropFirst().map { label in
        let row = numbers()
        return Level(label: label, m: Array(row[0..<3]), u: Array(row[3..<6]), typicalRarity: row[6])
      }
      return ComparisonModel(name: comparison.name, levels: [missing] + levels)
    }
    self.init(comparisons: comparisons, matchesPerRecord: rates[0], relativesPerRecord: rates[1])
  }
}

extension LiveKind {
  /// The comparisons that records of this kind get.
  var emptyPlan: ComparisonPlan {
    let records = PackedSource(kind: self, records: PackedRecords()).read(region: nil, workers: Workers(count: 1), progress: nil)
    return ComparisonPlan(attributes: records.attributes)
  }
}
