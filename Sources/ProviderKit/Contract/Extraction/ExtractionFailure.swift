/// Why an extraction gave no result at all; what a document lacks is a result.
public enum ExtractionFailure: Error, Hashable, Sendable {
  /// No extractor of that name is registered.
  case unknownExtractor(String)
  /// The job's configuration is not one that the extractor takes.
  case invalidConfiguration(String)
  /// The worker died of this document.
  case crashed(String)
  case timedOut
  /// The job or its result is larger than a worker takes.
  case tooLarge
  /// The worker answered something that is no result.
  case malformedResult(String)
  /// No worker can be started, or too many jobs wait.
  case unavailable(String)
  case cancelled

  /// How the lookup ends when this failure ends it.
  public var outcome: Outcome {
    switch self {
    case .unknownExtractor, .invalidConfiguration, .malformedResult: .permanent(reason: message)
    case .crashed: .permanent(reason: message)
    case .tooLarge: .truncated(reason: message)
    case .timedOut, .unavailable, .cancelled: .transient(reason: message)
    }
  }

  /// One sentence without the end mark.
  public var message: String {
    switch self {
    case .unknownExtractor(let name): "there is no extractor \(name.prefix(80))"
    case .invalidConfiguration(let why): "the extractor's configuration is invalid: \(why)"
    case .crashed(let why): "the parser crashed on the document (\(why))"
    case .timedOut: "the document took too long to read"
    case .tooLarge: "the document is too large to read"
    case .malformedResult(let why): "the parser answered something unreadable (\(why))"
    case .unavailable(let why): "no parser is free (\(why))"
    case .cancelled: "the lookup was cancelled"
    }
  }
}
