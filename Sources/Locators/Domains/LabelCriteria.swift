/// The validity criteria of UTS 46 section 4.1 for one label in its Unicode form, with CheckJoiners and CheckBidi, without CheckHyphens and
/// UseSTD3ASCIIRules, as the URL Standard asks for.
enum LabelCriteria {
  /// - Throws: the first criterion that `label` does not meet.
  static func check(_ label: [UInt32]) throws(DomainNameError) {
    guard let first = label.first else { return }
    if label.starts(with: [0x78, 0x6E, 0x2D, 0x2D]) { throw .malformedPunycode }
    if CharacterProperties.isMark(first) { throw .leadingMark }
    for (place, code) in label.enumerated() {
      if DomainMapping.status(code) != .valid { throw .disallowed(Unicode.Scalar(code) ?? "\u{FFFD}") }
      if code == 0x200C || code == 0x200D, !isJoinerAllowed(in: label, at: place) { throw .misplacedJoiner }
    }
  }

  /// RFC 5892 appendices A.1 and A.2: after a virama, or, for the non-joiner, between letters that would join.
  ///
  /// - Complexity: the length of the transparent runs beside it.
  private static func isJoinerAllowed(in label: [UInt32], at place: Int) -> Bool {
    let virama: UInt8 = 9
    if place > 0, CharacterProperties.combiningClass(label[place - 1]) == virama { return true }
    guard label[place] == 0x200C else { return false }
    let before = label[..<place].last { CharacterProperties.joiningType($0) != .transparent }
    let after = label[(place + 1)...].first { CharacterProperties.joiningType($0) != .transparent }
    guard let before = before.flatMap(CharacterProperties.joiningType), let after = after.flatMap(CharacterProperties.joiningType) else {
      return false
    }
    return (before == .left || before == .dual) && (after == .right || after == .dual)
  }

  /// Whether a domain with these labels falls under the Bidi Rule: one of them is written from right to left or holds Arabic numbers.
  static func isBidirectional(_ labels: [[UInt32]]) -> Bool {
    labels.contains { label in
      label.contains { code in
        guard code >= 0x590 else { return false }
        let kind = CharacterProperties.bidirectionalClass(code)
        return kind == .rightToLeft || kind == .arabicLetter || kind == .arabicNumber
      }
    }
  }

  /// The Bidi Rule, RFC 5893 section 2.
  static func checkDirections(_ label: [UInt32]) throws(DomainNameError) {
    let classes = label.map(CharacterProperties.bidirectionalClass)
    guard let first = classes.first, let last = classes.last(where: { $0 != .nonspacingMark }) else { return }
    let isMet: Bool
    switch first {
    case .rightToLeft, .arabicLetter:
      isMet =
        classes.allSatisfy { $0 != .leftToRight && $0 != .other }
        && [.rightToLeft, .arabicLetter, .europeanNumber, .arabicNumber].contains(last)
        && !(classes.contains(.europeanNumber) && classes.contains(.arabicNumber))
    case .leftToRight:
      isMet =
        classes.allSatisfy { ![.rightToLeft, .arabicLetter, .arabicNumber, .other].contains($0) }
        && (last == .leftToRight || last == .europeanNumber)
    default: isMet = false
    }
    if !isMet { throw .mixedDirections }
  }
}
