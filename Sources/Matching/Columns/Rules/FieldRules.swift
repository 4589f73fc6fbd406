import Normalization

/// How the cells of each kind of column become values: which rule of Normalization is asked, and what of its answer is compared.
///
/// A rule appends the canonical value to `out`, or nothing when the cell holds no value: blanks and placeholders are missing, not equal.
enum FieldRules {
  /// Cells that are normalized by themselves.
  static func simple(_ kind: Attribute.Kind, _ cell: UnsafeBufferPointer<UInt8>, into out: inout [UInt8]) {
    let span = Span(_unsafeElements: cell)
    switch kind {
    case .organization: organization(span, into: &out)
    case .region: region(span, into: &out)
    case .identifier: code(span, into: &out)
    default: text(span, into: &out)
    }
  }

  static func postcode(_ cell: UnsafeBufferPointer<UInt8>, region: Region?, into out: inout [UInt8]) {
    _ = Postcode.normalize(Span(_unsafeElements: cell), region: region, into: &out)
  }

  static func country(_ cell: UnsafeBufferPointer<UInt8>) -> Region? { Country.region(of: Span(_unsafeElements: cell)) }

  /// A date as eight digits, unknown parts as zeros.
  static func date(_ cell: UnsafeBufferPointer<UInt8>, order: DateOrder, into out: inout [UInt8]) {
    guard let date = CalendarDate.parse(Span(_unsafeElements: cell), order: order) else { return }
    var rest = Int(date.packed)
    let start = out.count
    for _ in 0..<8 {
      out.insert(UInt8(ascii: "0") + UInt8(rest % 10), at: start)
      rest /= 10
    }
  }

  /// Folded text, without placeholders.
  private static func text(_ cell: Span<UInt8>, into out: inout [UInt8]) {
    TextFolding.fold(cell, into: &out)
    if PlaceholderValue.isPlaceholder(out.span) && !isNumber(out) { out.removeAll(keepingCapacity: true) }
  }

  private static func organization(_ cell: Span<UInt8>, into out: inout [UInt8]) {
    let result = CompanyName.normalize(cell, into: &out)
    if result.isPlaceholder {
      out.removeAll(keepingCapacity: true)
    } else {
      keep(result.core, of: &out)
    }
  }

  private static func region(_ cell: Span<UInt8>, into out: inout [UInt8]) {
    _ = AdministrativeRegion.normalize(cell, region: nil, into: &out)
    if PlaceholderValue.isPlaceholder(out.span) { out.removeAll(keepingCapacity: true) }
  }

  /// A code without what people put between its characters.
  private static func code(_ cell: Span<UInt8>, into out: inout [UInt8]) {
    TextFolding.fold(cell, into: &out)
    out.removeAll { $0 == UInt8(ascii: " ") }
    if PlaceholderValue.isPlaceholder(out.span) { out.removeAll(keepingCapacity: true) }
  }

  /// Cuts the buffer down to a range of it.
  static func keep(_ range: Range<Int>, of out: inout [UInt8]) {
    out.removeSubrange(range.upperBound...)
    out.removeSubrange(..<range.lowerBound)
  }

  private static func isNumber(_ text: [UInt8]) -> Bool {
    !text.isEmpty && text.allSatisfy { $0 >= UInt8(ascii: "0") && $0 <= UInt8(ascii: "9") }
  }
}
