import Testing

@testable import Service

@Suite struct SuggestionTests {
  @Test(arguments: [("emial", "email"), ("Email", "email"), ("telefone", "telephone"), ("zzz", nil), ("", nil)] as [(String, String?)])
  func `the nearest name is suggested`(name: String, expected: String?) {
    #expect(Suggestion.nearest(to: name, among: ["name", "email", "telephone"]) == expected)
  }

  @Test func `a name too long gets none`() { #expect(Suggestion.nearest(to: String(repeating: "a", count: 100_000), among: ["a"]) == nil) }
}
