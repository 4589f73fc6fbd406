/// What a file turned out to be.
public struct TableFormat: Sendable, Equatable {
  public enum Kind: String, Sendable, CaseIterable {
    case csv
    case jsonLines
  }

  public enum LineEnding: String, Sendable {
    case lf = "LF"
    case crlf = "CRLF"
    case cr = "CR"
  }

  public let kind: Kind
  public let encoding: TextEncoding
  /// Whether the file began with a byte order mark.
  public let hasByteOrderMark: Bool
  /// Whether the file was gzip.
  public let isCompressed: Bool
  /// The byte between cells: the file's, or a comma for JSON Lines, whose rows are held as CSV.
  public let delimiter: UInt8
  public let lineEnding: LineEnding

  /// One line for people, such as `CSV with ";", UTF-8, CRLF, gzip`.
  public var summary: String {
    var parts: [String] = []
    switch kind {
    case .csv: parts.append("CSV with \(delimiter == 9 ? "tabs" : "\"\(Character(UnicodeScalar(delimiter)))\"")")
    case .jsonLines: parts.append("JSON Lines")
    }
    parts.append(encoding.displayName + (hasByteOrderMark ? " with BOM" : ""))
    parts.append(lineEnding.rawValue)
    if isCompressed { parts.append("gzip") }
    return parts.joined(separator: ", ")
  }
}
