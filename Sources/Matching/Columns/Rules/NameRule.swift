import Normalization

/// Reads people's names, keeping its buffers from one to the next.
struct NameRule {
  private var parts = PersonName.Parts()

  /// The first given name of a column of given names.
  mutating func given(_ cell: UnsafeBufferPointer<UInt8>, into out: inout [UInt8]) {
    PersonName.foldGiven(Span(_unsafeElements: cell), into: &parts)
    if !parts.flags.contains(.placeholderGiven) { append(parts.given, to: &out) }
  }

  /// The family name of a column of family names.
  mutating func family(_ cell: UnsafeBufferPointer<UInt8>, into out: inout [UInt8]) {
    PersonName.foldFamily(Span(_unsafeElements: cell), into: &parts)
    if !parts.flags.contains(.placeholderFamily) { append(parts.family, to: &out) }
  }

  /// Reads a whole name; ask for its parts with `parsedGiven` and `parsedFamily`.
  mutating func parse(full cell: UnsafeBufferPointer<UInt8>) {
    PersonName.parse(full: Span(_unsafeElements: cell), into: &parts)
  }

  /// The given name read last; empty when there is none.
  var parsedGiven: ArraySlice<UInt8> { parts.flags.contains(.placeholderGiven) ? [] : parts.bytes[parts.given] }

  /// The family name read last; empty when there is none.
  var parsedFamily: ArraySlice<UInt8> { parts.flags.contains(.placeholderFamily) ? [] : parts.bytes[parts.family] }

  private func append(_ range: Range<Int>, to out: inout [UInt8]) { out.append(contentsOf: parts.bytes[range]) }
}
