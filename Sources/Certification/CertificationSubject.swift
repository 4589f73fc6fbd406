public import Adapters
public import ProviderKit

/// A provider with what is needed to see it at work.
public struct CertificationSubject: Sendable {
  public var provider: any Provider
  /// Where its documents are read; as in service, a worker process, or here.
  public var extraction: any ExtractionRunner
  /// Lookups with their exchanges; at least one must end as found.
  public var fixtures: [Fixture]
  /// For a provider that is a program; its protocol is then checked too.
  public var process: ProcessSpec?

  public init(_ provider: any Provider, extraction: any ExtractionRunner, fixtures: [Fixture], process: ProcessSpec? = nil) {
    self.provider = provider
    self.extraction = extraction
    self.fixtures = fixtures
    self.process = process
  }
}
