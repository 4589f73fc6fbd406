public import Profiles

/// What a provider needs to know of a profile: a field, a part of it, or something derived from fields.
///
/// - `organization_name`, `email`...: a field of the profile;
/// - `address.country`, `identifier.lei`, `social_profile.linkedin`: a part of a field, for identifiers the value of that scheme and for
///   social profiles the handle at that service;
/// - `name`: the organization's name, or else given and family name; `domain`: the host of the web address or of the email address,
///   without `www.`.
public struct InputName: Hashable, Comparable, Sendable, LosslessStringConvertible {
  enum Kind: Hashable, Sendable {
    case field(Field)
    case part(Field, String)
    case name
    case domain
  }

  public let text: String
  let kind: Kind

  /// Nil for a name that stands for nothing, or one longer than 120 bytes.
  public init?(_ text: String) {
    guard text.utf8.count <= 120 else { return nil }
    self.text = text
    switch text {
    case "name": kind = .name
    case "domain": kind = .domain
    default:
      if let field = Field(name: text) {
        kind = .field(field)
      } else {
        guard let dot = text.firstIndex(of: "."), let field = Field(name: String(text[..<dot])) else { return nil }
        let part = String(text[text.index(after: dot)...])
        switch field {
        case .identifier, .externalID, .socialProfile: guard Self.isKey(part) else { return nil }
        default: guard field.parts.contains(part) else { return nil }
        }
        kind = .part(field, part)
      }
    }
  }

  public init(_ field: Field) {
    text = field.name
    kind = .field(field)
  }

  /// The fields whose values are sent when this is sent.
  public var fields: [Field] {
    switch kind {
    case .field(let field), .part(let field, _): [field]
    case .name: [.organizationName, .legalName, .givenName, .familyName]
    case .domain: [.url, .email]
    }
  }

  /// What an author may write beside a field's own parts.
  public static let derived = ["name", "domain"]

  public var description: String { text }

  public static func < (a: Self, b: Self) -> Bool { a.text < b.text }

  private static func isKey(_ text: String) -> Bool {
    (1...60).contains(text.utf8.count) && text.utf8.allSatisfy { $0 &- 97 < 26 || $0 &- 48 < 10 || $0 == UInt8(ascii: "_") }
  }
}
