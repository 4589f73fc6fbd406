/// Where a pattern matched, and what its groups took.
public struct PatternMatch: Sendable {
  /// What was searched.
  public let text: String
  /// Of each group in UTF-8 bytes of the text, nil for groups that took no part; the whole match is number 0.
  public let ranges: [Range<Int>?]
  private let names: [String?]

  init(text: String, ranges: [Range<Int>?], names: [String?]) {
    self.text = text
    self.ranges = ranges
    self.names = names
  }

  /// The whole match in UTF-8 bytes.
  public var range: Range<Int> { ranges[0] ?? 0..<0 }

  /// What the group of that number took; nil if it took no part or is none.
  public subscript(group: Int) -> String? {
    guard ranges.indices.contains(group), let range = ranges[group] else { return nil }
    let utf8 = text.utf8
    let start = utf8.index(utf8.startIndex, offsetBy: range.lowerBound)
    return String(text[start..<utf8.index(start, offsetBy: range.count)])
  }

  /// What the group of that name took; nil if it took no part or is none.
  public subscript(name: String) -> String? { names.firstIndex(of: name).flatMap { self[$0] } }
}
