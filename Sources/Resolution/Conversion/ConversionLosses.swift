import Profiles

/// Compares what a lead shows with what its contacts and its deal show afterwards.
struct ConversionLosses {
  let lead: Composition
  let made: ConversionAssembly.Made
  let hasDeal: Bool
  let owner: String?
  let customFields: [CustomFieldDefinition]
  let kinds: [Profile.Kind]

  func report() -> LossReport {
    let own = LossReport.comparing(lead, with: made.contacts.map(\.after)) { cause($0) }
    let others = made.contacts.flatMap { contact in
      contact.target.map { target in
        LossReport.comparing(target, with: [contact.after]) { .conflict(shown: contact.after.current($0.field).first) }
      } ?? []
    }
    return LossReport(own + others)
  }

  /// Why a value of the lead is not shown afterwards; nil when the deal shows it.
  private func cause(_ value: Value) -> Loss.Cause? {
    switch value.field {
    case .leadSource: return hasDeal ? nil : .sourceWithoutDeal
    case .status: return .leadStatus
    case .custom(let name):
      guard let definition = customFields.first(where: { $0.name == name }), definition.carriesOver else { return .customFieldNotCarried }
      guard kinds.contains(where: definition.applies) else { return .customFieldNotApplicable }
    case .owner where owner != nil && owner != value.text: return .ownerReplaced
    default: break
    }
    let takers = made.contacts.filter { contact in contact.profile.values.contains { $0.field == value.field } }
    guard let taker = takers.first else { return .notInherited }
    return .conflict(shown: taker.after.current(value.field).first)
  }
}
