/// Finds the rows and cells of CSV (RFC 4180) in one pass over the bytes, 32 at a time.
///
/// What it tolerates: any of LF, CRLF and CR as line end, blanks around quoted fields, quotes inside unquoted fields,
/// blank lines, empty extra fields at the end of a row. A row that cannot be read is rejected and reading goes on: after a
/// quote that never closes properly, at the line after the one where the row began.
struct CSVScanner: ~Copyable {
  private let base: UnsafePointer<UInt8>
  private let limit: Int
  private let delimiter: UInt8
  private let lineEnd: UInt8
  private let columnCount: Int
  var index: RowIndexBuilder
  private(set) var rejected: [RejectedRow] = []
  /// Rows with well-formed and with broken multi-byte sequences: the evidence for UTF-8 or against it.
  private(set) var multiByteRows = 0
  private(set) var invalidRows = 0
  /// Bytes that were read again after a broken quote, and how many may be.
  private(set) var rescanned = 0
  let rescanLimit: Int
  /// The 1-based line on which the next row starts.
  private(set) var line: Int

  // The row being read.
  private var rowStart = 0
  private var rowLine = 0
  private var cellStart = 0
  private var field = 0
  private var hasNUL = false
  private var hasFilledExtra = false
  private var lastMultiByteBlockEnd = -1
  private var quoteLine = 0

  private enum State { case plain, quoted, afterQuote }

  init(_ bytes: UnsafeBufferPointer<UInt8>, delimiter: UInt8, lineEnd: UInt8, columnCount: Int, line: Int, expectedRows: Int) {
    base = bytes.baseAddress!
    limit = bytes.count
    self.delimiter = delimiter
    self.lineEnd = lineEnd
    self.columnCount = columnCount
    self.line = line
    rescanLimit = Self.rescanLimit(byteCount: bytes.count)
    index = RowIndexBuilder(columnCount: columnCount, expectedRows: expectedRows)
  }

  /// How many bytes may be read twice before broken quotes are given up on; it keeps hostile input linear.
  static func rescanLimit(byteCount: Int) -> Int { byteCount + (64 << 20) }

  /// Takes over what a scanner found that began, on its line 1, where this one stopped.
  mutating func append(_ other: consuming CSVScanner) {
    let offset = line - 1
    rejected += other.rejected.map { RejectedRow(line: $0.line + offset, reason: $0.reason, byteRange: $0.byteRange) }
    multiByteRows += other.multiByteRows
    invalidRows += other.invalidRows
    rescanned += other.rescanned
    line = other.line + offset
    index.append(other.takeIndex(), lineOffset: offset)
  }

  /// The rows found, when nothing else is wanted any more.
  consuming func takeIndex() -> RowIndexBuilder { index }

  /// Reads rows from `start`, where a row begins, until one begins at or after `split`.
  /// - Returns: where that row begins, or the end of the bytes.
  mutating func scan(from start: Int, until split: Int) -> Int {
    var state = State.plain
    var position = start
    var resume = start
    var closingQuote = 0
    var failure: (reason: RejectReason, offset: Int)?
    var pending = index.pendingCellEnds()
    beginRow(at: start)
    let delimiters = SIMD32<UInt8>(repeating: delimiter)
    let lineEnds = SIMD32<UInt8>(repeating: lineEnd)
    let quotes = SIMD32<UInt8>(repeating: 0x22)
    let zeros = SIMD32<UInt8>(repeating: 0)

    while position < limit {
      let block =
        position &+ 32 <= limit
        ? UnsafeRawPointer(base + position).loadUnaligned(as: SIMD32<UInt8>.self) : tail(from: position)
      let blockWords = unsafeBitCast(block, to: SIMD4<UInt64>.self)
      if (blockWords[0] | blockWords[1] | blockWords[2] | blockWords[3]) & 0x8080_8080_8080_8080 != 0 {
        lastMultiByteBlockEnd = position &+ 31
      }
      let marks = (block .== delimiters) .| (block .== lineEnds) .| (block .== quotes) .| (block .== zeros)
      let words = unsafeBitCast(marks, to: SIMD4<UInt64>.self)
      // Invariant: every mark before `position` was handled, and the marks before `resume` are not to be.
      marks: for wordIndex in 0..<4 {
        var word = words[wordIndex]
        while word != 0 {
          let shift = word.trailingZeroBitCount & ~7
          word &= ~(0xFF &<< UInt64(truncatingIfNeeded: shift))
          let p = position &+ wordIndex &* 8 &+ shift &>> 3
          if p < resume { continue }
          let byte = base[p]
          if byte == delimiter || byte == lineEnd {
            if state == .quoted {
              if byte == lineEnd { line &+= 1 }
              continue
            }
            if state == .afterQuote, !isBlank(closingQuote &+ 1, p) {
              failure = (.textAfterQuote, p)
              break marks
            }
            if byte == delimiter {
              endCell(at: p, pending)
              field &+= 1
              cellStart = p &+ 1
            } else {
              line &+= 1
              endRow(at: p, wasQuoted: state == .afterQuote, pending)
              resume = rowAfter(lineEndAt: p)
              if resume >= split { return resume }
              beginRow(at: resume)
              pending = index.pendingCellEnds()
            }
            state = .plain
          } else if byte == 0 {
            hasNUL = true
          } else if state == .plain {
            if isBlank(cellStart, p) {
              state = .quoted
              quoteLine = line
            }
          } else if state == .afterQuote {
            failure = (.textAfterQuote, p)
            break marks
          } else if p &+ 1 < limit, base[p &+ 1] == 0x22 {
            resume = p &+ 2
          } else if line &- quoteLine > 3, swallowsRows(cellStart, p) {
            failure = (.unclosedQuote, p)
            break marks
          } else {
            state = .afterQuote
            closingQuote = p
          }
        }
      }
      position &+= 32
      if position >= limit, failure == nil {
        // The last row may lack its line end.
        if state == .quoted {
          failure = (.unclosedQuote, limit)
        } else if state == .afterQuote, !isBlank(closingQuote &+ 1, limit) {
          failure = (.textAfterQuote, limit)
        } else if rowStart < limit {
          endRow(at: limit, wasQuoted: state == .afterQuote, pending)
        }
      }
      if let (reason, offset) = failure {
        position = recover(reason, at: offset)
        if position >= split { return position }
        (resume, state, failure) = (position, .plain, nil)
        beginRow(at: position)
        pending = index.pendingCellEnds()
      }
    }
    return limit
  }

  @inline(__always)
  private mutating func beginRow(at offset: Int) {
    rowStart = offset
    rowLine = line
    cellStart = offset
    field = 0
    hasNUL = false
    hasFilledExtra = false
  }

  @inline(__always)
  private mutating func endCell(at end: Int, _ pending: UnsafeMutablePointer<UInt32>) {
    if field < columnCount {
      pending[field] = UInt32(truncatingIfNeeded: end &- rowStart)
    } else if end > cellStart {
      hasFilledExtra = true
    }
  }

  @inline(__always)
  private mutating func endRow(at lineEndOffset: Int, wasQuoted: Bool, _ pending: UnsafeMutablePointer<UInt32>) {
    var end = lineEndOffset
    if lineEnd == 0x0A, end > cellStart, base[end &- 1] == 0x0D { end &-= 1 }
    endCell(at: end, pending)
    if field == 0, !wasQuoted, isBlank(rowStart, end) { return }
    if lastMultiByteBlockEnd >= rowStart {
      if UTF8Validator.isValid(base + rowStart, count: end &- rowStart) {
        if containsMultiByte(rowStart, end) { multiByteRows &+= 1 }
      } else {
        invalidRows &+= 1
        return reject(.invalidUTF8, to: end)
      }
    }
    if hasNUL { return reject(.nulByte, to: end) }
    let found = field &+ 1
    if found != columnCount {
      if found < columnCount { return reject(.tooFewFields(found: found, expected: columnCount), to: end) }
      if hasFilledExtra { return reject(.tooManyFields(found: found, expected: columnCount), to: end) }
    }
    if end &- rowStart > Int(UInt32.max) { return reject(.tooLong, to: end) }
    index.commit(start: rowStart, line: rowLine)
  }

  private mutating func reject(_ reason: RejectReason, to end: Int) {
    rejected.append(RejectedRow(line: rowLine, reason: reason, byteRange: rowStart..<end))
  }

  /// Rejects the line on which the row began and prepares to read from the next one, or, once too much was read twice,
  /// from the line after `p`.
  /// - Returns: where to go on.
  private mutating func recover(_ reason: RejectReason, at p: Int) -> Int {
    var end = lineEndOffset(from: rowStart)
    rescanned += max(0, p - end)
    if rescanned > rescanLimit, p > end {
      reject(reason, to: p)
      end = lineEndOffset(from: p)
      if end > p || p < limit && base[p] != lineEnd { line += 1 }
    } else {
      reject(reason, to: lineEnd == 0x0A && end > rowStart && base[end - 1] == 0x0D ? end - 1 : end)
      line = rowLine + 1
    }
    return end < limit ? rowAfter(lineEndAt: end) : limit
  }

  /// Where the row after a line end begins: also after the LF of a CRLF in a file whose lines end with CR.
  @inline(__always)
  private func rowAfter(lineEndAt offset: Int) -> Int {
    let next = offset &+ 1
    return lineEnd == 0x0D && next < limit && base[next] == 0x0A ? next &+ 1 : next
  }

  private func lineEndOffset(from offset: Int) -> Int {
    var k = offset
    while k < limit, base[k] != lineEnd { k += 1 }
    return k
  }

  /// Whether the lines wholly inside a quoted field look like rows of this table: then its opening quote was never
  /// closed, and the quote found belongs to a later row.
  private func swallowsRows(_ open: Int, _ close: Int) -> Bool {
    guard columnCount > 2 else { return false }
    var lines = 0
    var rowLike = 0
    var delimiters = 0
    var isFirst = true
    for k in open..<close {
      if base[k] == delimiter {
        delimiters += 1
      } else if base[k] == lineEnd {
        if !isFirst {
          lines += 1
          if delimiters == columnCount - 1 { rowLike += 1 }
        }
        isFirst = false
        delimiters = 0
      }
    }
    return lines >= 10 || columnCount <= 4 ? lines >= 10 && rowLike * 10 >= lines * 9 : lines >= 3 && rowLike == lines
  }

  @inline(__always)
  private func isBlank(_ start: Int, _ end: Int) -> Bool {
    var k = start
    while k < end {
      let byte = base[k]
      if byte != 0x20, byte != 0x09, byte != 0x0D { return false }
      k &+= 1
    }
    return true
  }

  private func containsMultiByte(_ start: Int, _ end: Int) -> Bool {
    for k in start..<end where base[k] >= 0x80 { return true }
    return false
  }

  /// The last, short block, filled up with a byte that means nothing.
  private func tail(from position: Int) -> SIMD32<UInt8> {
    var filler: UInt8 = 0x61
    while filler == delimiter || filler == lineEnd { filler += 1 }
    var block = SIMD32<UInt8>(repeating: filler)
    for k in position..<limit { block[k - position] = base[k] }
    return block
  }
}
