/// A query of JSONPath (RFC 9535), read and found well-typed once, then evaluated on any number of values.
///
///     let path = try JSONPath("$.data[?@.status == 'ISSUED'].id")
///     for node in try path.evaluate(answer) { print(node.path, node.value) }
public struct JSONPath: Sendable {
  /// As it was written.
  public let text: String
  let segments: [JSONPathSegment]

  /// Text beyond `textLimit` scalars, and filters nested beyond 16 levels, are refused.
  /// - Throws: the first flaw with its column.
  public init(_ text: String, textLimit: Int = 4096) throws(JSONPathError) {
    self.text = text
    guard text.utf8.count <= 4 * textLimit, text.unicodeScalars.count <= textLimit else {
      throw JSONPathError(reason: .tooLong(limit: textLimit), column: 1)
    }
    var parser = JSONPathParser(text)
    segments = try parser.query()
  }

  /// Whether the query can select one node at most: names and indices only.
  public var isSingular: Bool { segments.areSingular }

  /// What an evaluation may take.
  public struct Limits: Sendable {
    /// Nodes selected.
    public var results: Int
    /// Nodes visited, comparisons made, and bytes of text looked at, together.
    public var steps: Int

    public init(results: Int = 100_000, steps: Int = 10_000_000) {
      self.results = results
      self.steps = steps
    }
  }

  /// The nodes that the query selects, in the order of the RFC: members and elements as they were written, parents before children.
  /// - Throws: when a limit is reached; no partial result comes back.
  public func evaluate(_ value: JSONValue, limits: Limits = Limits()) throws(JSONPathExhaustion) -> [JSONPathNode] {
    var evaluation = JSONPathEvaluation(root: value, limits: limits)
    let nodes = try evaluation.select(segments, from: [JSONPathEvaluation.Node(value: value, place: .root)])
    return nodes.map { JSONPathNode(path: NormalizedPath(steps: $0.place?.steps ?? []), value: $0.value) }
  }
}

/// A value that a query selected, and where it lies.
public struct JSONPathNode: Sendable, Equatable {
  public let path: NormalizedPath
  public let value: JSONValue
}

/// Why an evaluation was given up.
public enum JSONPathExhaustion: Error, Equatable {
  case results(limit: Int)
  case steps(limit: Int)

  /// One sentence without the end mark.
  public var message: String {
    switch self {
    case .results(let limit): "the query selects more than \(limit) nodes"
    case .steps(let limit): "the query takes more than \(limit) steps on this value"
    }
  }
}
