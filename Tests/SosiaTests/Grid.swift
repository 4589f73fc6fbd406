/// A CSV text read by a reader that shares nothing with the tool's.
struct Grid: Equatable {
  var header: [String]
  var rows: [[String]]

  init(header: [String], rows: [[String]]) {
    self.header = header
    self.rows = rows
  }

  init(_ text: String, delimiter: UInt8 = 0x2C) {
    var lines: [[String]] = []
    var line: [String] = []
    var field: [UInt8] = []
    var isQuoted = false
    let bytes = Array(text.utf8)
    var index = 0
    while index < bytes.count {
      let byte = bytes[index]
      index += 1
      if isQuoted {
        if byte != 0x22 {
          field.append(byte)
        } else if index < bytes.count, bytes[index] == 0x22 {
          field.append(byte)
          index += 1
        } else {
          isQuoted = false
        }
      } else if byte == 0x22 {
        isQuoted = true
      } else if byte == delimiter || byte == 0x0A {
        line.append(String(decoding: field, as: UTF8.self))
        field = []
        if byte == 0x0A {
          lines.append(line)
          line = []
        }
      } else {
        field.append(byte)
      }
    }
    header = lines.first ?? []
    rows = Array(lines.dropFirst())
  }

  /// The cells of a column; empty when there is none of this name.
  subscript(_ name: String) -> [String] {
    guard let index = header.firstIndex(of: name) else { return [] }
    return rows.map { index < $0.count ? $0[index] : "" }
  }

  /// Only these columns, in this order.
  func keeping(_ names: [String]) -> Grid {
    let places = names.compactMap { header.firstIndex(of: $0) }
    return Grid(header: names, rows: rows.map { row in places.map { $0 < row.count ? row[$0] : "" } })
  }

  /// As CSV in which every field is quoted.
  var text: String {
    ([header] + rows).map { row in
      row.map { "\"" + $0.split(separator: "\"", omittingEmptySubsequences: false).joined(separator: "\"\"") + "\"" }.joined(separator: ",")
        + "\n"
    }.joined()
  }

  /// The rows of each cluster, as sets that do not depend on its numbering.
  var clusters: Set<Set<Int>> { Self.groups(self["cluster_id"]) }

  static func groups(_ labels: [String]) -> Set<Set<Int>> {
    var groups: [String: Set<Int>] = [:]
    for (row, label) in labels.enumerated() { groups[label, default: []].insert(row) }
    return Set(groups.values)
  }
}
