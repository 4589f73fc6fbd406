/// Which comparisons a record set gets, from the attributes it has.
struct ComparisonPlan: Sendable {
  var comparisons: [Comparison] = []
  /// The index of the comparison of employers, when people's employers are known.
  var employer: Int?

  init(attributes: [Attribute]) {
    func index(_ kind: Attribute.Kind) -> Int? { attributes.firstIndex { $0.kind == kind } }
    let given = index(.given)
    let family = index(.family)
    let organization = index(.organization)
    let domain = index(.domain)
    if let family { add(.init(.family, name: attributes[family].name, primary: family, secondary: given)) }
    if let given { add(.init(.given, name: attributes[given].name, primary: given, secondary: family)) }
    if let email = index(.email) {
      add(.init(.email, name: attributes[email].name, primary: email, secondary: given, tertiary: family))
    }
    if let phone = index(.phone) { add(.init(.phone, name: attributes[phone].name, primary: phone)) }
    // A domain that stands in the email only is compared with the email.
    let hasEmployer = organization != nil || (domain.map { !attributes[$0].isDerived } ?? false)
    if hasEmployer, let first = organization ?? domain {
      let names = [organization.map { attributes[$0].name }, domain.map { _ in "domain" }].compactMap { $0 }
      if given != nil || family != nil { employer = comparisons.count }
      add(.init(.employer, name: names.joined(separator: " / "), primary: first, secondary: organization, tertiary: domain))
    }
    for (position, attribute) in attributes.enumerated() where attribute.kind == .identifier {
      add(.init(.identifier, name: attribute.name, primary: position))
    }
    if let birthDate = index(.birthDate) { add(.init(.birthDate, name: attributes[birthDate].name, primary: birthDate)) }
    addAddress(attributes, street: index(.street), number: index(.number), postcode: index(.postcode), locality: index(.locality))
    if let region = index(.region) { add(.init(.category, name: attributes[region].name, primary: region)) }
    if let title = index(.title) { add(.init(.title, name: attributes[title].name, primary: title)) }
    for (position, attribute) in attributes.enumerated() where attribute.kind == .text {
      add(.init(.text, name: attribute.name, primary: position))
    }
    for (position, attribute) in attributes.enumerated() where attribute.kind == .category {
      add(.init(.category, name: attribute.name, primary: position))
    }
  }

  /// Whether a model has these comparisons.
  func check(_ model: MatchModel) throws(MatchingError) {
    if let flaw = model.flaw { throw .unusableModel(flaw) }
    let expected = comparisons.map(\.name)
    let found = model.comparisons.map(\.name)
    let sameLevels = comparisons.map(\.levelCount) == model.comparisons.map(\.levels.count)
    if expected != found || !sameLevels { throw .modelDoesNotFit(expected: expected, found: found) }
  }

  private mutating func addAddress(_ attributes: [Attribute], street: Int?, number: Int?, postcode: Int?, locality: Int?) {
    guard let first = street ?? postcode ?? locality else { return }
    let names = [street, number, postcode, locality].compactMap { $0 }.map { attributes[$0].name }
    var seen: Set<String> = []
    let distinct = names.filter { seen.insert($0).inserted }
    add(
      .init(
        .address, name: distinct.joined(separator: " / "), primary: street ?? first, secondary: number, tertiary: postcode,
        quaternary: locality))
  }

  private mutating func add(_ comparison: Comparison) {
    if comparisons.count < LevelVector.capacity { comparisons.append(comparison) }
  }
}
