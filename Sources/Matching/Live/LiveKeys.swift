/// The keys under which live records are found: those of the batch run's blocking rules without their refinements, and single names.
///
/// A key is 0 when the row lacks what it needs; keys of unlike rules differ. Values are taken by id, so a query's own values have no keys,
/// but what is known of them (sound, part before the @, last digits, words) has.
struct LiveKeys {
  /// More than any row has.
  static let limit = 64

  private let email: Attribute?
  private let phone: Attribute?
  private let identifier: Attribute?
  private let organization: Attribute?
  private let domain: Attribute?
  private let given: Attribute?
  private let family: Attribute?
  private let birthDate: Attribute?
  private let street: Attribute?
  private let postcode: Attribute?
  private let locality: Attribute?
  private let kind: LiveKind

  init(kind: LiveKind, attributes: [Attribute]) {
    func attribute(_ kind: Attribute.Kind) -> Attribute? { attributes.first { $0.kind == kind } }
    self.kind = kind
    email = attribute(.email)
    phone = attribute(.phone)
    identifier = attribute(.identifier)
    organization = attribute(.organization)
    domain = attribute(.domain)
    given = attribute(.given)
    family = attribute(.family)
    birthDate = attribute(.birthDate)
    street = attribute(.street)
    postcode = attribute(.postcode)
    locality = attribute(.locality)
  }

  /// What a key is made of; the number is part of the key.
  enum Rule: UInt64 {
    case email = 1, localPart, phone, identifier, bothNames, sounds, family, given
    case employerAndFamily, employerAndGiven, employerWordAndFamily
    case dateAndFamily, dateAndGiven, date
    case placeAndFamily, postcodeAndGiven, streetAndInitial
    case domain, organization, word, postcodeAndInitial, street, streetWord
  }

  /// Calls `body` with each key of a row.
  @inline(__always)
  func forEach(_ row: UnsafePointer<UInt32>, _ body: (UInt64) -> Void) {
    contacts(row, body)
    switch kind {
    case .people: people(row, body)
    case .organizations: organizations(row, body)
    }
  }

  private func contacts(_ row: UnsafePointer<UInt32>, _ body: (UInt64) -> Void) {
    if let email {
      for slot in email.slots where row[slot] != 0 {
        body(Self.key(.email, value(row[slot])))
        let local = email.features.emails.pointer[Int(row[slot])].local
        if local != 0 { body(Self.key(.localPart, UInt64(local))) }
      }
    }
    if let phone {
      for slot in phone.slots where row[slot] != 0 { body(Self.phoneKey(phone.features.packedDigits.pointer[Int(row[slot])])) }
    }
    if let identifier, row[identifier.slots.lowerBound] != 0 {
      body(Self.key(.identifier, value(row[identifier.slots.lowerBound])))
    }
  }

  private func people(_ row: UnsafePointer<UInt32>, _ body: (UInt64) -> Void) {
    guard let given, let family, let organization, let domain else { return }
    let givenID = row[given.slots.lowerBound]
    let familyID = row[family.slots.lowerBound]
    let sound = family.features.phonetic.pointer[Int(familyID)]
    let first = given.values.hash(givenID)
    let last = family.values.hash(familyID)
    if first != 0 && last != 0 { body(Self.bothNames(first, last)) }
    if last != 0 { body(Self.key(.family, last)) }
    if first != 0 { body(Self.key(.given, first)) }
    let givenSound = given.features.phonetic.pointer[Int(givenID)]
    if givenSound != 0 && sound != 0 {
      body(Self.key(.sounds, ByteHash.scramble(givenSound) &+ ByteHash.scramble(sound)))
    }
    for (attribute, tag) in [(organization, UInt64(1)), (domain, 2)] {
      for slot in attribute.slots where row[slot] != 0 {
        let employer = value(row[slot]) | tag << 40
        if sound != 0 { body(Self.key(.employerAndFamily, employer, sound)) }
        if first != 0 { body(Self.key(.employerAndGiven, employer, first)) }
      }
    }
    if sound != 0 {
      let word = organization.features.rareToken(of: row[organization.slots.lowerBound], rank: 0)
      if word != 0 { body(Self.key(.employerWordAndFamily, word, sound)) }
    }
    if let birthDate, row[birthDate.slots.lowerBound] != 0 {
      let date = value(row[birthDate.slots.lowerBound])
      body(Self.key(.date, date))
      if sound != 0 { body(Self.key(.dateAndFamily, date, sound)) }
      if first != 0 { body(Self.key(.dateAndGiven, date, first)) }
    }
    for (attribute, tag) in [(postcode, UInt64(1)), (locality, 2)] {
      guard let attribute, row[attribute.slots.lowerBound] != 0, sound != 0 else { continue }
      body(Self.key(.placeAndFamily, value(row[attribute.slots.lowerBound]) | tag << 40, sound))
    }
    if let postcode, row[postcode.slots.lowerBound] != 0, first != 0 {
      body(Self.key(.postcodeAndGiven, value(row[postcode.slots.lowerBound]), first))
    }
    if let street, row[street.slots.lowerBound] != 0, givenID != 0 {
      body(Self.key(.streetAndInitial, value(row[street.slots.lowerBound]), UInt64(given.values.firstByte(givenID))))
    }
  }

  private func organizations(_ row: UnsafePointer<UInt32>, _ body: (UInt64) -> Void) {
    guard let organization, let domain, let postcode, let street else { return }
    for slot in domain.slots where row[slot] != 0 { body(Self.key(.domain, value(row[slot]))) }
    let name = row[organization.slots.lowerBound]
    if name != 0 {
      body(Self.key(.organization, organization.values.hash(name)))
      let features = organization.features
      let words = features.tokenValues.view.hashes
      let range = Int(features.tokenStarts[Int(name)])..<Int(features.tokenStarts[Int(name) + 1])
      for index in range.prefix(8) { body(Self.key(.word, words[Int(features.tokens[index])])) }
      let place = row[postcode.slots.lowerBound]
      if place != 0 { body(Self.key(.postcodeAndInitial, value(place), UInt64(organization.values.firstByte(name)))) }
    }
    let line = row[street.slots.lowerBound]
    if line != 0 {
      body(Self.key(.street, value(line)))
      let word = street.features.rareToken(of: line, rank: 0)
      if word != 0 { body(Self.key(.streetWord, word)) }
    }
  }

  /// The same for what a person shares with others: the employer and the street, each with the person's names in either order.
  func forEachPlaceKey(of value: UInt32, _ attribute: Attribute.Kind, row: UnsafePointer<UInt32>, _ body: (UInt64) -> Void) {
    guard kind == .people, let given, let family else {
      if attribute == .domain { body(Self.key(.domain, self.value(value))) }
      if attribute == .street { body(Self.key(.street, self.value(value))) }
      return
    }
    let names = [
      (given, row[given.slots.lowerBound]), (family, row[family.slots.lowerBound]),
    ]
    let employer = self.value(value) | (attribute == .organization ? 1 : 2) << 40
    for (attributeOfName, id) in names where id != 0 {
      let sound = attributeOfName.features.phonetic[Int(id)]
      if attribute == .street {
        body(Self.key(.streetAndInitial, self.value(value), UInt64(attributeOfName.values.firstByte(id))))
      } else {
        if sound != 0 { body(Self.key(.employerAndFamily, employer, sound)) }
        body(Self.key(.employerAndGiven, employer, attributeOfName.values.hash(id)))
      }
    }
  }

  private func value(_ id: UInt32) -> UInt64 { UInt64(id) }

  // MARK: Keys

  @inline(__always)
  static func key(_ rule: Rule, _ first: UInt64, _ second: UInt64 = 0) -> UInt64 {
    ByteHash.combine(first &+ rule.rawValue << 56, second)
  }

  /// The key of two names in either order.
  @inline(__always)
  static func bothNames(_ first: UInt64, _ second: UInt64) -> UInt64 { key(.bothNames, ByteHash.scramble(first &+ second)) }

  /// The key of a phone number's last eight digits, which are the same with and without the country.
  @inline(__always)
  static func phoneKey(_ packed: UInt64) -> UInt64 { key(.phone, packed & 0xFFFF_FFFF) }
}
