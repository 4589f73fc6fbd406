import Profiles

/// What profiles should show, said as simply as it can be: dictionaries of texts, edges, and the definition of the winner word for word. Shares no
/// code with the room; the model's types are only the names of its fields.
struct Reference {
  struct Datum: Equatable {
    var text: String
    var fresh: Int64
  }

  enum State: Equatable { case active, merged, converted, undone }

  struct Side {
    var isPerson: Bool
    var isContact: Bool
    var state = State.active
    var single: [Field: Datum] = [:]
    var multi: [Field: [String]] = [:]
    /// When each text of a single-valued field last ended here.
    var ends: [Field: [String: Int64]] = [:]
    /// Every text that was ever here.
    var history: [Field: Set<String>] = [:]
    var had: Set<Field> = []
    /// A contact's owner that the conversion named.
    var givenOwner: String?

    func ended(_ field: Field) -> Int64? { ends[field]?.values.max() }
  }

  struct Edge {
    var survivor: Int64
    var absorbed: Int64
    /// True where the absorbed one's value is shown.
    var choices: [Field: Bool]
    var isActive = true
  }

  static let singles: [Field] = [
    .givenName, .familyName, .organizationName, .jobTitle, .industry, .description, .leadSource, .status, .owner, .custom("kept"),
    .custom("left"),
  ]
  static let multis: [Field] = [.email, .telephone, .url, .tags]

  var sides: [Int64: Side] = [:]
  private(set) var edges: [Int64: Edge] = [:]
  /// The active edges by the side that they end at, and by the one that they start from, in the order of their making.
  private var parents: [Int64: Int64] = [:]
  private var children: [Int64: [Int64]] = [:]
  var notes: [Int64: Int64] = [:]

  // MARK: What is shown

  func root(of side: Int64) -> Int64 {
    var side = side
    while let parent = parents[side] { side = parent }
    return side
  }

  func members(_ root: Int64) -> [Int64] { ([root] + (children[root] ?? []).flatMap { members(edges[$0]?.absorbed ?? 0) }).sorted() }

  func winner(_ side: Int64, _ field: Field) -> Int64 {
    var winner = side
    for edge in (children[side] ?? []).compactMap({ edges[$0] }) {
      if edge.choices[field] == true || (edge.choices[field] == nil && sides[winner]?.single[field] == nil) {
        winner = self.winner(edge.absorbed, field)
      }
    }
    return winner
  }

  func shown(_ root: Int64, _ field: Field) -> Datum? { sides[winner(root, field)]?.single[field] }

  func shownTexts(_ root: Int64, _ field: Field) -> Set<String> { Set(members(root).flatMap { sides[$0]?.multi[field] ?? [] }) }

  func isContact(_ root: Int64) -> Bool { members(root).contains { sides[$0]?.isContact == true } }

  func hasName(_ root: Int64) -> Bool { shown(root, .familyName) != nil || shown(root, .organizationName) != nil }

  func has(_ root: Int64, _ field: Field) -> Bool { members(root).contains { sides[$0]?.had.contains(field) == true } }

  // MARK: Edits

  mutating func put(_ field: Field, _ text: String, on side: Int64, fresh: Int64, now: Int64) {
    if let old = sides[side]?.single[field] {
      if old.text == text {
        sides[side]?.single[field]?.fresh = max(old.fresh, fresh)
        return
      }
      sides[side]?.ends[field, default: [:]][old.text] = now
    }
    sides[side]?.single[field] = Datum(text: text, fresh: fresh)
    sides[side]?.had.insert(field)
    sides[side]?.history[field, default: []].insert(text)
  }

  mutating func set(_ field: Field, _ text: String, under root: Int64, fresh: Int64, now: Int64) {
    let winner = winner(root, field)
    if sides[winner]?.single[field] != nil { return put(field, text, on: winner, fresh: fresh, now: now) }
    var trial = self
    trial.put(field, text, on: root, fresh: fresh, now: now)
    if trial.winner(root, field) == root {
      self = trial
    } else {
      put(field, text, on: winner, fresh: fresh, now: now)
    }
  }

  mutating func clear(_ field: Field, on side: Int64, now: Int64) {
    guard let old = sides[side]?.single[field] else { return }
    sides[side]?.single[field] = nil
    sides[side]?.ends[field, default: [:]][old.text] = now
  }

  mutating func clear(_ field: Field, under root: Int64, now: Int64) {
    while shown(root, field) != nil { clear(field, on: winner(root, field), now: now) }
  }

  mutating func add(_ field: Field, _ text: String, on side: Int64, looking members: [Int64]) {
    if members.contains(where: { sides[$0]?.multi[field]?.contains(text) == true }) { return }
    sides[side]?.multi[field, default: []].append(text)
    sides[side]?.had.insert(field)
    sides[side]?.history[field, default: []].insert(text)
  }

  mutating func remove(_ field: Field, _ text: String, from members: [Int64]) {
    for member in members { sides[member]?.multi[field]?.removeAll { $0 == text } }
  }

  // MARK: Merges

  /// The choices of "master first", or of "longest" where said so; `requested` goes first.
  func choices(_ survivor: Int64, _ absorbed: Int64, isLongest: Bool, requested: [Field: Bool]) -> [Field: Bool] {
    var choices = requested
    let names: [Field] = [.givenName, .familyName]
    let isWhole = names.allSatisfy { requested[$0] == nil && shown(survivor, $0) != nil && shown(absorbed, $0) != nil }
    for field in Self.singles where choices[field] == nil && (has(survivor, field) || has(absorbed, field)) {
      let ours = shown(survivor, field)
      let theirs = shown(absorbed, field)
      if let ours, let theirs {
        if ours.text == theirs.text && !(isWhole && names.contains(field)) {
          choices[field] = false
        } else if isLongest {
          let fields = isWhole && names.contains(field) ? names : [field]
          let length = { (root: Int64) in fields.map { shown(root, $0)?.text.count ?? 0 }.reduce(0, +) }
          choices[field] = length(absorbed) > length(survivor)
        } else {
          choices[field] = false
        }
      } else if let ours {
        choices[field] = (sides[winner(absorbed, field)]?.ended(field) ?? .min) > ours.fresh
      } else if let theirs {
        choices[field] = (sides[winner(survivor, field)]?.ended(field) ?? .min) <= theirs.fresh
      } else {
        choices[field] = false
      }
    }
    return choices
  }

  mutating func merge(_ id: Int64, _ survivor: Int64, _ absorbed: Int64, choices: [Field: Bool]) {
    edges[id] = Edge(survivor: survivor, absorbed: absorbed, choices: choices)
    parents[absorbed] = survivor
    children[survivor, default: []].append(id)
    sides[absorbed]?.state = .merged
  }

  mutating func unmerge(_ id: Int64) {
    guard let edge = edges[id] else { return }
    let absorbed = edge.absorbed
    edges[id]?.isActive = false
    parents[absorbed] = nil
    children[edge.survivor]?.removeAll { $0 == id }
    sides[absorbed]?.state = .active
  }
}
