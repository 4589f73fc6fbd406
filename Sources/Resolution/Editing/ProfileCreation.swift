public import Profiles

/// Makes a profile from what was entered, the same for a form, an integration, an import or a hand (rule D7).
///
/// It is never refused because another profile is alike (rule A3).
public enum ProfileCreation {
  /// The profile of some drafts, with the first of several values of a single-valued field.
  /// - Parameters:
  ///   - kind: nil for a person, unless an organization's name is all the name there is.
  ///   - owner: who owns it when the drafts name no one: the person who adds it (rule A4).
  /// - Throws: `nameMissing` without family name and organization's name (rule A1), `emptyValue`, `tooManyValues`.
  public static func profile(
    id: ProfileID, kind: Profile.Kind? = nil, stage: Profile.Stage = .lead, drafts: [DraftValue], owner: DraftValue? = nil, now: Timestamp
  ) throws(EditRefusal) -> Profile {
    guard NameRequirement.isMet(by: drafts) else { throw .nameMissing }
    var profile = Profile(id: id, kind: kind ?? Self.kind(of: drafts), stage: stage, createdAt: now, updatedAt: now)
    let hasOwner = drafts.contains { $0.field == .owner }
    try fill(&profile, drafts + (hasOwner ? [] : owner.map { [$0] } ?? []))
    return profile
  }

  /// A person, unless an organization's name is all the name there is (rule D1).
  public static func kind(of drafts: [DraftValue]) -> Profile.Kind {
    let hasPerson = drafts.contains { $0.field == .givenName || $0.field == .familyName }
    return !hasPerson && drafts.contains { $0.field == .organizationName } ? .organization : .person
  }

  /// Writes drafts on a profile that has no values yet.
  static func fill(_ profile: inout Profile, _ drafts: [DraftValue]) throws(EditRefusal) {
    var said: Set<Statement> = []
    var counts: [Field: Int] = [:]
    for draft in drafts {
      guard !draft.text.isEmpty else { throw .emptyValue(draft.field) }
      guard said.insert(Statement(draft)).inserted else { continue }
      let count = counts[draft.field, default: 0]
      if !draft.field.isMultiValued, count > 0 { continue }
      guard count < ProfileEdit.valueLimit else { throw .tooManyValues(draft.field, limit: ProfileEdit.valueLimit) }
      counts[draft.field] = count + 1
      profile.values.append(
        Value(
          id: ValueID(side: profile.id, ordinal: Int32(profile.values.count + 1)), field: draft.field, text: draft.text, raw: draft.raw,
          label: draft.label, isPrimary: draft.isPrimary, parts: draft.parts, provenance: draft.provenance))
    }
  }
}
