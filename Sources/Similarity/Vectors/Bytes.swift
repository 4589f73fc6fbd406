/// A borrowed run of bytes as the kernels read it: a pointer and a count that never leave the closure they were lent to.
///
/// Bounds are asserted in debug builds and not checked in release builds.
struct Bytes {
  let start: UnsafePointer<UInt8>
  let count: Int

  @inline(__always)
  init(start: UnsafePointer<UInt8>, count: Int) {
    self.start = start
    self.count = count
  }

  @inline(__always)
  subscript(index: Int) -> UInt8 {
    assert(index >= 0 && index < count)
    return start[index]
  }

  /// The bytes left when `prefix` leading and `suffix` trailing ones are taken off.
  @inline(__always)
  func dropping(prefix: Int, suffix: Int = 0) -> Bytes {
    assert(prefix >= 0 && suffix >= 0 && prefix + suffix <= count)
    return Bytes(start: start + prefix, count: count &- prefix &- suffix)
  }

  /// The number of leading bytes that both runs share, read eight at a time.
  @inline(__always)
  func commonPrefix(with other: Bytes) -> Int {
    let limit = min(count, other.count)
    var index = 0
    while index &+ 8 <= limit {
      let difference = word(at: index) ^ other.word(at: index)
      if difference != 0 { return index &+ difference.trailingZeroBitCount >> 3 }
      index &+= 8
    }
    while index < limit, start[index] == other.start[index] { index &+= 1 }
    return index
  }

  /// The number of trailing bytes that both runs share, read eight at a time.
  @inline(__always)
  func commonSuffix(with other: Bytes) -> Int {
    let limit = min(count, other.count)
    var length = 0
    while length &+ 8 <= limit {
      let difference = word(at: count &- 8 &- length) ^ other.word(at: other.count &- 8 &- length)
      if difference != 0 { return length &+ difference.leadingZeroBitCount >> 3 }
      length &+= 8
    }
    while length < limit, start[count &- 1 &- length] == other.start[other.count &- 1 &- length] { length &+= 1 }
    return length
  }

  /// Whether both runs hold the same bytes.
  @inline(__always)
  func equals(_ other: Bytes) -> Bool {
    count == other.count && commonPrefix(with: other) == count
  }

  /// Whether this run comes before the other in byte order, a shorter run before its extensions.
  @inline(__always)
  func precedes(_ other: Bytes) -> Bool {
    let shared = commonPrefix(with: other)
    if shared == count || shared == other.count { return count < other.count }
    return start[shared] < other.start[shared]
  }

  @inline(__always)
  private func word(at index: Int) -> UInt64 {
    UInt64(littleEndian: UnsafeRawPointer(start + index).loadUnaligned(as: UInt64.self))
  }
}

extension Span where Element == UInt8 {
  /// The result of `body` over the span's bytes; an empty span lends a pointer that is never read.
  @inline(__always)
  func withBytes<Result>(_ body: (Bytes) -> Result) -> Result {
    withUnsafeBufferPointer { buffer in
      body(Bytes(start: buffer.baseAddress ?? UnsafePointer(bitPattern: 1).unsafelyUnwrapped, count: buffer.count))
    }
  }
}

/// The result of `body` over the bytes of two spans.
@inline(__always)
func withBytes<Result>(_ a: Span<UInt8>, _ b: Span<UInt8>, _ body: (Bytes, Bytes) -> Result) -> Result {
  a.withBytes { a in b.withBytes { b in body(a, b) } }
}
