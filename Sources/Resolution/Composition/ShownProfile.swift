public import Profiles

/// What is shown of a profile: what an API read answers.
public struct ShownProfile: Hashable, Sendable {
  public var id: ProfileID
  public var kind: Profile.Kind
  public var stage: Profile.Stage
  public var state: Profile.State
  /// The root first.
  public var members: [ProfileID]
  /// The fields that have or had a value, in the order of `Field`.
  public var fields: [ShownField]
  /// Its ETag.
  public var revision: Int64
  public var createdAt: Timestamp
  public var updatedAt: Timestamp

  /// - Complexity: O(*n* log *n*) in the values of all sides, former ones included.
  public init(_ composition: Composition) {
    id = composition.id
    kind = composition.kind
    stage = composition.stage
    state = composition.root.state
    members = composition.sides.map(\.id)
    revision = composition.revision
    createdAt = composition.createdAt
    updatedAt = composition.updatedAt
    fields = FieldBuckets(composition).shown()
  }

  /// The shown values of a field, the primary one first.
  public subscript(field: Field) -> [ShownValue] { fields.first { $0.field == field }?.values ?? [] }

  /// All that is held to be true, field by field.
  public var values: [ShownValue] { fields.flatMap(\.values) }

  /// How much of what a profile of its kind should hold is there, in `[0, 1]`.
  public var completeness: Double { Completeness.share(of: Set(fields.filter { !$0.values.isEmpty }.map(\.field)), kind: kind) }
}
