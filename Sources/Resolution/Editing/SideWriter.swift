import Profiles

/// Writes on the sides of a composition, and keeps what it did.
struct SideWriter {
  private(set) var composition: Composition
  private(set) var changes: [ValueChange] = []
  private(set) var confirmed: [ValueID] = []
  private var touched: Set<ProfileID> = []
  let now: Timestamp

  init(_ composition: Composition, now: Timestamp) {
    self.composition = composition
    self.now = now
  }

  /// The changed sides and the root, whose revision counts every change of what is shown.
  var profiles: [Profile] {
    composition.sides.enumerated().compactMap { place, profile in
      touched.contains(profile.id) || (place == 0 && !touched.isEmpty) ? profile : nil
    }
  }

  /// The composition with the revision and the times of the changes.
  func finished() -> SideWriter {
    guard !touched.isEmpty else { return self }
    var copy = self
    copy.composition.sides[0].revision += 1
    for place in copy.composition.sides.indices where place == 0 || touched.contains(copy.composition.sides[place].id) {
      copy.composition.sides[place].updatedAt = max(copy.composition.sides[place].updatedAt, now)
    }
    return copy
  }

  func current(_ field: Field, on side: Int) -> [Value] {
    composition.sides[side].values.filter { $0.field == field && $0.isCurrent }
  }

  /// Writes a draft on a side in the place of the value that it replaces there.
  mutating func write(_ draft: DraftValue, on side: Int, replacing old: Value? = nil) {
    if let old { end(old, on: side, as: .former) }
    let profile = composition.sides[side]
    let value = Value(
      id: ValueID(side: profile.id, ordinal: profile.nextOrdinal), field: draft.field, text: draft.text, raw: draft.raw, label: draft.label,
      isPrimary: draft.isPrimary, parts: draft.parts, provenance: draft.provenance)
    composition.sides[side].values.append(value)
    note(ValueChange(field: draft.field, side: profile.id, old: old, new: value))
  }

  /// Ends a current value of a side without a successor.
  mutating func finish(_ value: Value, on side: Int, as status: Value.Status = .former) {
    end(value, on: side, as: status)
    note(ValueChange(field: value.field, side: composition.sides[side].id, old: value, new: nil))
  }

  /// Writes a value again with other label or primary mark.
  mutating func relabel(_ value: Value, on side: Int, label: String?, isPrimary: Bool) {
    guard value.label != label || value.isPrimary != isPrimary, let place = place(of: value, on: side) else { return }
    composition.sides[side].values[place].label = label
    composition.sides[side].values[place].isPrimary = isPrimary
    note(ValueChange(field: value.field, side: composition.sides[side].id, old: value, new: composition.sides[side].values[place]))
  }

  /// A source says what a value says already: the value stays, its provenance learns of it.
  mutating func confirm(_ value: Value, on side: Int, by provenance: Provenance) {
    guard let place = place(of: value, on: side) else { return }
    let renewed = value.provenance.confirmed(by: provenance)
    guard renewed != value.provenance else { return }
    composition.sides[side].values[place].provenance = renewed
    confirmed.append(value.id)
    touched.insert(composition.sides[side].id)
  }

  /// Goes on from what another writer made of this one's composition.
  mutating func adopt(_ next: SideWriter) {
    composition = next.composition
    changes += next.changes
    confirmed += next.confirmed
    touched.formUnion(next.touched)
  }

  /// Writes a value on the root as history.
  mutating func keep(_ value: Value) {
    let root = composition.root
    var kept = value
    kept.id = ValueID(side: root.id, ordinal: root.nextOrdinal)
    if kept.isCurrent {
      kept.status = .former
      kept.endedAt = now
    }
    composition.sides[0].values.append(kept)
    touched.insert(root.id)
  }

  private mutating func end(_ value: Value, on side: Int, as status: Value.Status) {
    guard let place = place(of: value, on: side) else { return }
    composition.sides[side].values[place].status = status
    composition.sides[side].values[place].endedAt = now
  }

  private func place(of value: Value, on side: Int) -> Int? {
    composition.sides[side].values.firstIndex { $0.id == value.id }
  }

  private mutating func note(_ change: ValueChange) {
    changes.append(change)
    touched.insert(change.side)
  }
}
