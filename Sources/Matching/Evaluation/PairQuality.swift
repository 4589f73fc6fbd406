/// How well a clustering agrees with the truth, pair by pair and record by record.
///
/// Pairwise: over pairs of records in one cluster. B-cubed: the mean over records of the share of its cluster that is right and of its entity
/// that is found (Bagga and Baldwin 1998, doi:10.3115/980845.980859). Precision and recall are 1 where there is nothing to get wrong.
public struct PairQuality: Sendable, Equatable, Codable {
  /// Records with a known truth; the others are left out.
  public var records: Int
  public var precision: Double
  public var recall: Double
  public var f1: Double
  public var bCubedPrecision: Double
  public var bCubedRecall: Double
  public var bCubedF1: Double
  /// Clusters found and entities there are, singletons included.
  public var clusters: Int
  public var entities: Int
  public var largestCluster: Int
  public var largestEntity: Int

  /// Compares two groupings of the same records.
  /// - Parameters:
  ///   - predicted: a cluster for each record, any numbering.
  ///   - truth: an entity for each record, 0 where it is not known.
  /// - Precondition: both have the same count.
  /// - Complexity: O(count log count).
  public init(predicted: [UInt32], truth: [UInt32]) {
    precondition(predicted.count == truth.count, "one truth for each record")
    var joint: [UInt64] = []
    var clusterSizes: [UInt32: Int] = [:]
    var entitySizes: [UInt32: Int] = [:]
    for (cluster, entity) in zip(predicted, truth) where entity != 0 {
      joint.append(UInt64(cluster) << 32 | UInt64(entity))
      clusterSizes[cluster, default: 0] += 1
      entitySizes[entity, default: 0] += 1
    }
    records = joint.count
    joint.sort()
    var shared = 0
    // Sums of exact quotients are taken in the order of the sorted pairs, so that they come out the same each time.
    var precisionSum = 0.0
    var recallSum = 0.0
    var start = 0
    while start < joint.count {
      var end = start + 1
      while end < joint.count && joint[end] == joint[start] { end += 1 }
      let size = end - start
      shared += size * (size - 1) / 2
      let square = Double(size) * Double(size)
      precisionSum += square / Double(clusterSizes[UInt32(joint[start] >> 32)]!)
      recallSum += square / Double(entitySizes[UInt32(joint[start] & 0xFFFF_FFFF)]!)
      start = end
    }
    let predictedPairs = clusterSizes.values.reduce(0) { $0 + $1 * ($1 - 1) / 2 }
    let truePairs = entitySizes.values.reduce(0) { $0 + $1 * ($1 - 1) / 2 }
    precision = predictedPairs == 0 ? 1 : Double(shared) / Double(predictedPairs)
    recall = truePairs == 0 ? 1 : Double(shared) / Double(truePairs)
    f1 = Self.harmonicMean(precision, recall)
    bCubedPrecision = records == 0 ? 1 : precisionSum / Double(records)
    bCubedRecall = records == 0 ? 1 : recallSum / Double(records)
    bCubedF1 = Self.harmonicMean(bCubedPrecision, bCubedRecall)
    clusters = clusterSizes.count
    entities = entitySizes.count
    largestCluster = clusterSizes.values.max() ?? 0
    largestEntity = entitySizes.values.max() ?? 0
  }

  private static func harmonicMean(_ a: Double, _ b: Double) -> Double { a + b == 0 ? 0 : 2 * a * b / (a + b) }
}
