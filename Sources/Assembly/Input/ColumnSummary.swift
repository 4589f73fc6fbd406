import Normalization
import Tables

/// What was recognized, as lines for people.
enum ColumnSummary {
  static func lines(data: DataSet, choice: FieldChoice, region: Region?, regionWasGiven: Bool) -> [String] {
    var lines: [String] = []
    for table in data.tables {
      let rejected = table.rejected.isEmpty ? "" : ", \(DecimalText.grouped(table.rejected.count)) rejected"
      lines.append("\(table.name): \(DecimalText.grouped(table.rowCount)) rows\(rejected) (\(table.format.summary))")
    }
    lines.append("Columns:")
    let width = min(32, data.header.map(\.count).max() ?? 0)
    for (column, use) in zip(data.columns, choice.uses) {
      let name = shortened(column.header, to: 32)
      let role = column.role.displayName
      lines.append("  \(padded(name, width))  \(padded(role, 18))  \(padded(basis(column.basis), 12))  \(use)")
    }
    if let region {
      lines.append(
        regionWasGiven
          ? "Numbers without a country: \(region.code)"
          : "Numbers without a country: \(region.code) (guessed from the others; set it with --region)")
    }
    return lines
  }

  static func basis(_ basis: RecognizedColumn.Basis) -> String {
    switch basis {
    case .mapped: "by --map"
    case .header: "by header"
    case .content: "by content"
    case .uninformative: "says nothing"
    case .excluded: "excluded"
    }
  }

  private static func padded(_ text: String, _ width: Int) -> String {
    text + String(repeating: " ", count: max(0, width - text.count))
  }

  private static func shortened(_ text: String, to limit: Int) -> String {
    let clean = String(text.map { $0.isNewline || $0.unicodeScalars.contains { $0.value < 32 } ? " " : $0 })
    return clean.count <= limit ? clean : clean.prefix(limit - 1) + "…"
  }
}
