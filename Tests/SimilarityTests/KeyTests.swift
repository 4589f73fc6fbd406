import Oracles
import Similarity
import Testing

@Suite struct PhoneticKeyTests {
  private static func key(_ name: String) -> UInt64 { PhoneticKey.key(bytes(name)) }

  private static func spelled(_ key: UInt64) -> String {
    String(decoding: (0..<8).reversed().map { UInt8(truncatingIfNeeded: key >> ($0 * 8)) }.filter { $0 != 0 }, as: UTF8.self)
  }

  @Suite struct Examples {
    @Test(arguments: [
      ["mayer", "meier", "meyer", "maier", "mejer", "mair"], ["schmidt", "schmitt", "schmid", "schmit", "smith", "smyth"],
      ["philipp", "filip", "philip", "filippo", "phillip"], ["catherine", "katharina", "katherine", "caterina", "catharina"],
      ["mueller", "muller", "moeller", "miller"], ["schulz", "schultz", "schulze"], ["christian", "cristian", "kristian"],
      ["alexander", "aleksander", "aleksandr"], ["wagner", "vagner"], ["leigh", "lee", "li"], ["fischer", "fisher", "vischer"],
      ["hernandez", "ernandes"], ["theodor", "teodor"], ["yuri", "juri", "iuri"], ["yvonne", "ivonne", "jvonne"],
      ["bernard", "bernhardt", "bernhard"], ["rossi", "rosi"], ["becker", "beker"], ["zimmermann", "simmerman"],
      ["jacques", "jaques"], ["anna maria", "annamaria", "anna-maria"], ["o'brien", "obrien"], ["wright", "writ"],
      ["ghirardi", "girardi"], ["elena", "helena"],
    ])
    func `spellings of one name share a key`(names: [String]) {
      let keys = names.map { PhoneticKeyTests.spelled(PhoneticKeyTests.key($0)) }
      #expect(Set(keys).count == 1, "\(zip(names, keys).map { "\($0)=\($1)" })")
      #expect(keys[0] != "")
    }

    @Test(arguments: [
      ("mayer", "mr"), ("schmidt", "smt"), ("philipp", "flp"), ("catherine", "ktrn"), ("alexander", "alksndr"), ("xavier", "ksfr"),
      ("rossi", "rs"), ("juri", "jr"), ("ivonne", "afn"), ("lilly", "ll"), ("3m", "3m"), ("aeiou", "a"), ("constantinopoli", "knstntnp"),
    ])
    func `keys of names`(name: String, expected: String) {
      #expect(PhoneticKeyTests.spelled(PhoneticKeyTests.key(name)) == expected)
    }

    @Test(arguments: [("rossi", "russo", true), ("mario", "marco", false), ("anna", "paola", false), ("bianchi", "banchetti", false)])
    func `different names mostly differ`(a: String, b: String, same: Bool) {
      #expect((PhoneticKeyTests.key(a) == PhoneticKeyTests.key(b)) == same)
    }

    @Test func `nothing but punctuation has no key`() {
      #expect(PhoneticKeyTests.key("") == 0)
      #expect(PhoneticKeyTests.key(" -'. ") == 0)
    }
  }

  @Suite struct Hostile {
    @Test(arguments: 0..<4 as Range<UInt64>)
    func `any bytes give a key that depends on nothing else`(seed: UInt64) {
      var strings = RandomStrings(seed: seed)
      for length in RandomStrings.cornerLengths + [4096] {
        let name = strings.string(length: length, alphabet: 256)
        #expect(PhoneticKey.key(name) == PhoneticKey.key(Array(name)))
      }
      _ = PhoneticKey.key([UInt8](repeating: 32, count: 1 << 20))
      _ = PhoneticKey.key([UInt8](repeating: 103, count: 1 << 20))
    }
  }
}

@Suite struct CharacterMaskTests {
  @Suite struct Examples {
    @Test func `letters ignore case and digits have bits of their own`() {
      #expect(CharacterMask.mask(bytes("")) == 0)
      #expect(CharacterMask.mask(bytes("a")) == 1)
      #expect(CharacterMask.mask(bytes("A")) == 1)
      #expect(CharacterMask.mask(bytes("abcz")) == 1 | 2 | 4 | 1 << 25)
      #expect(CharacterMask.mask(bytes("09")) == 1 << 26 | 1 << 35)
      #expect(CharacterMask.mask([255]).nonzeroBitCount == 1)
    }

    @Test func `one substitution settles a character of each side`() {
      let a = CharacterMask.mask(bytes("cat")), b = CharacterMask.mask(bytes("bat"))
      #expect(CharacterMask.minimumDistance(maskA: a, maskB: b, lengths: (3, 3)) == 1)
      #expect(CharacterMask.minimumDistance(maskA: a, maskB: a, lengths: (3, 7)) == 4)
      #expect(CharacterMask.minimumDistance(maskA: a, maskB: 0, lengths: (3, 0)) == 3)
    }
  }

  @Suite struct Laws {
    @Test(arguments: 0..<8 as Range<UInt64>)
    func `the bound is never above a distance`(seed: UInt64) {
      var strings = RandomStrings(seed: seed)
      for _ in 0..<300 {
        let (a, b) = strings.pair()
        let bound = CharacterMask.minimumDistance(
          maskA: CharacterMask.mask(a), maskB: CharacterMask.mask(b), lengths: (a.count, b.count))
        #expect(bound <= OptimalStringAlignment.distance(a, b), "\(a) \(b)")
        #expect(bound <= Levenshtein.distance(a, b), "\(a) \(b)")
      }
    }
  }
}
