import Oracles
import Testing

@testable import Matching

struct RadixSortTests {
  struct Laws {
    @Test(arguments: [0, 1, 2, 63, 64, 65, 1_000, 70_000], [1, 2, 3] as [UInt64])
    func `sorting gives what the standard sort gives`(count: Int, seed: UInt64) {
      var random = SeededGenerator(seed: seed)
      var words = (0..<count).map { _ in random.next() >> UInt64.random(in: 0..<60, using: &random) }
      let expected = words.sorted()
      RadixSort.sort(&words)
      #expect(words == expected)
    }

    @Test(arguments: [0, 1, 5, 63, 64, 65, 4_096], [32..<64, 0..<32, 0..<64, 10..<11, 5..<40, 63..<64, 7..<7])
    func `words that are equal in the sorted bits keep their order`(count: Int, bits: Range<Int>) {
      var random = SeededGenerator(seed: UInt64(count))
      // Few distinct values in the sorted bits, so that many words are equal in them.
      var words = (0..<count).map { _ in random.next() & 0x0003_0007_0000_0FFF }
      func part(_ word: UInt64) -> UInt64 {
        if bits.isEmpty { return 0 }
        let above = UInt64(64 - bits.upperBound)
        return (word << above) >> (above + UInt64(bits.lowerBound))
      }
      let expected = words.enumerated().sorted { (part($0.element), $0.offset) < (part($1.element), $1.offset) }.map(\.element)
      RadixSort.sort(&words, byBits: bits)
      #expect(words == expected)
    }

    @Test func `words that are all equal stay as they are`() {
      var words = [UInt64](repeating: .max, count: 200)
      RadixSort.sort(&words)
      #expect(words == [UInt64](repeating: .max, count: 200))
    }
  }
}
