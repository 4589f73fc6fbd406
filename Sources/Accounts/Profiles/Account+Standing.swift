public import Profiles
public import Resolution
import Storage

/// What a contact is to us, and where its tags are offered; computed from its deals each time.
public struct ContactStanding: Sendable, Hashable {
  /// Customer and prospect status (rules D5, D6).
  public var status: RelationshipStatus
  /// The lists that its tags, and those of its deals, are on (rules C8, C9).
  public var tags: TagLists

  init(_ contact: Composition, deals: [Deal], isMarkedPast: Bool) {
    status = RelationshipStatus(of: contact, deals: deals, isMarkedPast: isMarkedPast)
    tags = TagLists()
    tags.add(contact, deals: deals, isMarkedPast: isMarkedPast)
  }
}

extension Account {
  /// The standing of those of some profiles that are contacts.
  public func standings(of profiles: [ShownProfile]) async throws -> [ProfileID: ContactStanding] {
    let contacts = profiles.filter { $0.stage == .contact && $0.state == .active }.map(\.id)
    if contacts.isEmpty { return [:] }
    return try await read { reader in
      let groups = try Compositions.load(contacts, from: reader)
      let deals = try reader.deals(of: groups.flatMap { $0.sides.map(\.id) })
      var standings: [ProfileID: ContactStanding] = [:]
      for (group, own) in zip(groups, Self.deals(deals, by: groups)) {
        let isMarkedPast = try group.sides.contains { try reader.meta(PastCustomer.name($0.id)) != nil }
        standings[group.id] = ContactStanding(group, deals: own, isMarkedPast: isMarkedPast)
      }
      return standings
    }
  }

  /// For each group the deals that it is on.
  private static func deals(_ deals: [Deal], by groups: [Composition]) -> [[Deal]] {
    var positions: [ProfileID: Int] = [:]
    for (position, group) in groups.enumerated() { for side in group.sides { positions[side.id] = position } }
    var sorted = [[Deal]](repeating: [], count: groups.count)
    for deal in deals { for position in Set(deal.sides.compactMap { positions[$0] }) { sorted[position].append(deal) } }
    return sorted
  }
}

/// The mark "past customer" that someone sets by hand (rule D6); it belongs to the side that it was set for.
enum PastCustomer {
  static func name(_ side: ProfileID) -> String { "past_customer.\(side)" }
}

extension ChangeSession {
  /// Sets or takes away the mark "past customer".
  func mark(_ composition: Composition, asPastCustomer isPast: Bool) throws {
    guard composition.stage == .contact else {
      throw AccountError.invalid([InputFlaw(field: "customer_status", message: "a lead has none; convert it first (rule D3)")])
    }
    let marked = try composition.sides.map(\.id).filter { try writer.meta(PastCustomer.name($0)) != nil }
    if isPast ? !marked.isEmpty : marked.isEmpty { return }
    if isPast { try writer.setMeta(PastCustomer.name(composition.id), value: [UInt8(ascii: "1")]) }
    if !isPast { for side in marked { try writer.setMeta(PastCustomer.name(side), value: nil) } }
    try raiseRevisions(of: [composition.id])
    try emit(
      .customerMarked, of: [composition.id],
      EventPayload.Related(id: "\(composition.id)", profile: composition.id, action: isPast ? "marked_past" : "unmarked"))
  }

  /// Says that something beside the values of the profiles with these sides is shown differently.
  func raiseRevisions(of sides: [ProfileID]) throws {
    try writer.raiseRevisions(of: try Compositions.roots(of: sides, in: writer), at: context.now)
    regroup()
  }
}
