import Interchange
import Normalization
import Profiles
import ProviderKit
import Similarity

/// How surely a card is the card of the person or organization that is asked for.
enum CardMatch {
  /// In `[0, 1]`: a shared email address or telephone number with a name that does not contradict it, or the name with something else.
  static func score(_ draft: RecordDraft, _ lookup: Lookup) -> Double {
    guard draft.kind == lookup.kind else { return 0 }
    let names = InputName("name").map(lookup.values(of:)) ?? []
    let own = ownNames(draft)
    let name = names.isEmpty || own.isEmpty ? nil : names.flatMap { name in own.map { similarity(name, $0) } }.max()
    let hasAddress = shares(.email, draft, lookup) || shares(.telephone, draft, lookup)
    switch (hasAddress, name) {
    case (true, nil): return 0.9
    // A mailbox or telephone that several people use.
    case (true, let name?): return name >= 0.8 ? 1 : 0.5
    case (false, let name?):
      guard name >= 0.92 else { return 0 }
      return lookup.kind == .organization || shares(.organizationName, draft, lookup) ? 0.95 : 0.6
    case (false, nil): return 0
    }
  }

  private static func ownNames(_ draft: RecordDraft) -> [String] {
    func text(_ field: Field) -> String? { draft.values.first { $0.field == field }?.text }
    if draft.kind == .organization { return [text(.organizationName), text(.legalName)].compactMap { $0 } }
    let name = [text(.givenName), text(.familyName)].compactMap { $0 }.joined(separator: " ")
    return name.isEmpty ? [] : [name]
  }

  private static func shares(_ field: Field, _ draft: RecordDraft, _ lookup: Lookup) -> Bool {
    let known = lookup.values(of: InputName(field))
    return draft.values.contains { value in
      guard value.field == field else { return false }
      return field == .organizationName ? known.contains { similarity($0, value.text) >= 0.92 } : known.contains(value.text)
    }
  }

  private static func similarity(_ a: String, _ b: String) -> Double {
    let (a, b) = (folded(a), folded(b))
    guard !a.isEmpty, !b.isEmpty, a.count <= 512, b.count <= 512 else { return 0 }
    return JaroWinkler.similarity(a.span, b.span)
  }

  private static func folded(_ text: String) -> [UInt8] {
    var text = text
    var bytes: [UInt8] = []
    text.withUTF8 { TextFolding.fold(Span(_unsafeElements: $0), into: &bytes) }
    return bytes
  }
}
