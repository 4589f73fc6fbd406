/// Finds the byte between cells by how evenly each candidate divides the first rows.
enum DelimiterDetector {
  static let candidates: [UInt8] = [0x2C, 0x3B, 0x09, 0x7C]
  private static let sampledRows = 200
  private static let sampleLimit = 1 << 18

  /// The delimiter of the rows from `start` on. A candidate must divide the header; the one with the largest share of rows
  /// that have as many fields as the header wins, and among near equals the one with more fields. A file of one column
  /// gets the first candidate that does not occur in it.
  static func detect(_ bytes: UnsafeBufferPointer<UInt8>, start: Int, lineEnd: UInt8) -> UInt8 {
    let end = min(bytes.count, start + sampleLimit)
    let sample = UnsafeBufferPointer(rebasing: bytes[start..<end])
    let isCut = end < bytes.count
    var best: (delimiter: UInt8, consistency: Double, fields: Int)?
    for candidate in candidates {
      let (fields, consistency) = measure(sample, candidate, lineEnd, isCut: isCut)
      guard fields > 1 else { continue }
      if let current = best {
        let isBetter =
          consistency > current.consistency + 0.1 || (consistency > current.consistency - 0.1 && fields > current.fields)
        if isBetter { best = (candidate, consistency, fields) }
      } else {
        best = (candidate, consistency, fields)
      }
    }
    if let best { return best.delimiter }
    return candidates.first { !sample.contains($0) } ?? candidates[0]
  }

  private static func measure(
    _ sample: UnsafeBufferPointer<UInt8>, _ delimiter: UInt8, _ lineEnd: UInt8, isCut: Bool
  ) -> (fields: Int, consistency: Double) {
    let header = FieldSplitter(sample, start: 0, delimiter: delimiter, lineEnd: lineEnd, collecting: false)
    // A broken header is for the reader to refuse, with its reason.
    guard header.ending == .complete else { return (header.fieldCount + 1, -1) }
    var position = header.next
    var rows = 0
    var equal = 0
    while position < sample.count, rows < sampledRows {
      let row = FieldSplitter(sample, start: position, delimiter: delimiter, lineEnd: lineEnd, collecting: false)
      if isCut, row.next == sample.count { break }
      if row.ending == .complete {
        position = row.next
        if row.fieldCount == 1, isBlank(sample, row.next, lineEnd) { continue }
      } else {
        while position < sample.count, sample[position] != lineEnd { position += 1 }
        position += 1
      }
      rows += 1
      if row.ending == .complete, row.fieldCount == header.fieldCount { equal += 1 }
    }
    return (header.fieldCount, rows == 0 ? 1 : Double(equal) / Double(rows))
  }

  /// Whether the line that ended before `next` was empty.
  private static func isBlank(_ sample: UnsafeBufferPointer<UInt8>, _ next: Int, _ lineEnd: UInt8) -> Bool {
    var k = next - 2
    while k >= 0, sample[k] != lineEnd {
      if sample[k] > 0x20 { return false }
      k -= 1
    }
    return true
  }
}
