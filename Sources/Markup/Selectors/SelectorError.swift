/// Where a selector cannot be read, and what could stand there.
public struct SelectorError: Error, Sendable, Hashable, CustomStringConvertible {
  /// In characters (Unicode scalars), from 1.
  public let column: Int
  public let expectation: String

  public var description: String { "column \(column): expected \(expectation)" }
}

/// Why a query that is well written gave no answer. What it would have found is unknown, never nothing.
public enum QueryError: Error, Sendable, Hashable {
  /// More steps than `MarkupLimits.queryOperations`.
  case tooMuchWork
  /// More nodes than `MarkupLimits.resultNodes`.
  case tooManyNodes
  /// libxml2 failed, with its code.
  case failed(code: Int)
}

extension QueryError: CustomStringConvertible {
  public var description: String {
    switch self {
    case .tooMuchWork: "the query takes more steps than allowed"
    case .tooManyNodes: "the query gives more nodes than allowed"
    case .failed(let code): "the query failed (libxml2 error \(code))"
    }
  }
}
