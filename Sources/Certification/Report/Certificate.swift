public import Notation
public import ProviderKit

/// What the whole suite found.
public struct Certificate: Sendable, Hashable {
  public let provider: ProviderID
  public let version: String
  /// In the order of the suite.
  public let findings: [Finding]

  /// Whether no check failed and the provider was seen at work at all.
  public var isGranted: Bool { count(.failed) == 0 && count(.passed) > 0 }

  public func count(_ result: Finding.Result) -> Int { findings.count { $0.result == result } }

  public func write(to json: inout JSONWriter) {
    json.object { o in
      o.member("provider", provider.text)
      o.member("version", version)
      o.member("granted", isGranted)
      for result in Finding.Result.allCases { o.member(result.rawValue, count(result)) }
      o.member("checks") { $0.array { a in for finding in findings { finding.write(to: &a) } } }
    }
  }

  /// A table: result, id, title, and below it the reason.
  public var lines: [String] {
    let width = findings.map(\.id.count).max() ?? 0
    var lines = findings.flatMap { finding -> [String] in
      let mark =
        switch finding.result {
        case .passed: "ok  "
        case .failed: "FAIL"
        case .notApplicable: "-   "
        }
      let line = "\(mark)  \(finding.id)\(String(repeating: " ", count: width - finding.id.count))  \(finding.title)"
      return finding.reason.isEmpty ? [line] : [line, String(repeating: " ", count: width + 8) + finding.reason]
    }
    lines.append("")
    lines.append(
      "\(provider) \(version): \(count(.passed)) passed, \(count(.failed)) failed, \(count(.notApplicable)) not applicable; "
        + (isGranted ? "certified" : "not certified"))
    return lines
  }
}
