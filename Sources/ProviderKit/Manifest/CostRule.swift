/// What the source charges.
public struct CostRule: Hashable, Sendable {
  public enum Charge: String, Sendable, CaseIterable {
    /// Each request that was answered.
    case call
    /// Each lookup that found the entity.
    case found
  }

  /// In thousandths of a credit.
  public var millicredits: Int64
  public var charged: Charge
  /// An ISO 4217 code, with the price of a credit in millionths of its unit; nil where a credit has no price.
  public var currency: String?
  public var microsPerCredit: Int64

  public init(millicredits: Int64 = 0, charged: Charge = .call, currency: String? = nil, microsPerCredit: Int64 = 0) {
    self.millicredits = millicredits
    self.charged = charged
    self.currency = currency
    self.microsPerCredit = microsPerCredit
  }
}
