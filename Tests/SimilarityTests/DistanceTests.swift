import Oracles
import Similarity
import Testing

@Suite struct DistanceTests {
  @Suite struct Examples {
    @Test(arguments: [
      ("kitten", "sitting", 3), ("saturday", "sunday", 3), ("flaw", "lawn", 2), ("rosettacode", "raisethysword", 8),
      ("", "", 0), ("", "abc", 3), ("abc", "abc", 0), ("a", "b", 1), ("ab", "ba", 2), ("gumbo", "gambol", 2),
      ("intention", "execution", 5),
    ])
    func `published Levenshtein distances`(a: String, b: String, expected: Int) {
      #expect(Levenshtein.distance(bytes(a), bytes(b)) == expected)
      #expect(Levenshtein.Pattern(bytes(a)).distance(to: bytes(b)) == expected)
    }

    @Test(arguments: [
      ("ca", "abc", 3), ("ca", "ac", 1), ("martha", "marhta", 1), ("abcd", "badc", 2), ("", "", 0), ("a", "", 1),
      ("kitten", "sitting", 3), ("rossi", "orssi", 1), ("ab", "bca", 3),
    ])
    func `published optimal string alignment distances`(a: String, b: String, expected: Int) {
      #expect(OptimalStringAlignment.distance(bytes(a), bytes(b)) == expected)
      #expect(OptimalStringAlignment.Pattern(bytes(a)).distance(to: bytes(b)) == expected)
    }

    @Test(arguments: [("AGGTAB", "GXTXAYB", 4), ("ABCBDAB", "BDCABA", 4), ("XMJYAUZ", "MZJAWXU", 4), ("", "A", 0), ("AC", "GAT", 1)])
    func `published longest common subsequences`(a: String, b: String, expected: Int) {
      #expect(LongestCommonSubsequence.length(bytes(a), bytes(b)) == expected)
      #expect(LongestCommonSubsequence.Pattern(bytes(a)).length(with: bytes(b)) == expected)
    }

    @Test func `a subsequence below the minimum counts nothing`() {
      #expect(LongestCommonSubsequence.length(bytes("AGGTAB"), bytes("GXTXAYB"), minimum: 4) == 4)
      #expect(LongestCommonSubsequence.length(bytes("AGGTAB"), bytes("GXTXAYB"), minimum: 5) == 0)
      #expect(LongestCommonSubsequence.similarity(bytes("abcd"), bytes("abxd")) == 0.75)
      #expect(LongestCommonSubsequence.similarity(bytes("abcd"), bytes("abxd"), cutoff: 0.8) == 0)
      #expect(LongestCommonSubsequence.similarity(bytes(""), bytes("")) == 1)
    }

    @Test func `a distance above the limit is the limit and one`() {
      #expect(Levenshtein.distance(bytes("kitten"), bytes("sitting"), limit: 3) == 3)
      #expect(Levenshtein.distance(bytes("kitten"), bytes("sitting"), limit: 2) == 3)
      #expect(Levenshtein.distance(bytes("kitten"), bytes("sitting"), limit: 1) == 2)
      #expect(Levenshtein.distance(bytes("kitten"), bytes("sitting"), limit: 0) == 1)
    }
  }

  @Suite struct Laws {
    @Test(arguments: DistanceKernel.all, 0..<4 as Range<UInt64>)
    func `distance is symmetric, and zero between equals only`(kernel: DistanceKernel, seed: UInt64) {
      var strings = RandomStrings(seed: seed)
      for _ in 0..<200 {
        let (a, b) = strings.pair()
        let distance = kernel.once(a, b, .max)
        #expect(distance == kernel.once(b, a, .max))
        #expect((distance == 0) == (a == b))
        #expect(kernel.once(a, a, .max) == 0)
        #expect(distance >= abs(a.count - b.count))
        #expect(distance <= a.count + b.count)
      }
    }

    @Test(arguments: [DistanceKernel.levenshtein, .indel], 0..<4 as Range<UInt64>)
    func `a detour is never shorter`(kernel: DistanceKernel, seed: UInt64) {
      var strings = RandomStrings(seed: seed)
      for _ in 0..<100 {
        let (a, b) = strings.pair()
        let c = strings.edited(a, edits: 3, alphabet: 4)
        #expect(kernel.once(a, b, .max) <= kernel.once(a, c, .max) + kernel.once(c, b, .max))
      }
    }

    @Test(arguments: DistanceKernel.all, 0..<4 as Range<UInt64>)
    func `a limit changes nothing but what is above it`(kernel: DistanceKernel, seed: UInt64) {
      var strings = RandomStrings(seed: seed)
      for _ in 0..<100 {
        let (a, b) = strings.pair()
        let distance = kernel.once(a, b, .max)
        for limit in [0, 1, 2, 3, 5, 8, distance - 1, distance, distance + 1, 70] where limit >= 0 {
          let expected = min(distance, limit + 1)
          #expect(kernel.once(a, b, limit) == expected, "\(a) \(b) limit \(limit)")
          #expect(kernel.prepared(a, b, limit) == expected, "\(a) \(b) limit \(limit)")
        }
      }
    }

    @Test(arguments: 0..<4 as Range<UInt64>)
    func `an exchange never makes the distance longer`(seed: UInt64) {
      var strings = RandomStrings(seed: seed)
      for _ in 0..<200 {
        let (a, b) = strings.pair()
        let levenshtein = Levenshtein.distance(a, b)
        let alignment = OptimalStringAlignment.distance(a, b)
        #expect(alignment <= levenshtein)
        #expect(levenshtein <= 2 * alignment)
      }
    }
  }

  @Suite struct Oracle {
    @Test(arguments: DistanceKernel.all, 100..<108 as Range<UInt64>)
    func `distance equals the full matrix`(kernel: DistanceKernel, seed: UInt64) {
      var strings = RandomStrings(seed: seed)
      for _ in 0..<60 {
        let (a, b) = strings.pair()
        let expected = kernel.oracle(a, b)
        #expect(kernel.once(a, b, .max) == expected, "\(a) \(b)")
        #expect(kernel.prepared(a, b, .max) == expected, "\(a) \(b)")
      }
    }

    @Test(arguments: DistanceKernel.all)
    func `distance equals the full matrix for every pair of short strings`(kernel: DistanceKernel) {
      let all = (0...4).flatMap { length in
        (0..<(1 << (2 * length))).map { number in (0..<length).map { UInt8(97 + (number >> (2 * $0)) & 3) } }
      }
      for a in all.prefix(85) {
        for b in all { #expect(kernel.once(a, b, .max) == kernel.oracle(a, b)) }
      }
    }

    @Test(arguments: DistanceKernel.all, 200..<202 as Range<UInt64>)
    func `distance equals the full matrix over many words`(kernel: DistanceKernel, seed: UInt64) {
      var strings = RandomStrings(seed: seed)
      let a = strings.string(length: 700, alphabet: 4)
      let near = strings.edited(a, edits: 20, alphabet: 4)
      let far = strings.string(length: 640, alphabet: 256)
      for b in [near, far] {
        let expected = kernel.oracle(a, b)
        for limit in [10, 19, 40, 64, 130, 699, .max] {
          let limited = limit == .max ? expected : min(expected, limit + 1)
          #expect(kernel.once(a, b, limit) == limited, "limit \(limit)")
          #expect(kernel.prepared(a, b, limit) == limited, "limit \(limit)")
          #expect(kernel.prepared(b, a, limit) == limited, "limit \(limit)")
        }
      }
    }

    @Test(arguments: DistanceKernel.all)
    func `4096 bytes with known edits`(kernel: DistanceKernel) {
      var strings = RandomStrings(seed: 7)
      let a = strings.string(length: 4096, alphabet: 256)
      #expect(kernel.once(a, Array(a.dropFirst(40)), .max) == 40)
      #expect(kernel.prepared(a, Array(a.dropLast(100)), .max) == 100)
      #expect(kernel.prepared(a, a, 5) == 0)
      #expect(kernel.once(a, [0] + a.dropLast(), 2) <= 2)
    }
  }

  @Suite struct Hostile {
    @Test(arguments: DistanceKernel.all)
    func `runs of one byte and of the extreme bytes`(kernel: DistanceKernel) {
      for length in [1, 63, 64, 65, 4096] {
        let zeros = [UInt8](repeating: 0, count: length), full = [UInt8](repeating: 255, count: length)
        #expect(kernel.once(zeros, zeros, .max) == 0)
        #expect(kernel.once(zeros, full, .max) == (kernel.testDescription == "Indel" ? 2 * length : length))
        #expect(kernel.prepared(zeros, full + zeros, .max) == length)
        #expect(kernel.once([], full, .max) == length)
        #expect(kernel.prepared([], full, .max) == length)
        #expect(kernel.prepared(full, [], .max) == length)
      }
    }

    @Test func `a megabyte against a name or a near double ends soon`() {
      let huge = [UInt8](repeating: 97, count: 1 << 20)
      #expect(Levenshtein.distance(huge, bytes("anna")) == huge.count - 2)
      #expect(Levenshtein.distance(huge, bytes("anna"), limit: 5) == 6)
      #expect(OptimalStringAlignment.distance(huge, (huge.dropLast() + [98])) == 1)
      #expect(Levenshtein.distance(([98] + huge + [98]), ([99] + huge + [99]), limit: 2) == 2)
    }
  }
}
