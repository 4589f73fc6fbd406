public import Profiles

/// The numbers that a store gives to what a conversion makes; see `ConversionPlan.needs`.
public struct ConversionIDs: Hashable, Sendable {
  public var conversion: ConversionID
  public var person: ProfileID?
  public var organization: ProfileID?
  public var link: LinkID?
  public var deal: DealID?
  public var task: TaskID?
  public var personMerge: MergeID?
  public var organizationMerge: MergeID?

  public init(
    conversion: ConversionID, person: ProfileID? = nil, organization: ProfileID? = nil, link: LinkID? = nil, deal: DealID? = nil,
    task: TaskID? = nil, personMerge: MergeID? = nil, organizationMerge: MergeID? = nil
  ) {
    self.conversion = conversion
    self.person = person
    self.organization = organization
    self.link = link
    self.deal = deal
    self.task = task
    self.personMerge = personMerge
    self.organizationMerge = organizationMerge
  }
}

/// A conversion that was made: every row that it writes.
public struct ConversionOutcome: Hashable, Sendable {
  public let conversion: Conversion
  /// The lead's sides that changed, the new contacts, and the existing ones that absorbed them.
  public let profiles: [Profile]
  public let merges: [Merge]
  public let link: Link?
  public let deal: Deal?
  public let task: FollowUp?
  /// The notes, tasks and links that went from the lead to a contact.
  public let moved: Attachments
  /// To which side of the lead each moved note belonged; wanted again by an undo of a lead that had absorbed others.
  public let noteOrigins: [NoteID: ProfileID]
  /// What the request's edits changed on the lead.
  public let changes: [ValueChange]
  /// The lead as it is from then on.
  public let lead: Composition
  /// What is shown as the person contact.
  public let person: Composition?
  /// What is shown as the organization contact.
  public let organization: Composition?
}

extension ConversionPlan {
  /// Makes what the plan says.
  /// - Precondition: `ids` holds every id that `needs` asks for.
  /// - Throws: what the plan's making would have thrown; never, for a plan that was made.
  public func apply(ids: ConversionIDs, actor: String) throws(ConversionRefusal) -> ConversionOutcome {
    let needs = needs
    precondition(
      (!needs.person || ids.person != nil) && (!needs.organization || ids.organization != nil) && (!needs.link || ids.link != nil)
        && (!needs.deal || ids.deal != nil) && (!needs.task || ids.task != nil) && (!needs.personMerge || ids.personMerge != nil)
        && (!needs.organizationMerge || ids.organizationMerge != nil), "an id is missing")
    let assembly = ConversionAssembly(person: person, organization: organization, rules: rules, now: now)
    let made: ConversionAssembly.Made
    do throws(MergeRefusal) {
      made = try assembly.make(
        person: ids.person, organization: ids.organization, personMerge: ids.personMerge, organizationMerge: ids.organizationMerge,
        actor: actor)
    } catch { throw .merge(error) }
    guard let contact = made.person?.profile.id ?? made.organization?.profile.id else { throw .nameMissing }

    var converted = lead
    converted.sides[0].state = .converted(ids.conversion)
    converted.sides[0].revision = before.revision + 1
    converted.sides[0].updatedAt = max(before.root.updatedAt, now)
    let old = Dictionary(uniqueKeysWithValues: before.sides.map { ($0.id, $0) })
    let attachments = moved(to: made)
    return ConversionOutcome(
      conversion: Conversion(
        id: ids.conversion, lead: lead.id, person: made.person?.profile.id, organization: made.organization?.profile.id,
        deal: deal == nil ? nil : ids.deal, task: request.task == nil ? nil : ids.task, link: link ? ids.link : nil,
        personMerge: made.person?.outcome?.merge.id, organizationMerge: made.organization?.outcome?.merge.id,
        notes: attachments.notes.map(\.id), actor: actor, createdAt: now),
      profiles: converted.sides.filter { old[$0.id] != $0 } + made.contacts.flatMap(\.profiles),
      merges: made.contacts.compactMap(\.outcome?.merge), link: newLink(ids, made), deal: newDeal(ids, made, contact: contact),
      task: newTask(ids, contact: contact), moved: attachments,
      noteOrigins: Dictionary(moved.notes.map { ($0.id, $0.profile) }, uniquingKeysWith: { first, _ in first }), changes: changes,
      lead: converted, person: made.person?.after, organization: made.organization?.after)
  }

  private func newLink(_ ids: ConversionIDs, _ made: ConversionAssembly.Made) -> Link? {
    guard link, let id = ids.link, let person = made.person, let organization = made.organization else { return nil }
    return Link(
      id: id, person: person.profile.id, organization: organization.profile.id, title: linkTitle, conversion: ids.conversion, createdAt: now
    )
  }

  private func newDeal(_ ids: ConversionIDs, _ made: ConversionAssembly.Made, contact: ProfileID) -> Deal? {
    guard let deal, let id = ids.deal else { return nil }
    return Deal(
      id: id, name: deal.name, stage: deal.stage, amount: deal.amount, currency: deal.currency, source: deal.source, contact: contact,
      organization: made.organization?.profile.id, owner: owner, tags: deal.tags, conversion: ids.conversion, createdAt: now, updatedAt: now
    )
  }

  private func newTask(_ ids: ConversionIDs, contact: ProfileID) -> FollowUp? {
    guard let task = request.task, let id = ids.task else { return nil }
    return FollowUp(
      id: id, profile: contact, deal: deal == nil ? nil : ids.deal, text: task.text, dueAt: task.dueAt, owner: owner,
      conversion: ids.conversion, createdAt: now)
  }

  /// Notes and tasks go to the person, or else to the organization (rules C15, C16); a link's end to the contact of its kind.
  private func moved(to made: ConversionAssembly.Made) -> Attachments {
    var attachments = Attachments()
    guard let contact = made.person?.profile.id ?? made.organization?.profile.id else { return attachments }
    attachments.notes = moved.notes.map { note in
      var note = note
      note.profile = contact
      return note
    }
    attachments.tasks = moved.tasks.map { task in
      var task = task
      task.profile = contact
      return task
    }
    attachments.links = moved.links.map { link in
      var link = link
      if lead.contains(link.person) { link.person = made.person?.profile.id ?? contact }
      if lead.contains(link.organization) { link.organization = made.organization?.profile.id ?? contact }
      return link
    }
    return attachments
  }
}
