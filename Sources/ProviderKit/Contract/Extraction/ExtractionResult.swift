/// What was read from a document.
public struct ExtractionResult: Hashable, Sendable {
  /// What the document says of the entity.
  public enum Verdict: Hashable, Sendable {
    /// It is about the entity.
    case found
    /// It says that the source does not know the entity.
    case notFound
    /// It is about something else, or about several things of which none is surely the entity.
    case ambiguous(reason: String)
    /// It does not have the shape that the extractor knows.
    case layoutDrift(reason: String)
    /// It is no document of its kind.
    case unreadable(reason: String)
    /// It asks for something that a program cannot give: a consent, a log-in, a captcha.
    case blocked(reason: String)
  }

  public enum Completeness: Hashable, Sendable {
    case complete
    /// What is missing may still be there: absence means nothing.
    case truncated(reason: String)
  }

  /// A value that was left out, or that is doubtful.
  public struct Issue: Hashable, Sendable {
    /// The field's name; empty for the whole document.
    public var field: String
    public var message: String

    public init(field: String = "", message: String) {
      self.field = field
      self.message = message
    }
  }

  public var verdict: Verdict
  public var claims: [Claim]
  /// Where more of the answer lies: absolute web addresses or cursors, by the extractor's own names.
  public var links: [Link]
  /// Records that the document holds, whether or not they are about the entity.
  public var records: Int
  /// How well the record fits what is known, in `[0, 1]`; nil where nothing was compared.
  public var identity: Double?
  public var completeness: Completeness
  public var issues: [Issue]

  public struct Link: Hashable, Sendable {
    public var relation: String
    public var target: String

    public init(_ relation: String, _ target: String) {
      self.relation = relation
      self.target = target
    }
  }

  public init(
    _ verdict: Verdict, claims: [Claim] = [], links: [Link] = [], records: Int = 0, identity: Double? = nil,
    completeness: Completeness = .complete, issues: [Issue] = []
  ) {
    self.verdict = verdict
    self.claims = claims
    self.links = links
    self.records = records
    self.identity = identity
    self.completeness = completeness
    self.issues = issues
  }
}
