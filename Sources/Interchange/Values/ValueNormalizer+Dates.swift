import Normalization
import Profiles

extension ValueNormalizer {
  /// An ISO 8601 date, perhaps without day or month: `1998-05-17`, `1998-05`, `1998`.
  func date(_ field: Field, _ bytes: UnsafeBufferPointer<UInt8>, _ issues: inout [Issue]) -> ValueDraft? {
    let given = CleanText.line(bytes)
    let (text, isAmbiguous) = DateText.read(given, order: dateOrder)
    guard let text else {
      refuse(field, "This is not a date of the calendar; write it as 1998-05-17, 1998-05 or 1998", &issues)
      return nil
    }
    if isAmbiguous { warn(field, "Day and month of the date could be exchanged", &issues) }
    return ValueDraft(field, text, raw: text == given ? nil : given)
  }
}

/// Dates in one text.
enum DateText {
  /// The date in ISO 8601, nil for none or an impossible one; and whether only `order` told day from month.
  static func read(_ given: String, order: DateOrder) -> (text: String?, isAmbiguous: Bool) {
    var given = given
    return given.withUTF8 { bytes in
      let span = Span(_unsafeElements: bytes)
      guard bytes.count <= 64, let date = CalendarDate.parse(span, order: order), date.isValid else { return (nil, false) }
      var evidence = DateOrderEvidence()
      evidence.add(span)
      return (iso(date), evidence.ambiguous > 0 && evidence.dotted == 0)
    }
  }

  private static func iso(_ date: CalendarDate) -> String {
    func padded(_ number: Int, _ width: Int) -> String {
      let digits = String(number)
      return String(repeating: "0", count: max(0, width - digits.count)) + digits
    }
    var text = padded(date.year, 4)
    if date.month > 0 { text += "-" + padded(date.month, 2) }
    if date.day > 0 { text += "-" + padded(date.day, 2) }
    return text
  }
}
