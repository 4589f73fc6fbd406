/// The value of a structured header field (RFC 9651), such as `RateLimit: "default";r=50;t=30`.
public enum StructuredField {
  /// What an item or a parameter says.
  public enum BareItem: Sendable, Equatable {
    /// Of 15 digits at most.
    case integer(Int64)
    /// Of 12 digits before the point and 3 after it at most.
    case decimal(Double)
    case string(String)
    case token(String)
    case bytes([UInt8])
    case boolean(Bool)
    /// In seconds since 1970.
    case date(Int64)
    case displayString(String)
  }

  public struct Parameter: Sendable, Equatable {
    public let key: String
    public let value: BareItem

    public init(key: String, value: BareItem) {
      self.key = key
      self.value = value
    }
  }

  public struct Item: Sendable, Equatable {
    public let value: BareItem
    /// Each key once.
    public let parameters: [Parameter]

    public init(_ value: BareItem, _ parameters: [Parameter] = []) {
      self.value = value
      self.parameters = parameters
    }

    /// The value of that parameter; nil if it is not there.
    public subscript(parameter key: String) -> BareItem? { parameters.first { $0.key == key }?.value }
  }

  public enum Member: Sendable, Equatable {
    case item(Item)
    case innerList([Item], [Parameter])
  }

  public struct Entry: Sendable, Equatable {
    public let key: String
    public let value: Member
  }

  /// What a field may be; beyond it, it is refused. The RFC wants at least 1024 members.
  public struct Limits: Sendable {
    public var bytes: Int
    /// Of a list or dictionary, of an inner list, and of the parameters of one item.
    public var members: Int

    public init(bytes: Int = 64 << 10, members: Int = 4096) {
      self.bytes = bytes
      self.members = members
    }
  }

  /// - Parameter field: the lines of the field, joined by `, ` where there are several.
  public static func item(_ field: String, limits: Limits = Limits()) throws(StructuredFieldError) -> Item {
    var parser = try StructuredFieldParser(field, limits)
    return try parser.whole { parser throws(StructuredFieldError) in try parser.item() }
  }

  /// The members in their order; empty for an empty field.
  public static func list(_ field: String, limits: Limits = Limits()) throws(StructuredFieldError) -> [Member] {
    var parser = try StructuredFieldParser(field, limits)
    return try parser.whole { parser throws(StructuredFieldError) in try parser.list() }
  }

  /// The members in the order in which their keys came first, each with the value that came last; empty for an empty field.
  public static func dictionary(_ field: String, limits: Limits = Limits()) throws(StructuredFieldError) -> [Entry] {
    var parser = try StructuredFieldParser(field, limits)
    return try parser.whole { parser throws(StructuredFieldError) in try parser.dictionary() }
  }
}

/// Why a text is not the structured field that was expected, and where.
public struct StructuredFieldError: Error, Equatable {
  public enum Reason: Sendable, Equatable {
    case tooLong(limitInBytes: Int)
    case tooManyMembers(limit: Int)
    case unexpectedEnd
    case unexpectedByte(UInt8)
    case trailingContent
    case trailingComma
    case invalidNumber
    case invalidBase64
    case invalidUTF8
  }

  public let reason: Reason
  /// Bytes before the flaw.
  public let offset: Int

  /// One sentence without the end mark.
  public var message: String {
    switch reason {
    case .tooLong(let limit): "the field is longer than \(limit) bytes"
    case .tooManyMembers(let limit): "more than \(limit) members or parameters"
    case .unexpectedEnd: "the field ends too early"
    case .unexpectedByte(let byte):
      (0x21...0x7E).contains(byte)
        ? "'\(Character(UnicodeScalar(byte)))' is not expected here" : "byte 0x\(String(byte, radix: 16)) is not expected here"
    case .trailingContent: "nothing may follow the value"
    case .trailingComma: "a member must follow the comma"
    case .invalidNumber: "a number has 15 digits at most, or 12 before and 1 to 3 after the point; a date has no point"
    case .invalidBase64: "the bytes are not Base64"
    case .invalidUTF8: "the display string is not UTF-8"
    }
  }
}
