import Profiles

extension Reference {
  private static let forPerson: Set<Field> = [
    .givenName, .familyName, .jobTitle, .telephone, .email, .industry, .url, .description, .tags, .owner, .custom("kept"),
  ]
  private static let forOrganization: Set<Field> = [.organizationName, .industry, .url, .tags, .owner, .custom("kept")]

  /// Makes the contacts of a lead; `person` and `organization` are the new numbers, used as needed.
  mutating func convert(
    _ lead: Int64, person: Int64, organization: Int64, owner: String?, now: Int64
  ) -> (person: Int64?, organization: Int64?) {
    let hasPerson = shown(lead, .familyName) != nil || shown(lead, .givenName) != nil
    let hasOrganization = shown(lead, .organizationName) != nil
    if hasPerson {
      copy(lead, to: person, isPerson: true, fields: hasOrganization ? Self.forPerson : Self.forPerson.union(Self.forOrganization))
    }
    if hasOrganization {
      copy(lead, to: organization, isPerson: false, fields: hasPerson ? Self.forOrganization : Self.forPerson.union(Self.forOrganization))
    }
    for contact in (hasPerson ? [person] : []) + (hasOrganization ? [organization] : []) {
      guard let owner, sides[contact]?.single[.owner]?.text != owner else { continue }
      sides[contact]?.single[.owner] = Datum(text: owner, fresh: now)
      sides[contact]?.had.insert(.owner)
      sides[contact]?.history[.owner] = [owner]
      sides[contact]?.givenOwner = owner
    }
    for (note, side) in notes where members(lead).contains(side) { notes[note] = hasPerson ? person : organization }
    sides[lead]?.state = .converted
    return (hasPerson ? person : nil, hasOrganization ? organization : nil)
  }

  private mutating func copy(_ lead: Int64, to contact: Int64, isPerson: Bool, fields: Set<Field>) {
    var side = Side(isPerson: isPerson, isContact: true)
    for field in Self.singles where fields.contains(field) {
      guard let datum = shown(lead, field) else { continue }
      side.single[field] = datum
      side.had.insert(field)
      side.history[field] = [datum.text]
    }
    for field in Self.multis where fields.contains(field) {
      let texts = shownTexts(lead, field)
      if texts.isEmpty { continue }
      side.multi[field] = texts.sorted()
      side.had.insert(field)
      side.history[field] = texts
    }
    sides[contact] = side
  }

  /// Gives a lead back what was written on its contacts; the person's word is the last.
  mutating func undo(lead: Int64, contacts: [Int64], merges: [Int64], origins: [Int64: Int64], now: Int64) {
    for merge in merges { unmerge(merge) }
    sides[lead]?.state = .active
    let before = self
    for contact in contacts {
      guard let side = before.sides[contact] else { continue }
      let others = contacts.filter { $0 != contact }.compactMap { before.sides[$0] }
      for field in Self.singles {
        let origin = before.shown(lead, field)
        if let datum = side.single[field] {
          if datum.text == origin?.text || (field == .owner && datum.text == side.givenOwner && side.ended(.owner) == nil) {
            continue
          }
          set(field, datum.text, under: lead, fresh: datum.fresh, now: now)
        } else if let origin, side.history[field]?.contains(origin.text) == true,
          !others.contains(where: { $0.single[field]?.text == origin.text })
        {
          clear(field, under: lead, now: now)
        }
      }
      for field in Self.multis {
        let origin = before.shownTexts(lead, field)
        let now = Set(side.multi[field] ?? [])
        for text in origin.subtracting(now)
        where side.history[field]?.contains(text) == true && !others.contains(where: { $0.multi[field]?.contains(text) == true }) {
          remove(field, text, from: members(lead))
        }
        for text in now.subtracting(origin) { add(field, text, on: lead, looking: members(lead)) }
      }
    }
    for contact in contacts { keepHistory(of: contact, on: lead) }
    for (note, side) in notes where contacts.contains(side) { notes[note] = origins[note] ?? lead }
    for contact in contacts { sides[contact]?.state = .undone }
  }

  /// What was said on a contact, and is said no more, is the lead's history from then on.
  private mutating func keepHistory(of contact: Int64, on lead: Int64) {
    guard let side = sides[contact] else { return }
    for (field, texts) in side.history {
      let known = members(lead).reduce(into: Set<String>()) { $0.formUnion(sides[$1]?.history[field] ?? []) }
      for text in texts.subtracting(known) where field != .owner || text != side.givenOwner {
        sides[lead]?.history[field, default: []].insert(text)
        sides[lead]?.had.insert(field)
        if let end = side.ends[field]?[text] { sides[lead]?.ends[field, default: [:]][text] = end }
      }
    }
  }
}
