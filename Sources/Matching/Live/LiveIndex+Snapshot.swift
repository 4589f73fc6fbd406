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
}
