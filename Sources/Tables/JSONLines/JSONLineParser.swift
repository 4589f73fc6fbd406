/// Parses one JSON object (RFC 8259) into values by column; nested objects become dotted names, arrays are joined.
///
/// `{"address": {"city": "Rome"}, "tags": ["a", "b"]}` gives `address.city` = `Rome` and `tags` = `a; b`. An array of
/// objects gives each key's values joined. Null is an empty value. A lone surrogate becomes U+FFFD.
struct JSONLineParser {
  /// The deepest nesting that is read.
  static let depthLimit = 64

  /// The columns' names one after the other, and where each is.
  private var names: [UInt8] = []
  private var nameRanges: [Range<Int>] = []
  private var columnIDs: [[UInt8]: Int] = [:]
  private var expectedColumn = 0
  private var path: [UInt8] = []

  /// The texts of the last parsed line, where the pieces are.
  private(set) var text: [UInt8] = []
  /// Pieces of `text`; a value of several pieces is a chain.
  private var pieces: [(range: Range<Int>, next: Int)] = []
  /// Each column's first and last piece, or -1.
  private var chains: [(first: Int, last: Int)] = []
  private var touched: [Int] = []

  var columnCount: Int { nameRanges.count }
  /// The columns' names in the order first seen.
  var columnNames: [[UInt8]] { nameRanges.map { Array(names[$0]) } }

  /// The value of a column in the last parsed line, joined at the end of `text` when it has several pieces.
  mutating func value(ofColumn column: Int) -> Range<Int> {
    var piece = chains[column].first
    if piece < 0 { return 0..<0 }
    if pieces[piece].next < 0 { return pieces[piece].range }
    let start = text.count
    while piece >= 0 {
      if text.count > start {
        text.append(0x3B)
        text.append(0x20)
      }
      for i in pieces[piece].range { text.append(text[i]) }
      piece = pieces[piece].next
    }
    return start..<text.count
  }

  /// Parses a line, learning new columns from it.
  /// - Parameter line: valid UTF-8 without its line end.
  /// - Returns: why it is rejected, or nil. A rejected line leaves no columns behind.
  mutating func parse(_ line: UnsafeBufferPointer<UInt8>) -> RejectReason? {
    for column in touched { chains[column] = (-1, -1) }
    pieces.removeAll(keepingCapacity: true)
    touched.removeAll(keepingCapacity: true)
    text.removeAll(keepingCapacity: true)
    path.removeAll(keepingCapacity: true)
    expectedColumn = 0
    let known = columnCount
    do throws(JSONCursor.Failure) {
      var cursor = JSONCursor(bytes: line)
      cursor.skipBlanks()
      let isObject = cursor.peek == 0x7B
      try parseValue(&cursor, depth: 0)
      cursor.skipBlanks()
      if cursor.position < line.count { throw JSONCursor.Failure.invalid(cursor.position) }
      if !isObject { throw JSONCursor.Failure.rejected(.notAnObject) }
      return nil
    } catch {
      forgetColumns(from: known)
      switch error {
      case .invalid(let position): return .invalidJSON(column: position + 1)
      case .rejected(let reason): return reason
      }
    }
  }

  private mutating func forgetColumns(from known: Int) {
    guard known < columnCount else { return }
    for range in nameRanges[known...] { columnIDs[Array(names[range])] = nil }
    names.removeSubrange(nameRanges[known].lowerBound...)
    nameRanges.removeSubrange(known...)
    chains.removeSubrange(known...)
    touched.removeAll { $0 >= known }
  }

  private mutating func parseValue(_ cursor: inout JSONCursor, depth: Int) throws(JSONCursor.Failure) {
    if depth > Self.depthLimit { throw .rejected(.nestedTooDeep(limit: Self.depthLimit)) }
    cursor.skipBlanks()
    let start = text.count
    switch cursor.peek {
    case 0x7B: return try parseObject(&cursor, depth: depth)
    case 0x5B: return try parseArray(&cursor, depth: depth)
    case 0x22: try cursor.readString(into: &text)
    case 0x74: try cursor.readWord("true", into: &text)
    case 0x66: try cursor.readWord("false", into: &text)
    case 0x6E:
      try cursor.readWord("null", into: &text)
      text.removeLast(4)
    default: try cursor.readNumber(into: &text)
    }
    emit(from: start)
  }

  private mutating func parseObject(_ cursor: inout JSONCursor, depth: Int) throws(JSONCursor.Failure) {
    cursor.position += 1
    cursor.skipBlanks()
    if cursor.peek == 0x7D {
      cursor.position += 1
      return
    }
    let outer = path.count
    while true {
      cursor.skipBlanks()
      if !path.isEmpty { path.append(0x2E) }
      try cursor.readString(into: &path)
      cursor.skipBlanks()
      try cursor.expect(0x3A)
      try parseValue(&cursor, depth: depth + 1)
      path.removeLast(path.count - outer)
      cursor.skipBlanks()
      if cursor.peek == 0x2C {
        cursor.position += 1
      } else {
        return try cursor.expect(0x7D)
      }
    }
  }

  private mutating func parseArray(_ cursor: inout JSONCursor, depth: Int) throws(JSONCursor.Failure) {
    cursor.position += 1
    cursor.skipBlanks()
    if cursor.peek == 0x5D {
      cursor.position += 1
      return
    }
    while true {
      try parseValue(&cursor, depth: depth + 1)
      cursor.skipBlanks()
      if cursor.peek == 0x2C {
        cursor.position += 1
      } else {
        return try cursor.expect(0x5D)
      }
    }
  }

  /// Gives the text from `start` on to the column that `path` names, after what the line gave it before.
  private mutating func emit(from start: Int) {
    var column = expectedColumn
    if !isPath(column) {
      if let known = columnIDs[path] {
        column = known
      } else {
        column = columnCount
        columnIDs[path] = column
        nameRanges.append(names.count..<names.count + path.count)
        names.append(contentsOf: path)
        chains.append((-1, -1))
      }
    }
    expectedColumn = column + 1
    if text.count == start { return }
    let piece = pieces.count
    pieces.append((start..<text.count, -1))
    if chains[column].last < 0 {
      touched.append(column)
      chains[column] = (piece, piece)
    } else {
      pieces[chains[column].last].next = piece
      chains[column].last = piece
    }
  }

  /// Whether a column's name is `path`.
  private func isPath(_ column: Int) -> Bool {
    guard column < nameRanges.count else { return false }
    let range = nameRanges[column]
    guard range.count == path.count else { return false }
    for i in 0..<path.count where path[i] != names[range.lowerBound + i] { return false }
    return true
  }
}
