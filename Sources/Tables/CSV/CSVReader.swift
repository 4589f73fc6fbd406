/// Reads CSV text in UTF-8 into a header and an index.
struct CSVReader {
  let path: String
  let options: TableOptions
  /// The longest header that is believed, in bytes.
  private static let headerLimit = 1 << 20

  struct Result {
    let header: [String]
    let delimiter: UInt8
    let lineEnding: TableFormat.LineEnding
    let index: RowIndex
    let rejected: [RejectedRow]
    /// Whether more rows have broken multi-byte sequences than have good ones: the text is in an 8-bit encoding.
    let isProbablyNotUTF8: Bool
  }

  /// - Parameter start: the first byte after a byte order mark.
  /// - Throws: `empty`, `headerOnly`, `brokenHeader`, `notTabular`, `duplicateHeaders`, `tooManyColumns`.
  func read(_ bytes: UnsafeBufferPointer<UInt8>, start: Int) throws(TableError) -> Result {
    let style = LineStyle(bytes, start: start)
    var position = start
    var line = 1
    var delimiter = options.delimiter
    skipBlankLines(bytes, &position, &line)
    guard position < bytes.count else { throw .empty(path: path) }
    if let declared = separatorLine(bytes, &position, style.end) {
      line += 1
      delimiter = delimiter ?? declared
      skipBlankLines(bytes, &position, &line)
      guard position < bytes.count else { throw .empty(path: path) }
    }
    let found = delimiter ?? DelimiterDetector.detect(bytes, start: position, lineEnd: style.end)
    let window = UnsafeBufferPointer(rebasing: bytes[0..<min(bytes.count, position + Self.headerLimit)])
    let record = FieldSplitter(window, start: position, delimiter: found, lineEnd: style.end, collecting: true)
    switch record.ending {
    case .complete: break
    case .unclosedQuote: throw .brokenHeader(path: path, line: line, reason: "a quote is not closed")
    case .textAfterQuote: throw .brokenHeader(path: path, line: line, reason: "a closing quote is followed by text")
    }
    if record.next == window.count, window.count < bytes.count {
      throw .notTabular(path: path, reason: "its first line is longer than \(Self.headerLimit) bytes")
    }
    if record.fields.contains(where: { $0.contains(0) }) { throw .notTabular(path: path, reason: "its first line holds NUL bytes") }
    let isHeaderValid = record.fields.allSatisfy { field in
      field.withUnsafeBufferPointer { $0.isEmpty || UTF8Validator.isValid($0.baseAddress!, count: $0.count) }
    }
    let hasMultiByteHeader = isHeaderValid && record.fields.contains { $0.contains { $0 >= 0x80 } }
    let header = try HeaderRow(cells: record.fields, path: path, columnLimit: options.columnLimit)

    for byte in bytes[position..<record.next] where byte == style.end { line += 1 }
    let scan = CSVScan(
      bytes: bytes, start: record.next, line: line, delimiter: found, lineEnd: style.end, columnCount: header.names.count,
      averageRowLength: averageRowLength(bytes, from: record.next, style.end), threads: options.threads,
      smallestShareInBytes: options.smallestShareInBytes
    ).run()
    let good = scan.multiByteRows + (hasMultiByteHeader ? 1 : 0)
    let broken = scan.invalidRows + (isHeaderValid ? 0 : 1)
    if scan.index.rowCount == 0, scan.rejected.isEmpty { throw .headerOnly(path: path) }
    return Result(
      header: header.names, delimiter: found, lineEnding: style.name, index: scan.index, rejected: scan.rejected,
      isProbablyNotUTF8: broken > good)
  }

  private func skipBlankLines(_ bytes: UnsafeBufferPointer<UInt8>, _ position: inout Int, _ line: inout Int) {
    var k = position
    while k < bytes.count {
      switch bytes[k] {
      case 0x0A:
        line += 1
        position = k + 1
      case 0x0D:
        if k + 1 < bytes.count, bytes[k + 1] == 0x0A { break }
        line += 1
        position = k + 1
      case 0x20, 0x09: break
      default: return
      }
      k += 1
    }
    position = k
  }

  /// Reads Excel's `sep=;` first line, if there is one.
  private func separatorLine(_ bytes: UnsafeBufferPointer<UInt8>, _ position: inout Int, _ lineEnd: UInt8) -> UInt8? {
    guard position + 5 < bytes.count else { return nil }
    let isQuoted = bytes[position] == 0x22
    let start = position + (isQuoted ? 1 : 0)
    for (offset, letter) in "sep=".utf8.enumerated() where bytes[start + offset] | 0x20 != letter | 0x20 { return nil }
    var k = start + 5
    if isQuoted, k < bytes.count, bytes[k] == 0x22 { k += 1 }
    while k < bytes.count, bytes[k] == 0x20 || (bytes[k] == 0x0D && lineEnd == 0x0A) { k += 1 }
    guard k < bytes.count, bytes[k] == lineEnd else { return nil }
    let separator = bytes[start + 4]
    guard separator != 0x22, separator != lineEnd, separator < 0x80 else { return nil }
    position = k + 1
    return separator
  }

  /// Bytes a line, from the first 256 KiB, to size the index.
  private func averageRowLength(_ bytes: UnsafeBufferPointer<UInt8>, from start: Int, _ lineEnd: UInt8) -> Int {
    let end = min(bytes.count, start + 1 << 18)
    guard end > start else { return 1 }
    var lines = 0
    for i in start..<end where bytes[i] == lineEnd { lines += 1 }
    return max(1, (end - start) / max(1, lines))
  }
}
