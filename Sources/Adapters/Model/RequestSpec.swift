import Notation
import ProviderKit

/// One way to ask a source.
struct RequestSpec: Sendable {
  enum Body: Sendable {
    case none
    case form([(name: String, value: InputText)])
    /// With its placeholders escaped for JSON.
    case json(InputText)
    case xml(InputText)
    case text(InputText)

    var contentType: String? {
      switch self {
      case .none: nil
      case .form: "application/x-www-form-urlencoded"
      case .json: "application/json"
      case .xml: "text/xml; charset=utf-8"
      case .text: "text/plain; charset=utf-8"
      }
    }
  }

  var method: FetchOrder.Method
  var url: URITemplate
  var headers: [(name: String, value: InputText)]
  var body: Body
  /// Variables that must have a value for this request to be the one.
  var requires: [String]
}

/// A variable of requests: an input of the lookup, or what transforms make of one.
struct VariableSpec: Sendable {
  var name: String
  var input: InputName
  var transforms: [Transform]
}

/// Text with placeholders `${name}` for variables.
struct InputText: Sendable {
  enum Piece: Sendable, Hashable {
    case text(String)
    case variable(String)
  }

  let pieces: [Piece]

  /// Nil for a placeholder that is not closed.
  init?(_ text: String) {
    var pieces: [Piece] = []
    var rest = text[...]
    while let start = rest.firstRange(of: "${") {
      if start.lowerBound > rest.startIndex { pieces.append(.text(String(rest[..<start.lowerBound]))) }
      guard let end = rest[start.upperBound...].firstIndex(of: "}") else { return nil }
      pieces.append(.variable(String(rest[start.upperBound..<end])))
      rest = rest[rest.index(after: end)...]
    }
    if !rest.isEmpty { pieces.append(.text(String(rest))) }
    self.pieces = pieces
  }

  var variables: [String] {
    pieces.compactMap { if case .variable(let name) = $0 { name } else { nil } }
  }

  /// The text with each variable's value, escaped, in its place; nothing for a variable without one.
  func expanded(_ values: [String: String], escape: (String) -> String = { $0 }) -> String {
    pieces.map { piece in
      switch piece {
      case .text(let text): text
      case .variable(let name): escape(values[name] ?? "")
      }
    }.joined()
  }
}
