/// All that a provider may use.
public struct LookupTools: Sendable {
  public var fetcher: any Fetcher
  public var extraction: any ExtractionRunner
  public var clock: any LookupClock
  /// Where chance begins; see `SeededRandom`.
  public var seed: UInt64

  public init(fetcher: any Fetcher, extraction: any ExtractionRunner, clock: any LookupClock, seed: UInt64 = 0) {
    self.fetcher = fetcher
    self.extraction = extraction
    self.clock = clock
    self.seed = seed
  }
}
