import Profiles

/// Decides each single-valued field of a merge.
struct FieldChoices {
  private(set) var choices: [Field: Merge.Choice] = [:]
  private(set) var reasons: [Field: ChoiceReason] = [:]

  private let survivor: Composition
  private let absorbed: Composition
  private let rules: Survivorship

  init(survivor: Composition, absorbed: Composition, rules: Survivorship, requested: [Field: ValueID]) throws(MergeRefusal) {
    self.survivor = survivor
    self.absorbed = absorbed
    self.rules = rules
    var fields = Set(survivor.sides.lazy.flatMap(\.values).map(\.field))
    fields.formUnion(absorbed.sides.lazy.flatMap(\.values).map(\.field))
    for (field, id) in requested {
      guard !field.isMultiValued else { throw .fieldIsUnited(field) }
      choices[field] = try choice(of: id, in: field)
      reasons[field] = .requested
    }
    decideNamesTogether()
    for field in fields where !field.isMultiValued && choices[field] == nil { decide(field) }
    for field in fields where field.isMultiValued { reasons[field] = .united }
  }

  private func choice(of id: ValueID, in field: Field) throws(MergeRefusal) -> Merge.Choice {
    if survivor.current(field).first?.id == id { return .survivor }
    if absorbed.current(field).first?.id == id { return .absorbed }
    throw .choiceNotShown(field, id)
  }

  private mutating func decide(_ field: Field) {
    let ours = survivor.current(field).first
    let theirs = absorbed.current(field).first
    switch (ours, theirs) {
    case (nil, nil): put(field, .survivor, .noValue)
    case (let ours?, nil):
      let isCleared = absorbed.wasCleared(field, after: ours.provenance.lastKnown)
      put(field, isCleared ? .absorbed : .survivor, isCleared ? .clearedLater : .onlyValue)
    case (nil, let theirs?):
      let isCleared = survivor.wasCleared(field, after: theirs.provenance.lastKnown)
      put(field, isCleared ? .survivor : .absorbed, isCleared ? .clearedLater : .onlyValue)
    case (let ours?, let theirs?):
      if ours.saysTheSame(as: theirs) { return put(field, .survivor, .sameValue) }
      let rule = rules.rule(for: field)
      put(field, rule, verdict(by: rule, [ours], [theirs]))
    }
  }

  /// A given name of one and a family name of the other would be a person who does not exist.
  private mutating func decideNamesTogether() {
    let names: [Field] = [.givenName, .familyName]
    guard names.allSatisfy({ choices[$0] == nil }), rules.rule(for: .givenName) == rules.rule(for: .familyName) else { return }
    let ours = names.compactMap { survivor.current($0).first }
    let theirs = names.compactMap { absorbed.current($0).first }
    guard ours.count == 2, theirs.count == 2 else { return }
    if zip(ours, theirs).allSatisfy({ $0.saysTheSame(as: $1) }) {
      for name in names { put(name, .survivor, .sameValue) }
      return
    }
    let rule = rules.rule(for: .familyName)
    for name in names { put(name, rule, verdict(by: rule, ours, theirs)) }
  }

  /// Which side's values a rule prefers; nil when it sees no difference.
  private func verdict(by rule: Survivorship.Rule, _ ours: [Value], _ theirs: [Value]) -> Merge.Choice? {
    switch rule {
    case .masterFirst: return .survivor
    case .mostTrusted:
      return prefer(-(ours.map { rules.trust(in: $0.provenance) }.max() ?? 0), -(theirs.map { rules.trust(in: $0.provenance) }.max() ?? 0))
    case .freshestVerified:
      let verified = prefer(
        ours.compactMap(\.provenance.verifiedAt?.milliseconds).max() ?? .min,
        theirs.compactMap(\.provenance.verifiedAt?.milliseconds).max() ?? .min)
      return verified
        ?? prefer(
          ours.map(\.provenance.lastKnown.milliseconds).max() ?? .min, theirs.map(\.provenance.lastKnown.milliseconds).max() ?? .min)
    case .mostComplete: return prefer(survivor.filledFields, absorbed.filledFields)
    case .longest: return prefer(ours.map(\.text.unicodeScalars.count).reduce(0, +), theirs.map(\.text.unicodeScalars.count).reduce(0, +))
    }
  }

  private func prefer<Worth: Comparable>(_ ours: Worth, _ theirs: Worth) -> Merge.Choice? {
    ours == theirs ? nil : ours > theirs ? .survivor : .absorbed
  }

  private mutating func put(_ field: Field, _ rule: Survivorship.Rule, _ choice: Merge.Choice?) {
    put(field, choice ?? .survivor, choice == nil ? .tie(rule) : .rule(rule))
  }

  private mutating func put(_ field: Field, _ choice: Merge.Choice, _ reason: ChoiceReason) {
    choices[field] = choice
    reasons[field] = reason
  }
}

extension Composition {
  /// Whether a field has no value because it was cleared later than `moment` (HubSpot's "newer cleared value").
  fileprivate func wasCleared(_ field: Field, after moment: Timestamp) -> Bool {
    let ends = sides[winner(of: field)].values.filter { $0.field == field && $0.status == .former }.compactMap(\.endedAt)
    return ends.max().map { $0 > moment } ?? false
  }

  /// How many of the fields that a profile of its kind should hold have a value.
  fileprivate var filledFields: Int { Completeness.expected(of: kind).count { !current($0).isEmpty } }
}
