/// What is known of vocabularies when microdata is read as RDF.
///
/// Source: Microdata to RDF, second edition (W3C Note, 16 December 2014), section 4.
public struct MicrodataRegistry: Sendable {
  public struct Vocabulary: Sendable {
    /// The properties that follow from a property, by its name.
    public var implied: [String: [String]]

    public init(implied: [String: [String]] = [:]) { self.implied = implied }
  }

  /// By the prefix of the addresses of their types.
  public var vocabularies: [String: Vocabulary]

  public init(_ vocabularies: [String: Vocabulary]) { self.vocabularies = vocabularies }

  /// The vocabularies of the note.
  public static let standard = MicrodataRegistry([
    "http://schema.org/": Vocabulary(implied: ["additionalType": [RDFName.type]]),
    "https://schema.org/": Vocabulary(implied: ["additionalType": [RDFName.type]]),
    "http://microformats.org/profile/hcard": Vocabulary(),
    "http://microformats.org/profile/hcalendar#": Vocabulary(),
  ])

  /// The vocabulary of a type: the longest known prefix, else the address up to its last `#` or `/`.
  func vocabulary(of type: String) -> String {
    var longest: String?
    for prefix in vocabularies.keys where type.hasPrefix(prefix) && prefix.utf8.count > longest?.utf8.count ?? 0 { longest = prefix }
    if let longest { return longest }
    guard let end = type.lastIndex(where: { $0 == "#" || $0 == "/" }) else { return type }
    return String(type[...end])
  }
}
