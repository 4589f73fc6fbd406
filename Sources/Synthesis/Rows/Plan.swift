/// Which entity and which of its copies stands in each row.
struct Plan: Sendable {
  struct Row: Sendable {
    let entity: Int32
    let copy: Int32
  }

  let rows: [Row]
  let entities: Int

  /// Number of entities among `rows` rows.
  static func entities(rows: Int, duplicateShare: Double) -> Int {
    max(1, rows - Int((Double(rows) * duplicateShare).rounded()))
  }

  /// Gives further copies to a part of the entities: one mostly, falling geometrically up to five, more only where the share asks for it.
  init(rows count: Int, duplicateShare: Double, seed: UInt64) {
    let entities = Self.entities(rows: count, duplicateShare: duplicateShare)
    var copies = [Int32](repeating: 1, count: entities)
    var left = count - entities
    let extrasOfOne = 1.4
    var round = 0
    while left > 0 {
      let share = min(1, Double(left) / Double(entities) / extrasOfOne * 1.02)
      for entity in 0..<entities where left > 0 {
        var dice = Dice(seed, .plan, entity, round)
        guard dice.chance(share) else { continue }
        var extra = 1
        while extra < 5, dice.chance(0.29) { extra += 1 }
        extra = min(extra, left)
        copies[entity] += Int32(extra)
        left -= extra
      }
      round += 1
    }
    var rows: [Row] = []
    rows.reserveCapacity(count)
    for entity in 0..<entities {
      for copy in 0..<copies[entity] { rows.append(Row(entity: Int32(entity), copy: copy)) }
    }
    var dice = Dice(seed, .shuffle)
    for index in stride(from: rows.count - 1, to: 0, by: -1) { rows.swapAt(index, dice.below(index + 1)) }
    self.rows = rows
    self.entities = entities
  }
}
