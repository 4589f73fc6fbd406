import Normalization
import Profiles

extension ValueNormalizer {
  /// Service, handle and address from whichever of them is given; the text is the address, or `service:handle` for services without one.
  mutating func socialProfile(
    _ bytes: UnsafeBufferPointer<UInt8>, label: String?, _ given: [String: String], _ issues: inout [Issue]
  ) -> ValueDraft? {
    var text = CleanText.line(bytes)
    let original = text
    var service = (given["service"] ?? label).flatMap(SocialService.named)
    var parts: [String: String] = [:]
    var name = given["service"] ?? label
    if service == nil, given["service"] == nil, let colon = text.firstIndex(of: ":"), !text[colon...].hasPrefix("://") {
      // `skype:rossi`, or `foo:rossi` of a service that is not known.
      let word = String(text[..<colon])
      service = SocialService.named(word)
      if service != nil || word.utf8.allSatisfy({ ($0 | 0x20) &- 97 < 26 }) {
        text = CleanText.line(String(text[text.index(after: colon)...]))
        name = word
      }
    }
    var location: WebLocation?
    for candidate in [given["url"], text] {
      guard location == nil, let candidate, candidate.contains("/") || SocialService.ofHost(candidate.lowercased()) != nil else { continue }
      location = WebLocation(candidate)
    }
    if let location, let found = SocialService.ofHost(location.host) ?? service {
      service = found
      if let handle = found.handle(inPath: location.path) { parts["handle"] = handle }
      parts["url"] = parts["handle"].flatMap(found.address) ?? location.text
    } else if let location {
      parts["url"] = location.text
    } else if let handle = given["handle"] ?? (text.isEmpty ? nil : text) {
      let bare = handle.hasPrefix("@") ? String(handle.dropFirst()) : handle
      parts["handle"] = bare
      if let service { parts["url"] = service.address(ofHandle: bare) }
    }
    if let handle = given["handle"], parts["handle"] == nil { parts["handle"] = handle }
    if let service {
      parts["service"] = service.name
    } else if let name {
      parts["service"] = CleanText.line(name).lowercased()
    }
    guard parts["url"] != nil || parts["handle"].map({ !$0.isEmpty }) == true else {
      refuse(.socialProfile, "A social profile needs a handle or a web address", &issues)
      return nil
    }
    if parts["service"] == nil { warn(.socialProfile, "The social network is not known", &issues) }
    let shown = parts["url"] ?? [parts["service"], parts["handle"]].compactMap { $0 }.joined(separator: ":")
    return ValueDraft(.socialProfile, shown, raw: original.isEmpty || original == shown ? nil : original, parts: parts)
  }
}
