/// Why bytes are not the one JSON text that was expected, and where.
public struct JSONSyntaxError: Error, Equatable {
  public enum Reason: Sendable, Equatable {
    case empty
    case unexpectedEnd
    case unexpectedByte(UInt8)
    case invalidEscape
    case loneSurrogate
    case controlCharacter
    case invalidUTF8
    case invalidNumber
    case duplicateName(String)
    case trailingContent
    case tooDeep(limit: Int)
    case stringTooLong(limitInBytes: Int)
    case tooManyElements(limit: Int)
  }

  public let reason: Reason
  /// Bytes before the flaw.
  public let offset: Int

  /// One sentence without the end mark.
  public var message: String {
    switch reason {
    case .empty: "the body is empty, a JSON value was expected"
    case .unexpectedEnd: "the JSON ends too early"
    case .unexpectedByte(let byte):
      (0x21...0x7E).contains(byte)
        ? "'\(Character(UnicodeScalar(byte)))' is not expected here" : "byte 0x\(String(byte, radix: 16)) is not expected here"
    case .invalidEscape: "this escape does not exist in JSON"
    case .loneSurrogate: "half of a surrogate pair"
    case .controlCharacter: "a control character in a string must be escaped"
    case .invalidUTF8: "the text is not UTF-8"
    case .invalidNumber: "this is not a JSON number"
    case .duplicateName(let name): "the member '\(name.prefix(64))' occurs twice"
    case .trailingContent: "nothing may follow the JSON value"
    case .tooDeep(let limit): "nested deeper than \(limit) levels"
    case .stringTooLong(let limit): "a string is longer than \(limit) bytes"
    case .tooManyElements(let limit): "more than \(limit) elements in one array or object"
    }
  }
}
