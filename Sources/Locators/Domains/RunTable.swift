/// Values of runs of code points, from generated text: `gap.length:value`, where the gap counts from the run before, a length of 1 is left
/// out, and numbers are hexadecimal.
struct RunTable<Value: Sendable>: Sendable {
  private struct Run: Sendable {
    let end: UInt32
    let value: Value
  }

  private let starts: [UInt32]
  private let runs: [Run]

  init(_ text: StaticString, value: (String) -> Value) {
    var reader = TableReader(text)
    var starts: [UInt32] = []
    var runs: [Run] = []
    var position: UInt32 = 0
    while reader.next() {
      position += reader.number()
      let length = reader.skip(".") ? reader.number() : 1
      starts.append(position)
      position += length
      runs.append(Run(end: position, value: value(reader.skip(":") ? reader.rest() : "")))
    }
    (self.starts, self.runs) = (starts, runs)
  }

  /// The value of `code`, or nil where the table has none.
  ///
  /// - Complexity: logarithmic in the count of runs.
  subscript(code: UInt32) -> Value? {
    let index = starts.lastIndex(notAbove: code)
    return index >= 0 && code < runs[index].end ? runs[index].value : nil
  }
}

extension [UInt32] {
  /// The last place in these ascending numbers whose number is not above `bound`, or -1.
  func lastIndex(notAbove bound: UInt32) -> Int {
    var (low, high) = (0, count)
    // All below `low` are at most `bound`, all from `high` on are above it.
    while low < high {
      let middle = (low + high) / 2
      if self[middle] <= bound { low = middle + 1 } else { high = middle }
    }
    return low - 1
  }
}
