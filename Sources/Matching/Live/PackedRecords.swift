/// Records for bulk loading, kept column by column in few large buffers.
///
/// ```swift
/// var records = PackedRecords()
/// records.begin(key: 17)
/// records.add(.familyName, "Lovelace".utf8.span)
/// ```
public struct PackedRecords: Sendable {
  /// The cells of one kind: bytes side by side, with the row and the end of each.
  private struct Column: Sendable {
    var bytes: [UInt8] = []
    var rows: [UInt32] = []
    var ends: [Int] = []
  }

  /// The key of each record, in the order of `begin`.
  public private(set) var keys: [Int64] = []
  private var columns: [Column]
  private var cellsOfRecord = 0

  public init() { columns = Array(repeating: Column(), count: FieldKind.allCases.count) }

  /// How many records there are.
  public var count: Int { keys.count }

  public mutating func reserveCapacity(_ records: Int) { keys.reserveCapacity(records) }

  /// Begins the next record. Of several with one key the last one counts.
  /// - Precondition: fewer than 2^30 records.
  public mutating func begin(key: Int64) {
    precondition(keys.count < 1 << 30, "too many records")
    keys.append(key)
    cellsOfRecord = 0
  }

  /// Adds a cell to the record begun last; empty cells and those beyond a record's 256th are passed over.
  /// - Precondition: a record was begun.
  public mutating func add(_ kind: FieldKind, _ text: UnsafeBufferPointer<UInt8>) {
    precondition(!keys.isEmpty, "a cell needs a record")
    if text.isEmpty || cellsOfRecord == LiveLimits.cells { return }
    cellsOfRecord += 1
    let place = kind.place
    columns[place].bytes.append(contentsOf: UnsafeBufferPointer(rebasing: text.prefix(LiveLimits.cell)))
    columns[place].rows.append(UInt32(keys.count - 1))
    columns[place].ends.append(columns[place].bytes.count)
  }

  /// The same for a span of bytes.
  public mutating func add(_ kind: FieldKind, _ text: Span<UInt8>) {
    text.withUnsafeBufferPointer { add(kind, $0) }
  }

  /// Adds a whole record.
  public mutating func append(_ record: LiveRecord) {
    begin(key: record.key)
    for cell in record.cells { cell.text.withUnsafeBufferPointer { add(cell.kind, $0) } }
  }

  /// Adds all records of another buffer after its own: what several threads have packed becomes one.
  /// - Precondition: fewer than 2^30 records in all.
  public mutating func append(contentsOf other: PackedRecords) {
    precondition(keys.count + other.keys.count < 1 << 30, "too many records")
    let first = UInt32(keys.count)
    keys.append(contentsOf: other.keys)
    for place in columns.indices {
      let base = columns[place].bytes.count
      columns[place].bytes.append(contentsOf: other.columns[place].bytes)
      columns[place].rows.append(contentsOf: other.columns[place].rows.lazy.map { $0 + first })
      columns[place].ends.append(contentsOf: other.columns[place].ends.lazy.map { $0 + base })
    }
    cellsOfRecord = other.keys.isEmpty ? cellsOfRecord : other.cellsOfRecord
  }

  /// The same records under other keys; those that get none are left out.
  /// - Parameter keys: one for each record, in order.
  /// - Precondition: as many keys as records.
  public func rekeyed(_ keys: [Int64?]) -> PackedRecords {
    precondition(keys.count == self.keys.count, "each record needs a key or nil")
    var records = self
    records.keys = keys.compactMap(\.self)
    if records.keys.count == keys.count { return records }
    var place: UInt32 = 0
    let places = keys.map { key -> UInt32? in
      if key == nil { return nil }
      defer { place += 1 }
      return place
    }
    for kind in FieldKind.allCases {
      var column = Column()
      forEachCell(kind) { row, cell in
        guard let place = places[row] else { return }
        column.bytes.append(contentsOf: cell)
        column.rows.append(place)
        column.ends.append(column.bytes.count)
      }
      records.columns[kind.place] = column
    }
    return records
  }

  /// The records one by one.
  func unpacked() -> [LiveRecord] {
    var records = keys.map { LiveRecord(key: $0, cells: []) }
    for kind in FieldKind.allCases {
      forEachCell(kind) { row, cell in records[row].cells.append(LiveCell(kind, Array(cell))) }
    }
    return records
  }

  /// Calls `body` with the cells of a kind in the order of the records.
  func forEachCell(_ kind: FieldKind, _ body: (_ row: Int, _ cell: UnsafeBufferPointer<UInt8>) -> Void) {
    let column = columns[kind.place]
    column.bytes.withUnsafeBufferPointer { bytes in
      var start = 0
      for index in column.rows.indices {
        let end = column.ends[index]
        body(Int(column.rows[index]), UnsafeBufferPointer(rebasing: bytes[start..<end]))
        start = end
      }
    }
  }
}

extension FieldKind {
  /// Whether a record has one value of it, the first.
  var isSingle: Bool { self != .email && self != .phone && self != .website }

  /// Its place among all kinds.
  var place: Int { Self.placeOfKind[self] ?? 0 }

  private static let placeOfKind: [FieldKind: Int] = Dictionary(uniqueKeysWithValues: allCases.enumerated().map { ($1, $0) })
}
