import Tables

/// Equal cells as equal numbers.
enum Grouping {
  /// For each record a number that is the same for equal cells of a column, white space around them aside; 0 for empty cells.
  static func numbers(of column: Int, in data: DataSet) -> [UInt32] {
    var numbers = [UInt32](repeating: 0, count: data.recordCount)
    var known: [[UInt8]: UInt32] = [:]
    data.forEachCell(inColumn: column) { record, cell in
      let value = trimmed(cell)
      if value.isEmpty { return }
      let next = UInt32(known.count + 1)
      let number = known[value] ?? next
      if number == next { known[value] = next }
      numbers[record] = number
    }
    return numbers
  }

  private static func trimmed(_ cell: UnsafeBufferPointer<UInt8>) -> [UInt8] {
    func isSpace(_ byte: UInt8) -> Bool { byte == 32 || (byte >= 9 && byte <= 13) }
    guard let first = cell.firstIndex(where: { !isSpace($0) }), let last = cell.lastIndex(where: { !isSpace($0) }) else { return [] }
    return Array(cell[first...last])
  }
}
