extension Synthesizer {
  /// What to make.
  public struct Options: Sendable {
    /// Number of rows, in `1 ... 100_000_000`.
    public var rows: Int
    /// The same seed gives the same bytes, whatever the number of threads.
    public var seed: UInt64
    /// Locales of the people; their order does not matter.
    public var locales: [Locale]
    /// Share of the rows that are further copies of an entity, in `[0, 0.9]`.
    public var duplicateShare: Double
    /// Number of threads that make rows, at least 1; no more than 64 are started.
    public var threads: Int

    public static let maximumRows = 100_000_000

    public init(
      rows: Int, seed: UInt64 = 1, locales: [Locale] = Locale.allCases, duplicateShare: Double = 0.3, threads: Int = 1
    ) {
      self.rows = rows
      self.seed = seed
      self.locales = locales
      self.duplicateShare = duplicateShare
      self.threads = threads
    }
  }
}
