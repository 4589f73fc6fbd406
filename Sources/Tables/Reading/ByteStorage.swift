import Glibc

/// Bytes that live as long as this object: a mapped file, or memory of its own.
///
/// Immutable after `init`, so threads may read it at once. A mapped file that another program cuts short while it is
/// read ends the process, as with every mapped file.
final class ByteStorage: @unchecked Sendable {
  let base: UnsafePointer<UInt8>
  let count: Int
  private let mapped: Bool

  /// Takes over a mapping made with `mmap`.
  init(mapping: UnsafeMutableRawPointer, count: Int) {
    base = UnsafePointer(mapping.assumingMemoryBound(to: UInt8.self))
    self.count = count
    mapped = true
  }

  /// Takes over memory from `malloc`.
  init(allocated: UnsafeMutableRawPointer, count: Int) {
    base = UnsafePointer(allocated.assumingMemoryBound(to: UInt8.self))
    self.count = count
    mapped = false
  }

  /// A copy of `bytes`.
  convenience init(copying bytes: UnsafeBufferPointer<UInt8>) {
    let memory = malloc(max(bytes.count, 1))!
    if let source = bytes.baseAddress { memory.copyMemory(from: source, byteCount: bytes.count) }
    self.init(allocated: memory, count: bytes.count)
  }

  deinit {
    let memory = UnsafeMutableRawPointer(mutating: base)
    if mapped { munmap(memory, count) } else { free(memory) }
  }

  /// The bytes, valid while this object lives.
  var bytes: UnsafeBufferPointer<UInt8> { UnsafeBufferPointer(start: base, count: count) }
}
