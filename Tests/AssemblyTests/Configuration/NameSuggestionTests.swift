import Testing

@testable import Assembly

@Suite struct NameSuggestionTests {
  @Test(arguments: [
    ("", "", 0), ("a", "", 1), ("", "ab", 2), ("kitten", "sitting", 3), ("prot", "port", 1), ("ca", "abc", 3), ("flaw", "lawn", 2),
    ("http.boddy", "http.body", 1),
  ]) func `edits are counted as published`(a: String, b: String, count: Int) {
    #expect(NameSuggestion.edits(Array(a.utf8), Array(b.utf8)) == count)
    #expect(NameSuggestion.edits(Array(b.utf8), Array(a.utf8)) == count)
  }

  @Test func `the closest name is suggested, and nothing when all are far`() {
    #expect(NameSuggestion.closest(to: "http.prot", among: ["http.listen", "http.port", "http.post-limit"]) == "http.port")
    #expect(NameSuggestion.closest(to: "weather", among: ["http.listen", "http.port"]) == nil)
    #expect(NameSuggestion.closest(to: "x", among: []) == nil)
    #expect(NameSuggestion.closest(to: String(repeating: "a", count: 1_000_000), among: ["a"]) == nil)
  }
}
