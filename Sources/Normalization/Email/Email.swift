/// Email addresses as people write them, made into the mailbox they reach.
public enum Email {
  /// The longest input that is read, in bytes.
  static let inputLimit = 1024

  /// The most bytes of an address (RFC 5321, erratum 1690).
  static let limit = 254

  /// Appends the canonical address to `out` and says what it is.
  ///
  /// Lower case, domain in punycode, `+tag` left out, and for Gmail the dots too; misspelt domains of great providers are corrected
  /// (`gmial.com`), as are misspelt endings (`.con`). `mailto:`, display names, quotes and comments around the address are left out.
  /// Quoted local parts stay quoted where they must. Text that is no address gives itself, trimmed and in lower case, so that the same junk
  /// still compares equal; one of more than 1,024 bytes gives nothing.
  ///
  /// Stricter than RFC 5321: a domain needs a dot and a letter in its last label, and address literals are refused.
  /// - Complexity: O(*n*).
  public static func normalize(_ input: Span<UInt8>, into out: inout [UInt8]) -> EmailResult {
    input.withUnsafeBufferPointer { bytes in
      guard let base = bytes.baseAddress else { return EmailResult(issues: .missingPart) }
      guard bytes.count <= inputLimit else { return EmailResult(issues: .tooLong) }
      return withUnsafeTemporaryAllocation(of: UInt8.self, capacity: EmailParse.capacity) { buffer in
        buffer.baseAddress.map { normalize(base, bytes.count, $0, &out) } ?? EmailResult()
      }
    }
  }

  private static func normalize(
    _ bytes: UnsafePointer<UInt8>, _ count: Int, _ buffer: UnsafeMutablePointer<UInt8>, _ out: inout [UInt8]
  ) -> EmailResult {
    var start = 0
    var end = count
    while start < end, bytes[start] <= 32 { start += 1 }
    while end > start, bytes[end - 1] <= 32 { end -= 1 }
    var parse = EmailParse(bytes + start, end - start, to: buffer)
    var issues = parse.issues
    if parse.isFailed {
      let repaired = withUnsafeTemporaryAllocation(of: UInt8.self, capacity: inputLimit) { scratch -> EmailParse? in
        guard let text = scratch.baseAddress else { return nil }
        var repair = EmailRepair(bytes + start, end - start, to: text)
        let repaired = repair.parse(to: buffer)
        if repaired != nil { issues = repair.issues }
        return repaired
      }
      guard let repaired else { return appendInvalid(bytes + start, end - start, issues, &out) }
      parse = repaired
    }
    return finish(&parse, buffer, issues, &out)
  }

  private static func appendInvalid(
    _ bytes: UnsafePointer<UInt8>, _ count: Int, _ issues: EmailIssues, _ out: inout [UInt8]
  ) -> EmailResult {
    for index in 0..<count {
      let byte = bytes[index]
      out.append(byte >= 65 && byte <= 90 ? byte | 0x20 : byte)
    }
    var result = EmailResult(issues: issues)
    if PlaceholderText.matches(bytes, count) { result.issues.insert(.placeholder) }
    return result
  }

  /// Makes the parsed address canonical in its buffer, classifies it and appends it.
  private static func finish(
    _ parse: inout EmailParse, _ buffer: UnsafeMutablePointer<UInt8>, _ issues: EmailIssues, _ out: inout [UInt8]
  ) -> EmailResult {
    var result = EmailResult(issues: issues)
    if parse.isInternational { result.issues.insert(.internationalized) }
    if parse.isQuoted { result.issues.insert(.quotedLocalPart) }
    if !parse.isQuoted, parse.removeTag(in: buffer) { result.issues.insert(.tagRemoved) }
    let marks = correctDomain(&parse, buffer, &result.issues)
    let domain = UnsafePointer(buffer + EmailParse.domainStart)
    if marks.contains(.freemail), !parse.isQuoted, parse.unifyGmail(in: buffer) { result.issues.insert(.mailboxUnified) }
    result.kind = kind(buffer, parse.localCount, domain, parse.domainCount, marks)
    if result.kind == .placeholder { result.issues.insert(.placeholder) }
    let first = out.count
    let localEnd = first + parse.localCount
    result.local = first..<localEnd
    result.domain = (localEnd + 1)..<(localEnd + 1 + parse.domainCount)
    // Local part, @ and domain stand together once the local part is moved up to the domain.
    let at = EmailParse.domainStart - 1
    buffer[at] = UInt8(ascii: "@")
    let moved = buffer + at - parse.localCount
    moved.update(from: buffer, count: parse.localCount)
    out.append(contentsOf: UnsafeBufferPointer(start: moved, count: parse.localCount + 1 + parse.domainCount))
    return result
  }

  /// What is known of the domain, once its spelling is corrected.
  private static func correctDomain(
    _ parse: inout EmailParse, _ buffer: UnsafeMutablePointer<UInt8>, _ issues: inout EmailIssues
  ) -> DomainTable.Marks {
    let domain = buffer + EmailParse.domainStart
    let mailboxes = MailboxTable.shared
    for _ in 0..<2 {
      let hash = ByteTable.wordHash(domain, parse.domainCount)
      if let marks = DomainTable.shared.listed(domain, parse.domainCount, hash: hash) { return marks }
      if let correct = mailboxes.correction(of: domain, parse.domainCount, hash: hash) {
        parse.replaceDomain(from: 0, by: correct, in: buffer)
        issues.insert(.domainCorrected)
        continue
      }
      let label = parse.lastLabel
      if PublicSuffixList.shared.isTopLevel(domain + label, parse.domainCount - label) {
        return DomainTable.shared.family(domain, parse.domainCount)
      }
      guard let correct = mailboxes.correction(ofEnding: domain + label, parse.domainCount - label) else {
        issues.insert(.unknownSuffix)
        return []
      }
      parse.replaceDomain(from: label, by: correct, in: buffer)
      issues.insert(.domainCorrected)
    }
    return DomainTable.shared.marks(domain, parse.domainCount)
  }
}
