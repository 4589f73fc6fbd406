import Glibc

/// Where each accepted row and each of its cells is: 8 bytes a row and 4 a cell.
///
/// `cellEnds[row * columnCount + c]` is the offset, from the row's start, of the byte after cell `c`; the cell begins
/// one byte after the end of the cell before it.
final class RowIndex: @unchecked Sendable {
  let rowCount: Int
  let columnCount: Int
  let rowStarts: UnsafePointer<Int>
  let cellEnds: UnsafePointer<UInt32>
  /// Rows whose line is not the line of the row before plus one: ascending, the first row always among them.
  private let lineJumps: [LineJump]

  struct LineJump {
    let row: Int
    let line: Int
  }

  init(rowCount: Int, columnCount: Int, rowStarts: UnsafePointer<Int>, cellEnds: UnsafePointer<UInt32>, lineJumps: [LineJump]) {
    self.rowCount = rowCount
    self.columnCount = columnCount
    self.rowStarts = rowStarts
    self.cellEnds = cellEnds
    self.lineJumps = lineJumps
  }

  deinit {
    free(UnsafeMutableRawPointer(mutating: rowStarts))
    free(UnsafeMutableRawPointer(mutating: cellEnds))
  }

  /// The 1-based physical line on which a row starts.
  /// - Complexity: O(log n)
  func line(ofRow row: Int) -> Int {
    var low = 0
    var high = lineJumps.count
    while high - low > 1 {
      let middle = (low + high) / 2
      if lineJumps[middle].row <= row { low = middle } else { high = middle }
    }
    return lineJumps[low].line + row - lineJumps[low].row
  }
}

/// Collects rows into a `RowIndex`.
struct RowIndexBuilder: ~Copyable {
  let columnCount: Int
  private(set) var rowCount = 0
  private var rowStarts: UnsafeMutablePointer<Int>
  private var rowCapacity: Int
  private var cellEnds: UnsafeMutablePointer<UInt32>
  private var lineJumps: [RowIndex.LineJump] = []
  private var nextLine = -1

  init(columnCount: Int, expectedRows: Int) {
    self.columnCount = columnCount
    rowCapacity = max(16, expectedRows)
    rowStarts = malloc(rowCapacity * MemoryLayout<Int>.stride)!.assumingMemoryBound(to: Int.self)
    cellEnds = malloc(rowCapacity * columnCount * MemoryLayout<UInt32>.stride)!.assumingMemoryBound(to: UInt32.self)
  }

  deinit {
    free(rowStarts)
    free(cellEnds)
  }

  /// Where the next row's cell ends are to be written: room for `columnCount` of them.
  @inline(__always)
  mutating func pendingCellEnds() -> UnsafeMutablePointer<UInt32> {
    if rowCount == rowCapacity { grow(to: rowCapacity + rowCapacity / 2) }
    return cellEnds + rowCount &* columnCount
  }

  /// Accepts the row whose cell ends were written to `pendingCellEnds()`.
  @inline(__always)
  mutating func commit(start: Int, line: Int) {
    rowStarts[rowCount] = start
    if line != nextLine { lineJumps.append(RowIndex.LineJump(row: rowCount, line: line)) }
    nextLine = line &+ 1
    rowCount &+= 1
  }

  /// Appends the rows that a second builder found further on, whose line numbers began at 1 where ours is `lineOffset + 1`.
  mutating func append(_ other: consuming RowIndexBuilder, lineOffset: Int) {
    if rowCount + other.rowCount > rowCapacity { grow(to: rowCount + other.rowCount) }
    (rowStarts + rowCount).update(from: other.rowStarts, count: other.rowCount)
    (cellEnds + rowCount * columnCount).update(from: other.cellEnds, count: other.rowCount * columnCount)
    for jump in other.lineJumps {
      let line = jump.line + lineOffset
      if jump.row > 0 || line != nextLine { lineJumps.append(RowIndex.LineJump(row: jump.row + rowCount, line: line)) }
    }
    if other.rowCount > 0 { nextLine = other.nextLine + lineOffset }
    rowCount += other.rowCount
  }

  consuming func finish() -> RowIndex {
    if rowCount < rowCapacity { grow(to: max(rowCount, 1)) }
    let index = RowIndex(
      rowCount: rowCount, columnCount: columnCount, rowStarts: rowStarts, cellEnds: cellEnds,
      lineJumps: lineJumps.isEmpty ? [RowIndex.LineJump(row: 0, line: 1)] : lineJumps)
    lineJumps = []
    // Ownership has moved to the index.
    rowStarts = malloc(1)!.assumingMemoryBound(to: Int.self)
    cellEnds = malloc(1)!.assumingMemoryBound(to: UInt32.self)
    return index
  }

  /// Reallocates both arrays; memory that the machine refuses here ends the process, as with a Swift array.
  private mutating func grow(to capacity: Int) {
    rowStarts = realloc(rowStarts, capacity * MemoryLayout<Int>.stride)!.assumingMemoryBound(to: Int.self)
    cellEnds = realloc(cellEnds, capacity * columnCount * MemoryLayout<UInt32>.stride)!.assumingMemoryBound(to: UInt32.self)
    rowCapacity = capacity
  }
}
