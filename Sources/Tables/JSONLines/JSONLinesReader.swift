import Glibc

/// Reads JSON Lines: first the columns of all lines, then the rows, written as CSV and indexed on the way.
struct JSONLinesReader {
  let path: String
  let options: TableOptions

  struct Result {
    let header: [String]
    let lineEnding: TableFormat.LineEnding
    /// The rows as CSV with commas.
    let content: ByteStorage
    let index: RowIndex
    let rejected: [RejectedRow]
    let isProbablyNotUTF8: Bool
  }

  /// - Throws: `empty`, `notTabular`, `duplicateHeaders`, `tooManyColumns`, `outOfMemory`.
  func read(_ bytes: UnsafeBufferPointer<UInt8>, start: Int) throws(TableError) -> Result {
    guard let first = bytes[start...].firstIndex(where: { $0 > 0x20 }) else { throw .empty(path: path) }
    let afterFirst = bytes[(first + 1)...].first { $0 > 0x20 }
    if bytes[first] == 0x5B, afterFirst == 0x7B {
      throw .notTabular(path: path, reason: "it is a JSON array; write one object a line")
    }

    var parser = JSONLineParser()
    var lines = 0
    var multiByteLines = 0
    var invalidLines = 0
    var failure: TableError?
    Self.forEachLine(bytes, from: start) { _, range in
      guard failure == nil else { return }
      let line = UnsafeBufferPointer(rebasing: bytes[range])
      lines += 1
      if !UTF8Validator.isValid(line.baseAddress!, count: line.count) {
        invalidLines += 1
      } else {
        if line.contains(where: { $0 >= 0x80 }) { multiByteLines += 1 }
        _ = parser.parse(line)
        if parser.columnCount > options.columnLimit {
          failure = .tooManyColumns(path: path, count: parser.columnCount, limit: options.columnLimit)
        }
      }
    }
    if let failure { throw failure }
    let isProbablyNotUTF8 = invalidLines > multiByteLines
    if parser.columnCount == 0, !isProbablyNotUTF8 {
      throw .notTabular(path: path, reason: "no line of it is a JSON object with a key")
    }
    // When the text is to be decoded again, this reading is thrown away: any header will do.
    let names = isProbablyNotUTF8 ? [[0x61]] : parser.columnNames
    let header = try HeaderRow(cells: names, path: path, columnLimit: options.columnLimit).names
    if isProbablyNotUTF8 { parser = JSONLineParser() }

    var builder = RowIndexBuilder(columnCount: header.count, expectedRows: isProbablyNotUTF8 ? 1 : lines)
    var rejected: [RejectedRow] = []
    guard var output = GrowingBytes(capacity: isProbablyNotUTF8 ? 64 : bytes.count / 2) else { throw .outOfMemory(path: path) }
    if !isProbablyNotUTF8 {
      Self.forEachLine(bytes, from: start) { lineNumber, range in
        guard failure == nil else { return }
        if let reason = write(bytes, range, &parser, lineNumber, &builder, &output, &failure) {
          rejected.append(RejectedRow(line: lineNumber, reason: reason, byteRange: range))
        }
      }
    }
    if let failure { throw failure }
    return Result(
      header: header, lineEnding: LineStyle(bytes, start: start).name == .crlf ? .crlf : .lf, content: output.finish(),
      index: builder.finish(), rejected: rejected, isProbablyNotUTF8: isProbablyNotUTF8)
  }

  /// Writes one line as a CSV row.
  /// - Returns: why it is rejected, or nil.
  private func write(
    _ bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>, _ parser: inout JSONLineParser, _ lineNumber: Int,
    _ builder: inout RowIndexBuilder, _ output: inout GrowingBytes, _ failure: inout TableError?
  ) -> RejectReason? {
    let line = UnsafeBufferPointer(rebasing: bytes[range])
    guard UTF8Validator.isValid(line.baseAddress!, count: line.count) else { return .invalidUTF8 }
    if line.contains(0) { return .nulByte }
    if let reason = parser.parse(line) { return reason }
    let rowStart = output.count
    let ends = builder.pendingCellEnds()
    let columns = builder.columnCount
    for column in 0..<columns {
      let range = parser.value(ofColumn: column)
      // Every byte may be doubled; two quotes and a comma are added.
      guard output.reserve(range.count * 2 + 3) else {
        failure = .outOfMemory(path: path)
        return nil
      }
      parser.text.withUnsafeBufferPointer { text in
        output.appendCSVField(UnsafeBufferPointer(rebasing: text[range]), delimiter: 0x2C, quotingEmpty: columns == 1)
      }
      ends[column] = UInt32(truncatingIfNeeded: output.count - rowStart)
      output.appendReserved(column + 1 < columns ? 0x2C : 0x0A)
    }
    guard output.count - rowStart <= Int(UInt32.max) else {
      output.count = rowStart
      return .tooLong
    }
    builder.commit(start: rowStart, line: lineNumber)
    return nil
  }

  /// Calls `body` with the 1-based number and the range of each line that is not blank, without its line end.
  private static func forEachLine(_ bytes: UnsafeBufferPointer<UInt8>, from start: Int, _ body: (Int, Range<Int>) -> Void) {
    var position = start
    var number = 0
    while position < bytes.count {
      number += 1
      let rest = bytes.count - position
      let found = memchr(bytes.baseAddress! + position, 0x0A, rest)
      let end = found.map { UnsafeRawPointer($0) - UnsafeRawPointer(bytes.baseAddress!) } ?? bytes.count
      var contentEnd = end
      if contentEnd > position, bytes[contentEnd - 1] == 0x0D { contentEnd -= 1 }
      if bytes[position..<contentEnd].contains(where: { $0 > 0x20 || $0 == 0 }) { body(number, position..<contentEnd) }
      position = end + 1
    }
  }
}

extension GrowingBytes {
  /// Appends a CSV field, for which `2 * count + 2` bytes were reserved, quoted where RFC 4180 asks for it.
  mutating func appendCSVField(_ value: UnsafeBufferPointer<UInt8>, delimiter: UInt8, quotingEmpty: Bool) {
    guard CSVQuoting.needsQuotes(value, delimiter: delimiter) || (quotingEmpty && value.isEmpty) else {
      if let source = value.baseAddress { (memory + count).update(from: source, count: value.count) }
      count += value.count
      return
    }
    appendReserved(0x22)
    for byte in value {
      if byte == 0x22 { appendReserved(0x22) }
      appendReserved(byte)
    }
    appendReserved(0x22)
  }
}
