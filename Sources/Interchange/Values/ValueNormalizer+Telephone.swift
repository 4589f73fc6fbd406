import Normalization
import Profiles

extension ValueNormalizer {
  /// E.164 with its extension as a part; a number that cannot be read is kept as it was given, with a warning.
  mutating func telephone(
    _ bytes: UnsafeBufferPointer<UInt8>, _ parts: [String: String], _ region: Region?, _ issues: inout [Issue]
  ) -> ValueDraft? {
    if bytes.isEmpty {
      refuse(.telephone, "An extension needs a telephone number", &issues)
      return nil
    }
    scratch.removeAll(keepingCapacity: true)
    let result = phones.normalize(Span(_unsafeElements: bytes), region: region, into: &scratch)
    let given = CleanText.line(bytes)
    guard digitCount(bytes) >= 3 || result.isPossible else {
      refuse(.telephone, "This is not a telephone number", &issues)
      return nil
    }
    if !result.issues.isDisjoint(with: Self.doubtfulNumber) {
      for issue in result.issues.intersection(Self.doubtfulNumber).issues() {
        issues.append(issue.severity == .error ? Issue(severity: .warning, field: issue.field, message: issue.message) : issue)
      }
    }
    guard result.isPossible else { return ValueDraft(.telephone, given, parts: parts) }
    let text = String(decoding: scratch, as: UTF8.self)
    var draft = ValueDraft(.telephone, text, raw: given == text ? nil : given, parts: parts)
    if parts["extension"] == nil, !result.extension.isEmpty {
      let digits = bytes[result.extension].filter { $0 &- 48 < 10 }
      if !digits.isEmpty { draft.parts["extension"] = String(decoding: digits, as: UTF8.self) }
    }
    return draft
  }

  private static let doubtfulNumber: PhoneIssues = [
    .notANumber, .noCountry, .tooShort, .tooLong, .invalidForRegion, .placeholder, .severalNumbers,
  ]

  private func digitCount(_ bytes: UnsafeBufferPointer<UInt8>) -> Int {
    var count = 0
    for byte in bytes where byte &- 48 < 10 { count += 1 }
    return count
  }
}
