import Foundation
import Notation
import Service

/// Answers of the service as text for people.
enum ProfileText {
  /// One line: `p_12  Ada Lovelace, Acme Ltd (lead)  ada@acme.example, +44 20 7946 0958`.
  static func line(_ profile: JSONValue) -> String {
    let id = profile["id"]?.string ?? ""
    var who = profile["name"]?.string ?? ""
    if profile["kind"]?.string == "person", let organization = profile["organization_name"]?.string { who += ", \(organization)" }
    let reached = ["email", "telephone"].compactMap { profile[$0]?.array?.first?["value"]?.string }.joined(separator: ", ")
    return "\(id)  \(who) (\(profile["stage"]?.string ?? ""))" + (reached.isEmpty ? "" : "  \(reached)")
  }

  /// The matches of a check, with their reasons.
  static func matches(_ matches: [JSONValue]) -> [String] {
    matches.flatMap { match -> [String] in
      var lines = ["\(percent(match["probability"]))  \(match["profile"].map(line) ?? "")", "        \(match["summary"]?.string ?? "")"]
      lines += reasons(match)
      return lines
    }
  }

  static func reasons(_ match: JSONValue) -> [String] {
    ((match["reasons"]?.array ?? []) + (match["against"]?.array ?? [])).map { reason in
      let weight = reason["weight"]?.double ?? 0
      return String(
        format: "        %+6.1f  %@: %@  (%@ / %@)", weight, reason["field"]?.string ?? "", reason["level"]?.string ?? "",
        reason["ours"]?.string ?? "", reason["theirs"]?.string ?? "")
    }
  }

  static func percent(_ value: JSONValue?) -> String {
    // Rounded down: what is not certain does not read as 100.0 %.
    String(format: "%5.1f %%", ((value?.double ?? 0) * 1000).rounded(.down) / 10)
  }

  /// A table of fields: what each side shows and what will be shown.
  static func rows(_ rows: [JSONValue], left: String, right: String) -> [String] {
    if rows.isEmpty { return [] }
    var table = [["", left, right, "after", "why"]]
    for row in rows {
      func texts(_ name: String) -> String {
        (row[name]?.array ?? []).map { $0.string ?? $0["value"]?.string ?? $0["text"]?.string ?? "" }.joined(separator: "; ")
      }
      table.append([
        row["field"]?.string ?? "", texts("survivor"), texts("absorbed"), texts("after"),
        row["reason"]?["sentence"]?.string ?? "",
      ])
    }
    return columns(table)
  }

  static func losses(_ losses: [JSONValue]) -> [String] {
    losses.isEmpty ? ["Nothing is lost."] : ["No longer shown:"] + losses.map { "  - \($0["message"]?.string ?? "")" }
  }

  /// Cells in columns, each as wide as it needs to be, at most 40 characters.
  static func columns(_ table: [[String]]) -> [String] {
    let count = table.map(\.count).max() ?? 0
    let widths = (0..<count).map { column in min(40, table.map { $0.count > column ? $0[column].count : 0 }.max() ?? 0) }
    return table.map { row in
      var line = ""
      for (column, cell) in row.enumerated() {
        let cut = cell.count > widths[column] && column < count - 1 ? String(cell.prefix(widths[column] - 1)) + "…" : cell
        line += column == count - 1 ? cut : cut + String(repeating: " ", count: max(0, widths[column] - cut.count) + 2)
      }
      while line.last == " " { line.removeLast() }
      return "  " + line
    }
  }
}
