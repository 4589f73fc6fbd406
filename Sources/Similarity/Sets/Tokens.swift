/// The space separated tokens of a string, in temporary memory of the caller's.
struct Tokens {
  /// The most tokens told apart: from this one on, the rest of a string is one token, spaces included.
  static let limit = 64

  let buffer: UnsafeMutableBufferPointer<Bytes>

  var count: Int { buffer.count }

  @inline(__always)
  subscript(index: Int) -> Bytes { buffer[index] }

  /// The result of `body` over the tokens of `bytes`, which are not empty and keep their order.
  @inline(__always)
  static func withTokens<Result>(of bytes: Bytes, _ body: (Tokens) -> Result) -> Result {
    withUnsafeTemporaryAllocation(of: Bytes.self, capacity: limit) { buffer in
      body(Tokens(buffer: UnsafeMutableBufferPointer(rebasing: buffer[..<split(bytes, into: buffer)])))
    }
  }

  private static func split(_ bytes: Bytes, into buffer: UnsafeMutableBufferPointer<Bytes>) -> Int {
    let space = UInt8(ascii: " ")
    var end = bytes.count
    while end > 0, bytes[end &- 1] == space { end &-= 1 }
    var count = 0
    var index = 0
    while index < end {
      while bytes[index] == space { index &+= 1 }  // ends: the last byte before `end` is not a space
      let start = index
      if count == limit &- 1 { index = end }
      while index < end, bytes[index] != space { index &+= 1 }
      buffer.initializeElement(at: count, to: Bytes(start: bytes.start + start, count: index &- start))
      count &+= 1
    }
    return count
  }

  /// Sorts the tokens in byte order, by insertion: they are few.
  func sort() {
    for index in 1..<max(1, count) {
      let token = buffer[index]
      var hole = index
      while hole > 0, token.precedes(buffer[hole &- 1]) {
        buffer[hole] = buffer[hole &- 1]
        hole &-= 1
      }
      buffer[hole] = token
    }
  }

  /// The tokens without those that equal the one before; of sorted tokens, each distinct one once.
  func distinct() -> Tokens {
    var kept = 0
    for index in 0..<count where kept == 0 || !buffer[kept &- 1].equals(buffer[index]) {
      buffer[kept] = buffer[index]
      kept &+= 1
    }
    return Tokens(buffer: UnsafeMutableBufferPointer(rebasing: buffer[..<kept]))
  }

  /// The number of bytes of the tokens joined by single spaces.
  var joinedCount: Int {
    var total = max(0, count &- 1)
    for index in 0..<count { total &+= self[index].count }
    return total
  }

  /// Writes the tokens joined by single spaces to `target`, which has room for `joinedCount` bytes.
  func join(into target: UnsafeMutablePointer<UInt8>) {
    var position = 0
    for index in 0..<count {
      if index > 0 {
        target[position] = UInt8(ascii: " ")
        position &+= 1
      }
      (target + position).initialize(from: self[index].start, count: self[index].count)
      position &+= self[index].count
    }
  }

  /// The result of `body` over the tokens joined by single spaces, in temporary memory.
  @inline(__always)
  func withJoined<Result>(_ body: (Bytes) -> Result) -> Result {
    let total = joinedCount
    return withUnsafeTemporaryAllocation(of: UInt8.self, capacity: total) { target in
      let start = target.baseAddress.unsafelyUnwrapped
      join(into: start)
      return body(Bytes(start: UnsafePointer(start), count: total))
    }
  }
}
