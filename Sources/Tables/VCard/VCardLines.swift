/// Goes through the logical lines of a vCard: folded lines joined, soft line breaks of quoted-printable too.
struct VCardLines {
  /// Whether unfolding keeps the blank, as vCard 2.1 has it.
  var keepsFoldedBlank = false
  private let bytes: UnsafeBufferPointer<UInt8>
  private let valueLimit: Int
  private var cutter: LineCutter
  private var pending: Range<Int>?
  private var line: [UInt8] = []

  init(_ bytes: UnsafeBufferPointer<UInt8>, valueLimitInBytes: Int) {
    self.bytes = bytes
    valueLimit = valueLimitInBytes
    cutter = LineCutter(bytes)
    pending = cutter.next()
  }

  struct Line {
    /// Nil for a line that is no property, or too long.
    var property: VCardProperty?
    var isOversized = false
  }

  /// The next line that is not blank; nil after the last.
  mutating func next() -> Line? {
    while let first = pending, LineCutter.isBlank(bytes, first) { pending = cutter.next() }
    guard let first = pending else { return nil }
    line.removeAll(keepingCapacity: true)
    var isOversized = !append(first)
    pending = cutter.next()
    while let more = pending, !more.isEmpty, bytes[more.lowerBound] == 0x20 || bytes[more.lowerBound] == 0x09 {
      let kept = keepsFoldedBlank ? more : more.lowerBound + 1..<more.upperBound
      if !isOversized { isOversized = !append(kept) }
      pending = cutter.next()
    }
    if isOversized { return Line(property: nil, isOversized: true) }
    var parser = VCardLineParser(line)
    guard var property = parser.parse() else { return Line() }
    if parser.isQuotedPrintable {
      while line.last == UInt8(ascii: "="), let more = pending {
        line.removeLast()
        guard append(more) else { return Line(property: nil, isOversized: true) }
        pending = cutter.next()
      }
      parser.replace(line)
    }
    parser.finish(&property)
    return Line(property: property)
  }

  /// Appends a piece of the line; false when the line grows too long.
  private mutating func append(_ range: Range<Int>) -> Bool {
    // Names and parameters are allowed a little beside the value.
    guard line.count + range.count <= valueLimit + 4096 else { return false }
    line.append(contentsOf: bytes[range])
    return true
  }
}
