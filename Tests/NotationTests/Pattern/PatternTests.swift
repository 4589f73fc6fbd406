import Testing

@testable import Notation

@Suite struct PatternTests {
  static func flaw(_ text: String, _ syntax: Pattern.Syntax = .standard) -> PatternError? {
    do throws(PatternError) {
      _ = try Pattern(text, syntax: syntax)
      return nil
    } catch { return error }
  }

  @Suite struct Examples {
    @Test(arguments: [
      ("abc", "xabcx", "abc"), ("a|ab", "ab", "a"), ("a*?b", "aab", "aab"), ("a+?", "aaa", "a"), ("[^a-c]+", "abcdefabc", "def"),
      ("\\d{2,3}", "1 12345", "123"), ("\\d{2,3}?", "1 12345", "12"), ("(?i)straße", "STRAße", "STRAße"), ("(?i)[α-ω]+", "ΑΒΓδ", "ΑΒΓδ"),
      ("(?i)k", "\u{212A}", "\u{212A}"), ("\\p{Lu}\\p{Ll}+", "xx Über", "Über"), ("\\P{L}+", "ab12cd", "12"), ("\\pN+", "ab12cd", "12"),
      ("\\bcat\\b", "concat cat", "cat"), ("(?m)^b.*$", "a\nbc\nd", "bc"), ("a.c", "a\nc abc", "abc"), ("(?s)a.c", "a\nc", "a\nc"),
      ("\\x41\\x{1F600}", "A😀", "A😀"), ("[\\]\\-a]+", "x]-a", "]-a"), ("[]a]+", "x]a", "]a"), ("{a}", "{a}", "{a}"),
      ("(?i:a)b", "Ab", "Ab"),
      ("x(?:)*y", "xy", "xy"), ("\\.\\+", ".+", ".+"), ("a(?i)b|c", "aB", "aB"), ("[\\d\\s]+", "a1 2", "1 2"),
    ]) func `the leftmost match is the one that Perl prefers`(pattern: String, text: String, expected: String) throws {
      #expect(try Pattern(pattern).firstMatch(in: text)?[0] == expected)
      // After a text so long that the automaton goes first, and in which a match is found only by what is negated.
      let long = String(repeating: "\u{1}\n", count: 50)
      if try !Pattern(pattern).occurs(in: long) { #expect(try Pattern(pattern).firstMatch(in: long + text)?[0] == expected) }
    }

    @Test(arguments: [
      ("(?i:a)b", "AB"), ("\\bcat\\b", "concat"), ("^a", "ba"), ("a$", "ab"), ("a\\z", "a\n"), ("[^a]", "a"), ("\\d", "١"), ("é", "e"),
    ])
    func `what does not match is not found`(pattern: String, text: String) throws {
      #expect(try !Pattern(pattern).occurs(in: text))
      #expect(try Pattern(pattern).firstMatch(in: text) == nil)
    }

    @Test func `groups are told by number and name`() throws {
      let pattern = try Pattern("(?<year>\\d{4})-(?P<month>\\d\\d)(-(\\d\\d))?")
      #expect(pattern.groupNames == [nil, "year", "month", nil, nil])
      let match = try #require(pattern.firstMatch(in: "né le 1970-01"))
      #expect(match["year"] == "1970")
      #expect(match["month"] == "01")
      #expect(match[3] == nil)
      #expect(match[9] == nil)
      #expect(match["day"] == nil)
      #expect(match.range == 7..<14)
    }

    @Test func `all matches are found from left to right`() throws {
      #expect(try Pattern("\\d+").allMatches(in: "1 22 333").map(\.[0]) == ["1", "22", "333"])
      #expect(try Pattern("a*").allMatches(in: "baac").map(\.range) == [0..<0, 1..<3, 4..<4])
      #expect(try Pattern("").allMatches(in: "é").map(\.range) == [0..<0, 2..<2])
      #expect(try Pattern("\\b").allMatches(in: "ab c").map(\.range) == [0..<0, 2..<2, 3..<3, 4..<4])
      #expect(try Pattern("a").allMatches(in: "aaaa", limit: 2).count == 2)
      #expect(try Pattern("^a").allMatches(in: "aaaa").count == 1)
    }

    @Test func `the whole text must match where that is asked`() throws {
      #expect(try Pattern("a|ab").matches("ab"))
      #expect(try Pattern("(a|ab)(c|)").wholeMatch(of: "abc")?[1] == "ab")
      #expect(try Pattern("a").wholeMatch(of: "aa") == nil)
      #expect(try Pattern("a").firstMatch(in: "ba", from: 1)?.range == 1..<2)
      #expect(try Pattern("^a").firstMatch(in: "ba", from: 1) == nil)
    }

    @Test(
      arguments: [
        ("a(b", .unclosedGroup, 2), ("a)", .unopenedGroup, 2), ("[a", .unclosedClass, 1), ("*a", .nothingToRepeat, 1),
        ("a**", .repeatedTwice, 3),
        ("a{2,1}", .invalidCount, 2), ("a{1001}", .invalidCount, 2), ("[b-a]", .invalidRange, 2), ("\\y", .invalidEscape("y"), 1),
        ("\\x{110000}", .invalidCodePoint, 1), ("\\p{Lx}", .unknownCategory("Lx", suggestion: "L"), 1), ("(?<1>a)", .invalidGroupName, 4),
        ("(?<a>.)(?<a>.)", .duplicateGroupName("a"), 11), ("(?x)a", .unknownFlag("x"), 3), ("a\\", .unexpectedEnd, 3),
        ("(a)\\1", .unsupported("back-references"), 4), ("a(?=b)", .unsupported("lookaheads"), 2),
        ("(?<!a)b", .unsupported("lookbehinds"), 1),
        ("(?>a)", .unsupported("atomic groups"), 1), ("a++", .unsupported("possessive repetitions"), 3), ("[[:alpha:]]", .namedClass, 2),
      ] as [(String, PatternError.Reason, Int)]) func `flaws are told with their column`(
        text: String, reason: PatternError.Reason, column: Int
      )
    {
      #expect(flaw(text) == PatternError(reason: reason, column: column))
      #expect(flaw(text)?.message.isEmpty == false)
    }

    @Test(arguments: ["\\d", "(?:a)", "a*?", "[--a]", "[a-b-c]", "[]", "[^]", "a{,2}", "]", "{", "\\p{Xx}", "\\x41", "[[]", "\\b", "\\/"])
    func `what I-Regexp does not have is refused`(text: String) { #expect(flaw(text, .iRegexp) != nil) }

    @Test(arguments: [
      ("[-a]", "-"), ("[a-]", "-"), ("[^-]", "a"), ("\\p{Nd}", "١"), ("a{2}", "aa"), ("[\\p{L}\\-]", "-"), ("\\{\\}", "{}"), ("", ""),
    ])
    func `what I-Regexp has is matched`(pattern: String, text: String) throws {
      #expect(try Pattern(pattern, syntax: .iRegexp).matches(text))
    }
  }

  @Suite struct Hostile {
    @Test(arguments: [
      "(a+)+b", "(a|a)*c", "(a*)*b", "(a|aa)+$b", "(.*)(.*)(.*)(.*)b", "(a?){200}a{200}b", "(x+x+)+y", "(([a-z])+.)+[A-Z]b",
    ])
    func `evil patterns take linear time`(pattern: String) throws {
      let pattern = try Pattern(pattern)
      let text = String(repeating: "a", count: 4_000)
      #expect(!pattern.occurs(in: text))
      #expect(!pattern.matches(text))
      #expect(pattern.firstMatch(in: text) == nil)
    }

    @Test func `texts of 8 MB are searched`() throws {
      let text = String(repeating: "the quick brown fox ", count: 8 << 20 / 20) + "jumps 12345 é"
      #expect(try Pattern("(a+)+b").occurs(in: String(repeating: "a", count: 8 << 20)) == false)
      #expect(try Pattern("(\\w+) (\\d+)").firstMatch(in: text)?[2] == "12345")
      #expect(try Pattern("jumps \\d+").firstMatch(in: text)?[0] == "jumps 12345")
    }

    @Test(arguments: [
      "x{1000}{1000}", "(?:x{1000}){1000}", "((((x{100}){100}){100}){100}){100}", "(?:(?:(?:){1000}){1000}){1000}", "(?:\\p{L}{500}){30}",
    ])
    func `patterns that unroll to too much are refused`(pattern: String) { #expect(flaw(pattern) != nil) }

    @Test func `depth and length are limited`() {
      #expect(flaw(String(repeating: "(", count: 4000))?.reason == .tooDeep(limit: 64))
      #expect(flaw(String(repeating: "a", count: 100_000))?.reason == .tooLong(limit: 4096))
    }

    @Test func `searches for all matches are bounded together`() throws {
      let pattern = try Pattern("a[^b]*b|a")
      #expect(throws: PatternExhaustion(workInBytes: 64 * 20_000 + 1_000_000)) {
        try pattern.allMatches(in: String(repeating: "a", count: 20_000))
      }
    }

    @Test func `an automaton with too many states gives way to the machine`() throws {
      var random = SplitMix(1)
      let text = String(decoding: (0..<30_000).map { _ in UInt8(ascii: "a") + UInt8(random.next(below: 2)) }, as: UTF8.self)
      let pattern = try Pattern("a.{14}c")
      #expect(!pattern.occurs(in: text))
      #expect(pattern.occurs(in: text + "a" + String(repeating: "b", count: 14) + "c"))
    }

    @Test(arguments: [1, 2, 3] as [UInt64]) func `random texts are refused or compiled, and never crash`(seed: UInt64) {
      var random = SplitMix(seed)
      let parts = [
        "a", "é", "(", ")", "[", "]", "^", "-", "|", "*", "+", "?", "{", "}", "1", ",", "\\", "d", "p", "L", "<", ">", ":", "i", ".", "$",
      ]
      for _ in 0..<800 {
        let text = (0..<random.next(below: 14)).map { _ in parts[random.next(below: parts.count)] }.joined()
        for syntax in [Pattern.Syntax.standard, .iRegexp] {
          guard let pattern = try? Pattern(text, syntax: syntax) else { continue }
          _ = pattern.firstMatch(in: "aé1-[](){}.dpL")
        }
      }
    }

    @Test func `one pattern serves many tasks at once`() async throws {
      let pattern = try Pattern("(\\d+)€")
      let text = String(repeating: "lorem ipsum 12 ", count: 50) + "34€"
      await withTaskGroup(of: String?.self) { group in
        for _ in 0..<50 { group.addTask { pattern.firstMatch(in: text)?[1] } }
        for await found in group { #expect(found == "34") }
      }
    }
  }
}

private func flaw(_ text: String, _ syntax: Pattern.Syntax = .standard) -> PatternError? { PatternTests.flaw(text, syntax) }
