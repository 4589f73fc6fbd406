public import Matching

/// `sosia explain`: why two records of a file are, or are not, held to be the same.
public struct ExplainRun {
  public struct Options: Sendable {
    /// One file: an output of `dedupe`, or what it was made from.
    public var input: InputOptions
    public var left: String
    public var right: String
    public var threshold = 0.5
    public var model: String?

    public init(input: InputOptions, left: String, right: String) {
      self.input = input
      self.left = left
      self.right = right
    }
  }

  public struct Outcome: Sendable {
    public let explanation: PairExplanation
    public let left: String
    public let right: String
    public let threshold: Double
    /// Whether both are in one cluster of this run.
    public let isSameCluster: Bool
    /// Rows of the file that could not be read; records are numbered without them.
    public let rejected: Int
  }

  let options: Options
  let observer: any RunObserver

  public init(options: Options, observer: any RunObserver) {
    self.options = options
    self.observer = observer
  }

  /// Trains on the whole file as `dedupe` does (so the score is the same), or takes a saved model, and explains the pair.
  public func run() throws(RunError) -> Outcome {
    let clock = StageClock(observer)
    let engine = try EngineRun(
      input: options.input, threshold: options.threshold, model: options.model, acrossSourcesOnly: false, clock: clock, observer: observer)
    let left = try record(options.left, in: engine)
    let right = try record(options.right, in: engine)
    if left == right { throw .sameRecord(id: options.left) }
    let clusters = engine.result.clustering.clusterOfRecord
    return Outcome(
      explanation: engine.matcher.explain(left, right, model: engine.result.model),
      left: "\(options.left) (\(engine.data.title(ofRecord: left)))",
      right: "\(options.right) (\(engine.data.title(ofRecord: right)))", threshold: options.threshold,
      isSameCluster: clusters[left] == clusters[right],
      rejected: engine.data.rejectedCount)
  }

  private func record(_ id: String, in engine: EngineRun) throws(RunError) -> Int {
    guard let column = engine.idColumn else {
      guard let number = Int(id), (1...engine.data.recordCount).contains(number) else { throw .noSuchRecord(id: id, column: nil) }
      return number - 1
    }
    let header = engine.data.header[column]
    let wanted = CellText.trimmed(id)
    var found: [Int] = []
    engine.data.forEachCell(inColumn: column) { record, cell in
      if CellText.trimmed(String(decoding: cell, as: UTF8.self)) == wanted { found.append(record) }
    }
    guard let first = found.first else { throw .noSuchRecord(id: id, column: header) }
    if found.count > 1 { throw .ambiguousRecord(id: id, column: header, count: found.count) }
    return first
  }
}

extension ExplainRun.Outcome {
  /// The explanation as a table and sentences for people.
  public var lines: [String] {
    var rows = [["comparison", "left", "right", "level", "weight", "rarity", "sum"]]
    var sum = explanation.priorWeight
    rows.append(["(before anything is compared)", "", "", "", signed(explanation.priorWeight), "", signed(sum)])
    for field in explanation.fields {
      sum += field.weight + field.rarityWeight
      rows.append([
        field.name, field.left, field.right, field.levelLabel, field.level == 0 ? "" : signed(field.weight),
        field.level == 0 || field.rarityWeight == 0 ? "" : signed(field.rarityWeight), signed(sum),
      ])
    }
    if explanation.relativesWeight < -0.005 {
      sum += explanation.relativesWeight
      rows.append(["(may be relatives)", "", "", "", signed(explanation.relativesWeight), "", signed(sum)])
    }
    let verdict = explanation.isMatch ? "a match" : "no match"
    var lines = ["Left:   \(left)", "Right:  \(right)", ""]
    lines += TextTable.lines(rows, rightAligned: [4, 5, 6])
    lines += [
      "",
      "Weight \(signed(explanation.weight)) bits, probability \(DecimalText.text(explanation.probability, decimals: 4)); "
        + "with the threshold \(DecimalText.text(threshold, decimals: 2)) this is \(verdict).",
    ]
    lines += explanation.counterfactuals
    if isSameCluster && !explanation.isMatch {
      lines.append("They are in one cluster all the same, because of what other records of it have in common with both.")
    } else if !isSameCluster && explanation.isMatch {
      lines.append("They are not in one cluster all the same, because other records of their clusters speak against it.")
    }
    return lines
  }

  /// The explanation as one JSON object.
  public var json: String {
    JSONText.object([
      "left": left, "right": right, "prior_weight": rounded(explanation.priorWeight), "weight": rounded(explanation.weight),
      "relatives_weight": rounded(explanation.relativesWeight), "probability": rounded(explanation.probability), "threshold": threshold,
      "match": explanation.isMatch, "same_cluster": isSameCluster,
      "comparisons": explanation.fields.map {
        [
          "name": $0.name, "left": $0.left, "right": $0.right, "level": $0.levelLabel, "weight": rounded($0.weight),
          "rarity_weight": rounded($0.rarityWeight),
        ] as [String: Any]
      },
      "what_would_change_it": explanation.counterfactuals,
    ])
  }

  private func signed(_ value: Double) -> String { (value >= 0 ? "+" : "") + DecimalText.text(value, decimals: 2) }
  private func rounded(_ value: Double) -> Double { (value * 10_000).rounded() / 10_000 }
}

/// Columns of text lined up for a terminal.
enum TextTable {
  /// - Parameter rightAligned: columns whose text ends at the same place.
  static func lines(_ rows: [[String]], rightAligned: Set<Int> = [], widest: Int = 34) -> [String] {
    let clean = rows.map { row in row.map { shortened($0, to: widest) } }
    guard let columns = clean.first?.count else { return [] }
    let widths = (0..<columns).map { column in clean.map { $0[column].count }.max() ?? 0 }
    var lines = clean.map { row in
      let cells = row.enumerated().map { column, text in
        let space = String(repeating: " ", count: widths[column] - text.count)
        return rightAligned.contains(column) ? space + text : text + space
      }
      return CellText.trimmedEnd(cells.joined(separator: "  "))
    }
    lines.insert(widths.map { String(repeating: "-", count: $0) }.joined(separator: "  "), at: min(1, lines.count))
    return lines
  }

  private static func shortened(_ text: String, to limit: Int) -> String {
    let clean = String(text.map { $0.isNewline || $0.unicodeScalars.contains { $0.value < 32 } ? " " : $0 })
    return clean.count <= limit ? clean : clean.prefix(limit - 1) + "…"
  }
}

extension CellText {
  static func trimmedEnd(_ text: String) -> String {
    var part = Substring(text)
    while part.last?.isWhitespace == true { part.removeLast() }
    return String(part)
  }
}
