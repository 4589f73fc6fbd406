/// A row that was left out, and why; the rows around it were read.
public struct RejectedRow: Sendable, Equatable {
  /// The 1-based physical line on which the row starts.
  public let line: Int
  public let reason: RejectReason
  /// Where the row's bytes are in the table's source; `Table.rejectedBytes(_:)` reads them.
  public let byteRange: Range<Int>
}

/// What was wrong with a rejected row.
public enum RejectReason: Sendable, Equatable, CustomStringConvertible {
  case tooFewFields(found: Int, expected: Int)
  case tooManyFields(found: Int, expected: Int)
  case invalidUTF8
  case nulByte
  /// The quote that opens on this line never closes, or swallows rows.
  case unclosedQuote
  /// A closing quote is followed by text instead of a delimiter.
  case textAfterQuote
  /// Longer than 4 GiB.
  case tooLong
  /// A line that is no JSON; `column` is the 1-based byte of the line where the parser stopped.
  case invalidJSON(column: Int)
  /// A line of JSON that is no object.
  case notAnObject
  /// Objects or arrays deeper than `limit`.
  case nestedTooDeep(limit: Int)

  public var description: String {
    switch self {
    case .tooFewFields(let found, let expected): "too few fields: \(found) instead of \(expected)"
    case .tooManyFields(let found, let expected): "too many fields: \(found) instead of \(expected)"
    case .invalidUTF8: "bytes that are not UTF-8"
    case .nulByte: "a NUL byte"
    case .unclosedQuote: "a quote that is not closed"
    case .textAfterQuote: "text after a closing quote"
    case .tooLong: "longer than 4 GiB"
    case .invalidJSON(let column): "not valid JSON, at byte \(column) of the line"
    case .notAnObject: "JSON, but not an object"
    case .nestedTooDeep(let limit): "JSON nested deeper than \(limit) levels"
    }
  }
}
