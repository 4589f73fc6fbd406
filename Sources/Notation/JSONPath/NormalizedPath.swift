/// The one query that selects exactly one given node (RFC 9535, 2.7).
public struct NormalizedPath: Sendable, Equatable, CustomStringConvertible {
  public enum Step: Sendable, Equatable {
    case name(String)
    /// Counted from 0.
    case index(Int)
  }

  /// From the root down; empty for the root.
  public let steps: [Step]

  /// Such as `$['data'][0]['id']`.
  public var description: String {
    var text = String.UnicodeScalarView("$".unicodeScalars)
    for step in steps {
      switch step {
      case .index(let index): text.append(contentsOf: "[\(index)]".unicodeScalars)
      case .name(let name):
        text.append(contentsOf: "['".unicodeScalars)
        for scalar in name.unicodeScalars { Self.append(scalar, to: &text) }
        text.append(contentsOf: "']".unicodeScalars)
      }
    }
    return String(text)
  }

  private static func append(_ scalar: UnicodeScalar, to text: inout String.UnicodeScalarView) {
    switch scalar {
    case "'", "\\":
      text.append("\\")
      text.append(scalar)
    case "\u{8}": text.append(contentsOf: "\\b".unicodeScalars)
    case "\t": text.append(contentsOf: "\\t".unicodeScalars)
    case "\n": text.append(contentsOf: "\\n".unicodeScalars)
    case "\u{C}": text.append(contentsOf: "\\f".unicodeScalars)
    case "\r": text.append(contentsOf: "\\r".unicodeScalars)
    case "\0"..."\u{1F}":
      text.append(contentsOf: "\\u00".unicodeScalars)
      if scalar.value < 0x10 { text.append("0") }
      text.append(contentsOf: String(scalar.value, radix: 16).unicodeScalars)
    default: text.append(scalar)
    }
  }
}
