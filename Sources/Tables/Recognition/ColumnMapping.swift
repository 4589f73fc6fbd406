/// Reads `header=role` from the command line or a configuration.
public enum ColumnMapping {
  /// The roles by column name.
  /// - Parameters:
  ///   - entries: such as `E-mail=email`; the header is taken exactly or, failing that, without regard to case.
  ///   - header: the table's column names.
  /// - Throws: `MappingError` for the first entry that cannot be understood.
  public static func parse(_ entries: [String], header: [String]) throws(MappingError) -> [String: ColumnRole] {
    var mapping: [String: ColumnRole] = [:]
    for entry in entries {
      guard let equals = entry.lastIndex(of: "=") else { throw .noEqualsSign(entry: entry) }
      let name = trimmed(entry[..<equals])
      let roleName = trimmed(entry[entry.index(after: equals)...])
      let column = try column(name, in: header)
      guard let role = role(named: roleName) else {
        throw .unknownRole(role: roleName, suggestions: Suggestions.closest(to: roleName, among: ColumnRole.allCases.map(\.rawValue)))
      }
      if let other = mapping[column], other != role { throw .mappedTwice(column: column) }
      mapping[column] = role
    }
    return mapping
  }

  /// The column of this name: exact or, failing that, without regard to case.
  /// - Throws: `unknownColumn` with suggestions.
  public static func column(_ name: String, in header: [String]) throws(MappingError) -> String {
    if header.contains(name) { return name }
    let lowered = name.lowercased()
    let found = header.filter { $0.lowercased() == lowered }
    if found.count == 1 { return found[0] }
    throw .unknownColumn(column: name, suggestions: Suggestions.closest(to: name, among: header))
  }

  /// `givenName`, `given_name` and `Given name` are one role.
  private static func role(named name: String) -> ColumnRole? {
    let compact = HeaderText(name).compact
    return ColumnRole.allCases.first { HeaderText($0.rawValue).compact == compact || HeaderText($0.displayName).compact == compact }
  }

  private static func trimmed(_ text: Substring) -> String {
    var text = text
    while text.first?.isWhitespace == true { text.removeFirst() }
    while text.last?.isWhitespace == true { text.removeLast() }
    return String(text)
  }
}

/// Why a `header=role` entry cannot be used; its description is one sentence that says what to write instead.
public enum MappingError: Error, Sendable, Equatable, CustomStringConvertible {
  case noEqualsSign(entry: String)
  case unknownColumn(column: String, suggestions: [String])
  case unknownRole(role: String, suggestions: [String])
  case mappedTwice(column: String)

  public var description: String {
    switch self {
    case .noEqualsSign(let entry): "\"\(entry)\" is no mapping; write it as header=role, for example \"E-mail=email\"."
    case .unknownColumn(let column, let suggestions): "there is no column \"\(column)\"\(Self.question(suggestions))"
    case .unknownRole(let role, let suggestions): "there is no role \"\(role)\"\(Self.question(suggestions))"
    case .mappedTwice(let column): "the column \"\(column)\" is given two roles; keep one."
    }
  }

  private static func question(_ suggestions: [String]) -> String {
    if suggestions.isEmpty { return "; check the name." }
    return "; did you mean \(suggestions.map { "\"\($0)\"" }.joined(separator: " or "))?"
  }
}

/// Names that were perhaps meant.
enum Suggestions {
  /// Up to three names, the closest first, that differ from `name` in a third of its letters at most or contain it.
  static func closest(to name: String, among candidates: [String]) -> [String] {
    let wanted = Array(HeaderText(name).compact.prefix(64))
    guard !wanted.isEmpty else { return [] }
    var scored: [(distance: Int, candidate: String)] = []
    for candidate in candidates {
      let other = Array(HeaderText(candidate).compact.prefix(64))
      let distance = distance(wanted, other)
      if distance <= max(1, wanted.count / 3) {
        scored.append((distance, candidate))
      } else if wanted.count >= 3, String(other).contains(String(wanted)) || (other.count >= 3 && String(wanted).contains(String(other))) {
        scored.append((wanted.count / 3 + 1, candidate))
      }
    }
    // A stable order: by distance, then as listed.
    return scored.enumerated().sorted { ($0.element.distance, $0.offset) < ($1.element.distance, $1.offset) }
      .prefix(3).map(\.element.candidate)
  }

  /// Edits of one letter, and swaps of neighbours, between two words.
  private static func distance(_ a: [Character], _ b: [Character]) -> Int {
    var rows = [[Int]](repeating: [Int](repeating: 0, count: b.count + 1), count: a.count + 1)
    for i in 0...a.count { rows[i][0] = i }
    for j in 0...b.count { rows[0][j] = j }
    for i in 0..<a.count {
      for j in 0..<b.count {
        var best = min(rows[i][j] + (a[i] == b[j] ? 0 : 1), rows[i][j + 1] + 1, rows[i + 1][j] + 1)
        if i > 0, j > 0, a[i] == b[j - 1], a[i - 1] == b[j] { best = min(best, rows[i - 1][j - 1] + 1) }
        rows[i + 1][j + 1] = best
      }
    }
    return rows[a.count][b.count]
  }
}
