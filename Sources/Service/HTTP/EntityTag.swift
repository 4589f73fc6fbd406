/// A strong ETag: the revision of what is shown.
public struct EntityTag: Sendable, Hashable, CustomStringConvertible {
  /// Printable ASCII without quotation mark.
  public let opaque: String

  /// - Precondition: printable ASCII, no quotation mark, no space.
  public init(_ opaque: String) {
    precondition(opaque.utf8.allSatisfy { (0x21...0x7E).contains($0) && $0 != 0x22 }, "not an opaque tag")
    self.opaque = opaque
  }

  public init(revision: some BinaryInteger) { self.init(String(revision)) }

  /// With its quotation marks, as a header has it.
  public var description: String { "\"\(opaque)\"" }

  /// Whether the header lists it, or is `*`.
  /// - Parameter weakly: If-None-Match compares weakly, If-Match does not (RFC 9110, 8.8.3.2).
  func isListed(in header: String, weakly: Bool) -> Bool {
    for part in header.split(separator: ",") {
      var tag = part.drop { $0 == " " || $0 == "\t" }
      while tag.last == " " || tag.last == "\t" { tag.removeLast() }
      if tag == "*" { return true }
      if tag.hasPrefix("W/") {
        if !weakly { continue }
        tag = tag.dropFirst(2)
      }
      if tag == "\"\(opaque)\"" { return true }
    }
    return false
  }
}

extension EntityTag {
  /// - Parameter quoted: as `description` gives it.
  init(quoted: String) { opaque = String(quoted.dropFirst().dropLast()) }
}
