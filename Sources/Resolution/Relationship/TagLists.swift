public import Profiles

/// The tags that are offered for contacts, and for prospects and customers (rule C8).
public struct TagLists: Hashable, Sendable {
  /// The tags of all contacts.
  public private(set) var contacts: Set<String> = []
  /// The tags of contacts that are or were prospects or customers, and of their deals.
  public private(set) var prospectsAndCustomers: Set<String> = []

  public init() {}

  /// Adds a contact's tags; leads have lists of their own. A contact that goes back to plain contact takes no tag away (rule C9).
  public mutating func add(_ contact: Composition, deals: [Deal], isMarkedPast: Bool = false) {
    guard contact.stage == .contact else { return }
    let tags = contact.current(.tags).map(\.text)
    contacts.formUnion(tags)
    let own = deals.filter { deal in deal.sides.contains(where: contact.contains) }
    guard !own.isEmpty || isMarkedPast else { return }
    prospectsAndCustomers.formUnion(tags)
    prospectsAndCustomers.formUnion(own.flatMap(\.tags))
  }
}
