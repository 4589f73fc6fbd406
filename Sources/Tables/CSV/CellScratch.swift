/// Turns a cell's raw bytes into its content; holds the memory for cells with doubled quotes, kept from cell to cell.
@usableFromInline
struct CellScratch: ~Copyable {
  private var memory = UnsafeMutableBufferPointer<UInt8>(start: nil, count: 0)

  @usableFromInline
  init() {}

  @usableFromInline
  deinit { memory.deallocate() }

  /// The content: inside `raw` or, when quotes were doubled, in the scratch memory until the next call.
  @usableFromInline
  mutating func content(of raw: UnsafeBufferPointer<UInt8>) -> UnsafeBufferPointer<UInt8> {
    var start = 0
    while start < raw.count, raw[start] == 0x20 || raw[start] == 0x09 { start += 1 }
    guard start < raw.count, raw[start] == 0x22 else { return raw }
    start += 1
    var end = raw.count - 1
    while end > start, raw[end] != 0x22 { end -= 1 }
    guard end > start else { return UnsafeBufferPointer(start: raw.baseAddress, count: 0) }
    let inner = UnsafeBufferPointer(rebasing: raw[start..<end])
    guard let firstQuote = inner.firstIndex(of: 0x22) else { return inner }
    reserve(inner.count)
    var written = 0
    var i = 0
    while i < inner.count {
      memory[written] = inner[i]
      written += 1
      i += i >= firstQuote && inner[i] == 0x22 ? 2 : 1
    }
    return UnsafeBufferPointer(start: memory.baseAddress, count: written)
  }

  private mutating func reserve(_ count: Int) {
    if memory.count >= count { return }
    memory.deallocate()
    memory = .allocate(capacity: max(256, count * 2))
  }
}
