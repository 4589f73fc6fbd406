import Profiles

/// Writes on a lead what was written on its contacts since they were made.
struct WriteBack {
  let lead: Composition
  /// The organization first, so that the person's word on a field that both took over is the last.
  let contacts: [Profile]
  let conversion: Conversion
  let now: Timestamp

  func written() -> SideWriter {
    var patch = ProfilePatch()
    for contact in contacts { patch.changes += changes(on: contact) }
    var writer = SideWriter(lead, now: now)
    // A draft that is empty or too many cannot come from a profile's own values; a change that does not fit is left as history below.
    for change in patch.changes {
      guard let next = try? ProfileEdit.edited(ProfilePatch([change]), writer.composition, now: now) else { continue }
      writer.adopt(next)
    }
    for contact in contacts { for value in history(of: contact, in: writer.composition) { writer.keep(value) } }
    return writer
  }

  private func changes(on contact: Profile) -> [ProfilePatch.Change] {
    let fields = Set(contact.values.map(\.field)).sorted()
    return fields.flatMap { field in field.isMultiValued ? multiple(field, on: contact) : single(field, on: contact) }
  }

  private func single(_ field: Field, on contact: Profile) -> [ProfilePatch.Change] {
    let origin = lead.current(field).first
    if let value = contact.current(field).first {
      let isOwn = field == .owner && value.provenance.source == .conversion && value.provenance.observedAt == conversion.createdAt
      return isOwn || origin.map(value.saysTheSame) == true ? [] : [.set(DraftValue(value))]
    }
    guard let origin, !isShown(origin, byOtherThan: contact), let ended = ended(origin, on: contact) else { return [] }
    return [ended.status == .invalid ? .invalidate(origin.id) : .clear(field)]
  }

  private func multiple(_ field: Field, on contact: Profile) -> [ProfilePatch.Change] {
    let origins = lead.current(field)
    let known = Set(origins.map(Statement.init))
    let current = contact.current(field)
    let shown = Set(current.map(Statement.init))
    let added = current.filter { !known.contains(Statement($0)) }.map { ProfilePatch.Change.add(DraftValue($0)) }
    let removed = origins.filter { !shown.contains(Statement($0)) && !isShown($0, byOtherThan: contact) }.compactMap { origin in
      ended(origin, on: contact).map { $0.status == .invalid ? ProfilePatch.Change.invalidate(origin.id) : .remove(origin.id) }
    }
    return removed + added
  }

  /// The copy of a lead's value that a contact took over and that ended there.
  private func ended(_ origin: Value, on contact: Profile) -> Value? {
    contact.values.last { !$0.isCurrent && $0.saysTheSame(as: origin) }
  }

  private func isShown(_ value: Value, byOtherThan contact: Profile) -> Bool {
    contacts.contains { other in other.id != contact.id && other.values.contains { $0.isCurrent && $0.saysTheSame(as: value) } }
  }

  /// Values of a contact of which the lead knows nothing.
  private func history(of contact: Profile, in lead: Composition) -> [Value] {
    let known = Set(lead.sides.flatMap(\.values).map(Statement.init))
    return contact.values.filter { value in
      let isOwn = value.field == .owner && value.provenance.source == .conversion && value.provenance.observedAt == conversion.createdAt
      return !isOwn && !known.contains(Statement(value))
    }
  }
}

/// Gives the lead back what belongs to the contacts that go.
struct Reassignment {
  let conversion: Conversion
  let lead: Composition
  let made: Set<ProfileID>
  let origins: [NoteID: ProfileID]

  func moved(_ all: Attachments) -> Attachments {
    var moved = Attachments()
    for var note in all.notes where made.contains(note.profile) {
      let origin = origins[note.id] ?? lead.id
      note.profile = lead.contains(origin) ? origin : lead.id
      moved.notes.append(note)
    }
    for var task in all.tasks where task.id != conversion.task && (made.contains(task.profile) || isOnDeal(task)) {
      if made.contains(task.profile) { task.profile = lead.id }
      if isOnDeal(task) { task.deal = nil }
      moved.tasks.append(task)
    }
    let dropped = Set(droppedLinks(all.links))
    for var link in all.links where !dropped.contains(link.id) && (made.contains(link.person) || made.contains(link.organization)) {
      if made.contains(link.person) { link.person = lead.id }
      if made.contains(link.organization) { link.organization = lead.id }
      moved.links.append(link)
    }
    return moved
  }

  /// The conversion's own link, and others between the contacts that it made: both ends would be the lead.
  func droppedLinks(_ links: [Link]) -> [LinkID] {
    links.filter { $0.id == conversion.link || (made.contains($0.person) && made.contains($0.organization)) }.map(\.id)
  }

  private func isOnDeal(_ task: FollowUp) -> Bool { task.deal != nil && task.deal == conversion.deal }
}
