extension WordTable {
  /// The lines of a text table as key and values: `key: value, value`; blank lines and lines that begin with `#` are skipped.
  ///
  /// Values are separated by spaces, or by commas where one is present.
  static func lines(of text: StaticString) -> [(key: Substring, values: [Substring])] {
    "\(text)".split(separator: "\n").compactMap { line in
      guard !line.hasPrefix("#"), let colon = line.firstIndex(of: ":") else { return nil }
      let rest = line[line.index(after: colon)...]
      let values =
        rest.contains(",")
        ? rest.split(separator: ",").map(trimmed)
        : rest.split(separator: " ")
      return (line[..<colon], values.filter { !$0.isEmpty })
    }
  }

  private static func trimmed(_ text: Substring) -> Substring {
    var text = text
    while text.first == " " { text.removeFirst() }
    while text.last == " " { text.removeLast() }
    return text
  }
}
