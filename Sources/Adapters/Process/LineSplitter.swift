/// Cuts a stream of bytes into lines, none longer than a limit.
struct LineSplitter {
  static let limitInBytes = 1 << 20

  private var rest: [UInt8] = []
  /// Whether a line was longer than the limit; nothing is read after it.
  private(set) var isOverlong = false

  /// The lines that these bytes complete, without their line ends and without empty ones.
  mutating func take(_ bytes: some Collection<UInt8>) -> [[UInt8]] {
    var lines: [[UInt8]] = []
    for byte in bytes {
      guard !isOverlong else { break }
      if byte == 0x0A {
        if rest.last == 0x0D { rest.removeLast() }
        if !rest.isEmpty { lines.append(rest) }
        rest.removeAll(keepingCapacity: true)
      } else {
        rest.append(byte)
        isOverlong = rest.count > Self.limitInBytes
      }
    }
    return lines
  }
}
