import Normalization
import Testing

struct TextPlaceholderTests {
  private func isPlaceholder(_ input: String) -> Bool { PlaceholderValue.isPlaceholder(bytes(folded(input)).span) }

  @Test(arguments: [
    "", "-", ".", "?", "n/a", "N.A.", "null", "NONE", "unknown", "Test", "test test", "asdf", "qwerty", "xxx", "xx", "x", "000", "aaaa",
    "No Name",
    "sconosciuto", "unbekannt", "Inconnu", "desconocido", "não informado", "keine Angabe", "non renseigné", "s/n",
  ])
  func `junk is recognized`(input: String) { #expect(isPlaceholder(input)) }

  @Test(arguments: ["Anna", "Li", "Bo", "Tester Smith", "Noname Records", "J", "aa", "3m", "Nadia", "Unknown Pleasures Ltd", "王"])
  func `names are not junk`(input: String) { #expect(!isPlaceholder(input)) }

  @Test(arguments: hostileInputs.indices)
  func `no input breaks the question`(index: Int) {
    let input = hostileInputs[index]
    _ = PlaceholderValue.isPlaceholder(input.span)
  }
}
