import Profiles
import Resolution

/// The room's profiles beside the reference's.
extension Scenario {
  mutating func compareAll() {
    let roots = Set(store.roots.map(\.number))
    let expected = Set(reference.sides.filter { $0.value.state == .active }.keys)
    if roots != expected { differ("active profiles \(roots.symmetricDifference(expected))") }
    for root in roots.sorted() where differences.isEmpty { compare(root) }
    for (id, note) in store.notes where reference.notes[id.number] != note.profile.number {
      differ("note \(id) is of \(note.profile), not \(reference.notes[id.number] ?? 0)")
    }
    for (id, side) in reference.sides where side.state != .undone {
      let values = store.profiles[ProfileID(id)]?.values ?? []
      for (field, texts) in side.history where !texts.isSubset(of: values.filter { $0.field == field }.map(\.text)) {
        differ("\(id) lost \(field.name)")
      }
    }
  }

  mutating func compare(_ root: Int64) {
    let composition = store.composition(ProfileID(root))
    let shown = ShownProfile(composition)
    if shown.members.map(\.number).sorted() != reference.members(root) { differ("members of \(root): \(shown.members)") }
    if (shown.stage == .contact) != reference.isContact(root) { differ("stage of \(root)") }
    if (shown.kind == .person) != reference.sides[root]?.isPerson { differ("kind of \(root)") }
    for field in Reference.singles where shown[field].map(\.value.text) != (reference.shown(root, field).map { [$0.text] } ?? []) {
      differ("\(root).\(field.name) shows \(shown[field].map(\.value.text)), not \(reference.shown(root, field)?.text ?? "nothing")")
    }
    for field in Reference.multis {
      let texts = shown[field].map(\.value.text)
      if texts.sorted() != reference.shownTexts(root, field).sorted() {
        differ("\(root).\(field.name) shows \(texts), not \(reference.shownTexts(root, field).sorted())")
      }
      if composition.current(field).map(\.text) != texts { differ("two orders of \(root).\(field.name)") }
    }
  }

  /// The same but for the counters.
  func same(_ a: ShownProfile, _ b: ShownProfile) -> Bool { a.fields == b.fields && a.members == b.members && a.stage == b.stage }

  func texts(_ shown: ShownProfile) -> [String] {
    shown.fields.flatMap { field in field.values.map { field.field.name + $0.value.text } }
  }

  mutating func did(_ what: String, _ detail: String) {
    counts[what, default: 0] += 1
    trail.append("\(now) \(what) \(detail)")
  }

  mutating func differ(_ text: String) {
    differences.append("operation \(now): \(text)\n" + trail.suffix(6).joined(separator: "\n"))
  }
}
