/// How the data of a provider is come by.
public struct DataSource: Hashable, Sendable {
  public enum Model: String, Sendable, CaseIterable {
    /// No key, no stated limit.
    case free
    /// No key, a stated limit.
    case freeLimited = "free_limited"
    /// A key that costs nothing.
    case freeKeyed = "free_keyed"
    case paid
    /// Files, nobody is asked.
    case local
  }

  public var model: Model
  /// How to get a key, step by step.
  public var keyInstructions: [String]
  /// Where the data was first collected; claims of one lineage are one witness. The provider's own id where it collects itself.
  public var lineage: String
  /// An ISO 3166-1 alpha-2 code; nil for the whole world.
  public var jurisdiction: String?

  public init(model: Model, keyInstructions: [String] = [], lineage: String, jurisdiction: String? = nil) {
    self.model = model
    self.keyInstructions = keyInstructions
    self.lineage = lineage
    self.jurisdiction = jurisdiction
  }
}
