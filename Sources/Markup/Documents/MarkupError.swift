/// Why a document was refused.
public struct MarkupError: Error, Sendable, Hashable {
  public enum Reason: Sendable, Hashable {
    /// Not well-formed: libxml2's error code and its own words.
    case malformed(code: Int, message: String)
    /// Bytes that are no characters in the document's encoding.
    case undecodable(encoding: String)
    /// The document says an encoding that is unknown, or that its first bytes contradict.
    case encodingDeclaration(String)
    /// A document type with declarations inside: `<!DOCTYPE name [`.
    case internalSubset
    /// A declaration that makes small documents large or reads others: ENTITY, ATTLIST, ELEMENT or NOTATION.
    case declaration(String)
    case limit(Limit)
    /// Memory was refused.
    case outOfMemory
  }

  public enum Limit: String, Sendable, Hashable { case bytes, depth, attributesPerTag, namespacesPerTag, nameLength, nodes, textLength }

  public let reason: Reason
  /// Bytes from the start of the text as UTF-8, where known.
  public let offset: Int?
  /// From 1, where known.
  public let line: Int?
  /// In bytes, from 1, where known.
  public let column: Int?

  init(_ reason: Reason, offset: Int? = nil, line: Int? = nil, column: Int? = nil) {
    self.reason = reason
    self.offset = offset
    self.line = line
    self.column = column
  }
}

extension MarkupError: CustomStringConvertible {
  public var description: String {
    let place =
      if let line, let column { "line \(line), column \(column): " } else if let line { "line \(line): " } else if let offset {
        "byte \(offset): "
      } else { "" }
    return place + what
  }

  private var what: String {
    switch reason {
    case .malformed(_, let message): message
    case .undecodable(let encoding): "bytes that are no \(encoding) text"
    case .encodingDeclaration(let name): "the encoding \"\(name)\" is unknown or is contradicted by the first bytes"
    case .internalSubset: "a document type with declarations inside is refused; send the document without its DTD"
    case .declaration(let name): "a declaration <!\(name) is refused; send the document without its DTD"
    case .limit(let limit): "more than allowed: \(limit.rawValue)"
    case .outOfMemory: "no memory for this document"
    }
  }
}
