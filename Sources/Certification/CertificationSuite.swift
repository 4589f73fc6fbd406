import ProviderKit

/// The contract as checks that any provider can be held against: written in Swift, as YAML, or as a program in any language.
///
/// Nothing reaches a network: the provider is played against recorded exchanges, and against the same exchanges gone wrong.
public struct CertificationSuite: Sendable {
  private let checks: [Check]

  /// - Parameter ids: of the checks to run; all where it is nil.
  public init(only ids: Set<String>? = nil) {
    checks = Self.all.filter { ids?.contains($0.id) ?? true }
  }

  static let all =
    ManifestChecks.all + FixtureChecks.all + ReplayChecks.all + ClaimChecks.all + RequestChecks.all + InputChecks.all + CostChecks.all
    + FailureChecks.all + BodyChecks.all + LifetimeChecks.all + ProcessChecks.all

  /// The checks' ids and titles, in their order.
  public static var index: [(id: String, title: String)] { all.map { ($0.id, $0.title) } }

  /// Runs the checks one after the other; cancelled, it gives what it has.
  /// - Parameter report: told of each finding as it comes, with the share that is done in `[0, 1]`.
  public func certify(_ subject: CertificationSubject, report: @Sendable (Finding, Double) -> Void = { _, _ in }) async -> Certificate {
    let examination = await Examination(subject)
    var findings: [Finding] = []
    for (index, check) in checks.enumerated() {
      if Task.isCancelled { break }
      let finding = await finding(check, examination)
      findings.append(finding)
      report(finding, Double(index + 1) / Double(checks.count))
    }
    let manifest = subject.provider.manifest
    return Certificate(provider: manifest.id, version: manifest.version, findings: findings)
  }

  private func finding(_ check: Check, _ examination: Examination) async -> Finding {
    func finding(_ result: Finding.Result, _ reason: String = "") -> Finding {
      Finding(id: check.id, title: check.title, result: result, reason: OneLine.text(reason, limitInBytes: 400))
    }
    do throws(Objection) {
      try await check.examine(examination)
      return finding(.passed)
    } catch {
      switch error {
      case .failed(let reason): return finding(.failed, reason)
      case .notApplicable(let reason): return finding(.notApplicable, reason)
      }
    }
  }
}

/// Text of a provider as a terminal may show it.
enum OneLine {
  /// Without controls, cut at a character's end.
  static func text(_ text: String, limitInBytes: Int) -> String {
    var result = ""
    for scalar in text.unicodeScalars {
      if result.utf8.count + 4 > limitInBytes { return result + "..." }
      result.unicodeScalars.append(scalar.properties.generalCategory == .control ? " " : scalar)
    }
    return result
  }
}
