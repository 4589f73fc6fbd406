import Oracles
import Similarity
import Testing

@Suite struct TokenSimilarityTests {
  @Suite struct Examples {
    @Test func `the order of words does not matter`() {
      #expect(TokenSimilarity.sortRatio(bytes("fuzzy wuzzy was a bear"), bytes("wuzzy fuzzy was a bear")) == 1)
      #expect(TokenSimilarity.sortRatio(bytes("  rossi   mario "), bytes("mario rossi")) == 1)
      // 10 + 10 letters and spaces in common of 11 + 12: "mario rossi", "mario rossini".
      #expect(TokenSimilarity.sortRatio(bytes("rossi mario"), bytes("mario rossini")) == 22.0 / 24)
      #expect(TokenSimilarity.sortRatio(bytes("rossi mario"), bytes("mario rossini"), cutoff: 0.95) == 0)
    }

    @Test func `a set of words within the other is alike`() {
      #expect(TokenSimilarity.setRatio(bytes("fuzzy was a bear"), bytes("fuzzy fuzzy was a bear")) == 1)
      #expect(TokenSimilarity.setRatio(bytes("mario rossi"), bytes("rossi mario giovanni")) == 1)
      #expect(TokenSimilarity.setRatio(bytes(""), bytes("rossi")) == 0)
      #expect(TokenSimilarity.setRatio(bytes("abc"), bytes("xyz")) == 0)
      // Shared "rossi": 5 of "rossi anna" (10) is 10/15; of both wholes 6 + LCS("anna", "mia") = 7 of 10 + 9.
      #expect(abs(TokenSimilarity.setRatio(bytes("anna rossi"), bytes("mia rossi")) - 14.0 / 19) < 1e-12)
    }

    @Test func `similar words count in part`() {
      #expect(TokenSimilarity.softOverlap(bytes("mario rossi"), bytes("rossi mario"), tokenThreshold: 0.9) == 1)
      #expect(TokenSimilarity.softOverlap(bytes("mario rossi"), bytes("rossi"), tokenThreshold: 0.9) == 2.0 / 3)
      let half = TokenSimilarity.softOverlap(bytes("martha smith"), bytes("marhta jones"), tokenThreshold: 0.9)
      #expect(abs(half - 0.9611 / 2) < 0.0001)
      #expect(TokenSimilarity.softOverlap(bytes("martha"), bytes("marhta"), tokenThreshold: 0.97) == 0)
      #expect(TokenSimilarity.softOverlap(bytes(""), bytes(" "), tokenThreshold: 0.9) == 1)
      #expect(TokenSimilarity.softOverlap(bytes(""), bytes("a"), tokenThreshold: 0.9) == 0)
    }

    @Test func `weights make rare words count more`() {
      let rare: [Float] = [1, 3]
      let acme = bytes("acme spa")
      let beta = bytes("beta spa")
      let overlap = TokenSimilarity.softOverlap(
        acme.span, weights: rare.span, beta.span, weights: rare.span, tokenThreshold: 0.9)
      #expect(overlap == 0.75)
      let none: [Float] = []
      let unweighted = TokenSimilarity.softOverlap(
        acme.span, weights: none.span, beta.span, weights: none.span, tokenThreshold: 0.9)
      #expect(unweighted == 0)
    }
  }

  @Suite struct Oracle {
    @Test(arguments: 0..<6 as Range<UInt64>, [0.0, 0.6, 0.9])
    func `soft overlap is symmetric and equals the definition`(seed: UInt64, threshold: Double) {
      var strings = RandomStrings(seed: seed)
      for _ in 0..<60 {
        let a = strings.string(length: strings.number(in: 0...40), alphabet: 27)
        let b = strings.edited(a, edits: 6, alphabet: 27)
        let overlap = TokenSimilarity.softOverlap(a, b, tokenThreshold: threshold)
        #expect(abs(overlap - BagOracle.softOverlap(a, b, threshold: threshold)) < 1e-12, "\(a) \(b)")
        #expect(overlap == TokenSimilarity.softOverlap(b, a, tokenThreshold: threshold))
      }
    }
  }

  @Suite struct Hostile {
    @Test func `from the 64th token on the rest is one token`() {
      let many = Array([[UInt8]](repeating: bytes("ab"), count: 5000).joined(separator: [32]))
      #expect(TokenSimilarity.softOverlap(many, bytes("ab"), tokenThreshold: 0.99) == 64.0 / 65)
      #expect(TokenSimilarity.softOverlap(many, many, tokenThreshold: 0.99) == 1)
    }
  }
}

@Suite struct QGramSimilarityTests {
  @Suite struct Examples {
    @Test func `published coefficients`() {
      #expect(QGramSimilarity.dice(bytes("night"), bytes("nacht")) == 0.25)
      #expect(abs(QGramSimilarity.dice(bytes("context"), bytes("contact")) - 0.5) < 1e-12)
      #expect(QGramSimilarity.dice(bytes("a"), bytes("a")) == 1)
      #expect(QGramSimilarity.dice(bytes("a"), bytes("b")) == 0)
      #expect(QGramSimilarity.dice(bytes(""), bytes("")) == 1)
      #expect(QGramSimilarity.dice(bytes("aaaa"), bytes("aa")) == 0.5)
    }
  }

  @Suite struct Oracle {
    @Test(arguments: 0..<6 as Range<UInt64>, [1, 2, 3, 8])
    func `the coefficient is symmetric and equals the count of bags`(seed: UInt64, q: Int) {
      var strings = RandomStrings(seed: seed)
      for _ in 0..<60 {
        let (a, b) = strings.pair()
        let dice = QGramSimilarity.dice(a, b, q: q)
        #expect(dice == BagOracle.dice(a, b, q: q), "\(a) \(b)")
        #expect(dice == QGramSimilarity.dice(b, a, q: q))
        #expect(QGramSimilarity.dice(a, a, q: q) == 1)
      }
    }
  }

  @Suite struct Hostile {
    @Test func `a megabyte of one byte`() {
      let huge = [UInt8](repeating: 0, count: 1 << 20)
      #expect(QGramSimilarity.dice(huge, huge) == 1)
      #expect(QGramSimilarity.dice(huge, bytes("ab")) == 0)
    }
  }
}
