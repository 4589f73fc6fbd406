/// Where a claim was read, so that a person can look it up and a program can tell whether the place has changed.
public struct Evidence: Hashable, Sendable {
  /// The document, after redirects.
  public var url: String?
  /// What found it there: `css: h1.name`, `$.entity.legalName`, `jsonld: Organization.telephone`.
  public var selector: String?
  /// The text around the value, in one line; nil once it was redacted.
  public private(set) var snippet: String?
  /// `ContentHash` of the snippet, 16 hexadecimal digits; kept when the snippet is redacted.
  public private(set) var snippetHash: String?
  /// The same of the whole document.
  public var contentHash: String?
  /// In the document's bytes, from 0.
  public var offset: Int?
  /// From 1.
  public var line: Int?

  /// - Parameter snippet: cut after `snippetLimitInBytes` at a character's end.
  public init(
    url: String? = nil, selector: String? = nil, snippet: String? = nil, contentHash: String? = nil, offset: Int? = nil, line: Int? = nil
  ) {
    self.url = url
    self.selector = selector
    self.contentHash = contentHash
    self.offset = offset
    self.line = line
    self.snippet = snippet.map { Self.bounded($0) }
    snippetHash = self.snippet.map { ContentHash.text(of: Array($0.utf8)) }
  }

  public static let snippetLimitInBytes = 240

  /// Without the snippet, its hash kept: what is left of evidence after an erasure.
  public var redacted: Evidence {
    var evidence = self
    evidence.snippet = nil
    return evidence
  }

  init(redactedWith hash: String?, of evidence: Evidence) {
    self = evidence
    snippetHash = hash ?? evidence.snippetHash
  }

  /// One line of at most `snippetLimitInBytes` bytes.
  private static func bounded(_ text: String) -> String {
    var line = ""
    var size = 0
    var isSpacePending = false
    for character in text {
      if character.isWhitespace {
        isSpacePending = !line.isEmpty
        continue
      }
      let next = character.utf8.count + (isSpacePending ? 1 : 0)
      if size + next > snippetLimitInBytes { break }
      if isSpacePending { line.append(" ") }
      line.append(character)
      isSpacePending = false
      size += next
    }
    return line
  }
}
