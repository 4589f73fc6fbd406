import Notation
import Testing

@Suite struct JSONNumberTests {
  @Test(arguments: ["0", "-0", "10", "1.5", "-1.50", "1e3", "1E+3", "0e-1", "123456789012345678901234567890"])
  func `a text in the grammar is a number`(text: String) { #expect(JSONNumber(text: text)?.text == text) }

  @Test(arguments: ["", "-", "+1", "01", "1.", ".5", "1e", "1e+", "0x1", "NaN", "1 ", " 1", "1_0", "١"])
  func `another text is none`(text: String) { #expect(JSONNumber(text: text) == nil) }

  @Test func `a double is written short and exact`() {
    #expect(JSONNumber(0.1)?.text == "0.1")
    #expect(JSONNumber(3.0)?.text == "3")
    #expect(JSONNumber(-2.5)?.text == "-2.5")
    #expect(JSONNumber(1e300)?.double == 1e300)
    #expect(JSONNumber(Double.nan) == nil)
    #expect(JSONNumber(Double.infinity) == nil)
    for value in [1e300, -1.25e-7, 0x1p-1074, 1e15, 123456.789] { #expect(JSONNumber(value).flatMap { JSONNumber(text: $0.text) } != nil) }
  }
}
