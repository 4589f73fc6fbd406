/// What a sample of a column's values looks like; the values themselves are not kept.
struct ColumnProfile {
  private(set) var sampled = 0
  private(set) var filled = 0
  private(set) var distinct = 0
  private(set) var totalLength = 0
  private var shaped = 0
  /// Whether all values are integers that grow from row to row.
  private(set) var isGrowing = true
  private var birthYears = 0
  private var counts = [Int](repeating: 0, count: 32)

  /// The rows looked at: up to `limit`, spread evenly.
  static func sampledRows(of rowCount: Int, limit: Int = 5_000) -> [Int] {
    let count = min(rowCount, limit)
    return (0..<count).map { $0 * rowCount / count }
  }

  init(_ table: Table, column: Int, rows: [Int]) {
    var hashes = Set<UInt64>(minimumCapacity: rows.count)
    var previous: Int?
    let shapeStep = max(1, rows.count / Self.shapedRows)
    for row in rows {
      table.withCell(row: row, column: column) { cell in
        sampled += 1
        let value = Self.trimmed(cell)
        if value.isEmpty { return }
        filled += 1
        totalLength += value.count
        hashes.insert(Self.hash(value))
        if isGrowing {
          if let number = Self.integer(value), previous.map({ number > $0 }) ?? true { previous = number } else { isGrowing = false }
        }
        // Shapes cost ten times the rest; a part of the sample is enough for them.
        if (filled - 1) % shapeStep != 0 { return }
        shaped += 1
        let shape = CellShape(value)
        var bits = shape.rawValue
        while bits != 0 {
          counts[bits.trailingZeroBitCount] += 1
          bits &= bits &- 1
        }
        if shape.contains(.date), Self.holdsBirthYear(value) { birthYears += 1 }
      }
    }
    distinct = hashes.count
    if filled < sampled || filled < 2 { isGrowing = false }
  }

  /// The share of filled cells that have the shape, in [0, 1].
  func share(_ shape: CellShape) -> Double {
    shaped == 0 ? 0 : Double(counts[shape.rawValue.trailingZeroBitCount]) / Double(shaped)
  }

  /// The share of filled cells that are dates in whose year a living person may be born.
  var birthYearShare: Double { shaped == 0 ? 0 : Double(birthYears) / Double(shaped) }

  var filledShare: Double { sampled == 0 ? 0 : Double(filled) / Double(sampled) }
  var distinctShare: Double { filled == 0 ? 0 : Double(distinct) / Double(filled) }
  var averageLength: Double { filled == 0 ? 0 : Double(totalLength) / Double(filled) }

  /// Without ASCII blanks and controls at either end.
  static func trimmed(_ cell: UnsafeBufferPointer<UInt8>) -> UnsafeBufferPointer<UInt8> {
    var start = 0
    var end = cell.count
    while start < end, cell[start] <= 0x20 { start += 1 }
    while end > start, cell[end - 1] <= 0x20 { end -= 1 }
    return UnsafeBufferPointer(rebasing: cell[start..<end])
  }

  /// FNV-1a of up to 4 KiB.
  static func hash(_ value: UnsafeBufferPointer<UInt8>) -> UInt64 {
    var hash: UInt64 = 0xCBF2_9CE4_8422_2325 ^ UInt64(truncatingIfNeeded: value.count)
    for i in 0..<min(value.count, 4096) { hash = (hash ^ UInt64(value[i])) &* 0x0000_0100_0000_01B3 }
    return hash
  }

  private static let shapedRows = 1_500

  private static func integer(_ value: UnsafeBufferPointer<UInt8>) -> Int? {
    guard value.count < 18 else { return nil }
    var number = 0
    for byte in value {
      guard (0x30...0x39).contains(byte) else { return nil }
      number = number * 10 + Int(byte - 0x30)
    }
    return number
  }

  /// Whether the four digits at either end are a year in 1900...2012.
  private static func holdsBirthYear(_ value: UnsafeBufferPointer<UInt8>) -> Bool {
    func year(_ start: Int) -> Int {
      var number = 0
      for i in start..<start + 4 { number = number * 10 + Int(value[i] &- 0x30 > 9 ? 100 : value[i] &- 0x30) }
      return number
    }
    guard value.count >= 8 else { return false }
    return (1900...2012).contains(year(0)) || (1900...2012).contains(year(value.count - 4))
  }
}

extension ColumnProfile {
  /// Whether values of a column ever repeat, over the whole table: values are sampled by their hash, so that all copies of a
  /// sampled value are seen.
  /// - Complexity: O(rows)
  static func repeats(_ table: Table, column: Int) -> Bool {
    let mask = UInt64((max(1, table.rowCount / 20_000)).nextPowerOfTwo - 1) << 20
    var seen = Set<UInt64>()
    var copies = 0
    table.forEachCell(inColumn: column) { _, cell in
      let value = trimmed(cell)
      if value.isEmpty { return }
      let hash = hash(value)
      if hash & mask == 0, !seen.insert(hash).inserted { copies += 1 }
    }
    return copies * 500 > seen.count
  }
}

extension Int {
  /// The smallest power of two that is not below a positive number.
  fileprivate var nextPowerOfTwo: Int { self <= 1 ? 1 : 1 << (Int.bitWidth - (self - 1).leadingZeroBitCount) }
}
