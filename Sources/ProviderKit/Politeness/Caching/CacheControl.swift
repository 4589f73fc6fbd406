/// The directives of `Cache-Control`, RFC 9111 section 5.2: those that a cache heeds.
struct CacheControl: Sendable, Hashable {
  private(set) var noStore = false
  /// Also where it names fields: then more is asked again than need be.
  private(set) var noCache = false
  private(set) var isPrivate = false
  private(set) var isPublic = false
  private(set) var mustRevalidate = false
  /// In seconds; of two the smaller.
  private(set) var maxAge: Int64?
  private(set) var sharedMaxAge: Int64?

  /// - Parameter values: of all fields of that name, in order. What cannot be read is skipped.
  init(_ values: [String]) {
    for value in values {
      for directive in Self.split(value) {
        let name = directive.prefix { $0 != "=" }.lowercased()
        read(name, argument: directive.contains("=") ? String(directive.drop { $0 != "=" }.dropFirst()) : nil)
      }
    }
  }

  private mutating func read(_ name: String, argument: String?) {
    switch name {
    case "no-store": noStore = true
    case "no-cache": noCache = true
    case "private": isPrivate = true
    case "public": isPublic = true
    case "must-revalidate", "proxy-revalidate": mustRevalidate = true
    case "max-age": maxAge = min(maxAge ?? .max, Self.seconds(argument))
    case "s-maxage": sharedMaxAge = min(sharedMaxAge ?? .max, Self.seconds(argument))
    default: break
    }
  }

  /// A number that cannot be read is 0: stale at once.
  static func seconds(_ text: String?) -> Int64 {
    guard var digits = text?.trimmingSpaces() else { return 0 }
    if digits.hasPrefix("\""), digits.hasSuffix("\""), digits.count >= 2 { digits = String(digits.dropFirst().dropLast()) }
    guard !digits.isEmpty, digits.utf8.allSatisfy({ $0 &- 48 < 10 }) else { return 0 }
    return min(Int64(digits) ?? longest, longest)
  }

  /// RFC 9111 section 1.2.2: what overflows counts as 2^31 seconds.
  private static let longest: Int64 = 1 << 31

  /// At commas outside quotation marks.
  private static func split(_ value: String) -> [String] {
    var parts: [String] = [""]
    var isQuoted = false
    var isEscaped = false
    for character in value {
      if character == "," && !isQuoted {
        parts.append("")
        continue
      }
      if character == "\"" && !isEscaped { isQuoted.toggle() }
      isEscaped = isQuoted && character == "\\" && !isEscaped
      parts[parts.count - 1].append(character)
    }
    return parts.map { $0.trimmingSpaces() }
  }
}
