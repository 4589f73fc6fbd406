/// Why a text is no query of RFC 9535, and where.
public struct JSONPathError: Error, Equatable {
  public enum Reason: Sendable, Equatable {
    case tooLong(limit: Int)
    case tooDeep(limit: Int)
    case missingRoot
    case unexpectedEnd
    /// What was found, and what the grammar has there.
    case unexpected(UnicodeScalar, expected: String)
    case trailingSpace
    case invalidEscape
    case loneSurrogate
    case controlCharacter
    /// With leading zeros, as `-0`, or beyond `2^53 - 1` on either side of zero.
    case invalidInteger
    case invalidNumber
    case unknownFunction(String, suggestion: String?)
    case argumentCount(function: String, expected: Int, found: Int)
    /// What the function wants as its argument of that number, counted from 1.
    case argumentKind(function: String, argument: Int, expected: String)
    /// A filter compares values, and this query may select several nodes.
    case notSingular
    /// The result of `match` and `search` is no value.
    case notComparable(function: String)
    /// The result of `length`, `count` and `value` is no truth.
    case notLogical(function: String)
    /// A literal stands where a test is wanted.
    case loneLiteral
  }

  public let reason: Reason
  /// Of the flaw, in Unicode scalars from 1.
  public let column: Int

  /// One sentence without the end mark; says what would be right where that is known.
  public var message: String {
    switch reason {
    case .tooLong(let limit): "the query is longer than \(limit) characters"
    case .tooDeep(let limit): "filters and parentheses are nested deeper than \(limit) levels"
    case .missingRoot: "a query begins with '$'"
    case .unexpectedEnd: "the query ends too early"
    case .unexpected(let scalar, let expected): "'\(Self.shown(scalar))' is not expected here, but \(expected)"
    case .trailingSpace: "no space may follow the query"
    case .invalidEscape: "this escape does not exist in JSONPath"
    case .loneSurrogate: "half of a surrogate pair"
    case .controlCharacter: "a control character in a string must be escaped"
    case .invalidInteger: "an integer has no leading zeros, is not '-0', and lies within 2^53 - 1 of zero"
    case .invalidNumber: "this is not a JSON number"
    case .unknownFunction(let name, let suggestion):
      "there is no function '\(name.prefix(64))'" + (suggestion.map { "; did you mean '\($0)'?" } ?? "")
    case .argumentCount(let function, let expected, let found):
      "'\(function)' takes \(expected) argument\(expected == 1 ? "" : "s"), found \(found)"
    case .argumentKind(let function, let argument, let expected): "argument \(argument) of '\(function)' must be \(expected)"
    case .notSingular: "a comparison needs one value, and this query may select several: use names and indices only"
    case .notComparable(let function): "the result of '\(function)' is true or false and cannot be compared: use it as a test by itself"
    case .notLogical(let function): "the result of '\(function)' is a value: compare it with one"
    case .loneLiteral: "a literal alone is no test: compare it with something"
    }
  }

  private static func shown(_ scalar: UnicodeScalar) -> String {
    scalar.value < 0x20 || scalar.value == 0x7F ? "U+" + String(scalar.value, radix: 16, uppercase: true) : String(Character(scalar))
  }
}
