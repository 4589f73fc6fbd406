import Testing

@testable import Report

@Suite struct TextTests {
  private static func written(_ value: String, limit: Int = 120) -> String {
    var html = HTMLWriter()
    html.value(value, limit: limit)
    return String(decoding: html.bytes, as: UTF8.self)
  }

  @Suite struct Numbers {
    @Test(arguments: [
      (0, "0"), (7, "7"), (999, "999"), (1_000, "1 000"), (1_234_567, "1 234 567"), (-45_000, "−45 000"),
      (.min, "−9 223 372 036 854 775 808"),
    ])
    func `counts have thin spaces between thousands`(value: Int, text: String) {
      #expect(NumberText.count(value) == text.replacing(" ", with: "\u{202F}"))
    }

    @Test func `a count agrees with its noun`() {
      #expect(NumberText.count(1, "pair", "pairs") == "1\u{A0}pair")
      #expect(NumberText.count(0, "pair", "pairs") == "0\u{A0}pairs")
    }

    @Test(arguments: [
      (0.0, "0%"), (1, "100%"), (0.5, "50.0%"), (0.2347, "23.5%"), (0.0042, "0.42%"), (0.00004, "<0.01%"), (0.99996, ">99.99%"),
      (0.9987, "99.87%"),
      (0.042, "4.2%"), (.nan, "–"), (.infinity, "–"),
    ])
    func `percentages never round to nothing or all`(share: Double, text: String) {
      #expect(NumberText.percent(share) == text)
    }

    @Test(arguments: [(0.95, "95%"), (0.5, "50%"), (0.2347, "23.5%"), (0.995, "99.5%"), (0.1, "10%")])
    func `percentages in sentences have no zeros at the end`(share: Double, text: String) {
      #expect(NumberText.percent(share, trimmed: true) == text)
    }

    @Test(arguments: [(0.0000093, "0.00093%"), (0.000021, "0.0021%"), (0.0041, "0.41%"), (0.71, "71.0%"), (1e-12, "<0.000001%"), (0, "0%")])
    func `rare shares keep two digits`(share: Double, text: String) {
      #expect(NumberText.rare(share) == text)
    }

    @Test(arguments: [
      (3.2, "+3.20"), (-1.25, "−1.25"), (0, "0.00"), (-0.001, "0.00"), (0.001, "0.00"), (1e300, "+1e+300"), (.infinity, "+∞"),
      (-.infinity, "−∞"), (.nan, "–"),
    ])
    func `weights carry their sign`(value: Double, text: String) {
      #expect(NumberText.signed(value) == text)
    }

    @Test(arguments: [
      (0.0, "0.0 ms"), (0.0042, "4.2 ms"), (0.0999, "100 ms"), (0.9999, "1.00 s"), (2.314, "2.31 s"), (48.24, "48.2 s"),
      (59.97, "1 min 00 s"),
      (185, "3 min 05 s"), (7_620, "2 h 07 min"), (.nan, "–"), (-1, "–"),
    ])
    func `durations are told in the unit that fits`(seconds: Double, text: String) {
      #expect(NumberText.duration(seconds).replacing("\u{A0}", with: " ") == text)
    }
  }

  @Suite struct Values {
    @Test func `markup is escaped in text and in attributes`() {
      var html = HTMLWriter()
      html.element("p", ["title": "a\"b'<&>"], text: "x<y>&\"'")
      #expect(String(decoding: html.bytes, as: UTF8.self) == "<p title=\"a&quot;b&#39;&lt;&amp;&gt;\">x&lt;y&gt;&amp;&quot;&#39;</p>")
    }

    @Test func `an ordinary value stands isolated as it is`() {
      #expect(TextTests.written("Müller-Łukasz 王") == "<bdi>Müller-Łukasz 王</bdi>")
    }

    @Test func `no value is a dash that is read as empty`() {
      #expect(TextTests.written("").contains("<span class=\"vh\">empty</span>"))
    }

    @Test(arguments: [
      ("a\u{0}b", "NUL"), ("\u{1B}[0m", "ESC"), ("a\tb", "TAB"), ("a\u{7F}", "DEL"), ("a\u{85}b", "U+0085"), ("a\u{202E}b", "RLO"),
      ("a\u{2067}b", "RLI"),
      ("a\u{200B}b", "ZWSP"), ("\u{FEFF}a", "BOM"), ("a\u{A0}b", "NBSP"), ("a ", "SP"), ("\u{3164}", "U+3164"), ("a\u{2028}b", "U+2028"),
    ])
    func `what cannot be seen is named`(value: String, name: String) {
      #expect(TextTests.written(value).contains("<span class=\"sym\">\(name)</span>"))
    }

    @Test func `marks piled up are cut and counted`() {
      let visible = VisibleText("e" + String(repeating: "\u{301}", count: 50))
      #expect(visible.glyphs.map(\.text) == ["e\u{301}\u{301}\u{301}\u{301}", "+46 hidden"])
    }

    @Test(arguments: ["👩‍👩‍👧‍👦", "🇮🇹", "❤️", "🏴󠁧󠁢󠁳󠁣󠁴󠁿", "1️⃣", "नमस्ते", "ไทย", "Việt", "مُحَمَّد", "한글", "می‌خواهم"])
    func `living scripts and emoji stay whole`(value: String) {
      #expect(VisibleText(value).glyphs.map(\.text).joined() == value)
      #expect(!VisibleText(value).glyphs.contains { $0.isSymbol })
    }

    @Test func `a hidden joiner or tag after a Latin letter is told`() {
      #expect(VisibleText("ab\u{200D}c").glyphs.contains { $0.isSymbol })
      #expect(VisibleText("A\u{E0041}").glyphs.contains { $0.isSymbol })
    }

    @Test func `length is counted only when the value is cut`() {
      #expect(VisibleText("abcde", limit: 5).cutFrom == nil)
      #expect(VisibleText("abcdef", limit: 5).cutFrom == 6)
      #expect(TextTests.written("abcdef", limit: 5) == "<bdi>abcde</bdi><span class=\"cut\">… 6\u{A0}characters</span>")
    }

    @Test func `plain text has no controls either`() {
      #expect(VisibleText.plain("a\u{202E}b\u{0}") == "a[RLO]b[NUL]")
      #expect(VisibleText.plain("abcdef", limit: 3) == "abc…")
    }
  }

  @Suite struct Differences {
    /// Both values with what differs in brackets.
    static func marked(_ left: String, _ right: String) -> [String] {
      let (a, b) = (VisibleText(left), VisibleText(right))
      let difference = InlineDifference(a, b)
      func show(_ text: VisibleText, _ ranges: [Range<Int>]) -> String {
        text.glyphs.indices.reduce(into: "") { result, index in
          if ranges.contains(where: { $0.lowerBound == index }) { result += "[" }
          result += text.glyphs[index].text
          if ranges.contains(where: { $0.upperBound == index + 1 }) { result += "]" }
        }
      }
      return [show(a, difference.left), show(b, difference.right)]
    }

    @Test(arguments: [
      ("Giuseppe Rosi", "Giuseppe Rossi", "Giuseppe Rosi", "Giuseppe Ros[s]i"), ("20121", "20122", "2012[1]", "2012[2]"),
      ("José", "Jose", "Jos[é]", "Jos[e]"), ("MARIO ROSSI", "Mario Rossi", "MARIO ROSSI", "Mario Rossi"),
      ("Anna Müller", "Anna Schmidt", "Anna [Müller]", "Anna [Schmidt]"), ("", "x", "", "[x]"), ("", "", "", ""), ("a", "a", "a", "a"),
      ("Acme S.r.l.", "Acme", "Acme [S.r.l.]", "Acme"), ("Jon Smith", "Jon A. Smith", "Jon Smith", "Jon [A.] Smith"),
      ("abcd", "wxyz", "[abcd]", "[wxyz]"),
    ])
    func `what differs is marked`(left: String, right: String, leftMarked: String, rightMarked: String) {
      #expect(Self.marked(left, right) == [leftMarked, rightMarked])
    }

    @Test func `swapping the values swaps the marks' amount`() {
      let (a, b) = (VisibleText("Giuseppe Maria Rossi"), VisibleText("Giuseppa M. Rosi"))
      let (there, back) = (InlineDifference(a, b), InlineDifference(b, a))
      #expect(there.left.map(\.count).reduce(0, +) == back.right.map(\.count).reduce(0, +))
      #expect(there.right.map(\.count).reduce(0, +) == back.left.map(\.count).reduce(0, +))
    }

    @Test func `marks are ascending, apart and inside, and what is left unmarked is equal`() {
      var state: UInt64 = 42
      func next(_ bound: Int) -> Int {
        state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        return Int(state >> 33) % bound
      }
      for _ in 0..<500 {
        let values = (0..<2).map { _ in String((0..<next(24)).map { _ in Array("ab c")[next(4)] }) }
        let (a, b) = (VisibleText(values[0]), VisibleText(values[1]))
        let difference = InlineDifference(a, b)
        for (text, ranges) in [(a, difference.left), (b, difference.right)] {
          #expect(zip(ranges, ranges.dropFirst()).allSatisfy { $0.upperBound < $1.lowerBound })
          #expect(ranges.allSatisfy { !$0.isEmpty && $0.lowerBound >= 0 && $0.upperBound <= text.glyphs.count })
        }
        func rest(_ text: VisibleText, _ ranges: [Range<Int>]) -> String {
          text.glyphs.indices.filter { index in !ranges.contains { $0.contains(index) } }.map { text.glyphs[$0].folded }.filter {
            $0 != " " && $0 != "SP"
          }.joined()
        }
        #expect(rest(a, difference.left) == rest(b, difference.right), "\(values)")
      }
    }
  }
}
