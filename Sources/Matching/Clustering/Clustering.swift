/// Which records are held to be the same entity.
public struct Clustering: Sendable, Equatable {
  /// The cluster of each record. Clusters are numbered from 1 in the order of their first records.
  public var clusterOfRecord: [UInt32]
  /// How many clusters there are, singletons included.
  public var count: Int

  /// - Parameter roots: for each record some record of its cluster, the same for all of a cluster.
  init(roots: [UInt32]) {
    var numbers = [UInt32](repeating: 0, count: roots.count)
    var next: UInt32 = 0
    clusterOfRecord = roots.map { root in
      if numbers[Int(root)] == 0 {
        next += 1
        numbers[Int(root)] = next
      }
      return numbers[Int(root)]
    }
    count = Int(next)
  }

  /// The records of each cluster that has at least `minimum`, in ascending order, by cluster number.
  public func members(atLeast minimum: Int = 2) -> [(cluster: UInt32, records: [UInt32])] {
    let sizes = sizeOfCluster
    var lists: [UInt32: [UInt32]] = [:]
    for (record, cluster) in clusterOfRecord.enumerated() where sizes[Int(cluster)] >= minimum {
      lists[cluster, default: []].append(UInt32(record))
    }
    return lists.map { (cluster: $0.key, records: $0.value) }.sorted { $0.cluster < $1.cluster }
  }

  /// Records in each cluster, by cluster number; place 0 is unused.
  public var sizeOfCluster: [Int] {
    var sizes = [Int](repeating: 0, count: count + 1)
    for cluster in clusterOfRecord { sizes[Int(cluster)] += 1 }
    return sizes
  }
}
