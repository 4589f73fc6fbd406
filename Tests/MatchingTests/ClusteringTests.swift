import Oracles
import Testing

@testable import Matching

struct ClusteringTests {
  @Test func `clusters are numbered by their first records`() {
    let clustering = Clustering(roots: [3, 1, 3, 3, 1, 5])
    #expect(clustering.clusterOfRecord == [1, 2, 1, 1, 2, 3])
    #expect(clustering.count == 3)
    #expect(clustering.sizeOfCluster == [0, 3, 2, 1])
    #expect(clustering.members().map(\.cluster) == [1, 2])
    #expect(clustering.members(atLeast: 1).map(\.records) == [[0, 2, 3], [1, 4], [5]])
  }

  @Test(arguments: [1, 2, 3] as [UInt64])
  func `joined groups hold the members of both`(seed: UInt64) {
    var random = SeededGenerator(seed: seed)
    var groups = RecordGroups(count: 200)
    var expected = (0..<200).map { Set([UInt32($0)]) }
    let signatures = (0..<200).map { ByteHash.scramble(UInt64($0)) }
    for _ in 0..<150 {
      let a = UInt32.random(in: 0..<200, using: &random)
      let b = UInt32.random(in: 0..<200, using: &random)
      let (left, right) = (groups.root(of: a), groups.root(of: b))
      if left == right { continue }
      groups.join(left, right)
      let all = expected[Int(a)].union(expected[Int(b)])
      for record in all { expected[Int(record)] = all }
    }
    for record in 0..<UInt32(200) {
      let root = groups.root(of: record)
      let members = signatures.withUnsafeBufferPointer { groups.members(of: root, signatures: $0) }
      #expect(Set(members) == expected[Int(record)])
      #expect(members.count == groups.size(of: root))
      #expect(members == members.sorted { signatures[Int($0)] < signatures[Int($1)] })
    }
    let clustering = Clustering(roots: groups.roots())
    #expect(clustering.count == Set(expected).count)
  }
}
