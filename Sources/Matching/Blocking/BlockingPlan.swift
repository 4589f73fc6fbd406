/// Which blocking rules a record set gets, from the attributes it has: the specific ones first, so that they own most pairs.
struct BlockingPlan {
  private let attributes: [Attribute]
  private(set) var rules: [BlockingRule] = []

  /// - Parameter comparesEverything: adds a last rule that makes every pair a candidate; for small sets only.
  init(attributes: [Attribute], comparesEverything: Bool) {
    self.attributes = attributes
    let given = index(.given)
    let family = index(.family)
    addExactRules()
    if let family {
      addPersonRules(given: given, family: family)
    } else if let given {
      addRule([.phonetic(attribute: given, slot: slot(given))], narrowedBy: places() + [.phonetic(attribute: given, slot: slot(given))])
    }
    if family == nil && given == nil { addOrganizationRules() }
    addTextRules()
    if comparesEverything { rules.append(BlockingRule([[.anything]], attributes: attributes)) }
  }

  /// Values that by themselves make a pair worth a look.
  private mutating func addExactRules() {
    let narrowing = names() + places()
    for (position, attribute) in attributes.enumerated() {
      switch attribute.kind {
      case .email, .phone, .identifier:
        add(attribute.slots.map { [.value(attribute: position, slot: $0)] }, narrowedBy: narrowing)
      default: break
      }
    }
    if let email = index(.email) {
      add(attributes[email].slots.map { [.localPart(attribute: email, slot: $0)] }, narrowedBy: narrowing)
    }
  }

  private mutating func addPersonRules(given: Int?, family: Int) {
    let familySound = KeyPart.phonetic(attribute: family, slot: slot(family))
    if let given {
      let givenValue = KeyPart.value(attribute: given, slot: slot(given))
      let initial = KeyPart.initial(attribute: given, slot: slot(given))
      let both = KeyPart.bothNames(given: given, givenSlot: slot(given), family: family, familySlot: slot(family))
      let sounds = KeyPart.bothPhonetic(given: given, givenSlot: slot(given), family: family, familySlot: slot(family))
      addRule([both], narrowedBy: places() + employers())
      for kind in [Attribute.Kind.organization, .domain] {
        guard let employer = index(kind) else { continue }
        let parts = attributes[employer].slots.map { KeyPart.value(attribute: employer, slot: $0) }
        add(parts.map { [$0, familySound] }, narrowedBy: [initial])
        add(parts.map { [$0, givenValue] }, narrowedBy: [.initial(attribute: family, slot: slot(family))] + places())
      }
      if let birthDate = index(.birthDate) {
        let date = KeyPart.value(attribute: birthDate, slot: slot(birthDate))
        addRule([date, familySound], narrowedBy: [initial])
        addRule([date, givenValue], narrowedBy: places())
        addRule([date], narrowedBy: [initial] + places())
      }
      addRule([sounds], narrowedBy: places() + employers())
      if let organization = index(.organization) {
        addRule(
          [.rareToken(attribute: organization, slot: slot(organization), rank: 0), familySound], narrowedBy: [initial])
      }
      for place in places() { addRule([place, familySound], narrowedBy: [initial, givenValue]) }
      if let place = places().first { addRule([place, givenValue], narrowedBy: [.initial(attribute: family, slot: slot(family))]) }
      if let street = index(.street) {
        addRule([.value(attribute: street, slot: slot(street)), initial], narrowedBy: numbers() + places())
      }
    } else {
      addRule([familySound], narrowedBy: places() + employers())
    }
  }

  private mutating func addOrganizationRules() {
    let places = places()
    if let domain = index(.domain) {
      add(attributes[domain].slots.map { [.value(attribute: domain, slot: $0)] }, narrowedBy: places)
    }
    if let organization = index(.organization) {
      let value = KeyPart.value(attribute: organization, slot: slot(organization))
      let rare = KeyPart.rareToken(attribute: organization, slot: slot(organization), rank: 0)
      let second = KeyPart.rareToken(attribute: organization, slot: slot(organization), rank: 1)
      addRule([value], narrowedBy: places)
      addRule([rare], narrowedBy: places + [second])
      addRule([second], narrowedBy: places + [rare])
      if let place = places.first { addRule([place, .initial(attribute: organization, slot: slot(organization))], narrowedBy: [rare]) }
    }
    if let street = index(.street) {
      addRule([.value(attribute: street, slot: slot(street))], narrowedBy: numbers() + places)
      addRule([.rareToken(attribute: street, slot: slot(street), rank: 0)], narrowedBy: numbers() + places)
    }
  }

  private mutating func addTextRules() {
    for (position, attribute) in attributes.enumerated() where attribute.kind == .text {
      let narrowing = names() + places()
      addRule([.value(attribute: position, slot: slot(position))], narrowedBy: narrowing)
      addRule([.rareToken(attribute: position, slot: slot(position), rank: 0)], narrowedBy: narrowing)
    }
  }

  // MARK: Ingredients

  private func index(_ kind: Attribute.Kind) -> Int? { attributes.firstIndex { $0.kind == kind } }

  private func slot(_ attribute: Int) -> Int { attributes[attribute].slots.lowerBound }

  private func values(_ kinds: [Attribute.Kind]) -> [KeyPart] {
    kinds.compactMap { kind in index(kind).map { .value(attribute: $0, slot: slot($0)) } }
  }

  private func places() -> [KeyPart] { values([.postcode, .locality]) }

  private func employers() -> [KeyPart] { values([.organization, .domain]) }

  private func numbers() -> [KeyPart] { values([.number]) }

  private func names() -> [KeyPart] {
    var parts: [KeyPart] = []
    if let family = index(.family) { parts.append(.phonetic(attribute: family, slot: slot(family))) }
    if let given = index(.given) { parts.append(.initial(attribute: given, slot: slot(given))) }
    if parts.isEmpty, let organization = index(.organization) {
      parts.append(.rareToken(attribute: organization, slot: slot(organization), rank: 0))
    }
    return parts
  }

  private mutating func addRule(_ parts: [KeyPart], narrowedBy refinements: [KeyPart]) { add([parts], narrowedBy: refinements) }

  private mutating func add(_ alternatives: [[KeyPart]], narrowedBy refinements: [KeyPart]) {
    rules.append(BlockingRule(alternatives, refinements: refinements, attributes: attributes))
  }
}
