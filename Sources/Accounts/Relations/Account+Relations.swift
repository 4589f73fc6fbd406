public import Profiles
import Resolution
import Storage

/// A deal as someone enters or changes it; nil leaves a field as it is.
public struct DealInput: Sendable, Hashable {
  public var name: String?
  public var stage: Deal.StageCategory?
  public var amount: String?
  public var currency: String?
  public var source: String?
  public var contact: ProfileID?
  public var organization: ProfileID?
  public var associatedContacts: [ProfileID]?
  public var owner: String?
  public var tags: [String]?

  public init() {}
}

/// What is tied to a profile and to all that it absorbed.
public struct Relations: Sendable {
  public var deals: [Deal]
  public var notes: [Note]
  public var tasks: [FollowUp]
  public var links: [Link]
}

extension Account {
  public static let textLimitInBytes = 64 << 10

  /// What is tied to a profile (rules D4, C6).
  public func relations(of id: ProfileID) async throws -> Relations {
    try await read { reader in
      let members = try Self.readable(id, reader).sides.map(\.id)
      return Relations(
        deals: try reader.deals(of: members), notes: try reader.notes(of: members), tasks: try reader.tasks(of: members),
        links: try reader.links(of: members))
    }
  }

  /// - Parameter side: which part of a merged profile it is about; nil for the one that is shown.
  public func addNote(
    to id: ProfileID, text: String, side: ProfileID? = nil, _ context: RequestContext, seal: Seal<Note>? = nil
  ) async throws -> Note {
    try await change(context, seal: seal) { session in
      let composition = try session.active(id)
      try Self.require(text: text, field: "text")
      var note = Note(
        id: NoteID(0), profile: try Self.side(side, of: composition), text: text, author: context.actor, createdAt: context.now)
      note.id = try session.writer.insert(note)
      try session.emit(
        .noteAdded, of: [note.profile], EventPayload.Related(id: "\(note.id)", profile: note.profile, action: "added"))
      return note
    }
  }

  public func addTask(
    to id: ProfileID, text: String, dueAt: Timestamp?, owner: String?, side: ProfileID? = nil, _ context: RequestContext,
    seal: Seal<FollowUp>? = nil
  ) async throws -> FollowUp {
    try await change(context, seal: seal) { session in
      let composition = try session.active(id)
      try Self.require(text: text, field: "text")
      var task = FollowUp(
        id: TaskID(0), profile: try Self.side(side, of: composition), text: text, dueAt: dueAt, owner: owner, createdAt: context.now)
      task.id = try session.writer.insert(task)
      try session.emit(
        .taskAdded, of: [task.profile], EventPayload.Related(id: "\(task.id)", profile: task.profile, action: "added"))
      return task
    }
  }

  /// Marks a task as done, or as open again.
  public func setTask(_ id: TaskID, done: Bool, _ context: RequestContext) async throws -> FollowUp {
    try await change(context) { session in
      guard var task = try session.writer.task(id) else { throw AccountError.notFound("\(id)") }
      task.isDone = done
      _ = try session.writer.update(task)
      return task
    }
  }

  /// Says that a person contact works for an organization contact (rule D1).
  public func link(
    person: ProfileID, organization: ProfileID, title: String?, _ context: RequestContext, seal: Seal<Link>? = nil
  ) async throws -> Link {
    try await change(context, seal: seal) { session in
      let a = try session.active(person)
      let b = try session.active(organization)
      var flaws: [InputFlaw] = []
      if a.kind != .person { flaws.append(InputFlaw(field: "person", message: "\(person) is an organization")) }
      if b.kind != .organization { flaws.append(InputFlaw(field: "organization", message: "\(organization) is a person")) }
      if !flaws.isEmpty { throw AccountError.invalid(flaws) }
      var link = Link(id: LinkID(0), person: person, organization: organization, title: title, createdAt: context.now)
      link.id = try session.writer.insert(link)
      try session.emit(
        .linkChanged, of: [person, organization], EventPayload.Related(id: "\(link.id)", profile: person, action: "added"))
      return link
    }
  }

  public func unlink(_ id: LinkID, _ context: RequestContext) async throws {
    try await change(context) { session in
      guard let link = try session.writer.link(id), try session.writer.delete(id) else { throw AccountError.notFound("\(id)") }
      try session.emit(
        .linkChanged, of: [link.person, link.organization], EventPayload.Related(id: "\(id)", profile: link.person, action: "removed"))
    }
  }

  // MARK: Deals

  public func deal(_ id: DealID) async throws -> Deal {
    guard let deal = try await read({ try $0.deal(id) }) else { throw AccountError.notFound("\(id)") }
    return deal
  }

  /// A new deal (rule C5: in the stage category `incoming` unless told otherwise).
  public func createDeal(_ input: DealInput, _ context: RequestContext, seal: Seal<Deal>? = nil) async throws -> Deal {
    try await change(context, seal: seal) { session in
      guard let contact = input.contact, let name = input.name, !name.isEmpty else {
        throw AccountError.invalid(
          [
            input.contact == nil ? InputFlaw(field: "contact", message: "is required") : nil,
            input.name?.isEmpty ?? true ? InputFlaw(field: "name", message: "is required") : nil,
          ].compactMap { $0 })
      }
      var deal = Deal(id: DealID(0), name: name, contact: contact, createdAt: context.now, updatedAt: context.now)
      try Self.fill(&deal, input, session)
      deal.id = try session.writer.insert(deal)
      try session.emit(.dealChanged, of: [deal.contact], EventPayload.Related(id: "\(deal.id)", profile: deal.contact, action: "added"))
      return deal
    }
  }

  public func updateDeal(_ id: DealID, _ input: DealInput, _ context: RequestContext, seal: Seal<Deal>? = nil) async throws -> Deal {
    try await change(context, seal: seal) { session in
      guard var deal = try session.writer.deal(id) else { throw AccountError.notFound("\(id)") }
      try Self.fill(&deal, input, session)
      deal.updatedAt = context.now
      _ = try session.writer.update(deal)
      try session.emit(.dealChanged, of: [deal.contact], EventPayload.Related(id: "\(id)", profile: deal.contact, action: "changed"))
      return deal
    }
  }

  public func deleteDeal(_ id: DealID, _ context: RequestContext) async throws {
    try await change(context) { session in
      guard let deal = try session.writer.deal(id), try session.writer.delete(id) else { throw AccountError.notFound("\(id)") }
      try session.emit(.dealChanged, of: [deal.contact], EventPayload.Related(id: "\(id)", profile: deal.contact, action: "removed"))
    }
  }

  private static func fill(_ deal: inout Deal, _ input: DealInput, _ session: ChangeSession) throws {
    var flaws: [InputFlaw] = []
    for (field, id) in [("contact", input.contact), ("organization", input.organization)] {
      guard let id else { continue }
      let composition = try session.active(id)
      if composition.stage != .contact { flaws.append(InputFlaw(field: field, message: "\(id) is a lead; convert it first (rule D3)")) }
      if field == "organization", composition.kind != .organization {
        flaws.append(InputFlaw(field: field, message: "\(id) is a person"))
      }
    }
    for id in input.associatedContacts ?? [] { _ = try session.active(id) }
    if let amount = input.amount, !isDecimal(amount) {
      flaws.append(InputFlaw(field: "amount", message: "must be a decimal number such as 1250.00"))
    }
    if let currency = input.currency, currency.utf8.count != 3 || !currency.utf8.allSatisfy({ (0x41...0x5A).contains($0) }) {
      flaws.append(InputFlaw(field: "currency", message: "must be three capital letters (ISO 4217)"))
    }
    if !flaws.isEmpty { throw AccountError.invalid(flaws) }
    if let name = input.name { deal.name = name }
    if let stage = input.stage { deal.stage = stage }
    if let amount = input.amount { deal.amount = amount }
    if let currency = input.currency { deal.currency = currency }
    if let source = input.source { deal.source = source }
    if let contact = input.contact { deal.contact = contact }
    if let organization = input.organization { deal.organization = organization }
    if let associated = input.associatedContacts { deal.associatedContacts = associated }
    if let owner = input.owner { deal.owner = owner }
    if let tags = input.tags { deal.tags = tags }
  }

  /// Digits with at most one point, and a sign.
  static func isDecimal(_ text: String) -> Bool {
    let digits = text.hasPrefix("-") ? text.dropFirst() : text[...]
    let halves = digits.split(separator: ".", maxSplits: 1, omittingEmptySubsequences: false)
    return digits.utf8.count <= 30 && !halves.isEmpty
      && halves.allSatisfy { !$0.isEmpty && $0.utf8.allSatisfy { (0x30...0x39).contains($0) } }
  }

  private static func require(text: String, field: String) throws {
    if text.isEmpty || text.utf8.count > textLimitInBytes {
      throw AccountError.invalid([InputFlaw(field: field, message: "must have 1 to \(textLimitInBytes) bytes")])
    }
  }

  private static func side(_ side: ProfileID?, of composition: Composition) throws -> ProfileID {
    guard let side else { return composition.id }
    guard composition.contains(side) else { throw AccountError.edit(.unknownSide(side)) }
    return side
  }
}
