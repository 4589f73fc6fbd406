import Normalization
import Profiles

extension ValueNormalizer {
  /// A web address with scheme and host in lower case; `https://` is put before a bare domain.
  mutating func url(_ bytes: UnsafeBufferPointer<UInt8>, _ issues: inout [Issue]) -> ValueDraft? {
    let given = CleanText.line(bytes)
    guard let text = webAddress(given, field: .url, &issues) else { return nil }
    return ValueDraft(.url, text, raw: given == text ? nil : given)
  }

  /// The web address that a text says, or nil with an issue.
  mutating func webAddress(_ given: String, field: Field, _ issues: inout [Issue]) -> String? {
    guard let address = WebLocation(given) else {
      refuse(field, "This is not a web address", &issues)
      return nil
    }
    scratch.removeAll(keepingCapacity: true)
    var host = address.host
    let result = host.withUTF8 { Domain.normalize(Span(_unsafeElements: $0), into: &scratch) }
    if result.issues.contains(.notADomain) {
      refuse(field, "The web address names no domain", &issues)
      return nil
    }
    for issue in result.issues.intersection([.ipAddress, .unknownSuffix, .placeholder]).issues() {
      issues.append(Issue(severity: issue.severity, field: field.name, message: issue.message))
    }
    return address.text
  }
}
