import Testing

@testable import Notation

@Suite struct SuggestionTests {
  @Test(arguments: [
    ("", "", 0), ("a", "", 1), ("", "ab", 2), ("kitten", "sitting", 3), ("prot", "port", 1), ("ca", "abc", 3), ("flaw", "lawn", 2),
    ("http.boddy", "http.body", 1),
  ]) func `edits are counted as published`(a: String, b: String, count: Int) {
    #expect(Suggestion.edits(Array(a.utf8), Array(b.utf8)) == count)
    #expect(Suggestion.edits(Array(b.utf8), Array(a.utf8)) == count)
  }

  @Test(arguments: [("emial", "email"), ("Email", "email"), ("telefone", "telephone"), ("zzz", nil), ("", nil)] as [(String, String?)])
  func `the nearest name is suggested`(name: String, expected: String?) {
    #expect(Suggestion.nearest(to: name, among: ["name", "email", "telephone"]) == expected)
  }

  @Test func `nothing is suggested when all are far or none is there`() {
    #expect(Suggestion.nearest(to: "http.prot", among: ["http.listen", "http.port", "http.post-limit"]) == "http.port")
    #expect(Suggestion.nearest(to: "weather", among: ["http.listen", "http.port"]) == nil)
    #expect(Suggestion.nearest(to: "x", among: []) == nil)
  }

  @Test func `a name too long gets none`() { #expect(Suggestion.nearest(to: String(repeating: "a", count: 100_000), among: ["a"]) == nil) }
}
