public import Profiles

/// A deal as someone enters or changes it; nil leaves a field as it is.
public struct DealInput: Sendable, Hashable {
  /// What a deal may be without.
  public enum Clearable: String, Sendable, CaseIterable { case amount, currency, source, organization, owner }

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
  /// What is taken away.
  public var cleared: Set<Clearable> = []

  public init() {}
}
