import Profiles

/// The `RateLimit` field, RFC 9651 list of `"policy";r=remaining;t=seconds`, and its forerunner `limit=10, remaining=0, reset=30`.
enum RateLimitField {
  /// Until when no policy has anything left; nil if all have, or for a field that cannot be read.
  static func pause(_ text: String, now: Timestamp) -> Timestamp? {
    guard text.utf8.count <= 4096 else { return nil }
    var moments: [Timestamp] = []
    var remaining: Int64?
    var reset: Int64?
    for member in text.split(separator: ",") {
      var left: Int64?
      var seconds: Int64?
      for part in member.split(separator: ";") {
        let pair = part.split(separator: "=", maxSplits: 1).map { String($0).trimmingSpaces() }
        guard pair.count == 2, let number = number(pair[1]) else { continue }
        switch pair[0] {
        case "r": left = number
        case "t": seconds = number
        case "remaining": remaining = number
        case "reset": reset = number
        default: break
        }
      }
      if let left, left <= 0, let seconds { moments.append(moment(reset: seconds, now: now)) }
    }
    if let remaining, remaining <= 0, let reset { moments.append(moment(reset: reset, now: now)) }
    return moments.max()
  }

  static func number(_ text: String) -> Int64? {
    let text = text.trimmingSpaces().prefix { $0 != "." && $0 != ";" && $0 != "," }
    return !text.isEmpty && text.utf8.allSatisfy { $0 &- 48 < 10 } ? Int64(text) : nil
  }

  /// Some sources give seconds from now, some seconds since 1970, a few milliseconds since then: numbers of such sizes are nothing else.
  static func moment(reset: Int64, now: Timestamp) -> Timestamp {
    let limit = now.adding(seconds: RetryAfter.longest.components.seconds)
    let moment: Timestamp =
      switch reset {
      case 100_000_000_000...: Timestamp(milliseconds: reset)
      case 1_000_000_000...: Timestamp(milliseconds: reset * 1000)
      default: now.adding(seconds: reset)
      }
    return min(max(moment, now), limit)
  }
}
