/// Writes JSON Lines: one object of strings a row, in UTF-8, to an `AtomicFile`.
public struct JSONLinesWriter {
  /// Where the rows go.
  public let file: AtomicFile
  /// Each column's `"name":`, with the comma before it.
  private let keys: [[UInt8]]
  private var field = 0

  /// Opens `path`.
  /// - Precondition: there is a column.
  public init(path: String, columns: [String]) throws(OutputError) {
    precondition(!columns.isEmpty)
    file = try AtomicFile(path: path)
    keys = columns.enumerated().map { index, name in
      var key: [UInt8] = index == 0 ? [0x7B] : [0x2C]
      Array(name.utf8).withUnsafeBufferPointer { JSONText.appendString($0, to: &key) }
      key.append(0x3A)
      return key
    }
  }

  /// Appends the row's next value; an empty one is null.
  public mutating func append(_ value: UnsafeBufferPointer<UInt8>) throws(OutputError) {
    precondition(field < keys.count, "a row of more than \(keys.count) fields")
    try file.append(keys[field])
    field += 1
    if value.isEmpty { return try file.append("null") }
    try file.append(0x22)
    var start = 0
    var escaped: [UInt8] = []
    for i in 0..<value.count where JSONText.mustEscape(value[i]) {
      try file.append(UnsafeBufferPointer(rebasing: value[start..<i]))
      escaped.removeAll(keepingCapacity: true)
      JSONText.appendEscape(value[i], to: &escaped)
      try file.append(escaped)
      start = i + 1
    }
    try file.append(UnsafeBufferPointer(rebasing: value[start...]))
    try file.append(0x22)
  }

  /// Appends the row's next value; an empty one is null.
  public mutating func append(_ value: [UInt8]) throws(OutputError) {
    try value.span.withUnsafeBufferPointer { bytes throws(OutputError) in try append(bytes) }
  }

  /// Appends the row's next value; an empty one is null.
  public mutating func append(_ value: String) throws(OutputError) {
    try append(Array(value.utf8))
  }

  /// Ends the row.
  /// - Precondition: it has a value for each column.
  public mutating func endRow() throws(OutputError) {
    precondition(field == keys.count, "a row of \(field) fields under \(keys.count) columns")
    field = 0
    try file.append("}\n")
  }

  /// Makes the file appear.
  public consuming func commit() throws(OutputError) { try file.commit() }
}

/// JSON strings (RFC 8259, section 7).
enum JSONText {
  static func mustEscape(_ byte: UInt8) -> Bool { byte < 0x20 || byte == 0x22 || byte == 0x5C }

  /// Appends the escape of a byte that must be escaped.
  static func appendEscape(_ byte: UInt8, to output: inout [UInt8]) {
    switch byte {
    case 0x22, 0x5C: output += [0x5C, byte]
    case 0x0A: output += [0x5C, 0x6E]
    case 0x0D: output += [0x5C, 0x72]
    case 0x09: output += [0x5C, 0x74]
    default:
      let digits = Array("0123456789abcdef".utf8)
      output += [0x5C, 0x75, 0x30, 0x30, digits[Int(byte >> 4)], digits[Int(byte & 15)]]
    }
  }

  /// Appends a string with its quotes.
  static func appendString(_ value: UnsafeBufferPointer<UInt8>, to output: inout [UInt8]) {
    output.append(0x22)
    for byte in value {
      if mustEscape(byte) { appendEscape(byte, to: &output) } else { output.append(byte) }
    }
    output.append(0x22)
  }
}
