/// Where the records of a text are: its lines, or its vCards.
public struct TextRecords: Sendable {
  public let file: TextFile
  private let ranges: [Range<Int>]
  private let lines: [Int]

  public var count: Int { ranges.count }

  /// The lines that are not blank.
  /// - Complexity: O(bytes)
  public static func lines(of file: TextFile) -> TextRecords {
    var ranges: [Range<Int>] = []
    var lines: [Int] = []
    file.withBytes { bytes in
      var cutter = LineCutter(bytes)
      while let line = cutter.next() {
        if LineCutter.isBlank(bytes, line) { continue }
        ranges.append(line)
        lines.append(cutter.number)
      }
    }
    return TextRecords(file: file, ranges: ranges, lines: lines)
  }

  /// The vCards, from `BEGIN:VCARD` to `END:VCARD`, a card within a card (`AGENT` of vCard 2.1) as part of the outer one. A card without its
  /// end reaches to the next one's beginning. What stands between cards is passed over.
  /// - Complexity: O(bytes)
  public static func vCards(of file: TextFile) -> TextRecords {
    var ranges: [Range<Int>] = []
    var lines: [Int] = []
    file.withBytes { bytes in
      var cutter = LineCutter(bytes)
      var start = -1
      var end = 0
      var depth = 0
      var isAfterAgent = false
      while let line = cutter.next() {
        if LineCutter.isBlank(bytes, line) { continue }
        if LineCutter.equals(bytes, line, "BEGIN:VCARD") {
          if start >= 0, isAfterAgent {
            depth += 1
          } else {
            if start >= 0 { ranges.append(start..<line.lowerBound) }
            start = line.lowerBound
            lines.append(cutter.number)
            depth = 1
          }
        } else if start >= 0, LineCutter.equals(bytes, line, "END:VCARD") {
          depth -= 1
          if depth == 0 {
            ranges.append(start..<line.upperBound)
            start = -1
          }
        }
        isAfterAgent = LineCutter.isAgent(bytes, line)
        end = line.upperBound
      }
      if start >= 0 { ranges.append(start..<end) }
    }
    return TextRecords(file: file, ranges: ranges, lines: lines)
  }

  /// The 1-based line on which a record starts.
  public func lineNumber(of record: Int) -> Int { lines[record] }

  /// Calls `body` with a record's bytes, without the line end after it; they are valid during the call only.
  public func withRecord<Result, Failure: Error>(
    _ record: Int, _ body: (UnsafeBufferPointer<UInt8>) throws(Failure) -> Result
  ) throws(Failure) -> Result {
    try file.withBytes { bytes throws(Failure) in try body(UnsafeBufferPointer(rebasing: bytes[ranges[record]])) }
  }
}

/// Goes through the lines of a text; LF, CR LF and CR end one.
struct LineCutter {
  private let bytes: UnsafeBufferPointer<UInt8>
  private(set) var position = 0
  /// The 1-based number of the line that `next` gave.
  private(set) var number = 0

  init(_ bytes: UnsafeBufferPointer<UInt8>) { self.bytes = bytes }

  /// The next line without its end; nil after the last.
  mutating func next() -> Range<Int>? {
    guard position < bytes.count else { return nil }
    let start = position
    while position < bytes.count, bytes[position] != 0x0A, bytes[position] != 0x0D { position += 1 }
    let end = position
    if position < bytes.count {
      let isReturn = bytes[position] == 0x0D
      position += 1
      if isReturn, position < bytes.count, bytes[position] == 0x0A { position += 1 }
    }
    number += 1
    return start..<end
  }

  static func isBlank(_ bytes: UnsafeBufferPointer<UInt8>, _ line: Range<Int>) -> Bool {
    for index in line where bytes[index] > 0x20 { return false }
    return true
  }

  /// Whether a line is the word in any case, white space after it.
  static func equals(_ bytes: UnsafeBufferPointer<UInt8>, _ line: Range<Int>, _ word: StaticString) -> Bool {
    let count = word.utf8CodeUnitCount
    guard line.count >= count else { return false }
    for offset in 0..<count {
      let byte = bytes[line.lowerBound + offset]
      let upper = byte &- 97 < 26 ? byte & 0xDF : byte
      if upper != word.utf8Start[offset] { return false }
    }
    return isBlank(bytes, line.lowerBound + count..<line.upperBound)
  }

  /// Whether a line is `AGENT:` with nothing behind, after which vCard 2.1 puts a whole card.
  static func isAgent(_ bytes: UnsafeBufferPointer<UInt8>, _ line: Range<Int>) -> Bool {
    guard line.count >= 6, line.count <= 200 else { return false }
    var end = line.upperBound
    while end > line.lowerBound, bytes[end - 1] <= 0x20 { end -= 1 }
    guard end > line.lowerBound, bytes[end - 1] == UInt8(ascii: ":") else { return false }
    var start = line.lowerBound
    for index in line where bytes[index] == UInt8(ascii: ".") { start = index + 1 }
    guard end - start >= 6 else { return false }
    return equals(bytes, start..<start + 5, "AGENT")
  }
}
