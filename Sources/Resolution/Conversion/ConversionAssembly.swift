import Profiles

/// Makes the contacts of a conversion and merges them; the plan's preview and its application both come from here.
struct ConversionAssembly {
  struct Contact {
    var profile: Profile
    /// What the existing contact showed.
    var target: Composition?
    var merge: MergePlan?
    var outcome: MergeOutcome?

    var after: Composition { outcome?.after ?? Composition(profile) }
    /// The rows that change: the new profile, and the existing one's root.
    var profiles: [Profile] { outcome?.profiles ?? [profile] }
  }

  struct Made {
    var person: Contact?
    var organization: Contact?

    var contacts: [Contact] { [person, organization].compactMap { $0 } }
  }

  let person: ContactPlan?
  let organization: ContactPlan?
  let rules: Survivorship
  let now: Timestamp

  func make(
    person personID: ProfileID?, organization organizationID: ProfileID?, personMerge: MergeID?, organizationMerge: MergeID?, actor: String
  ) throws(MergeRefusal) -> Made {
    Made(
      person: try contact(person, id: personID, merge: personMerge, actor: actor),
      organization: try contact(organization, id: organizationID, merge: organizationMerge, actor: actor))
  }

  private func contact(_ plan: ContactPlan?, id: ProfileID?, merge mergeID: MergeID?, actor: String) throws(MergeRefusal) -> Contact? {
    guard let plan, let id else { return nil }
    var profile = Profile(id: id, kind: plan.kind, stage: .contact, createdAt: now, updatedAt: now)
    profile.values = plan.values.enumerated().map { place, draft in
      Value(
        id: ValueID(side: id, ordinal: Int32(clamping: place + 1)), field: draft.field, text: draft.text, raw: draft.raw,
        label: draft.label,
        isPrimary: draft.isPrimary, parts: draft.parts, provenance: draft.provenance)
    }
    guard let target = plan.target, let mergeID else { return Contact(profile: profile) }
    let merge = try MergePlan(
      survivor: target.profile, absorbed: Composition(profile), rules: rules, reason: .conversion, probability: target.probability)
    return Contact(
      profile: profile, target: target.profile, merge: merge, outcome: merge.apply(id: mergeID, actor: actor, now: now))
  }
}

extension ContactPlan {
  /// Fills in what will be shown.
  mutating func complete(with contact: ConversionAssembly.Contact?, lead: Composition) {
    guard let contact else { return }
    after = contact.after
    let shownAfter = ShownProfile(contact.after)
    let fields = Set(values.map(\.field)).union(shownAfter.fields.filter { !$0.values.isEmpty }.map(\.field))
    let existing = contact.target.map(ShownProfile.init)
    let shownLead = ShownProfile(lead)
    let taken = Set(values.map(\.field))
    rows = fields.sorted().map { field in
      FieldRow(
        field: field, survivor: existing?[field] ?? [], absorbed: taken.contains(field) ? shownLead[field] : [],
        after: shownAfter[field], reason: contact.merge?.reasons[field] ?? .inherited)
    }
  }
}
