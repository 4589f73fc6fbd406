/// Why a message is not what the contract says.
public struct WireError: Error, Hashable, Sendable {
  /// One sentence without the end mark, with the member that is wrong.
  public let message: String

  public init(_ message: String) { self.message = message }
}
