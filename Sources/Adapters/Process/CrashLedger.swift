import Profiles

/// When a process that crashes may be started again: after a pause that doubles, and not at all for an hour once it crashed too often.
struct CrashLedger: Hashable, Sendable {
  enum Standing: Hashable, Sendable {
    case ready
    case pausing(until: Timestamp)
    case quarantined(until: Timestamp)
  }

  static let crashLimit = 5
  static let windowInSeconds: Int64 = 600
  static let quarantineInSeconds: Int64 = 3_600
  private static let pausesInSeconds: [Int64] = [1, 2, 4, 8, 16]

  /// Within the window, oldest first.
  private var crashes: [Timestamp] = []
  private var quarantinedUntil: Timestamp?

  mutating func crashed(at now: Timestamp) {
    forget(before: now)
    crashes.append(now)
    if crashes.count >= Self.crashLimit {
      quarantinedUntil = now.adding(seconds: Self.quarantineInSeconds)
      crashes.removeAll()
    }
  }

  /// Whether the process may be started now.
  mutating func standing(at now: Timestamp) -> Standing {
    if let until = quarantinedUntil {
      if now < until { return .quarantined(until: until) }
      quarantinedUntil = nil
    }
    forget(before: now)
    guard let last = crashes.last else { return .ready }
    let until = last.adding(seconds: Self.pausesInSeconds[min(crashes.count, Self.pausesInSeconds.count) - 1])
    return now < until ? .pausing(until: until) : .ready
  }

  private mutating func forget(before now: Timestamp) {
    let start = now.adding(seconds: -Self.windowInSeconds)
    crashes.removeAll { $0 <= start }
  }
}
