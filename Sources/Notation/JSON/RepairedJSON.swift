/// What a text says that was meant to be JSON, and what had to be repaired in it.
public struct RepairedJSON: Sendable, Equatable {
  public let value: JSONValue
  /// In the order of the text; the first 100 are kept.
  public let repairs: [JSONRepair]
  /// Those beyond the limit included.
  public let repairCount: Int

  /// Whether the text ended before its value did.
  public var isTruncated: Bool { repairs.contains { $0.kind == .truncated } }
}

/// One thing that JSON does not allow and that was read all the same.
public struct JSONRepair: Sendable, Equatable {
  public enum Kind: String, Sendable, CaseIterable {
    case byteOrderMark = "byte_order_mark"
    /// White space that JSON does not know.
    case space
    /// `//`, `/* */`, `<!-- -->` and their marks alone.
    case comment
    case characterDataMark = "character_data_mark"
    /// A comma with nothing before or after it.
    case extraComma = "extra_comma"
    /// Between values that cannot be read otherwise.
    case missingComma = "missing_comma"
    case singleQuotes = "single_quotes"
    /// A name without quotation marks.
    case bareName = "bare_name"
    /// A member without value, which became `null`.
    case missingValue = "missing_value"
    /// A control character in a string, which was kept.
    case controlCharacter = "control_character"
    /// The backslash was left out.
    case invalidEscape = "invalid_escape"
    /// Became U+FFFD.
    case loneSurrogate = "lone_surrogate"
    /// Became U+FFFD.
    case invalidUTF8 = "invalid_utf8"
    /// Such as `+1`, `01` and `.5`.
    case number
    /// `undefined`, `NaN`, `None`, `True`, `False`.
    case word
    /// The last value counts, as in ECMAScript.
    case duplicateName = "duplicate_name"
    /// Several values, which became an array.
    case severalValues = "several_values"
    /// `;` after the value.
    case semicolon
    /// What follows the value was not read.
    case trailingContent = "trailing_content"
    /// The text ended early: what was open was closed.
    case truncated
  }

  public let kind: Kind
  /// Bytes before it.
  public let offset: Int
}
