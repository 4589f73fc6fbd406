import Profiles

/// Applies the changes of a patch.
struct PatchEditor {
  private(set) var writer: SideWriter
  /// The side that the patch names, as its place.
  var side: Int?

  init(_ composition: Composition, now: Timestamp) { writer = SideWriter(composition, now: now) }

  private var composition: Composition { writer.composition }
  private var sides: [Int] { side.map { [$0] } ?? Array(composition.sides.indices) }

  mutating func apply(_ change: ProfilePatch.Change) throws(EditRefusal) {
    switch change {
    case .set(let draft): try set(draft)
    case .clear(let field): clear(field)
    case .replace(let field, let drafts): try replace(field, drafts)
    case .add(let draft): try add(draft)
    case .remove(let id): try end(id, as: .former)
    case .removeText(let field, let text, let parts): try remove(field, text, parts)
    case .invalidate(let id): try end(id, as: .invalid)
    }
  }

  private mutating func set(_ draft: DraftValue) throws(EditRefusal) {
    guard !draft.field.isMultiValued else { throw .notSingleValued(draft.field) }
    guard !draft.text.isEmpty else { throw .emptyValue(draft.field) }
    let target = side ?? target(for: draft.field)
    let old = writer.current(draft.field, on: target)
    if let old = old.first, Statement(old) == Statement(draft) {
      return writer.confirm(old, on: target, by: draft.provenance)
    }
    for superfluous in old.dropFirst() { writer.finish(superfluous, on: target) }
    writer.write(draft, on: target, replacing: old.first)
  }

  /// The side on which a written value is shown: the winner where it has a value, else the root if its value would be shown.
  private func target(for field: Field) -> Int {
    guard composition.sides.count > 1 else { return 0 }
    let winner = composition.winner(of: field)
    if !writer.current(field, on: winner).isEmpty { return winner }
    return composition.winner(of: field, withValueOn: 0) == 0 ? 0 : winner
  }

  private mutating func clear(_ field: Field) {
    if field.isMultiValued || side != nil {
      for place in sides { for value in writer.current(field, on: place) { writer.finish(value, on: place) } }
      return
    }
    // Each round ends at least one value; the next winner, if any has a value, is another side.
    while true {
      let winner = composition.winner(of: field)
      let values = writer.current(field, on: winner)
      if values.isEmpty { return }
      for value in values { writer.finish(value, on: winner) }
    }
  }

  private mutating func replace(_ field: Field, _ drafts: [DraftValue]) throws(EditRefusal) {
    guard field.isMultiValued else { throw .notMultiValued(field) }
    for draft in drafts {
      guard draft.field == field else { throw .wrongField(draft.field, expected: field) }
      guard !draft.text.isEmpty else { throw .emptyValue(field) }
    }
    var wanted: [Statement: DraftValue] = [:]
    var order: [DraftValue] = []
    for draft in drafts where wanted[Statement(draft)] == nil {
      wanted[Statement(draft)] = draft
      order.append(draft)
    }
    guard order.count <= ProfileEdit.valueLimit else { throw .tooManyValues(field, limit: ProfileEdit.valueLimit) }
    var present: Set<Statement> = []
    for place in sides {
      for value in writer.current(field, on: place) {
        if let draft = wanted[Statement(value)] {
          present.insert(Statement(value))
          writer.relabel(value, on: place, label: draft.label ?? value.label, isPrimary: draft.isPrimary)
        } else {
          writer.finish(value, on: place)
        }
      }
    }
    for draft in order where !present.contains(Statement(draft)) { writer.write(draft, on: side ?? 0) }
  }

  private mutating func add(_ draft: DraftValue) throws(EditRefusal) {
    let field = draft.field
    guard field.isMultiValued else { throw .notMultiValued(field) }
    guard !draft.text.isEmpty else { throw .emptyValue(field) }
    let statement = Statement(draft)
    var isPresent = false
    var count = 0
    for place in sides {
      for value in writer.current(field, on: place) {
        count += 1
        if Statement(value) == statement {
          if !isPresent { writer.confirm(value, on: place, by: draft.provenance) }
          isPresent = true
          let renewed = composition.sides[place].values.first { $0.id == value.id } ?? value
          writer.relabel(renewed, on: place, label: draft.label ?? value.label, isPrimary: value.isPrimary || draft.isPrimary)
        } else if draft.isPrimary, value.isPrimary {
          writer.relabel(value, on: place, label: value.label, isPrimary: false)
        }
      }
    }
    if isPresent { return }
    guard count < ProfileEdit.valueLimit else { throw .tooManyValues(field, limit: ProfileEdit.valueLimit) }
    writer.write(draft, on: side ?? 0)
  }

  private mutating func end(_ id: ValueID, as status: Value.Status) throws(EditRefusal) {
    guard let place = composition.sides.firstIndex(where: { $0.id == id.side }),
      let value = composition.sides[place].values.first(where: { $0.id == id && $0.isCurrent })
    else { throw .noSuchValue(id) }
    endAll(as: status) { $0.saysTheSame(as: value) }
  }

  private mutating func remove(_ field: Field, _ text: String, _ parts: [String: String]) throws(EditRefusal) {
    let isFound = endAll(as: .former) { $0.field == field && $0.text == text && (parts.isEmpty || $0.parts == parts) }
    if !isFound { throw .noSuchText(field, text) }
  }

  @discardableResult
  private mutating func endAll(as status: Value.Status, where matches: (Value) -> Bool) -> Bool {
    var isFound = false
    for place in sides {
      for value in composition.sides[place].values where value.isCurrent && matches(value) {
        writer.finish(value, on: place, as: status)
        isFound = true
      }
    }
    return isFound
  }
}
