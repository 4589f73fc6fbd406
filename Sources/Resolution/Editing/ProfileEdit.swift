public import Profiles

/// What a patch does to a profile.
///
/// A single-valued field is written on the side whose value is shown; its old value becomes a former one. Where nothing is shown, the root is
/// written on, or the side to which a merge gave the field. Values of a multi-valued field are added to the root, and removed from every side that
/// has them. A value that is there already makes no new one: its provenance is confirmed.
public struct ProfileEdit: Hashable, Sendable {
  /// The most current values of one field.
  public static let valueLimit = 200

  public let before: Composition
  public let after: Composition
  /// The sides that changed, whole, and the root; empty when nothing changes.
  public let profiles: [Profile]
  public let changes: [ValueChange]
  /// The values whose provenance was confirmed.
  public let confirmed: [ValueID]

  public var isEmpty: Bool { profiles.isEmpty }

  /// - Throws: when a change does not fit the profile; then nothing is changed.
  public init(_ patch: ProfilePatch, to composition: Composition, now: Timestamp) throws(EditRefusal) {
    guard composition.root.state == .active else { throw .notEditable(composition.id, composition.root.state) }
    let editor = try Self.edited(patch, composition, now: now)
    if NameRequirement.isMet(by: composition), !NameRequirement.isMet(by: editor.composition) { throw .nameMissing }
    before = composition
    after = editor.composition
    profiles = editor.profiles
    changes = editor.changes
    confirmed = editor.confirmed
  }

  /// The same for any state of the root, as an undone conversion needs it.
  static func edited(_ patch: ProfilePatch, _ composition: Composition, now: Timestamp) throws(EditRefusal) -> SideWriter {
    var editor = PatchEditor(composition, now: now)
    if let side = patch.side {
      guard let place = composition.sides.firstIndex(where: { $0.id == side }) else { throw .unknownSide(side) }
      editor.side = place
    }
    for change in patch.changes { try editor.apply(change) }
    return editor.writer.finished()
  }
}

/// What a profile must have (rule A1).
public enum NameRequirement {
  /// Whether it has a family name or an organization's name.
  public static func isMet(by composition: Composition) -> Bool {
    composition.text(.familyName) != nil || composition.text(.organizationName) != nil
  }

  public static func isMet(by drafts: [DraftValue]) -> Bool {
    drafts.contains { ($0.field == .familyName || $0.field == .organizationName) && !$0.text.isEmpty }
  }
}
