import Adapters
public import Certification

extension ProviderBench {
  /// Holds a provider against the contract; nothing reaches a network.
  public func certify(
    _ installed: InstalledProvider, report: @Sendable (Finding, Double) -> Void
  ) async throws(ProviderFailure) -> Certificate {
    let subject = CertificationSubject(
      installed.provider, extraction: extraction, fixtures: try installed.readFixtures(), process: installed.process)
    let certificate = await CertificationSuite().certify(subject, report: report)
    if let process = installed.provider as? ProcessProvider { await process.stop() }
    return certificate
  }
}
