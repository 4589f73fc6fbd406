import Oracles
import Similarity
import Testing

@Suite struct JaroWinklerTests {
  @Suite struct Examples {
    @Test(arguments: [
      ("MARTHA", "MARHTA", 0.9444, 0.9611), ("DIXON", "DICKSONX", 0.7667, 0.8133), ("DWAYNE", "DUANE", 0.8222, 0.84),
      ("JELLYFISH", "SMELLYFISH", 0.8963, 0.8963), ("ABROMS", "ABRAMS", 0.8889, 0.9222),
      ("SHACKLEFORD", "SHACKELFORD", 0.9697, 0.9818), ("DUNNINGHAM", "CUNNIGHAM", 0.8963, 0.8963),
      ("NICHLESON", "NICHULSON", 0.9259, 0.9556), ("JONES", "JOHNSON", 0.7905, 0.8324), ("MASSEY", "MASSIE", 0.8889, 0.9333),
      ("HARDIN", "MARTINEZ", 0.7222, 0.7222), ("ITMAN", "SMITH", 0.4667, 0.4667), ("JERALDINE", "GERALDINE", 0.9259, 0.9259),
      ("MICHELLE", "MICHAEL", 0.8690, 0.9214), ("SEAN", "SUSAN", 0.7833, 0.8050), ("", "", 1, 1), ("", "A", 0, 0), ("A", "A", 1, 1),
      ("A", "B", 0, 0),
    ])
    func `published similarities`(a: String, b: String, jaro: Double, winkler: Double) {
      #expect(abs(Jaro.similarity(bytes(a), bytes(b)) - jaro) < 0.0001)
      #expect(abs(JaroWinkler.similarity(bytes(a), bytes(b)) - winkler) < 0.0001)
      #expect(abs(Jaro.Pattern(bytes(a)).similarity(to: bytes(b)) - jaro) < 0.0001)
      #expect(abs(JaroWinkler.Pattern(bytes(b)).similarity(to: bytes(a)) - winkler) < 0.0001)
    }
  }
}

@Suite struct SimilarityKernelTests {
  @Suite struct Laws {
    @Test(arguments: SimilarityKernel.all, 0..<4 as Range<UInt64>)
    func `similarity is symmetric, within 0 and 1, and 1 between equals`(kernel: SimilarityKernel, seed: UInt64) {
      var strings = RandomStrings(seed: seed)
      for _ in 0..<200 {
        let (a, b) = strings.pair()
        let similarity = kernel.once(a, b, 0)
        #expect(similarity == kernel.once(b, a, 0), "\(a) \(b)")
        #expect(similarity >= 0 && similarity <= 1)
        let hasToken = a.contains { $0 != 32 }
        #expect(kernel.once(a, a, 0) == (kernel.testDescription == "TokenSimilarity.setRatio" && !hasToken ? 0 : 1), "\(a)")
      }
    }

    @Test(arguments: SimilarityKernel.all, 0..<4 as Range<UInt64>)
    func `a cutoff changes nothing but what is below it`(kernel: SimilarityKernel, seed: UInt64) {
      var strings = RandomStrings(seed: seed)
      for _ in 0..<100 {
        let (a, b) = strings.pair()
        let similarity = kernel.once(a, b, 0)
        for cutoff in [0.3, 0.5, 0.7, 0.7 + 1e-12, 0.8, 0.85, 0.9, 0.95, 1, similarity, similarity.nextUp, similarity.nextDown, 1.5] {
          let expected = similarity >= cutoff ? similarity : 0
          #expect(kernel.once(a, b, cutoff) == expected, "\(a) \(b) cutoff \(cutoff)")
          #expect(kernel.prepared(a, b, cutoff) == expected, "\(a) \(b) cutoff \(cutoff)")
        }
      }
    }
  }

  @Suite struct Oracle {
    @Test(arguments: SimilarityKernel.all, 100..<110 as Range<UInt64>)
    func `similarity equals the definition`(kernel: SimilarityKernel, seed: UInt64) {
      var strings = RandomStrings(seed: seed)
      for _ in 0..<60 {
        let (a, b) = strings.pair()
        let expected = kernel.oracle(a, b)
        #expect(abs(kernel.once(a, b, 0) - expected) < 1e-12, "\(a) \(b)")
        #expect(abs(kernel.prepared(a, b, 0) - expected) < 1e-12, "\(a) \(b)")
      }
    }

    @Test(arguments: SimilarityKernel.all, 300..<304 as Range<UInt64>)
    func `similarity of names equals the definition`(kernel: SimilarityKernel, seed: UInt64) {
      var strings = RandomStrings(seed: seed)
      for _ in 0..<300 {
        let a = strings.string(length: strings.number(in: 1...24), alphabet: strings.number(in: 2...27))
        let b = strings.edited(a, edits: strings.number(in: 0...8), alphabet: 27)
        #expect(abs(kernel.once(a, b, 0) - kernel.oracle(a, b)) < 1e-12, "\(a) \(b)")
      }
    }

    @Test(arguments: [SimilarityKernel.jaro, .jaroWinkler], 400..<402 as Range<UInt64>)
    func `similarity of 4096 bytes equals the definition`(kernel: SimilarityKernel, seed: UInt64) {
      var strings = RandomStrings(seed: seed)
      let a = strings.string(length: 4096, alphabet: 256)
      let b = strings.edited(a, edits: 300, alphabet: 256)
      let c = strings.string(length: 60, alphabet: 27)
      for (x, y) in [(a, b), (b, a), (a, c), (c, a)] {
        let expected = kernel.oracle(x, y)
        #expect(abs(kernel.once(x, y, 0) - expected) < 1e-12)
        #expect(abs(kernel.prepared(x, y, 0) - expected) < 1e-12)
      }
    }
  }

  @Suite struct Hostile {
    @Test(arguments: SimilarityKernel.all)
    func `runs of one byte and of the extreme bytes`(kernel: SimilarityKernel) {
      for length in [1, 2, 63, 64, 65, 4096] {
        let zeros = [UInt8](repeating: 0, count: length), full = [UInt8](repeating: 255, count: length)
        let spaces = [UInt8](repeating: 32, count: length)
        #expect(kernel.once(zeros, zeros, 0) == 1)
        #expect(kernel.prepared(full, full, 1) == 1)
        #expect(kernel.once(zeros, full, 0) == 0)
        #expect(kernel.once([], full, 0) == 0)
        #expect(kernel.prepared(full, [], 0.5) == 0)
        #expect((0...1).contains(kernel.once(spaces, full + spaces + full, 0)))
      }
    }

    @Test(arguments: SimilarityKernel.all)
    func `thousands of tokens and a long run end soon`(kernel: SimilarityKernel) {
      let tokens = [UInt8]((0..<8192).map { $0 % 2 == 0 ? UInt8(97 + $0 % 26) : 32 })
      #expect(kernel.once(tokens, tokens, 0) == 1)
      #expect((0...1).contains(kernel.once(tokens, tokens.reversed(), 0)))
      #expect((0...1).contains(kernel.once(tokens, [97], 0)))
    }

    @Test(arguments: SimilarityKernel.all)
    func `a cutoff that is no number keeps nothing`(kernel: SimilarityKernel) {
      #expect(kernel.once(bytes("anna"), bytes("anna"), .nan) == 0)
      #expect(kernel.prepared(bytes("anna"), bytes("anna"), .nan) == 0)
      #expect(kernel.once(bytes("anna"), bytes("bert"), -1) >= 0)
    }
  }
}
