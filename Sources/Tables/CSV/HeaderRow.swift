/// The column names of a file, checked.
struct HeaderRow {
  let names: [String]

  /// - Throws: `tooManyColumns`, `duplicateHeaders`.
  init(cells: [[UInt8]], path: String, columnLimit: Int) throws(TableError) {
    if cells.count > columnLimit { throw .tooManyColumns(path: path, count: cells.count, limit: columnLimit) }
    var names = cells.map { Self.trimmed(Self.text($0)) }
    var positions: [String: [Int]] = [:]
    for (index, name) in names.enumerated() where !name.isEmpty { positions[name, default: []].append(index + 1) }
    let repeated = positions.filter { $0.value.count > 1 }
      .map { TableError.DuplicateHeader(name: $0.key, positions: $0.value) }
      .sorted { $0.positions[0] < $1.positions[0] }
    if !repeated.isEmpty { throw .duplicateHeaders(path: path, headers: repeated) }
    for index in names.indices where names[index].isEmpty {
      var name = "column \(index + 1)"
      while positions[name] != nil { name += "'" }
      positions[name] = [index + 1]
      names[index] = name
    }
    self.names = names
  }

  /// A name that is not UTF-8 is taken for Windows-1252, so that names which differ in one letter stay different.
  private static func text(_ cell: [UInt8]) -> String {
    if let text = String(validating: cell, as: UTF8.self) { return text }
    let storage = cell.withUnsafeBufferPointer { Transcoder.utf8(fromWindows1252: $0) }
    return storage.map { String(decoding: $0.bytes, as: UTF8.self) } ?? String(decoding: cell, as: UTF8.self)
  }

  /// Without white space, no-break spaces and byte order marks at either end.
  private static func trimmed(_ text: String) -> String {
    var scalars = Substring(text).unicodeScalars
    func isBlank(_ scalar: Unicode.Scalar) -> Bool { scalar.properties.isWhitespace || scalar.value == 0xFEFF || scalar.value == 0x200B }
    while let first = scalars.first, isBlank(first) { scalars.removeFirst() }
    while let last = scalars.last, isBlank(last) { scalars.removeLast() }
    return String(scalars)
  }
}
