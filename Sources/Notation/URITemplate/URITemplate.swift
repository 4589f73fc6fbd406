/// A template of RFC 6570, all four levels, read once and then expanded with any values.
///
///     let template = try URITemplate("https://api.example.org/companies{/id}{?fields*}")
///     try template.expand(["id": "A1", "fields": .list(["name", "vat"])])
public struct URITemplate: Sendable {
  /// What a variable stands for. A variable without value, or with an empty list, is undefined and leaves nothing.
  public enum Value: Sendable, Equatable, ExpressibleByStringLiteral {
    case text(String)
    case list([String])
    /// An associative list in its order.
    case members([Member])

    public init(stringLiteral value: String) { self = .text(value) }
  }

  public struct Member: Sendable, Equatable {
    public let name: String
    public let value: String

    public init(_ name: String, _ value: String) {
      self.name = name
      self.value = value
    }
  }

  enum Part: Sendable {
    /// Encoded already.
    case literal(String)
    case expression(URITemplateOperator, [Variable])
  }

  struct Variable: Sendable {
    let name: String
    /// Takes so many scalars of the value; nil takes all.
    let prefix: Int?
    /// Each element by itself.
    let isExploded: Bool
    let column: Int
  }

  /// As it was written.
  public let text: String
  let parts: [Part]

  /// - Throws: the first flaw with its column; text beyond `textLimit` scalars is refused.
  public init(_ text: String, textLimit: Int = 8192) throws(URITemplateError) {
    guard text.utf8.count <= 4 * textLimit, text.unicodeScalars.count <= textLimit else {
      throw URITemplateError(reason: .tooLong(limit: textLimit), column: 1)
    }
    self.text = text
    var parser = URITemplateParser(text)
    parts = try parser.parts()
  }

  /// The names that it uses, in the order of their first use.
  public var variables: [String] {
    var seen: Set<String> = []
    var names: [String] = []
    for case .expression(_, let variables) in parts {
      for variable in variables where seen.insert(variable.name).inserted { names.append(variable.name) }
    }
    return names
  }

  /// The URI reference that comes of the values.
  /// - Throws: `prefixOfList` where a prefix such as `{keys:3}` is asked of a list, `resultTooLong` beyond the limit.
  public func expand(_ values: [String: Value], limitInBytes: Int = 64 << 10) throws(URITemplateError) -> String {
    var expansion = URITemplateExpansion(values: values, limitInBytes: limitInBytes)
    for part in parts {
      switch part {
      case .literal(let text): try expansion.add(literal: text)
      case .expression(let kind, let variables): try expansion.add(kind, variables)
      }
    }
    return expansion.text
  }
}

/// How an expression joins its values (RFC 6570, appendix A).
enum URITemplateOperator: UInt8, Sendable {
  case simple = 0
  case reserved = 0x2B
  case fragment = 0x23
  case label = 0x2E
  case path = 0x2F
  case parameter = 0x3B
  case query = 0x3F
  case continuation = 0x26

  var first: String {
    switch self {
    case .simple, .reserved: ""
    case .fragment: "#"
    case .label: "."
    case .path: "/"
    case .parameter: ";"
    case .query: "?"
    case .continuation: "&"
    }
  }

  var separator: String {
    switch self {
    case .simple, .reserved, .fragment: ","
    case .label: "."
    case .path: "/"
    case .parameter: ";"
    case .query, .continuation: "&"
    }
  }

  /// Whether values are written as `name=value`.
  var isNamed: Bool { self == .parameter || self == .query || self == .continuation }
  /// What follows the name of an empty value.
  var ifEmpty: String { self == .query || self == .continuation ? "=" : "" }
  /// Whether reserved characters and percent-encoded triplets stay as they are.
  var keepsReserved: Bool { self == .reserved || self == .fragment }
}
