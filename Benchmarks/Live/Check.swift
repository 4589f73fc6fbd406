import Matching

/// Compares the answers on a small store with what they must be.
enum Check {
  /// The checksum of all answers; changes whenever normalization, the standard model or what is found changes.
  private static let expected: UInt64 = 11_111_385_813_662_023_407

  static func run(threads: Int) throws -> Bool {
    let export = try Export(rows: 28_571, seed: 1, threads: threads)
    let absent = try Export(rows: 2_000, seed: 4_711, threads: threads)
    let matcher = try LiveMatcher(kind: .people, region: nil, records: export.packed(), workers: Workers(count: threads))
    let asked = Queries(copies: export.copies, absent: absent.firsts, count: 4_000)
    var checksum: UInt64 = 0xCBF2_9CE4_8422_2325
    var right = 0
    var count = 0
    for query in asked.queries {
      let found = matcher.find(query.record, limit: 5, minimumProbability: 0)
      for match in found {
        // Weights are rounded: logarithms may differ in their last bits from one C library to the next.
        for word in [UInt64(bitPattern: match.key), UInt64(bitPattern: Int64((match.weight * 8).rounded()))] {
          checksum = (checksum ^ word) &* 0x0000_0100_0000_01B3
        }
      }
      guard query.kind == .copy else { continue }
      count += 1
      if found.contains(where: { $0.key == query.answer }) { right += 1 }
    }
    let recall = Double(right) / Double(max(count, 1))
    print("recall@5 \(recall), at least 0.98 wanted; checksum \(checksum), \(expected) wanted")
    return recall >= 0.98 && checksum == expected
  }
}
