/// Numbers by key: which records have a blocking key, or which values are near a spelling.
///
/// 256 shards, each an open-addressing table of 8-byte entries (32 bits of the key beside one number or the place of a list) with an arena
/// of lists, so that growing one stalls a change for a fraction of a millisecond only. Two keys that agree in 40 bits share a list, which
/// costs superfluous comparisons only. A list holds `listLimit` numbers; of commoner keys only these are known.
final class PostingTable {
  /// Numbers that a list holds at most.
  static let listLimit = 4_096
  static let shardCount = 256
  private let shards: UnsafeMutablePointer<PostingShard>

  init() {
    shards = .allocate(capacity: Self.shardCount)
    for index in 0..<Self.shardCount { (shards + index).initialize(to: PostingShard(capacity: 16)) }
  }

  /// - Parameter entries: for each shard its entries as `shortKey << 32 | number`, in any order; emptied one after the other.
  init(entries: [PostingEntries], workers: Workers) {
    let shards = UnsafeMutablePointer<PostingShard>.allocate(capacity: Self.shardCount)
    self.shards = shards
    let target = ShardTarget(shards: shards)
    workers.forEach(pieces: Self.shardCount) { index, _ in
      var words: [UInt64] = []
      words.reserveCapacity(entries.reduce(0) { $0 + $1.shards[index].count })
      for part in entries { words.append(contentsOf: part.shards[index]) }
      RadixSort.sort(&words)
      (target.shards + index).initialize(to: PostingShard(sorted: words))
    }
  }

  deinit {
    for index in 0..<Self.shardCount { shards[index].free() }
    shards.deinitialize(count: Self.shardCount)
    shards.deallocate()
  }

  private struct ShardTarget: @unchecked Sendable {
    let shards: UnsafeMutablePointer<PostingShard>
  }

  @inline(__always)
  static func shard(of key: UInt64) -> Int { Int(truncatingIfNeeded: key >> 56) }

  /// The 32 bits of a key that are kept; never 0.
  @inline(__always)
  static func shortKey(_ key: UInt64) -> UInt32 { max(1, UInt32(truncatingIfNeeded: key >> 16)) }

  /// The numbers of a key; valid until the next change.
  @inline(__always)
  func numbers(of key: UInt64) -> PostingList { shards[Self.shard(of: key)].numbers(of: Self.shortKey(key)) }

  func add(_ number: UInt32, to key: UInt64) { shards[Self.shard(of: key)].add(number, to: Self.shortKey(key)) }

  func remove(_ number: UInt32, from key: UInt64) { shards[Self.shard(of: key)].remove(number, from: Self.shortKey(key)) }

  /// Bytes in use.
  var memoryInBytes: Int { (0..<Self.shardCount).reduce(0) { $0 + shards[$1].memoryInBytes } }
}

/// What a worker collects for a table: the entries of each shard.
struct PostingEntries: Sendable {
  fileprivate var shards = [[UInt64]](repeating: [], count: PostingTable.shardCount)

  @inline(__always)
  mutating func add(_ number: UInt32, key: UInt64) {
    shards[PostingTable.shard(of: key)].append(UInt64(PostingTable.shortKey(key)) << 32 | UInt64(number))
  }
}

/// The numbers that a key has: none, one, or those of a list.
struct PostingList {
  private let one: UInt32
  private let many: UnsafePointer<UInt32>?
  let count: Int

  static var empty: PostingList { PostingList(one: 0, many: nil, count: 0) }

  init(one: UInt32) { self.init(one: one, many: nil, count: 1) }

  init(many: UnsafePointer<UInt32>, count: Int) { self.init(one: 0, many: many, count: count) }

  private init(one: UInt32, many: UnsafePointer<UInt32>?, count: Int) {
    self.one = one
    self.many = many
    self.count = count
  }

  @inline(__always)
  subscript(index: Int) -> UInt32 { many?[index] ?? one }
}
