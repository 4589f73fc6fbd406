import GRDBSQLite

/// Overwrites the unused part of every page with zeros.
///
/// `PRAGMA secure_delete` clears a row when it is deleted, but when SQLite moves rows to another page, copies of them stay behind in the
/// space between a page's pointers and its rows, and are not cleared when the row is deleted later. That space has no meaning
/// (https://www.sqlite.org/fileformat2.html#b_tree_pages), so that readers may go on while it is cleared.
struct UnusedSpace {
  /// From this number of pages on, the first byte of a page that continues a long row could be taken for the type of a page of rows.
  static let pageLimit: Int64 = 0x0200_0000

  let pageSize: Int

  /// Clears it in a whole file.
  /// - Precondition: the caller holds the write lock and no commit waits in the log.
  /// - Throws: `.failed` for a file of `pageLimit` pages and more.
  /// - Complexity: reads every page, writes those in which something is left.
  func clear(in file: DatabaseFile) throws(StoreError) {
    let size = try file.sizeInBytes()
    guard size / Int64(pageSize) < Self.pageLimit else { throw .failed(code: SQLITE_TOOBIG) }
    let zeros = [UInt8](repeating: 0, count: pageSize)
    var hasWritten = false
    var offset: Int64 = 0
    while offset < size {
      let buffer = try file.bytes(at: offset, count: pageSize * 64)
      let pages = min(Int64(buffer.count), size - offset) / Int64(pageSize)
      for index in 0..<Int(pages) {
        let start = index * pageSize
        let gap = unused(in: buffer[start..<start + pageSize], isFirst: offset == 0 && index == 0)
        if buffer[start + gap.lowerBound..<start + gap.upperBound].contains(where: { $0 != 0 }) {
          try file.write(zeros[..<gap.count], at: offset + Int64(start + gap.lowerBound))
          hasWritten = true
        }
      }
      offset += Int64(buffer.count)
    }
    if hasWritten { try file.flush() }
  }

  /// The unused bytes of a page, counted from its start; none in a page that holds no rows.
  func unused(in page: ArraySlice<UInt8>, isFirst: Bool) -> Range<Int> {
    let start = page.startIndex
    let header = isFirst ? 100 : 0
    func number(at offset: Int) -> Int { Int(page[start + header + offset]) << 8 | Int(page[start + header + offset + 1]) }
    let headerSize: Int
    switch page[start + header] {
    case 2, 5: headerSize = 12
    case 10, 13: headerSize = 8
    default: return 0..<0
    }
    let pointersEnd = header + headerSize + 2 * number(at: 3)
    let content = number(at: 5) == 0 ? 65_536 : number(at: 5)
    guard pointersEnd <= content, content <= pageSize else { return 0..<0 }
    return pointersEnd..<content
  }
}
