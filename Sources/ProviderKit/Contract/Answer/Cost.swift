/// What was spent.
public struct Cost: Hashable, Sendable {
  /// In thousandths of the provider's credit.
  public var millicredits: Int64
  /// Requests that were sent to the source; an answer from the cache is none.
  public var calls: Int
  /// Bytes of bodies read from the network.
  public var bytes: Int64

  public init(millicredits: Int64 = 0, calls: Int = 0, bytes: Int64 = 0) {
    self.millicredits = millicredits
    self.calls = calls
    self.bytes = bytes
  }

  public static let zero = Cost()

  /// Sums stop at the largest number.
  public static func + (a: Cost, b: Cost) -> Cost {
    let (credits, creditsCarried) = a.millicredits.addingReportingOverflow(b.millicredits)
    let (calls, callsCarried) = a.calls.addingReportingOverflow(b.calls)
    let (bytes, bytesCarried) = a.bytes.addingReportingOverflow(b.bytes)
    return Cost(millicredits: creditsCarried ? .max : credits, calls: callsCarried ? .max : calls, bytes: bytesCarried ? .max : bytes)
  }

  public static func += (a: inout Cost, b: Cost) { a = a + b }
}
