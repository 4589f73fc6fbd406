import Profiles

/// Which contacts a lead makes, and what each takes over.
struct ContactDrafts {
  let kinds: [Profile.Kind]
  private let lead: ShownProfile
  private let owner: String?
  private let customFields: [String: CustomFieldDefinition]
  private let now: Timestamp

  init(lead: Composition, owner: String?, customFields: [CustomFieldDefinition], now: Timestamp) {
    let hasPerson = lead.text(.familyName) != nil || lead.text(.givenName) != nil
    let hasOrganization = lead.text(.organizationName) != nil
    kinds = (hasPerson ? [.person] : []) + (hasOrganization ? [.organization] : [])
    self.lead = ShownProfile(lead)
    self.owner = owner
    self.customFields = Dictionary(customFields.map { ($0.name, $0) }, uniquingKeysWith: { first, _ in first })
    self.now = now
  }

  /// The lead's values that a contact takes over, with their provenance.
  func drafts(_ kind: Profile.Kind) -> [DraftValue] {
    var drafts = lead.fields.filter { isTaken($0.field, by: kind) }.flatMap { field in
      field.values.map { shown in
        var draft = DraftValue(shown.value)
        draft.isPrimary =
          field.field.isMultiValued && shown.isPrimary && (shown.value.isPrimary || shown.alike.contains(where: \.isPrimary))
        return draft
      }
    }
    if let owner, drafts.first(where: { $0.field == .owner })?.text != owner {
      drafts.removeAll { $0.field == .owner }
      drafts.append(DraftValue(field: .owner, text: owner, provenance: Provenance(source: .conversion, observedAt: now)))
    }
    return drafts
  }

  private func isTaken(_ field: Field, by kind: Profile.Kind) -> Bool {
    guard case .custom(let name) = field else { return Inheritance.includes(field, kind: kind, isAlone: kinds.count == 1) }
    guard let definition = customFields[name] else { return false }
    return definition.carriesOver && definition.applies(to: kind)
  }
}
