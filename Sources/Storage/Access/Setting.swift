/// A setting of the account.
public struct Setting: Hashable, Sendable {
  public var key: String
  /// JSON.
  public var value: [UInt8]
  /// From 1 up; its ETag.
  public var version: Int64

  public init(key: String, value: [UInt8], version: Int64) {
    self.key = key
    self.value = value
    self.version = version
  }
}
