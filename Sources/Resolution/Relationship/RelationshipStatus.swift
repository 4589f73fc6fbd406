public import Profiles

/// What a contact is to us by its deals: nothing is stored but the hand-set mark.
public struct RelationshipStatus: Hashable, Sendable {
  public enum Customer: String, Sendable, Codable, CaseIterable { case none, current, past }

  public enum Prospect: String, Sendable, Codable, CaseIterable { case none, current, lost }

  public var customer: Customer
  public var prospect: Prospect

  /// A won deal makes a customer (rule D6); an active one a prospect, and where there is none a lost or unqualified one a lost prospect (rule
  /// D5). Without deals it is neither.
  /// - Parameters:
  ///   - deals: any deals; those that the contact is not on are ignored.
  ///   - isMarkedPast: someone set "past customer" by hand (rule D6).
  public init(of contact: Composition, deals: [Deal], isMarkedPast: Bool = false) {
    self.init(
      categories: deals.filter { deal in deal.sides.contains(where: contact.contains) }.map(\.stage), isMarkedPast: isMarkedPast)
  }

  /// - Parameter categories: the stages of the contact's deals.
  public init(categories: [Deal.StageCategory], isMarkedPast: Bool = false) {
    customer = isMarkedPast ? .past : categories.contains(.won) ? .current : .none
    prospect = categories.contains(where: \.isActive) ? .current : categories.contains { $0 == .lost || $0 == .unqualified } ? .lost : .none
  }

  /// Whether the contact is neither prospect nor customer, nor ever was.
  public var isPlain: Bool { customer == .none && prospect == .none }
}
