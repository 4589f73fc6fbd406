import Oracles
import Testing

@testable import Matching

struct ValueDictionaryTests {
  private static func intern(_ text: String, in values: ValueDictionary) -> UInt32 {
    Array(text.utf8).withUnsafeBufferPointer { values.intern($0) }
  }

  struct Examples {
    @Test func `ids run from one in the order of first appearance`() {
      let values = ValueDictionary()
      #expect(["b", "a", "b", "c", "a"].map { intern($0, in: values) } == [1, 2, 1, 3, 2])
      #expect(values.count == 3)
      #expect((1...3).map { values.text($0) } == ["b", "a", "c"])
    }

    @Test func `no bytes have the id of no value`() {
      let values = ValueDictionary()
      #expect(intern("", in: values) == 0)
      #expect(values.count == 0)
    }

    @Test func `bytes that are no text are values too`() {
      let values = ValueDictionary()
      let id = [0xFF, 0, 0xC3].withUnsafeBufferPointer { values.intern($0) }
      let shorter = [0xFF, 0].withUnsafeBufferPointer { values.intern($0) }
      #expect(id != shorter)
      #expect(values.withValue(id) { Array($0) } == [0xFF, 0, 0xC3])
    }
  }

  struct Laws {
    @Test(arguments: [1, 2] as [UInt64])
    func `every value keeps its id while the dictionary grows`(seed: UInt64) {
      var random = SeededGenerator(seed: seed)
      let values = ValueDictionary()
      var expected: [String: UInt32] = [:]
      for _ in 0..<20_000 {
        let text = String(Int.random(in: 0..<9_000, using: &random), radix: 36)
        let id = intern(text, in: values)
        #expect(expected[text, default: UInt32(expected.count + 1)] == id)
        expected[text] = id
      }
      #expect(values.count == expected.count)
      for (text, id) in expected { #expect(intern(text, in: values) == id && values.text(id) == text) }
      values.seal()
      for (text, id) in expected { #expect(values.text(id) == text && values.view[id].elementsEqual(text.utf8)) }
    }

    @Test func `a value's hash does not depend on what came before it`() {
      let first = ValueDictionary()
      let second = ValueDictionary()
      let words = (0..<3_000).map { "word \($0)" }
      for word in words { _ = intern(word, in: first) }
      for word in words.reversed() { _ = intern(word, in: second) }
      for word in words {
        #expect(first.hash(intern(word, in: first)) == second.hash(intern(word, in: second)))
      }
      #expect(Set((0...UInt32(first.count)).map { first.hash($0) }).count == words.count + 1)
    }

    @Test(arguments: [0, 1, 7, 8, 9, 15, 16, 17, 64, 65])
    func `a hash sees every byte and the length`(count: Int) {
      var bytes = [UInt8](repeating: 97, count: count)
      var hashes: Set<UInt64> = [bytes.withUnsafeBufferPointer { ByteHash.hash($0) }]
      for index in bytes.indices {
        bytes[index] = 98
        hashes.insert(bytes.withUnsafeBufferPointer { ByteHash.hash($0) })
        bytes[index] = 97
      }
      hashes.insert((bytes + [97]).withUnsafeBufferPointer { ByteHash.hash($0) })
      #expect(hashes.count == count + 2)
    }

    @Test func `occurrences are counted by id`() {
      let values = ValueDictionary()
      let ids = ["a", "b", "a", "a"].map { intern($0, in: values) }
      for id in ids { values.countOccurrence(of: id) }
      #expect(values.frequencies == [0, 3, 1])
    }
  }
}
