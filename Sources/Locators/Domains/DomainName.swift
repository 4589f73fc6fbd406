/// A domain name as the URL Standard's domain parser returns it: lower-case ASCII, what goes beyond it in punycode.
///
/// Lengths of labels are not those of DNS: the standard leaves them to the resolver.
public struct DomainName: Sendable, Hashable {
  /// The longest text beyond ASCII that is read, in bytes of UTF-8; DNS names have at most 253.
  public static let limitInBytes = 4096

  /// The name in ASCII, not empty.
  public let ascii: String

  /// The name that `text` writes, after the mapping, normalization and validity criteria of UTS 46, nontransitional; text in ASCII is only
  /// made lower-case, as the standard asks, so that a label in punycode stays even if malformed.
  ///
  /// - Throws: what is wrong with `text`.
  public init(_ text: String) throws(DomainNameError) {
    var bytes = Array(text.utf8)
    try Self.convert(&bytes, from: 0)
    ascii = String(decoding: bytes, as: UTF8.self)
  }

  /// The name as people read it, its labels in punycode decoded; ``ascii`` where one of them does not meet the criteria.
  public var unicode: String {
    guard ascii.utf8.count <= Self.limitInBytes, let labels = try? Self.labels(of: ascii.utf8.map { UInt32($0) }) else { return ascii }
    var result = String.UnicodeScalarView()
    for (index, label) in labels.enumerated() {
      if index > 0 { result.append(".") }
      result.append(contentsOf: label.lazy.compactMap { Unicode.Scalar($0) })
    }
    return String(result)
  }
}

extension DomainName: CustomStringConvertible {
  public var description: String { ascii }
}

extension DomainName {
  /// Replaces the end of `bytes` from `start` on, UTF-8 that may be broken, with the name in ASCII that it writes.
  static func convert(_ bytes: inout [UInt8], from start: Int) throws(DomainNameError) {
    let forbidden = ASCIISet.forbiddenInDomains
    var isLower = true
    var isForbidden = false
    for index in start..<bytes.count {
      let byte = bytes[index]
      if byte >= 0x80 { return try convertBeyondASCII(&bytes, from: start) }
      if byte.isUpperCaseLetter { isLower = false }
      if forbidden.contains(byte) { isForbidden = true }
    }
    if isForbidden, let byte = bytes[start...].first(where: forbidden.contains) { throw .forbidden(Unicode.Scalar(byte)) }
    if !isLower { for index in start..<bytes.count { bytes[index] = bytes[index].lowerCased } }
    if bytes.count == start { throw .empty }
  }

  private static func convertBeyondASCII(_ bytes: inout [UInt8], from start: Int) throws(DomainNameError) {
    guard bytes.count - start <= limitInBytes else { throw .tooLong(limitInBytes: limitInBytes) }
    let text = String(decoding: bytes[start...], as: UTF8.self)
    let labels = try labels(of: text.unicodeScalars.map(\.value))
    bytes.removeSubrange(start...)
    for (index, label) in labels.enumerated() {
      if index > 0 { bytes.append(0x2E) }
      if label.allSatisfy({ $0 < 0x80 }) {
        bytes.append(contentsOf: label.lazy.map { UInt8($0) })
      } else {
        guard let encoded = Punycode.encoded(label) else { throw .tooLong(limitInBytes: limitInBytes) }
        bytes.append(contentsOf: "xn--".utf8)
        bytes.append(contentsOf: encoded)
      }
    }
    if bytes.count == start { throw .empty }
    if let byte = bytes[start...].first(where: ASCIISet.forbiddenInDomains.contains) { throw .forbidden(Unicode.Scalar(byte)) }
  }

  /// The labels in their Unicode form: Processing of UTS 46 section 4.
  private static func labels(of scalars: [UInt32]) throws(DomainNameError) -> [[UInt32]] {
    let text = CanonicalComposition.composed(DomainMapping.mapped(scalars))
    var labels: [[UInt32]] = []
    for label in text.split(separator: 0x2E, omittingEmptySubsequences: false) {
      var unicode = Array(label)
      if label.starts(with: [0x78, 0x6E, 0x2D, 0x2D]) {
        guard label.allSatisfy({ $0 < 0x80 }), let decoded = Punycode.decoded(label.dropFirst(4)), decoded.contains(where: { $0 >= 0x80 })
        else { throw .malformedPunycode }
        guard CanonicalComposition.composed(decoded) == decoded else { throw .notNormalized }
        unicode = decoded
      }
      try LabelCriteria.check(unicode)
      labels.append(unicode)
    }
    if LabelCriteria.isBidirectional(labels) { for label in labels { try LabelCriteria.checkDirections(label) } }
    return labels
  }
}
