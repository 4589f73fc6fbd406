/// The path of a route: `/v1/profiles/{id}`.
public struct PathTemplate: Sendable, Hashable, ExpressibleByStringLiteral, CustomStringConvertible {
  enum Segment: Sendable, Hashable {
    case literal(String)
    case parameter(String)
  }

  public let description: String
  let segments: [Segment]

  /// - Precondition: begins with `/`; a segment is either a literal or one `{name}`.
  public init(stringLiteral value: String) { self.init(value) }

  public init(_ text: String) {
    precondition(text.hasPrefix("/"), "a path begins with /")
    description = text
    segments = text.dropFirst().split(separator: "/", omittingEmptySubsequences: false).filter { !$0.isEmpty }.map { part in
      if part.hasPrefix("{"), part.hasSuffix("}") { return .parameter(String(part.dropFirst().dropLast())) }
      precondition(!part.contains { "{}%?#".contains($0) }, "\(text): a segment is a literal or one {name}")
      return .literal(String(part))
    }
  }

  var parameterNames: [String] {
    segments.compactMap { if case .parameter(let name) = $0 { name } else { nil } }
  }
}
