import Glibc

extension OriginConfiguration {
  /// The time of this machine, seconds since 1970.
  public static let wallClock: @Sendable () -> Int64 = { Int64(time(nil)) }
}
