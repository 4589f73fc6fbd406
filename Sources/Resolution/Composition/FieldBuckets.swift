import Profiles

/// The values of a composition by field; by their places, since values are large.
struct FieldBuckets {
  private struct Place {
    var side: Int
    var index: Int
  }

  private struct Bucket {
    var field: Field
    var places: [Place]
  }

  private let composition: Composition
  private var buckets: [Bucket] = []

  init(_ composition: Composition) {
    self.composition = composition
    var known: [Field: Int] = [:]
    for side in composition.sides.indices {
      let values = composition.sides[side].values
      for index in values.indices {
        let field = values[index].field
        if let bucket = known[field] {
          buckets[bucket].places.append(Place(side: side, index: index))
        } else {
          known[field] = buckets.count
          buckets.append(Bucket(field: field, places: [Place(side: side, index: index)]))
        }
      }
    }
  }

  private static let ranks = Dictionary(uniqueKeysWithValues: Field.standard.enumerated().map { ($1, $0) })

  /// In the order of the fields.
  func shown() -> [ShownField] {
    // A field's rank is looked up once, not at each comparison; custom fields come last and by name.
    let ranked = buckets.map { (rank: Self.ranks[$0.field] ?? Int.max, bucket: $0) }
    return ranked.sorted { a, b in
      a.rank != b.rank ? a.rank < b.rank : a.rank == Int.max && a.bucket.field < b.bucket.field
    }.map { shown($0.bucket) }
  }

  private func shown(_ bucket: Bucket) -> ShownField {
    var field = ShownField(field: bucket.field, values: [], former: [])
    if bucket.field.isMultiValued { unite(bucket, into: &field) } else { elect(bucket, into: &field) }
    if field.former.count > 1 { field.former.sort(by: Self.isLater) }
    return field
  }

  private func value(_ place: Place) -> Value { composition.sides[place.side].values[place.index] }

  private func elect(_ bucket: Bucket, into field: inout ShownField) {
    let winner = composition.sides.count == 1 ? 0 : composition.winner(of: bucket.field)
    let elected = bucket.places.first { $0.side == winner && value($0).isCurrent }
    let shown = elected.map(value)
    if let shown { field.values.append(ShownValue(value: shown, isPrimary: true)) }
    for place in bucket.places where place.side != elected?.side || place.index != elected?.index {
      let value = value(place)
      if value.isCurrent, let shown, value.saysTheSame(as: shown) {
        field.values[0].alike.append(value)
      } else {
        field.former.append(FormerValue(value: value, reason: Self.reason(value, against: shown?.id)))
      }
    }
  }

  private func unite(_ bucket: Bucket, into field: inout ShownField) {
    var places: [Statement: Int] = [:]
    var primary = 0
    var isMarked = false
    for place in bucket.places {
      let value = value(place)
      guard value.isCurrent else {
        field.former.append(FormerValue(value: value, reason: Self.reason(value, against: nil)))
        continue
      }
      // One value needs no table of what was said.
      let said = bucket.places.count > 1 ? places[Statement(value)] : nil
      if let said {
        field.values[said].alike.append(value)
      } else {
        if bucket.places.count > 1 { places[Statement(value)] = field.values.count }
        field.values.append(ShownValue(value: value, isPrimary: false))
      }
      if value.isPrimary, !isMarked {
        primary = said ?? field.values.count - 1
        isMarked = true
      }
    }
    guard !field.values.isEmpty else { return }
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
