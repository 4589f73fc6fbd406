/// A node or a value of an RDF graph.
public enum RDFTerm: Sendable, Hashable {
  case iri(String)
  /// Numbered within one extraction.
  case blank(Int)
  /// `datatype` is nil for plain text; at most one of the two is set.
  case literal(String, datatype: String?, language: String?)
}

/// One statement.
public struct RDFTriple: Sendable, Hashable {
  public let subject: RDFTerm
  public let predicate: String
  public let object: RDFTerm

  public init(_ subject: RDFTerm, _ predicate: String, _ object: RDFTerm) {
    self.subject = subject
    self.predicate = predicate
    self.object = object
  }
}

/// Names of the vocabularies that the syntaxes themselves speak of.
enum RDFName {
  static let namespace = "http://www.w3.org/1999/02/22-rdf-syntax-ns#"
  static let type = namespace + "type"
  static let first = namespace + "first"
  static let rest = namespace + "rest"
  static let `nil` = namespace + "nil"
  static let xsd = "http://www.w3.org/2001/XMLSchema#"
  static let htmlLiteral = namespace + "HTML"
  static let xmlLiteral = namespace + "XMLLiteral"
  static let jsonLiteral = namespace + "JSON"
  static let usesVocabulary = "http://www.w3.org/ns/rdfa#usesVocabulary"
}
