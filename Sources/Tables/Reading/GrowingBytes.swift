import Glibc

/// Memory that grows by `realloc`, which moves large blocks without copying them.
struct GrowingBytes: ~Copyable {
  private(set) var memory: UnsafeMutablePointer<UInt8>
  private(set) var capacity: Int
  var count = 0

  /// Nil when the machine refuses the memory.
  init?(capacity: Int) {
    guard let block = malloc(max(capacity, 64)) else { return nil }
    memory = block.assumingMemoryBound(to: UInt8.self)
    self.capacity = max(capacity, 64)
  }

  deinit { free(memory) }

  /// Makes room for `extra` more bytes; false when the machine refuses.
  mutating func reserve(_ extra: Int) -> Bool {
    if count + extra <= capacity { return true }
    let wanted = max(count + extra, capacity + capacity / 2)
    guard let block = realloc(memory, wanted) else { return false }
    memory = block.assumingMemoryBound(to: UInt8.self)
    capacity = wanted
    return true
  }

  /// Appends one byte for which room was reserved.
  mutating func appendReserved(_ byte: UInt8) {
    assert(count < capacity)
    memory[count] = byte
    count &+= 1
  }

  /// Hands the memory over, shrunk to what was written.
  consuming func finish() -> ByteStorage {
    let count = self.count
    let block = UnsafeMutableRawPointer(memory)
    discard self
    return ByteStorage(allocated: realloc(block, max(count, 1)) ?? block, count: count)
  }
}
