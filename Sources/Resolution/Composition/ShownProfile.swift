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
    fields = FieldBuckets(composition).shown(in: composition)
  }

  /// The shown values of a field, the primary one first.
  public subscript(field: Field) -> [ShownValue] { fields.first { $0.field == field }?.values ?? [] }

  /// All that is held to be true, field by field.
  public var values: [ShownValue] { fields.flatMap(\.values) }

  /// How much of what a profile of its kind should hold is there, in `[0, 1]`.
  public var completeness: Double { Completeness.share(of: Set(fields.filter { !$0.values.isEmpty }.map(\.field)), kind: kind) }
}

/// The values of a composition by field.
private struct FieldBuckets {
  struct Entry {
    var side: Int
    var value: Value
  }

  private var places: [Field: Int] = [:]
  private var buckets: [(field: Field, entries: [Entry])] = []

  init(_ composition: Composition) {
    for (side, profile) in composition.sides.enumerated() {
      for value in profile.values {
        if let place = places[value.field] {
          buckets[place].entries.append(Entry(side: side, value: value))
        } else {
          places[value.field] = buckets.count
          buckets.append((value.field, [Entry(side: side, value: value)]))
        }
      }
    }
  }

  func shown(in composition: Composition) -> [ShownField] {
    buckets.sorted { $0.field < $1.field }.map { bucket in
      var field = ShownField(field: bucket.field, values: [], former: [])
      if bucket.field.isMultiValued {
        Self.unite(bucket.entries, into: &field)
      } else {
        Self.elect(bucket.entries, winner: composition.sides.count == 1 ? 0 : composition.winner(of: bucket.field), into: &field)
      }
      if field.former.count > 1 { field.former.sort(by: Self.isLater) }
      return field
    }
  }

  private static func elect(_ entries: [Entry], winner: Int, into field: inout ShownField) {
    if let shown = entries.first(where: { $0.side == winner && $0.value.isCurrent }) {
      field.values.append(ShownValue(value: shown.value, isPrimary: true))
    }
    for entry in entries where entry.value.id != field.values.first?.value.id {
      if entry.value.isCurrent, let shown = field.values.first?.value, entry.value.saysTheSame(as: shown) {
        field.values[0].alike.append(entry.value)
      } else {
        field.former.append(FormerValue(value: entry.value, reason: reason(entry.value, against: field.values.first?.value.id)))
      }
    }
  }

  private static func unite(_ entries: [Entry], into field: inout ShownField) {
    var places: [Statement: Int] = [:]
    for entry in entries {
      guard entry.value.isCurrent else {
        field.former.append(FormerValue(value: entry.value, reason: reason(entry.value, against: nil)))
        continue
      }
      let statement = Statement(entry.value)
      if let place = places[statement] {
        field.values[place].alike.append(entry.value)
      } else {
        places[statement] = field.values.count
        field.values.append(ShownValue(value: entry.value, isPrimary: false))
      }
    }
    guard !field.values.isEmpty else { return }
    let marked = entries.first { $0.value.isCurrent && $0.value.isPrimary }
    let primary = marked.flatMap { places[Statement($0.value)] } ?? 0
    if primary > 0 { field.values.insert(field.values.remove(at: primary), at: 0) }
    field.values[0].isPrimary = true
  }

  private static func reason(_ value: Value, against shown: ValueID?) -> FormerValue.Reason {
    switch value.status {
    case .current: .outvoted(by: shown)
    case .former: .ended
    case .invalid: .invalid
    }
  }

  /// Values that did not end are first.
  private static func isLater(_ a: FormerValue, _ b: FormerValue) -> Bool {
    switch (a.value.endedAt, b.value.endedAt) {
    case (let a?, let b?) where a != b: a > b
    case (nil, .some): true
    case (.some, nil): false
    default: a.value.id < b.value.id
    }
  }
}
