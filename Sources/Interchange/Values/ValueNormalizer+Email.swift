import Normalization
import Profiles

extension ValueNormalizer {
  /// An address in lower case with misspelt providers corrected. Unlike the matcher's mailbox, it keeps the tag after `+` and Gmail's dots,
  /// since that is where the person asked for mail.
  mutating func email(_ bytes: UnsafeBufferPointer<UInt8>, _ issues: inout [Issue]) -> ValueDraft? {
    scratch.removeAll(keepingCapacity: true)
    let result = Email.normalize(Span(_unsafeElements: bytes), into: &scratch)
    guard result.isValid, scratch.count <= limits.emailInBytes else {
      refuse(.email, result.isValid ? "The email address is too long" : message(result), &issues)
      return nil
    }
    var text = String(decoding: scratch, as: UTF8.self)
    if !result.issues.isDisjoint(with: [.tagRemoved, .mailboxUnified]) {
      let shown = MailboxSpelling.shown(bytes, canonical: scratch, result: result)
      if shown.utf8.count <= limits.emailInBytes { text = shown }
    }
    if !result.issues.isDisjoint(with: Self.doubtful) {
      issues.append(contentsOf: result.issues.intersection(Self.doubtful).issues())
    }
    let given = CleanText.line(bytes)
    return ValueDraft(.email, text, raw: given == text ? nil : given)
  }

  private static let doubtful: EmailIssues = [
    .unknownSuffix, .placeholder, .domainCorrected, .repaired, .severalAddresses, .quotedLocalPart,
  ]

  private func message(_ result: EmailResult) -> String {
    result.issues.issues().first { $0.severity == .error }?.message ?? "This is not an email address"
  }
}

/// The spelling of a mailbox that the matcher unified.
enum MailboxSpelling {
  /// The address in `bytes` in lower case with its tag and dots, or the canonical one where the two cannot be reconciled.
  static func shown(_ bytes: UnsafeBufferPointer<UInt8>, canonical: [UInt8], result: EmailResult) -> String {
    let local = canonical[result.local]
    let domain = canonical[result.domain]
    for at in bytes.indices where bytes[at] == UInt8(ascii: "@") {
      var end = at
      while end > 0, bytes[end - 1] == 0x20 { end -= 1 }
      var start = end
      while start > 0, isLocalByte(bytes[start - 1]) { start -= 1 }
      let typed = bytes[start..<end].map(lower)
      guard isSpelling(typed, of: local) else { continue }
      return String(decoding: typed, as: UTF8.self) + "@" + String(decoding: typedDomain(bytes, after: at) ?? Array(domain), as: UTF8.self)
    }
    return String(decoding: canonical, as: UTF8.self)
  }

  /// `googlemail.com` where it was typed; every other domain is shown in its canonical form.
  private static func typedDomain(_ bytes: UnsafeBufferPointer<UInt8>, after at: Int) -> [UInt8]? {
    let name = Array("googlemail.com".utf8)
    var start = at + 1
    while start < bytes.count, bytes[start] == 0x20 { start += 1 }
    guard start + name.count <= bytes.count, bytes[start..<start + name.count].map(lower) == name else { return nil }
    return name
  }

  /// Whether the typed local part is the canonical one but for dots and a tag.
  private static func isSpelling(_ typed: [UInt8], of local: ArraySlice<UInt8>) -> Bool {
    let untagged = typed.firstIndex(of: UInt8(ascii: "+")).map { typed[..<$0] } ?? typed[...]
    guard !untagged.isEmpty else { return false }
    let dot = UInt8(ascii: ".")
    return untagged.elementsEqual(local) || untagged.filter { $0 != dot }.elementsEqual(local.filter { $0 != dot })
  }

  private static func lower(_ byte: UInt8) -> UInt8 { byte &- 65 < 26 ? byte | 0x20 : byte }

  /// RFC 5322 atext and the dot.
  private static func isLocalByte(_ byte: UInt8) -> Bool {
    if byte >= 0x80 || byte &- 48 < 10 || (byte | 0x20) &- 97 < 26 { return true }
    return "!#$%&'*+-/=?^_`{|}~.".utf8.contains(byte)
  }
}
