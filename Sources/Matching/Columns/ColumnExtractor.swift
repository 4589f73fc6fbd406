/// Turns a source column's raw cells into value ids, remembering what equal raw cells became.
struct ColumnExtractor {
  /// Appends the canonical form of a raw cell; appends nothing when there is no value.
  typealias Rule = (_ raw: UnsafeBufferPointer<UInt8>, _ row: Int, _ out: inout [UInt8]) -> Void

  /// A value id for each row and slot.
  private(set) var slots: [[UInt32]]
  private(set) var values = ValueDictionary()
  private let count: Int
  /// Longer values are compared by their beginning, in bytes.
  static let valueLimit = 256

  init(count: Int, slots: Int) {
    self.count = count
    self.slots = Array(repeating: Array(repeating: 0, count: count), count: slots)
  }

  /// Reads a column into one slot.
  /// - Parameter dependsOnRow: whether the rule looks at more than the raw cell, so that equal cells may differ.
  mutating func read(_ source: any CellSource, column: Int, slot: Int, dependsOnRow: Bool = false, rule: Rule) {
    var memory = RawCellMemory()
    var scratch: [UInt8] = []
    let values = values
    slots[slot].withUnsafeMutableBufferPointer { ids in
      source.forEachCell(inColumn: column) { row, cell in
        if cell.isEmpty { return }
        let raw = dependsOnRow ? 0 : memory.place(of: cell)
        if raw != 0, let known = memory.value(at: raw) {
          ids[row] = known
          return
        }
        scratch.removeAll(keepingCapacity: true)
        rule(cell, row, &scratch)
        let id = scratch.withUnsafeBufferPointer { Self.intern($0, in: values) }
        if raw != 0 { memory.remember(id, at: raw) }
        ids[row] = id
      }
    }
  }

  /// Reads a column whose cells may hold several values into slots from the left, skipping those that a row has already.
  ///
  /// What finds no free slot is left out: the slots are the number of values of one record that matter to matching.
  mutating func readSeveral(_ source: any CellSource, column: Int, rule: (UnsafeBufferPointer<UInt8>, Int, ([UInt8]) -> Void) -> Void) {
    let values = values
    source.forEachCell(inColumn: column) { row, cell in
      if cell.isEmpty { return }
      rule(cell, row) { value in
        let id = value.withUnsafeBufferPointer { Self.intern($0, in: values) }
        if id != 0 { place(id, row: row) }
      }
    }
  }

  /// Takes over an attribute of other records, into rows from `start` on.
  mutating func take(_ attribute: Attribute, of records: RecordSet, rows: [UInt32], from start: Int) {
    var known = [UInt32](repeating: 0, count: attribute.values.count + 1)
    let view = attribute.values.view
    let values = values
    for (place, slot) in attribute.slots.enumerated() {
      slots[place].withUnsafeMutableBufferPointer { ids in
        for (index, row) in rows.enumerated() {
          let id = Int(records.row(Int(row))[slot])
          if id == 0 { continue }
          if known[id] == 0 { known[id] = values.intern(view[UInt32(id)]) }
          ids[start + index] = known[id]
        }
      }
    }
  }

  /// The id of a value, added when new.
  func intern(_ value: UnsafeBufferPointer<UInt8>) -> UInt32 { Self.intern(value, in: values) }

  private static func intern(_ value: UnsafeBufferPointer<UInt8>, in values: ValueDictionary) -> UInt32 {
    values.intern(UnsafeBufferPointer(rebasing: value.prefix(valueLimit)))
  }

  /// Puts an id in the first free slot of a row, unless the row has it already.
  mutating func place(_ id: UInt32, row: Int) {
    for slot in slots.indices {
      if slots[slot][row] == id { return }
      if slots[slot][row] == 0 {
        slots[slot][row] = id
        return
      }
    }
  }

  /// Sets a row's id in a slot.
  mutating func set(_ id: UInt32, slot: Int, row: Int) { slots[slot][row] = id }

  /// Puts one id in the place of another, everywhere; of ids that become equal in a row one is kept.
  mutating func replace(_ replacements: [UInt32: UInt32]) {
    if replacements.isEmpty { return }
    for row in 0..<count {
      for slot in slots.indices {
        guard let replacement = replacements[slots[slot][row]] else { continue }
        slots[slot][row] = replacement
      }
      close(row)
    }
  }

  /// Moves a row's values to the left, over gaps and doubles.
  private mutating func close(_ row: Int) {
    var kept: [UInt32] = []
    for slot in slots.indices where slots[slot][row] != 0 && !kept.contains(slots[slot][row]) { kept.append(slots[slot][row]) }
    for slot in slots.indices { slots[slot][row] = slot < kept.count ? kept[slot] : 0 }
  }

  /// Counts in how many records each value occurs, and ends interning.
  func finish() {
    for ids in slots {
      for id in ids where id != 0 { values.countOccurrence(of: id) }
    }
    values.seal()
  }
}

/// What raw cells became, as long as remembering pays: a column whose cells hardly repeat is not remembered.
private struct RawCellMemory {
  private let raw = ValueDictionary()
  private var known: [UInt32?] = [nil]
  private var asked = 0
  private var isWorthIt = true

  /// A place for this raw cell, or 0 when it is not to be remembered.
  mutating func place(of cell: UnsafeBufferPointer<UInt8>) -> Int {
    if !isWorthIt || cell.count > 256 { return 0 }
    asked += 1
    if asked == 20_000 && raw.count > 14_000 {
      isWorthIt = false
      return 0
    }
    let place = Int(raw.intern(cell))
    if place == known.count { known.append(nil) }
    return place
  }

  func value(at place: Int) -> UInt32? { known[place] }

  mutating func remember(_ id: UInt32, at place: Int) { known[place] = id }
}
