/// Records of several sets behind one another in one set, with the values that they hold and no others.
struct RecordUnion: Sendable {
  private var parts: [(records: RecordSet, rows: [UInt32])] = []

  /// Adds rows of a set; all sets have the attributes of one kind, empty ones kept.
  mutating func add(_ records: RecordSet, rows: [UInt32]) {
    precondition(parts.allSatisfy { $0.records.attributes.map(\.slots) == records.attributes.map(\.slots) }, "records of another kind")
    parts.append((records, rows))
  }

  func build(workers: Workers) -> RecordSet {
    let attributes = parts.first?.records.attributes ?? []
    let count = parts.reduce(0) { $0 + $1.rows.count }
    let columns = workers.map(pieces: attributes.count) { piece, _ -> (Attribute, [[UInt32]]) in
      let like = attributes[piece]
      var column = ColumnExtractor(count: count, slots: like.slots.count)
      var start = 0
      for part in parts {
        column.take(part.records.attributes[piece], of: part.records, rows: part.rows, from: start)
        start += part.rows.count
      }
      // A number may have found its country among the others' only.
      if like.kind == .phone, parts.count > 1 { column.replace(NationalNumbers.resolved(column.values)) }
      column.finish()
      let attribute = Attribute(
        kind: like.kind, name: like.name, slots: like.slots, isDerived: like.isDerived, values: column.values,
        features: ValueFeatures(of: column.values, kind: like.kind))
      return (attribute, column.slots)
    }
    return RecordSet(
      count: count, attributes: columns.map(\.0), slots: columns.flatMap(\.1), sources: [],
      population: max(count, LiveIndex.leastPopulation), workers: workers)
  }
}
