/// Why a text is no pattern, and where.
public struct PatternError: Error, Equatable {
  public enum Reason: Sendable, Equatable {
    case tooLong(limit: Int)
    case tooDeep(limit: Int)
    /// Compiled, it would have more instructions than the limit.
    case tooLarge(limit: Int)
    case unexpectedEnd
    case unclosedGroup
    case unopenedGroup
    case unclosedClass
    case emptyClass
    case nothingToRepeat
    case repeatedTwice
    /// Of a counted repetition: not `{n}`, `{n,}` or `{n,m}` with `n <= m <= 1000`.
    case invalidCount
    case invalidRange
    case invalidEscape(UnicodeScalar)
    case invalidCodePoint
    case unknownCategory(String, suggestion: String?)
    case invalidGroupName
    case duplicateGroupName(String)
    case unknownFlag(UnicodeScalar)
    /// `[:alpha:]` and the like.
    case namedClass
    /// Something that cannot be matched in linear time, in words.
    case unsupported(String)
    /// Something that I-Regexp (RFC 9485) does not have, in words.
    case notInIRegexp(String)
  }

  public let reason: Reason
  /// Of the flaw, in Unicode scalars from 1.
  public let column: Int

  /// One sentence without the end mark; says what would be right where that is known.
  public var message: String {
    switch reason {
    case .tooLong(let limit): "the pattern is longer than \(limit) characters"
    case .tooDeep(let limit): "groups are nested deeper than \(limit) levels"
    case .tooLarge(let limit): "the pattern has more than \(limit) instructions when its repetitions are unrolled: lower the counts"
    case .unexpectedEnd: "the pattern ends too early"
    case .unclosedGroup: "this group is not closed; write '\\(' for a parenthesis"
    case .unopenedGroup: "no group is open here; write '\\)' for a parenthesis"
    case .unclosedClass: "this class is not closed; write '\\[' for a bracket"
    case .emptyClass: "this class has nothing in it"
    case .nothingToRepeat: "there is nothing to repeat; write a backslash before the character to mean itself"
    case .repeatedTwice: "a repetition cannot be repeated; put it into a group"
    case .invalidCount: "a count is {n}, {n,} or {n,m} with n <= m <= 1000; write '\\{' for a brace"
    case .invalidRange: "a range goes from a lower character to a higher one; write '\\-' for a hyphen"
    case .invalidEscape(let scalar): "there is no escape '\\\(Character(scalar))'"
    case .invalidCodePoint: "this is not a Unicode scalar value"
    case .unknownCategory(let name, let suggestion):
      "there is no general category '\(name.prefix(32))'" + (suggestion.map { "; did you mean '\($0)'?" } ?? "; such are L, Lu, N, Sc")
    case .invalidGroupName: "a group name is (?<name>...) of at most 64 ASCII letters, digits and '_', beginning with no digit"
    case .duplicateGroupName(let name): "two groups are named '\(name.prefix(64))'"
    case .unknownFlag(let scalar): "there is no flag '\(Character(scalar))'; there are i, m and s"
    case .namedClass: "there are no classes such as [:alpha:]; write \\p{L}"
    case .unsupported(let what): "\(what) cannot be matched in linear time and do not exist here"
    case .notInIRegexp(let what): "\(what) do not exist in I-Regexp (RFC 9485)"
    }
  }
}
