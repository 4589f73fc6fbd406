public import Profiles

/// `Retry-After`, RFC 9110 section 10.2.3: when a source wants to be asked again.
public enum RetryAfter {
  /// A source that asks for a longer rest is asked again after this.
  public static let longest: Duration = .seconds(30 * 86_400)

  /// The moment that a field names, as seconds or as a date; nil if it is neither. Never before `now`, never more than `longest` after.
  public static func moment(_ value: String, now: Timestamp) -> Timestamp? {
    let text = value.trimmingSpaces()
    let limit = now.adding(seconds: longest.components.seconds)
    if !text.isEmpty, text.utf8.allSatisfy({ $0 &- 48 < 10 }) {
      // More digits than fit are a very long time.
      guard let seconds = Int64(text) else { return limit }
      return min(now.adding(seconds: seconds), limit)
    }
    return HTTPDate.parse(text, now: now).map { min(max($0, now), limit) }
  }
}

extension String {
  /// Without the blanks that HTTP allows around a field's value.
  func trimmingSpaces() -> String {
    func isBlank(_ character: Character) -> Bool { character == " " || character == "\t" }
    return String(drop(while: isBlank).reversed().drop(while: isBlank).reversed())
  }
}
