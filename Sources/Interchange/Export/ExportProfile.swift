public import Profiles

/// A profile as it is shown, merged sides and all: what exporters write.
public struct ExportProfile: Hashable, Sendable {
  public var id: ProfileID
  public var kind: Profile.Kind
  public var stage: Profile.Stage
  /// Current values in the order in which they are shown, the primary one of a field first.
  public var values: [Value]
  /// Former and invalid values, and those that lost in a merge.
  public var former: [Value]
  public var notes: [Note]
  public var createdAt: Timestamp
  public var updatedAt: Timestamp
  /// All sides, the profile's own first.
  public var members: [ProfileID]
  public var links: [Link]

  public init(
    id: ProfileID, kind: Profile.Kind, stage: Profile.Stage, values: [Value], former: [Value] = [], notes: [Note] = [],
    createdAt: Timestamp, updatedAt: Timestamp, members: [ProfileID] = [], links: [Link] = []
  ) {
    self.id = id
    self.kind = kind
    self.stage = stage
    self.values = values
    self.former = former
    self.notes = notes
    self.createdAt = createdAt
    self.updatedAt = updatedAt
    self.members = members
    self.links = links
  }

  /// The shown value of a field: the primary one, or else the first.
  func shown(_ field: Field) -> Value? {
    var first: Value?
    for value in values where value.field == field {
      if value.isPrimary { return value }
      if first == nil { first = value }
    }
    return first
  }

  /// The values of a field, the primary one first.
  func all(_ field: Field) -> [Value] {
    let found = values.filter { $0.field == field }
    return found.filter(\.isPrimary) + found.filter { !$0.isPrimary }
  }

  /// The name as people say it; the organization's, or the email where there is none.
  var displayName: String {
    if kind == .organization, let name = shown(.organizationName) ?? shown(.legalName) { return name.text }
    let words = [Field.honorificPrefix, .givenName, .additionalName, .familyName, .honorificSuffix].compactMap { shown($0)?.text }
    if !words.isEmpty { return words.joined(separator: " ") }
    return (shown(.organizationName) ?? shown(.email) ?? shown(.telephone))?.text ?? id.description
  }
}
