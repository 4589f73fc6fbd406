import Normalization
import Profiles

/// A person's name as it is compared: folded, titles taken off.
///
/// Two names agree when the family names are equal (`ü` as `u` or `ue`) and the given names equal or forms of one name by the nickname
/// tables and not of two genders (Jon, Jonathan; Raj, Rajesh), in either order of the columns. An initial is no given name, and Jr. is not Sr.
struct NameEvidence: Hashable {
  var given: String
  var family: String
  var suffix: String
  private var isPlaceholder: Bool

  init(given: String, family: String) {
    var given = given
    var family = family
    var parts = PersonName.Parts()
    given.withUTF8 { first in family.withUTF8 { last in PersonName.parse(given: first.span, family: last.span, into: &parts) } }
    let text = { (range: Range<Int>) in String(decoding: parts.bytes[range], as: UTF8.self) }
    self.given = text(parts.given)
    self.family = text(parts.family)
    suffix = text(parts.suffix)
    isPlaceholder = !parts.flags.isDisjoint(with: .placeholder)
  }

  /// The folded name; empty when it says nothing.
  var text: String { isPlaceholder ? "" : [given, family, suffix].filter { !$0.isEmpty }.joined(separator: " ") }

  func outcome(with other: NameEvidence) -> RuleJudgement.Outcome {
    if text.isEmpty || other.text.isEmpty { return .empty }
    if !suffix.isEmpty, !other.suffix.isEmpty, suffix != other.suffix { return .disagree }
    if given == other.family, family == other.given, !given.isEmpty, !family.isEmpty { return .agree }
    guard !family.isEmpty, !other.family.isEmpty else {
      // Without a family name on one side, the given name is all there is to compare.
      guard family.isEmpty, other.family.isEmpty else { return .empty }
      return given == other.given ? .agree : .disagree
    }
    guard Self.areEqual(family, other.family) else { return .disagree }
    if given.isEmpty, other.given.isEmpty { return .agree }
    if given.isEmpty || other.given.isEmpty { return .empty }
    return Self.areForms(given, other.given) ? .agree : .disagree
  }

  private static func areEqual(_ a: String, _ b: String) -> Bool { a == b || digraphsFolded(a) == digraphsFolded(b) }

  private static func areForms(_ a: String, _ b: String) -> Bool {
    if areEqual(a, b) { return true }
    guard a.utf8.count > 1, b.utf8.count > 1 else { return false }
    var (a, b) = (a, b)
    return a.withUTF8 { a in
      b.withUTF8 { b in
        // Jane is a form of a name of which John is one too.
        let genders: Set = [GivenNames.gender(of: a.span), GivenNames.gender(of: b.span)]
        return genders != [.female, .male] && Nicknames.areVariants(a.span, b.span)
      }
    }
  }

  private static func digraphsFolded(_ text: String) -> String {
    var text = text
    var out: [UInt8] = []
    text.withUTF8 { TextFolding.foldGermanDigraphs($0.span, into: &out) }
    return String(decoding: out, as: UTF8.self)
  }
}
