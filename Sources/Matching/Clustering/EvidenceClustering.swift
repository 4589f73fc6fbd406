/// Joins records into clusters as long as the evidence between all their members carries it.
///
/// Links are taken from the strongest down. Two groups become one only if the mean weight over the pairs across them, seen or not, reaches
/// the threshold (agglomerative clustering with average linkage, as a greedy answer to correlation clustering: Bansal, Blum and Chawla 2004,
/// doi:10.1023/B:MACH.0000033116.57574.95). A chain of lucky links therefore stops where the ends have nothing in common, and a strong
/// contradiction keeps two groups apart. Equal weights are taken in the order of the records' contents, so the order of input does not
/// matter.
struct EvidenceClustering {
  /// Links weaker than this join nothing, in bits.
  var threshold: Float
  /// Each pair counts for at most this much above or below the threshold, in bits.
  var limit: Float = 6
  /// So many pairs across two groups are looked at.
  var pairsLookedAt = 64

  /// - Parameters:
  ///   - links: scored pairs, each pair once.
  ///   - signatures: content hash of each record.
  ///   - weight: the weight of any pair of records.
  func cluster(
    recordCount: Int, links: [ScoredPair], signatures: UnsafeBufferPointer<UInt64>, weight: (Int, Int) -> Float
  ) -> Clustering {
    var groups = RecordGroups(count: recordCount)
    for link in ordered(links.filter { $0.weight >= threshold }, signatures) {
      let a = groups.root(of: link.a)
      let b = groups.root(of: link.b)
      if a == b { continue }
      if groups.size(of: a) == 1 && groups.size(of: b) == 1 {
        groups.join(a, b)
        continue
      }
      var left = groups.members(of: a, signatures: signatures)
      var right = groups.members(of: b, signatures: signatures)
      // One order for the sum, whichever record came first.
      if signatures[Int(right[0])] < signatures[Int(left[0])] { swap(&left, &right) }
      if mean(left, right, link, weight) >= 0 { groups.join(a, b) }
    }
    return Clustering(roots: groups.roots())
  }

  private func ordered(_ links: [ScoredPair], _ signatures: UnsafeBufferPointer<UInt64>) -> [ScoredPair] {
    var order: [(key: UInt64, tie: UInt64, link: ScoredPair)] = links.map { link in
      let low = min(signatures[Int(link.a)], signatures[Int(link.b)])
      let high = max(signatures[Int(link.a)], signatures[Int(link.b)])
      return (UInt64(UInt32.max - SortableFloat.bits(link.weight)), ByteHash.combine(low, high), link)
    }
    order.sort { ($0.key, $0.tie, $0.link.a, $0.link.b) < ($1.key, $1.tie, $1.link.a, $1.link.b) }
    return order.map(\.link)
  }

  /// The mean of how far weights across two groups are above the threshold, over evenly spread pairs where there are many.
  private func mean(_ left: [UInt32], _ right: [UInt32], _ link: ScoredPair, _ weight: (Int, Int) -> Float) -> Float {
    let pairs = left.count * right.count
    let step = max(1, pairs / pairsLookedAt)
    var sum = clamped(link.weight)
    var seen: Float = 1
    var index = 0
    while index < pairs {
      let a = left[index / right.count]
      let b = right[index % right.count]
      if min(a, b) != link.a || max(a, b) != link.b {
        sum += clamped(weight(Int(a), Int(b)))
        seen += 1
      }
      index += step
    }
    return sum / seen
  }

  private func clamped(_ weight: Float) -> Float { min(limit, max(-limit, weight - threshold)) }
}

/// Floats as integers of the same order.
enum SortableFloat {
  @inline(__always)
  static func bits(_ value: Float) -> UInt32 {
    let bits = value.bitPattern
    return bits & 0x8000_0000 == 0 ? bits | 0x8000_0000 : ~bits
  }
}
