import Profiles

extension Timestamp {
  /// To the millisecond below; a `Timestamp` of the last year is not passed.
  func adding(_ duration: Duration) -> Timestamp {
    let (seconds, attoseconds) = duration.components
    let (sum, overflow) = milliseconds.addingReportingOverflow(min(seconds, 1 << 40) * 1000 + attoseconds / 1_000_000_000_000_000)
    return Timestamp(milliseconds: overflow ? .max : sum)
  }

  func since(_ earlier: Timestamp) -> Duration { .milliseconds(milliseconds - earlier.milliseconds) }
}
