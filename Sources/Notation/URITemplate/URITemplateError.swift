/// Why a text is no URI template, or cannot be expanded, and where.
public struct URITemplateError: Error, Equatable {
  public enum Reason: Sendable, Equatable {
    case tooLong(limit: Int)
    case unclosedExpression
    case unopenedExpression
    case emptyExpression
    /// `=`, `,`, `!`, `@` and `|` are kept for later by the RFC.
    case reservedOperator(UnicodeScalar)
    case invalidName
    case invalidPrefix
    case invalidLiteral(UnicodeScalar)
    case prefixOfList(name: String)
    case resultTooLong(limitInBytes: Int)
  }

  public let reason: Reason
  /// In Unicode scalars from 1.
  public let column: Int

  /// One sentence without the end mark; says what would be right where that is known.
  public var message: String {
    switch reason {
    case .tooLong(let limit): "the template is longer than \(limit) characters"
    case .unclosedExpression: "this expression is not closed by '}'"
    case .unopenedExpression: "no expression is open here; write '%7D' for a brace"
    case .emptyExpression: "this expression names no variable"
    case .reservedOperator(let scalar): "there is no operator '\(Character(scalar))'; there are + # . / ; ? &"
    case .invalidName: "a name is made of ASCII letters, digits, '_', percent-encoded triplets, and single dots between them"
    case .invalidPrefix: "a prefix is a number from 1 to 9999, and no '*' follows it"
    case .invalidLiteral(let scalar):
      scalar == "%" ? "two hexadecimal digits must follow '%'; write '%25' for the character" : "this character must be percent-encoded"
    case .prefixOfList(let name): "'\(name.prefix(64))' is a list, and a prefix can be taken of text only"
    case .resultTooLong(let limit): "the result is longer than \(limit) bytes"
    }
  }
}
