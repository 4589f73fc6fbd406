/// The records of a live index at one moment, for work that takes long.
struct LiveSnapshot: Sendable {
  let records: RecordSet
  /// The key of each record.
  let keys: [Int64]
}

extension LiveIndex {
  /// The rows and keys of the records that are there, and their attributes; to be taken while nothing changes.
  func copyRows() -> (attributes: [Attribute], rows: FixedBuffer<UInt32>, keys: [Int64]) {
    let stride = records.stride
    var isFree = [Bool](repeating: false, count: records.count)
    for row in freeRows { isFree[Int(row)] = true }
    let rows = FixedBuffer(copying: FixedBuffer<UInt32>(count: 0, repeating: 0), count: 0, capacity: count * stride)
    var copied: [Int64] = []
    copied.reserveCapacity(count)
    for record in 0..<records.count where !isFree[record] {
      (rows.pointer + copied.count * stride).initialize(from: records.row(record), count: stride)
      copied.append(keys[record])
    }
    return (columns.map { $0.snapshot() }, rows, copied)
  }
}

extension LiveSnapshot {
  /// - Parameter copy: what `LiveIndex.copyRows` gave.
  init(_ copy: (attributes: [Attribute], rows: FixedBuffer<UInt32>, keys: [Int64]), stride: Int, workers: Workers) {
    keys = copy.keys
    records = RecordSet(
      count: copy.keys.count, attributes: copy.attributes, stride: stride, rows: copy.rows, sources: [],
      population: max(copy.keys.count, LiveIndex.leastPopulation), workers: workers)
  }

  /// The same records with the values that they hold and no others.
  func compacted(workers: Workers) -> RecordSet {
    let records = records
    let parts = workers.map(pieces: records.attributes.count) { piece, _ -> (Attribute, [[UInt32]]) in
      let attribute = records.attributes[piece]
      let values = ValueDictionary()
      var known = [UInt32](repeating: 0, count: attribute.values.count + 1)
      let slots = attribute.slots.map { slot in
        (0..<records.count).map { record -> UInt32 in
          let id = Int(records.row(record)[slot])
          if id == 0 { return 0 }
          if known[id] == 0 { known[id] = values.intern(attribute.values.view[UInt32(id)]) }
          values.countOccurrence(of: known[id])
          return known[id]
        }
      }
      values.seal()
      let features = ValueFeatures(of: values, kind: attribute.kind)
      return (
        Attribute(
          kind: attribute.kind, name: attribute.name, slots: attribute.slots, isDerived: attribute.isDerived, values: values,
          features: features), slots
      )
    }
    return RecordSet(
      count: records.count, attributes: parts.map(\.0), slots: parts.flatMap(\.1), sources: [], population: records.population[0],
      workers: workers)
  }
}
