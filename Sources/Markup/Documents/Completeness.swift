/// Whether a document was read to its end. What is missing from a truncated one is unknown, never absent.
public enum Completeness: Sendable, Hashable {
  case complete
  case truncated(Truncation)
}

/// Why a document, or what was read out of it, is not whole.
public enum Truncation: String, Sendable, Hashable {
  /// More bytes than the limit; the rest was not read.
  case bytes
  /// Elements nested deeper than the limit; the rest was not read.
  case depth
  /// More tags than the limit; the rest was not read.
  case nodes
  /// A tag had more attributes than the limit; those beyond were left out.
  case attributes
  /// A name, a text or an attribute longer than the limit was cut or left out.
  case textLength
  /// The parser gave up for another reason; the rest was not read.
  case parser
}
