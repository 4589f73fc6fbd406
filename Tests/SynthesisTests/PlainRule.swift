/// A second writing of `Benchmarks/plain_rule.py`: same mail, or same phone, or same name and company, on trimmed lower-case values.
struct PlainRule {
  private(set) var precision = 0.0
  private(set) var recall = 0.0
  var f1: Double { 2 * precision * recall / (precision + recall) }

  init(_ export: Export) {
    let columns = ["first_name", "last_name", "email", "phone", "mobile", "company", "truth_id"].map { export.column($0) }
    let truth = columns[6]
    var groups: [String: [Int]] = [:]
    for row in truth.indices {
      var keys: Set<String> = []
      let mail = Self.mail(columns[2][row])
      if !mail.isEmpty { keys.insert("mail " + mail) }
      for column in 3...4 {
        let digits = columns[column][row].utf8.filter { (0x30...0x39).contains($0) }
        if digits.count >= 7 { keys.insert("phone " + String(decoding: digits.suffix(9), as: UTF8.self)) }
      }
      let company = columns[5][row].lowercased().filter { $0 != "." }.split(separator: " ").prefix(2).joined(separator: " ")
      let name = (columns[0][row] + " " + columns[1][row]).lowercased().split(separator: " ").joined(separator: " ")
      if !company.isEmpty, !name.isEmpty { keys.insert("name " + name + "\n" + company) }
      for key in keys { groups[key, default: []].append(row) }
    }
    var pairs: Set<Int> = []
    for rows in groups.values where rows.count > 1 {
      for (place, first) in rows.enumerated() {
        for second in rows[(place + 1)...] { pairs.insert(first << 32 | second) }
      }
    }
    let right = pairs.count { truth[$0 >> 32] == truth[$0 & 0xFFFF_FFFF] }
    let all = export.clusterSizes.reduce(0) { $0 + $1 * ($1 - 1) / 2 }
    precision = Double(right) / Double(pairs.count)
    recall = Double(right) / Double(all)
  }

  private static func mail(_ text: String) -> String {
    let parts = text.lowercased().filter { $0 != " " }.split(separator: "@")
    guard parts.count == 2 else { return "" }
    return parts[0].prefix { $0 != "+" } + "@" + parts[1]
  }
}
