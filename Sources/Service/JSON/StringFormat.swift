/// A kind of text that a schema names and a check enforces.
public struct StringFormat: Sendable {
  /// The `format` of the document, such as `date-time`.
  public let name: String
  /// An ECMA-262 expression that says the same as the check, for readers of the document; nil if there is none.
  public let pattern: String?
  /// What a refusal says was expected: "an identifier like p_1".
  public let expectation: String
  /// Shown in the document; the check accepts it.
  public let example: String
  let accepts: @Sendable (String) -> Bool

  /// - Precondition: `accepts(example)`.
  public init(
    _ name: String, pattern: String? = nil, expectation: String, example: String, accepts: @escaping @Sendable (String) -> Bool
  ) {
    precondition(accepts(example), "the example of a format must pass its own check")
    self.name = name
    self.pattern = pattern
    self.expectation = expectation
    self.example = example
    self.accepts = accepts
  }

  /// Identifiers such as `p_1042`: the prefix, `_`, and a number of at most 18 digits.
  public static func identifier(prefix: String) -> StringFormat {
    StringFormat(
      "\(prefix)-identifier", pattern: "^\(prefix)_[1-9][0-9]{0,17}$", expectation: "an identifier like \(prefix)_1",
      example: "\(prefix)_1"
    ) { text in
      guard text.hasPrefix(prefix + "_") else { return false }
      let digits = text.utf8.dropFirst(prefix.utf8.count + 1)
      guard (1...18).contains(digits.count), digits.first != UInt8(ascii: "0"),
        digits.allSatisfy({ (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) })
      else { return false }
      return Int64(String(decoding: digits, as: UTF8.self)) != nil
    }
  }
}

extension StringFormat: Equatable {
  public static func == (a: Self, b: Self) -> Bool { a.name == b.name && a.pattern == b.pattern && a.expectation == b.expectation }
}
