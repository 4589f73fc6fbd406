/// The keys under which live records are found: those of the batch run's blocking rules without their refinements, and single names.
///
/// A key is 0 when the row lacks what it needs; keys of unlike rules differ. Values are taken by id, so a query's own values have no keys,
/// but what is known of them (sound, part before the @, last digits, words) has.
struct LiveKeys {
  /// More than any row has.
  static let limit = 64

  private let email: Source?
  private let phone: Source?
  private let identifier: Source?
  private let organization: Source?
  private let domain: Source?
  private let given: Source?
  private let family: Source?
  private let birthDate: Source?
  private let street: Source?
  private let postcode: Source?
  private let locality: Source?
  private let kind: LiveKind

  /// An attribute's slots, values and features as plain pointers, valid until they are moved.
  private struct Source: @unchecked Sendable {
    let slots: Range<Int>
    let slot: Int
    let values: ValueView
    let phonetic: UnsafePointer<UInt64>
    let emails: UnsafePointer<EmailFeatures>
    let packedDigits: UnsafePointer<UInt64>
    let tokens: TokenView?

    init(_ attribute: Attribute) {
      let features = attribute.features
      slots = attribute.slots
      slot = slots.lowerBound
      values = attribute.values.view
      phonetic = features.phonetic.base
      emails = features.emails.base
      packedDigits = features.packedDigits.base
      tokens = features.tokenStarts.count > 0 ? TokenView(features) : nil
    }

    @inline(__always)
    func rareToken(of id: UInt32) -> UInt64 { tokens?.rareToken(of: id, rank: 0) ?? 0 }
  }

  init(kind: LiveKind, attributes: [Attribute]) {
    func attribute(_ kind: Attribute.Kind) -> Source? { attributes.first { $0.kind == kind }.map { Source($0) } }
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
        let local = email.emails[Int(row[slot])].local
        if local != 0 { body(Self.key(.localPart, UInt64(local))) }
      }
    }
    if let phone {
      for slot in phone.slots where row[slot] != 0 { body(Self.phoneKey(phone.packedDigits[Int(row[slot])])) }
    }
    if let identifier, row[identifier.slot] != 0 {
      body(Self.key(.identifier, value(row[identifier.slot])))
    }
  }

  private func people(_ row: UnsafePointer<UInt32>, _ body: (UInt64) -> Void) {
    guard let given, let family, let organization, let domain else { return }
    let givenID = row[given.slot]
    let familyID = row[family.slot]
    let sound = family.phonetic[Int(familyID)]
    let first = given.values.hashes[Int(givenID)]
    let last = family.values.hashes[Int(familyID)]
    if first != 0 && last != 0 { body(Self.bothNames(first, last)) }
    if last != 0 { body(Self.key(.family, last)) }
    if first != 0 { body(Self.key(.given, first)) }
    let givenSound = given.phonetic[Int(givenID)]
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
      let word = organization.rareToken(of: row[organization.slot])
      if word != 0 { body(Self.key(.employerWordAndFamily, word, sound)) }
    }
    if let birthDate, row[birthDate.slot] != 0 {
      let date = value(row[birthDate.slot])
      body(Self.key(.date, date))
      if sound != 0 { body(Self.key(.dateAndFamily, date, sound)) }
      if first != 0 { body(Self.key(.dateAndGiven, date, first)) }
    }
    for (attribute, tag) in [(postcode, UInt64(1)), (locality, 2)] {
      guard let attribute, row[attribute.slot] != 0, sound != 0 else { continue }
      body(Self.key(.placeAndFamily, value(row[attribute.slot]) | tag << 40, sound))
    }
    if let postcode, row[postcode.slot] != 0, first != 0 {
      body(Self.key(.postcodeAndGiven, value(row[postcode.slot]), first))
    }
    if let street, row[street.slot] != 0, givenID != 0 {
      body(Self.key(.streetAndInitial, value(row[street.slot]), UInt64(given.values[givenID][0])))
    }
  }

  private func organizations(_ row: UnsafePointer<UInt32>, _ body: (UInt64) -> Void) {
    guard let organization, let domain, let postcode, let street else { return }
    for slot in domain.slots where row[slot] != 0 { body(Self.key(.domain, value(row[slot]))) }
    let name = row[organization.slot]
    if name != 0 {
      body(Self.key(.organization, organization.values.hashes[Int(name)]))
      if let tokens = organization.tokens {
        let range = Int(tokens.starts[Int(name)])..<Int(tokens.starts[Int(name) + 1])
        for index in range.prefix(8) { body(Self.key(.word, tokens.words.hashes[Int(tokens.tokens[index])])) }
      }
      let place = row[postcode.slot]
      if place != 0 { body(Self.key(.postcodeAndInitial, value(place), UInt64(organization.values[name][0]))) }
    }
    let line = row[street.slot]
    if line != 0 {
      body(Self.key(.street, value(line)))
      let word = street.rareToken(of: line)
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
      (given, row[given.slot]), (family, row[family.slot]),
    ]
    let employer = self.value(value) | (attribute == .organization ? 1 : 2) << 40
    for (attributeOfName, id) in names where id != 0 {
      let sound = attributeOfName.phonetic[Int(id)]
      if attribute == .street {
        body(Self.key(.streetAndInitial, self.value(value), UInt64(attributeOfName.values[id][0])))
      } else {
        if sound != 0 { body(Self.key(.employerAndFamily, employer, sound)) }
        body(Self.key(.employerAndGiven, employer, attributeOfName.values.hashes[Int(id)]))
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
