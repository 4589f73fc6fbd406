/// The most that one lookup may spend; reserved before it starts.
public struct Budget: Hashable, Sendable {
  /// In thousandths of the provider's credit.
  public var millicredits: Int64
  /// Requests to the source, retries included.
  public var calls: Int
  /// Bytes of bodies read.
  public var bytes: Int64

  public init(millicredits: Int64 = 10_000, calls: Int = 20, bytes: Int64 = 32 << 20) {
    self.millicredits = millicredits
    self.calls = calls
    self.bytes = bytes
  }

  /// Whether `cost` is within every part of it.
  public func covers(_ cost: Cost) -> Bool { cost.millicredits <= millicredits && cost.calls <= calls && cost.bytes <= bytes }
}
