import Matching

/// Trains the standard models on synthesized data, and writes them as the tables that Matching keeps.
enum StandardTable {
  static func text(of kind: LiveKind, threads: Int) throws -> String {
    let model = try train(kind, threads: threads)
    var lines = ["\(digits(model.matchesPerRecord)) \(digits(model.relativesPerRecord))"]
    for comparison in model.comparisons {
      lines.append(comparison.name)
      for level in comparison.levels.dropFirst() {
        lines.append((level.m + level.u + [level.typicalRarity]).map { digits($0) }.joined(separator: " "))
      }
    }
    return lines.joined(separator: "\n")
  }

  private static func train(_ kind: LiveKind, threads: Int) throws -> MatchModel {
    let export = try Export(rows: 300_000, seed: 7, threads: threads)
    var records = PackedRecords()
    for (number, row) in (export.firsts + export.copies).enumerated() {
      switch kind {
      case .people: records.append(LiveRecord(key: Int64(number), cells: row.cells))
      case .organizations:
        // A company stands in as many rows as it has people there; every tenth row makes it stand about once. The emails and phones are
        // the people's: of those only the domain is the company's.
        let cells = row.cells.compactMap { cell -> LiveCell? in
          switch cell.kind {
          case .email: LiveCell(.website, Array(cell.text.split(separator: UInt8(ascii: "@")).last ?? []))
          case .phone: nil
          default: LiveKind.organizations.fields.contains(cell.kind) ? cell : nil
          }
        }
        if number % 10 == 0 && cells.contains(where: { $0.kind == .organization }) {
          records.append(LiveRecord(key: Int64(number), cells: cells))
        }
      }
    }
    let matcher = try LiveMatcher(kind: kind, region: nil, records: records, workers: Workers(count: threads))
    guard let model = matcher.train() else { fatalError("too few records to train on") }
    return model
  }

  /// Six significant digits.
  private static func digits(_ value: Double) -> String {
    if value == 0 { return "0" }
    var scale = 1.0
    var size = abs(value)
    while size < 100_000 {
      size *= 10
      scale *= 10
    }
    return "\((value * scale).rounded() / scale)"
  }
}
