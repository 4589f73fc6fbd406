/// Reads what `DocumentWriter` wrote, and refuses everything else.
struct DocumentReader {
  private let bytes: UnsafeRawBufferPointer
  private(set) var position = 0

  init(_ bytes: UnsafeRawBufferPointer) { self.bytes = bytes }

  var isAtEnd: Bool { position == bytes.count }

  mutating func expect(_ text: StaticString) throws(DocumentError) {
    let count = text.utf8CodeUnitCount
    guard position + count <= bytes.count else { throw DocumentError(offset: position) }
    for index in 0..<count where bytes[position + index] != text.utf8Start[index] { throw DocumentError(offset: position + index) }
    position += count
  }

  /// Calls `element` at the start of each element of an array.
  mutating func array(_ element: (inout DocumentReader) throws(DocumentError) -> Void) throws(DocumentError) {
    try expect("[")
    if skip("]") { return }
    repeat { try element(&self) } while skip(",")
    try expect("]")
  }

  /// The cells of a flat array, at most 16.
  mutating func cells() throws(DocumentError) -> DocumentCells {
    var cells = DocumentCells()
    try array { reader throws(DocumentError) in
      guard cells.count < 16 else { throw DocumentError(offset: reader.position) }
      cells.append(try reader.cell())
    }
    return cells
  }

  private mutating func cell() throws(DocumentError) -> DocumentCells.Cell {
    guard position < bytes.count else { throw DocumentError(offset: position) }
    switch bytes[position] {
    case UInt8(ascii: "\""): return .text(try string())
    case UInt8(ascii: "{"): return .map(try map())
    case UInt8(ascii: "n"):
      try expect("null")
      return .null
    default: return try number()
    }
  }

  private mutating func map() throws(DocumentError) -> [String: String] {
    try expect("{")
    var pairs: [String: String] = [:]
    repeat {
      let key = try string()
      try expect(":")
      pairs[key] = try string()
    } while skip(",")
    try expect("}")
    return pairs
  }

  private mutating func number() throws(DocumentError) -> DocumentCells.Cell {
    let start = position
    var isWhole = true
    while position < bytes.count {
      switch bytes[position] {
      case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"): break
      case UInt8(ascii: "."), UInt8(ascii: "e"), UInt8(ascii: "+"): isWhole = false
      default:
        return try finish(start, isWhole)
      }
      position += 1
    }
    return try finish(start, isWhole)
  }

  private func finish(_ start: Int, _ isWhole: Bool) throws(DocumentError) -> DocumentCells.Cell {
    let text = String(decoding: bytes[start..<position], as: UTF8.self)
    if isWhole, let number = Int64(text) { return .integer(number) }
    if !isWhole, let number = Double(text) { return .number(number) }
    throw DocumentError(offset: start)
  }

  private mutating func string() throws(DocumentError) -> String {
    try expect("\"")
    let start = position
    while position < bytes.count, bytes[position] != UInt8(ascii: "\""), bytes[position] != UInt8(ascii: "\\") { position += 1 }
    if position < bytes.count, bytes[position] == UInt8(ascii: "\"") {
      defer { position += 1 }
      return String(decoding: bytes[start..<position], as: UTF8.self)
    }
    return try escapedString(from: start)
  }

  private mutating func escapedString(from start: Int) throws(DocumentError) -> String {
    var text = Array(bytes[start..<position])
    while position < bytes.count {
      let byte = bytes[position]
      position += 1
      if byte == UInt8(ascii: "\"") { return String(decoding: text, as: UTF8.self) }
      if byte != UInt8(ascii: "\\") {
        text.append(byte)
        continue
      }
      if skip("u00") {
        guard position + 2 <= bytes.count, let high = Self.digit(bytes[position]), let low = Self.digit(bytes[position + 1]) else { break }
        text.append(high << 4 | low)
        position += 2
      } else if position < bytes.count, bytes[position] == UInt8(ascii: "\"") || bytes[position] == UInt8(ascii: "\\") {
        text.append(bytes[position])
        position += 1
      } else {
        break
      }
    }
    throw DocumentError(offset: position)
  }

  private static func digit(_ byte: UInt8) -> UInt8? {
    switch byte {
    case UInt8(ascii: "0")...UInt8(ascii: "9"): byte - UInt8(ascii: "0")
    case UInt8(ascii: "a")...UInt8(ascii: "f"): byte - UInt8(ascii: "a") + 10
    default: nil
    }
  }

  private mutating func skip(_ text: StaticString) -> Bool {
    let count = text.utf8CodeUnitCount
    guard position + count <= bytes.count else { return false }
    for index in 0..<count where bytes[position + index] != text.utf8Start[index] { return false }
    position += count
    return true
  }
}

/// The cells of one flat array, taken one after the other; a missing cell is nil, as is one of another type.
struct DocumentCells {
  enum Cell {
    case null
    case text(String)
    case integer(Int64)
    case number(Double)
    case map([String: String])
  }

  private var cells: [Cell] = []
  private var position = 0

  var count: Int { cells.count }

  mutating func append(_ cell: Cell) { cells.append(cell) }

  mutating func text() -> String? { if case .text(let text)? = next() { text } else { nil } }

  mutating func integer() -> Int64? { if case .integer(let number)? = next() { number } else { nil } }

  mutating func number() -> Double? {
    switch next() {
    case .number(let number)?: number
    case .integer(let number)?: Double(number)
    default: nil
    }
  }

  mutating func map() -> [String: String] { if case .map(let pairs)? = next() { pairs } else { [:] } }

  private mutating func next() -> Cell? {
    guard position < cells.count else { return nil }
    defer { position += 1 }
    return cells[position]
  }
}
