public import Profiles
import Resolution
public import Storage

extension Account {
  public func deal(_ id: DealID) async throws -> Deal {
    guard let deal = try await read({ try $0.deal(id) }) else { throw AccountError.notFound("\(id)") }
    return deal
  }

  /// A part of the deals, by id.
  public func deals(stage: Deal.StageCategory?, after cursor: DealID?, limit: Int) async throws -> Page<Deal, DealID> {
    try await read { try $0.deals(stage: stage, after: cursor, limit: limit) }
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
      try session.raiseRevisions(of: deal.sides)
      try session.emit(.dealChanged, of: [deal.contact], EventPayload.Related(id: "\(deal.id)", profile: deal.contact, action: "added"))
      return deal
    }
  }

  /// - Parameter known: what the one who changes it has read; nil to change it whatever it is.
  /// - Throws: `notFound`, `invalid`; `outdated` when it is no longer as it was read.
  public func updateDeal(
    _ id: DealID, _ input: DealInput, ifStill known: Deal? = nil, _ context: RequestContext, seal: Seal<Deal>? = nil
  ) async throws -> Deal {
    try await change(context, seal: seal) { session in
      guard let old = try session.writer.deal(id) else { throw AccountError.notFound("\(id)") }
      if let known, known != old { throw AccountError.outdated(current: 0) }
      var deal = old
      try Self.fill(&deal, input, session)
      if deal == old { return old }
      deal.updatedAt = context.now
      _ = try session.writer.update(deal)
      // What a contact is to us follows from its deals.
      if deal.stage != old.stage || deal.sides != old.sides || deal.tags != old.tags {
        try session.raiseRevisions(of: old.sides + deal.sides)
      }
      try session.emit(
        .dealChanged, of: Array(Set([old.contact, deal.contact])).sorted(),
        EventPayload.Related(id: "\(id)", profile: deal.contact, action: "changed"))
      return deal
    }
  }

  /// - Parameter known: as with `updateDeal`.
  public func deleteDeal(_ id: DealID, ifStill known: Deal? = nil, _ context: RequestContext) async throws {
    try await change(context) { session in
      guard let deal = try session.writer.deal(id) else { throw AccountError.notFound("\(id)") }
      if let known, known != deal { throw AccountError.outdated(current: 0) }
      _ = try session.writer.delete(id)
      try session.raiseRevisions(of: deal.sides)
      try session.emit(.dealChanged, of: [deal.contact], EventPayload.Related(id: "\(id)", profile: deal.contact, action: "removed"))
    }
  }

  private static func fill(_ deal: inout Deal, _ input: DealInput, _ session: ChangeSession) throws {
    let flaws = try self.flaws(of: input, session)
    if !flaws.isEmpty { throw AccountError.invalid(flaws) }
    for part in input.cleared {
      switch part {
      case .amount: deal.amount = nil
      case .currency: deal.currency = nil
      case .source: deal.source = nil
      case .organization: deal.organization = nil
      case .owner: deal.owner = nil
      }
    }
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

  private static func flaws(of input: DealInput, _ session: ChangeSession) throws -> [InputFlaw] {
    var flaws: [InputFlaw] = []
    let named = [("contact", input.contact), ("organization", input.organization)]
    let associated = (input.associatedContacts ?? []).enumerated().map { ("associated_contacts[\($0)]", Optional($1)) }
    for (field, id) in named + associated {
      guard let id else { continue }
      let composition = try session.active(id)
      if composition.stage != .contact { flaws.append(InputFlaw(field: field, message: "\(id) is a lead; convert it first (rule D3)")) }
      if field == "organization", composition.kind != .organization {
        flaws.append(InputFlaw(field: field, message: "\(id) is a person"))
      }
    }
    if let amount = input.amount, !isDecimal(amount) {
      flaws.append(InputFlaw(field: "amount", message: "must be a decimal number such as 1250.00"))
    }
    if let currency = input.currency, currency.utf8.count != 3 || !currency.utf8.allSatisfy({ (0x41...0x5A).contains($0) }) {
      flaws.append(InputFlaw(field: "currency", message: "must be three capital letters (ISO 4217)"))
    }
    return flaws
  }

  /// Digits with at most one point, and a sign.
  static func isDecimal(_ text: String) -> Bool {
    let digits = text.hasPrefix("-") ? text.dropFirst() : text[...]
    let halves = digits.split(separator: ".", maxSplits: 1, omittingEmptySubsequences: false)
    return digits.utf8.count <= 30 && !halves.isEmpty
      && halves.allSatisfy { !$0.isEmpty && $0.utf8.allSatisfy { (0x30...0x39).contains($0) } }
  }
}
