/// What a source answers with.
enum DocumentFormat: Sendable {
  enum Kind: String, CaseIterable, Sendable { case html, xml, json, jsonl, csv }

  case html
  /// Prefixes for XPath and CSS.
  case xml(namespaces: [String: String])
  case json
  case jsonl
  /// Nil for a delimiter that is found.
  case csv(delimiter: UInt8?)

  var kind: Kind {
    switch self {
    case .html: .html
    case .xml: .xml
    case .json: .json
    case .jsonl: .jsonl
    case .csv: .csv
    }
  }

  /// The sources of values that such a document has.
  var sources: [String] {
    switch self {
    case .html: ["css", "xpath", "structured"]
    case .xml: ["xpath", "css"]
    case .json, .jsonl: ["jsonpath"]
    case .csv: ["column"]
    }
  }
}
