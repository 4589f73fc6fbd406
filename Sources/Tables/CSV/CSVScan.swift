import Glibc

/// One scan of all rows, by one thread or several; the result is the same.
struct CSVScan {
  let bytes: UnsafeBufferPointer<UInt8>
  let start: Int
  /// The 1-based line on which the first row starts.
  let line: Int
  let delimiter: UInt8
  let lineEnd: UInt8
  let columnCount: Int
  let averageRowLength: Int
  let threads: Int
  let smallestShareInBytes: Int

  struct Result {
    let index: RowIndex
    let rejected: [RejectedRow]
    let multiByteRows: Int
    let invalidRows: Int
  }

  func run() -> Result {
    let shares = shares()
    if shares.count > 1, let result = run(shares) { return result }
    var scanner = scanner(line: line, byteCount: bytes.count - start)
    _ = scanner.scan(from: start, until: bytes.count)
    return result(scanner)
  }

  /// Scans each share as if a row began there, and puts the shares together: one whose row did begin there is taken as it is,
  /// any other is scanned again from where the one before it really ended. Nil when broken quotes made the shares read so
  /// much twice that one thread would have given up on them.
  private func run(_ shares: [Range<Int>]) -> Result? {
    let scanners = UnsafeMutablePointer<CSVScanner>.allocate(capacity: shares.count)
    let ends = UnsafeMutablePointer<Int>.allocate(capacity: shares.count)
    defer {
      ends.deallocate()
      scanners.deallocate()
    }
    Workers.run(shares.count) { [self] share in
      var scanner = scanner(line: share == 0 ? line : 1, byteCount: shares[share].count)
      ends[share] = scanner.scan(from: shares[share].lowerBound, until: shares[share].upperBound)
      (scanners + share).initialize(to: scanner)
    }
    var whole = scanners.move()
    var end = ends[0]
    for share in 1..<shares.count {
      let next = (scanners + share).move()
      if end == shares[share].lowerBound {
        whole.append(next)
        end = ends[share]
      } else if end < shares[share].upperBound {
        end = whole.scan(from: end, until: shares[share].upperBound)
      }
    }
    return whole.rescanned > whole.rescanLimit ? nil : result(whole)
  }

  /// Shares of about equal size that begin after a line end.
  private func shares() -> [Range<Int>] {
    let count = min(threads, (bytes.count - start) / max(1, smallestShareInBytes))
    guard count > 1 else { return [start..<bytes.count] }
    var shares: [Range<Int>] = []
    var lower = start
    for share in 1..<count {
      var upper = max(lower, start + (bytes.count - start) / count * share)
      while upper < bytes.count, bytes[upper] != lineEnd { upper += 1 }
      upper += 1
      if lineEnd == 0x0D, upper < bytes.count, bytes[upper] == 0x0A { upper += 1 }
      if upper >= bytes.count { break }
      shares.append(lower..<upper)
      lower = upper
    }
    shares.append(lower..<bytes.count)
    return shares
  }

  private func scanner(line: Int, byteCount: Int) -> CSVScanner {
    CSVScanner(
      bytes, delimiter: delimiter, lineEnd: lineEnd, columnCount: columnCount, line: line,
      expectedRows: byteCount / averageRowLength + byteCount / averageRowLength / 16 + 16)
  }

  private func result(_ scanner: consuming CSVScanner) -> Result {
    let (multiByteRows, invalidRows, rejected) = (scanner.multiByteRows, scanner.invalidRows, scanner.rejected)
    return Result(
      index: scanner.takeIndex().finish(), rejected: rejected, multiByteRows: multiByteRows, invalidRows: invalidRows)
  }
}
