import Normalization
import Profiles

extension ValueNormalizer {
  /// An employment: where, as what, from when to when; a text without parts is the organization's name.
  func employment(_ bytes: UnsafeBufferPointer<UInt8>, _ given: [String: String], _ issues: inout [Issue]) -> ValueDraft? {
    var parts = given
    let text = CleanText.line(bytes)
    if !text.isEmpty, parts["organization"] == nil { parts["organization"] = text }
    for name in ["start", "end"] {
      guard let moment = parts[name] else { continue }
      let (date, _) = DateText.read(moment, order: dateOrder)
      parts[name] = date
      if date == nil { warn(.worksFor, "The part \(name) is no date and was left out", &issues) }
    }
    guard parts["organization"] != nil || parts["title"] != nil || parts["role"] != nil || parts["department"] != nil else {
      refuse(.worksFor, "An employment needs an organization, a title, a role or a department", &issues)
      return nil
    }
    let shown = [parts["title"] ?? parts["role"], parts["department"], parts["organization"]].compactMap { $0 }.joined(separator: ", ")
    return ValueDraft(.worksFor, shown, parts: parts)
  }
}
