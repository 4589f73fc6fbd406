public import Profiles
import Normalization

/// By what a profile can be looked up exactly: a row of the store's index of identifiers.
public struct LookupKey: Hashable, Sendable {
  public enum Scheme: String, Sendable, CaseIterable {
    /// `system:value`.
    case externalID = "external_id"
    /// The address as it is shown, tag and dots included: an upsert writes, so it must not take one address for another.
    case email
    /// E.164.
    case telephone
    /// A registrable domain of the profile's own, from its web addresses and emails; not a mail provider's or a social network's.
    case domain
    /// `scheme:value` of an identifier.
    case identifier
  }

  public let scheme: Scheme
  public let value: String

  public init(_ scheme: Scheme, _ value: String) {
    self.scheme = scheme
    self.value = value
  }

  /// The keys of the current values, each once, in the order of the values.
  public static func keys(of values: [Value]) -> [LookupKey] {
    var keys: [LookupKey] = []
    var scratch: [UInt8] = []
    func add(_ key: LookupKey) { if !keys.contains(key) { keys.append(key) } }
    for value in values where value.isCurrent {
      switch value.field {
      case .externalID: add(LookupKey(.externalID, value.text))
      case .identifier: add(LookupKey(.identifier, value.text))
      case .telephone where value.text.hasPrefix("+"): add(LookupKey(.telephone, value.text))
      case .email, .url:
        if value.field == .email { add(LookupKey(.email, value.text)) }
        scratch.removeAll(keepingCapacity: true)
        var text = value.text
        let result = text.withUTF8 { Domain.normalize(Span(_unsafeElements: $0), into: &scratch) }
        if result.kind == .own { add(LookupKey(.domain, String(decoding: scratch, as: UTF8.self))) }
      default: break
      }
    }
    return keys
  }
}
