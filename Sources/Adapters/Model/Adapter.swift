public import ProviderKit

/// A provider without code: a source as a YAML file describes it, checked and ready to run.
public struct Adapter: Sendable {
  public let manifest: Manifest
  /// The file itself: what a worker that reads documents is sent.
  public let text: [UInt8]
  /// The adapter's tests, in the order of the file.
  public let fixtures: [FixtureReference]
  let http: HTTPSpec
  let paging: Paging?
  let format: DocumentFormat
  let extraction: ExtractionSpec

  /// What the file says of requests.
  struct HTTPSpec: Sendable {
    var requests: [RequestSpec] = []
    var variables: [VariableSpec] = []
    var limits = FetchLimits()
    var isConditional = true
    var mayCache = true
    var robots = FetchOrder.Robots.obey
    /// What statuses mean, beside the usual meanings.
    var outcomes: [Int: Outcome] = [:]
  }
}

/// A test that an adapter names: a folder with exchanges and what they must lead to.
public struct FixtureReference: Hashable, Sendable {
  public var name: String
  /// Relative to the adapter's folder.
  public var folder: String

  public init(name: String, folder: String) {
    self.name = name
    self.folder = folder
  }
}
