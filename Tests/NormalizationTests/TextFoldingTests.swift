import Normalization
import Testing

struct TextFoldingTests {
  struct Examples {
    @Test(arguments: [
      ("John  SMITH", "john smith"), ("  --x--  ", "x"), ("O'Brien", "obrien"), ("D’Angelo", "dangelo"), ("Dell`Orto", "dellorto"),
      ("Müller", "muller"), ("Straße", "strasse"), ("Søren", "soren"), ("Łukasz Żółć", "lukasz zolc"), ("Ægir Þór Ðæ", "aegir thor dae"),
      ("Çelik İnönü ısı", "celik inonu isi"), ("e\u{301}cole", "ecole"), ("mu\u{308}ller", "muller"), ("ﬁne Œuvre ĳs", "fine oeuvre ijs"),
      ("Ｆｕｌｌ　ｗｉｄｔｈ １２", "full width 12"), ("Nguyễn Thị Hằng", "nguyen thi hang"), ("Ștefan Țepeș", "stefan tepes"),
      ("𝓑𝓸𝓫", "bob"), ("Γιώργος Παπαδόπουλος", "giorgos papadopoulos"), ("Ελευθερία Σταύρου", "elevtheria stavrou"),
      ("Сергей Чайковский", "sergey chaykovsky"), ("Юрий Щербаков", "yury shcherbakov"), ("Київ Їжак", "kiyiv yizhak"),
      ("Љубица Ђорђевић", "ljubitsa djordjevic"), ("გიორგი", "giorgi"), ("Հայկ", "hayk"), ("王小明", "王小明"), ("محمد", "محمد"),
      ("王，小明。", "王 小明"), ("a\u{200B}b\u{FEFF}", "ab"), ("Tom & Jerry; #5 (x)", "tom jerry 5 x"), ("Nº 5 – “ok”…", "no 5 ok"), ("٣٤", "34"),
      ("😀 Bob 🎉", "bob"), ("", ""), ("...", ""), ("a\u{A0}b", "a b"),
    ])
    func `text folds to what people mean`(input: String, expected: String) { #expect(folded(input) == expected) }

    @Test(arguments: [
      ("mueller", "muller"), ("muller", "muller"), ("goethe", "gothe"), ("bauer", "bauer"), ("quelle", "quelle"), ("neuer", "neuer"),
      ("aerzte oel", "arzte ol"), ("", ""), ("e", "e"),
    ])
    func `German digraphs fold to their vowel`(input: String, expected: String) {
      var out: [UInt8] = []
      TextFolding.foldGermanDigraphs(bytes(input).span, into: &out)
      #expect(text(out) == expected)
    }

    @Test func `words of folded text are visited in order`() {
      let input = bytes("john f kennedy")
      var words: [String] = []
      TextFolding.forEachToken(in: input.span) { words.append(text(input[$0])) }
      #expect(words == ["john", "f", "kennedy"])
      TextFolding.forEachToken(in: bytes("").span) { _ in Testing.Issue.record("no word expected") }
    }
  }

  struct Laws {
    @Test func `every ASCII letter and digit keeps its place`() {
      for byte in UInt8(0)..<128 {
        let expected: String
        switch byte {
        case 48...57, 97...122: expected = text([byte])
        case 65...90: expected = text([byte + 32])
        default: expected = ""
        }
        #expect(folded(text([byte])) == expected)
      }
    }

    @Test(arguments: UInt64(1)...8)
    func `folding twice is folding once, and output is trimmed UTF-8`(seed: UInt64) {
      var random = SeededBytes(seed: seed)
      for _ in 0..<500 {
        let input = random.bytes(upTo: 70)
        var once: [UInt8] = []
        TextFolding.fold(input.span, into: &once)
        var twice: [UInt8] = []
        TextFolding.fold(once.span, into: &twice)
        #expect(once == twice)
        let isTrimmed = once.first != 32 && once.last != 32
        #expect(isTrimmed)
        #expect(!text(once).contains("  "))
        #expect(Array(text(once).utf8) == once)
        #expect(once.count <= 2 * input.count)
      }
    }

    @Test func `length does not change the answer`() {
      for length in [0, 1, 7, 8, 9, 15, 16, 17, 63, 64, 65, 499, 500, 501, 4096] {
        let input = String(repeating: "aB3é", count: length)
        #expect(folded(input) == String(repeating: "ab3e", count: length))
      }
    }

    @Test func `output is appended`() {
      var out = bytes("kept")
      TextFolding.fold(bytes(" New ").span, into: &out)
      #expect(text(out) == "keptnew")
    }
  }

  struct Hostile {
    @Test(arguments: hostileInputs.indices)
    func `no input breaks folding`(index: Int) {
      let input = hostileInputs[index]
      var out: [UInt8] = []
      TextFolding.fold(input.span, into: &out)
      #expect(out.count <= 2 * input.count)
    }

    @Test func `invalid bytes are dropped`() {
      var out: [UInt8] = []
      TextFolding.fold([97, 0xFF, 98, 0xC3, 99, 0xE2, 0x80, 100, 0xED, 0xA0, 0x80, 101, 0xC0, 0x80].span, into: &out)
      #expect(text(out) == "abcde")
    }
  }
}
