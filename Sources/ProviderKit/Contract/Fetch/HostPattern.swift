/// A host that may be reached: `api.acme.example`, or `*.acme.example` for every name below it.
public struct HostPattern: Hashable, Sendable, LosslessStringConvertible {
  public let text: String

  /// Nil unless the text is a host name in lower-case ASCII with a dot, perhaps after `*.`; a wildcard over a top-level domain is refused.
  public init?(_ text: String) {
    let name = text.hasPrefix("*.") ? text.dropFirst(2) : text[...]
    let labels = name.split(separator: ".", omittingEmptySubsequences: false)
    guard text.utf8.count <= 253, labels.count >= 2 else { return nil }
    for label in labels {
      guard (1...63).contains(label.utf8.count), label.utf8.first != 0x2D, label.utf8.last != 0x2D,
        label.utf8.allSatisfy({ $0 &- 97 < 26 || $0 &- 48 < 10 || $0 == 0x2D || $0 == 0x5F })
      else { return nil }
    }
    // An address is no name: the last label of a name is not a number.
    guard let last = labels.last, !last.utf8.allSatisfy({ $0 &- 48 < 10 }) else { return nil }
    self.text = text
  }

  public var description: String { text }

  /// - Parameter host: in lower-case ASCII; a full stop at its end is not part of it.
  public func matches(_ host: String) -> Bool {
    let host = host.hasSuffix(".") ? host.dropLast() : host[...]
    guard text.hasPrefix("*.") else { return host == text }
    return host.utf8.count > text.utf8.count - 1 && host.hasSuffix(text.dropFirst())
  }
}
