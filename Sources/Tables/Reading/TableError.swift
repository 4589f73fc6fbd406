/// Why a file cannot be read as a table; its description is one sentence that says what was wrong, where, and what to do.
public enum TableError: Error, Sendable, Equatable, CustomStringConvertible {
  /// No file of this path.
  case fileNotFound(path: String)
  /// The system refused to open or read the file; `reason` is its own words.
  case unreadable(path: String, reason: String)
  /// Not a byte, or nothing but white space.
  case empty(path: String)
  /// A header, and not one line after it.
  case headerOnly(path: String)
  /// Columns that share a name: the name and its 1-based positions.
  case duplicateHeaders(path: String, headers: [DuplicateHeader])
  /// The header line cannot be parsed.
  case brokenHeader(path: String, line: Int, reason: String)
  /// Not a table at all: a workbook, a picture, bytes without lines.
  case notTabular(path: String, reason: String)
  /// More bytes, once decompressed, than the limit.
  case tooLarge(path: String, limitInBytes: Int)
  /// The machine has not enough memory to hold the file.
  case outOfMemory(path: String)
  /// The compressed stream ends too early.
  case truncatedGzip(path: String)
  /// The compressed stream is damaged.
  case corruptGzip(path: String, reason: String)
  /// More columns than the limit.
  case tooManyColumns(path: String, count: Int, limit: Int)

  /// A column name that occurs more than once.
  public struct DuplicateHeader: Sendable, Equatable {
    public let name: String
    /// 1-based, ascending.
    public let positions: [Int]
  }

  public var description: String {
    switch self {
    case .fileNotFound(let path):
      "\(path): there is no such file; check the path."
    case .unreadable(let path, let reason):
      "\(path): cannot be read (\(reason)); check that it is a file and that you may read it."
    case .empty(let path):
      "\(path): the file is empty; it needs a header line and at least one row."
    case .headerOnly(let path):
      "\(path): there is a header but no row after it; export the data again."
    case .duplicateHeaders(let path, let headers):
      "\(path): \(Self.sentence(headers)); give every column a name of its own."
    case .brokenHeader(let path, let line, let reason):
      "\(path), line \(line): the header cannot be read (\(reason)); correct that line."
    case .notTabular(let path, let reason):
      "\(path): this is not a CSV or JSON Lines file (\(reason)); export the data as CSV."
    case .tooLarge(let path, let limit):
      "\(path): the data is larger than the limit of \(limit) bytes; split the file or raise the limit."
    case .outOfMemory(let path):
      "\(path): there is not enough memory to hold the file; split it or use a larger machine."
    case .truncatedGzip(let path):
      "\(path): the compressed file ends too early; copy or download it again."
    case .corruptGzip(let path, let reason):
      "\(path): the compressed file is damaged (\(reason)); copy or download it again."
    case .tooManyColumns(let path, let count, let limit):
      "\(path): \(count) columns or more, and the limit is \(limit); check the delimiter, or drop columns."
    }
  }

  private static func sentence(_ headers: [DuplicateHeader]) -> String {
    let shown = headers.prefix(5).map { header in
      let positions = header.positions.prefix(8).map(String.init).joined(separator: ", ")
      return "\"\(header.name)\" (columns \(positions)\(header.positions.count > 8 ? ", ..." : ""))"
    }
    let more = headers.count > 5 ? " and \(headers.count - 5) more" : ""
    return "the header holds the same name more than once: \(shown.joined(separator: ", "))\(more)"
  }
}
