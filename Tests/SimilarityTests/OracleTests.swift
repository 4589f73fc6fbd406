import Oracles
import Testing

/// The oracles against answers worked out by hand or published, so that two wrongs do not agree.
@Suite struct OracleTests {
  @Test(arguments: [("kitten", "sitting", 3), ("", "abc", 3), ("ab", "ba", 2), ("saturday", "sunday", 3), ("same", "same", 0)])
  func `Levenshtein by hand`(a: String, b: String, expected: Int) {
    #expect(EditDistanceOracle.levenshtein(bytes(a), bytes(b)) == expected)
  }

  @Test(arguments: [("ca", "abc", 3), ("ab", "ba", 1), ("abcd", "acbd", 1), ("", "", 0), ("aabb", "abab", 1)])
  func `optimal string alignment by hand`(a: String, b: String, expected: Int) {
    #expect(EditDistanceOracle.optimalStringAlignment(bytes(a), bytes(b)) == expected)
  }

  @Test(arguments: [("AGGTAB", "GXTXAYB", 4), ("ABCBDAB", "BDCABA", 4), ("", "A", 0)])
  func `subsequence by hand`(a: String, b: String, expected: Int) {
    #expect(SubsequenceOracle.length(bytes(a), bytes(b)) == expected)
  }

  @Test(arguments: [("MARTHA", "MARHTA", 0.9444, 0.9611), ("DIXON", "DICKSONX", 0.7667, 0.8133), ("DWAYNE", "DUANE", 0.8222, 0.84)])
  func `Jaro and Winkler as published`(a: String, b: String, jaro: Double, winkler: Double) {
    #expect(abs(JaroOracle.jaro(bytes(a), bytes(b)) - jaro) < 0.0001)
    #expect(abs(JaroOracle.jaroWinkler(bytes(a), bytes(b)) - winkler) < 0.0001)
  }

  @Test func `bags by hand`() {
    #expect(BagOracle.dice(bytes("night"), bytes("nacht"), q: 2) == 0.25)
    #expect(BagOracle.sortRatio(bytes("b a"), bytes("a b")) == 1)
    #expect(BagOracle.setRatio(bytes("a b"), bytes("b a c")) == 1)
    #expect(BagOracle.softOverlap(bytes("a b"), bytes("b"), threshold: 0.9) == 2.0 / 3)
  }
}
