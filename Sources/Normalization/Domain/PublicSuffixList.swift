/// The suffixes under which anyone may register a name, by the rules of publicsuffix.org.
///
/// Both sections count: `github.io` and `wixsite.com` are suffixes, so that their customers are told apart.
public struct PublicSuffixList: Sendable {
  /// The list that is compiled in; made at first use.
  public static let shared = PublicSuffixList()

  /// The public suffix of a host name.
  public struct Match: Sendable, Hashable {
    /// Where the suffix starts in the host name, in bytes.
    public let suffixStart: Int
    /// Where the registrable domain starts: one label before the suffix; nil if the host is a suffix itself.
    public let registrableStart: Int?
    /// Whether a rule says so; an unlisted top-level domain counts as a suffix too.
    public let isListed: Bool
    /// Whether the rule is of a private owner, not of a registry.
    public let isPrivate: Bool
  }

  private enum Rule {
    static let here: UInt32 = 1
    static let below: UInt32 = 2
    static let exception: UInt32 = 4
    static let isPrivateHere: UInt32 = 8
    static let isPrivateBelow: UInt32 = 16
  }

  private let table: ByteTable

  private init() {
    var builder = ByteTable.Builder()
    for (text, here, below) in [(Self.icannRules, UInt32(0), UInt32(0)), (Self.privateRules, Rule.isPrivateHere, Rule.isPrivateBelow)] {
      ByteTable.forEachWord(of: text) { start, count in
        var start = start
        var count = count
        if start[0] == UInt8(ascii: "*") {
          start += 2
          count -= 2
          builder.unite(start, count, Rule.below | below)
        } else if start[0] == UInt8(ascii: "!") {
          start += 1
          count -= 1
          builder.unite(start, count, Rule.exception)
        } else {
          builder.unite(start, count, Rule.here | here)
        }
        // Every suffix of a rule is in the table, so that a search ends at the first one that is not.
        for index in 0..<count where start[index] == UInt8(ascii: ".") { builder.unite(start + index + 1, count - index - 1, 0) }
      }
    }
    table = ByteTable(builder, hash: ByteTable.suffixHash)
  }

  /// The public suffix of a host name in lower case and punycode; nil if a label is empty.
  /// - Complexity: O(*n*).
  public func match(_ host: Span<UInt8>) -> Match? {
    host.withUnsafeBufferPointer { bytes in bytes.baseAddress.flatMap { match($0, bytes.count) } }
  }

  func match(_ host: UnsafePointer<UInt8>, _ count: Int) -> Match? {
    if count == 0 || host[0] == UInt8(ascii: ".") || host[count - 1] == UInt8(ascii: ".") { return nil }
    var hash = ByteTable.seed
    var suffixStart = -1
    var isListed = false
    var isPrivate = false
    var previous: UInt32 = 0
    var previousStart = count
    var index = count
    // Invariant: hash is that of host[index...]; every suffix looked at so far is in the table.
    while true {
      index -= 1
      if index >= 0, host[index] != UInt8(ascii: ".") {
        hash = ByteTable.hash(host[index], before: hash)
        continue
      }
      let start = index + 1
      if start == previousStart { return nil }
      let value = table.value(host + start, count - start, hash: hash)
      if let value, value & Rule.exception != 0 {
        suffixStart = previousStart + 1
        isListed = true
        isPrivate = false
        break
      }
      if previous & Rule.below != 0 {
        suffixStart = start
        isListed = true
        isPrivate = previous & Rule.isPrivateBelow != 0
      }
      if let value, value & Rule.here != 0 {
        suffixStart = start
        isListed = true
        isPrivate = value & Rule.isPrivateHere != 0
      }
      if suffixStart < 0 { suffixStart = start }
      guard let value, index >= 0 else { break }
      previous = value
      // The dot belongs to the next suffix; `start` is kept as the place after it.
      hash = ByteTable.hash(UInt8(ascii: "."), before: hash)
      previousStart = index
    }
    return Match(
      suffixStart: suffixStart, registrableStart: Self.labelBefore(suffixStart, host), isListed: isListed, isPrivate: isPrivate)
  }

  /// Whether the bytes are a listed top-level domain.
  func isTopLevel(_ bytes: UnsafePointer<UInt8>, _ count: Int) -> Bool {
    table.value(bytes, count, hash: ByteTable.suffixHash(bytes, count)) != nil
  }

  private static func labelBefore(_ start: Int, _ host: UnsafePointer<UInt8>) -> Int? {
    guard start >= 2, host[start - 2] != UInt8(ascii: ".") else { return nil }
    var index = start - 1
    while index > 0, host[index - 1] != UInt8(ascii: ".") { index -= 1 }
    return index
  }
}
