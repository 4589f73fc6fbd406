/// Disjoint groups of records with their members: union by size, path halving, and a circular list through each group.
///
/// Tarjan 1975, doi:10.1145/321879.321884.
struct RecordGroups {
  private var parent: [UInt32]
  private var sizes: [UInt32]
  private var next: [UInt32]

  init(count: Int) {
    parent = (0..<count).map { UInt32($0) }
    next = parent
    sizes = Array(repeating: 1, count: count)
  }

  mutating func root(of record: UInt32) -> UInt32 {
    var record = record
    while parent[Int(record)] != record {
      parent[Int(record)] = parent[Int(parent[Int(record)])]
      record = parent[Int(record)]
    }
    return record
  }

  func size(of root: UInt32) -> Int { Int(sizes[Int(root)]) }

  mutating func join(_ a: UInt32, _ b: UInt32) {
    let (large, small) = sizes[Int(a)] >= sizes[Int(b)] ? (a, b) : (b, a)
    parent[Int(small)] = large
    sizes[Int(large)] += sizes[Int(small)]
    // Exchanging the successors of one member each joins two rings into one.
    next.swapAt(Int(large), Int(small))
  }

  /// The members of a group in the order of their contents.
  func members(of root: UInt32, signatures: UnsafeBufferPointer<UInt64>) -> [UInt32] {
    var members = [root]
    var record = next[Int(root)]
    while record != root {
      members.append(record)
      record = next[Int(record)]
    }
    members.sort { (signatures[Int($0)], $0) < (signatures[Int($1)], $1) }
    return members
  }

  /// The root of each record.
  mutating func roots() -> [UInt32] {
    (0..<UInt32(parent.count)).map { root(of: $0) }
  }
}
