import Testing

@testable import Normalization

private func prefix(_ pattern: String, _ digits: String) -> (end: Int?, first: Range<Int>?) {
  let compiled = DigitPattern(Array(pattern.utf8)[...])
  let values = digits.utf8.map { $0 - 48 }
  var groups = DigitPattern.Groups()
  let end = values.withUnsafeBufferPointer { buffer in
    buffer.baseAddress.flatMap { compiled.prefixMatch($0, buffer.count, groups: &groups) }
  }
  return (end, compiled.groupCount > 0 ? groups[1] : nil)
}

private func accepts(_ pattern: String, _ digits: String) -> Bool {
  let automaton = DigitAutomaton([.init(bit: 1, pattern: Array(pattern.utf8)[...])])
  var state = 1
  for byte in digits.utf8 { state = Int(automaton.next[state * 10 + Int(byte) - 48]) }
  return automaton.accepted[state] == 1
}

struct PhonePatternTests {
  @Test(
    arguments: [
      ("0", "0123", 1), ("00|99", "9912", 2), ("00(?:1[245]|2[1-35])", "001512", 4), ("00(?:1[245]|2[1-35])", "001612", nil),
      ("0?(?:11)?", "5", 0),
      ("([2-9]\\d{6})$|1", "2345678", 7), ("([2-9]\\d{6})$|1", "23456789", nil), ("([2-9]\\d{6})$|1", "1234", 1), ("\\d{2,3}1", "2221", 4),
      ("[13-57]{2}", "57", 2),
    ] as [(String, String, Int?)])
  func `a pattern takes a prefix`(pattern: String, digits: String, end: Int?) { #expect(prefix(pattern, digits).end == end) }

  @Test func `groups are those of the way that matched`() {
    #expect(prefix("([2-9]\\d{6})$|1", "2345678").first == 0..<7)
    #expect(prefix("([2-9]\\d{6})$|1", "1345678").first == nil)
    #expect(prefix("0(1\\d)?", "01578").first == 1..<3)
  }

  @Test(arguments: [
    ("3[2-9]\\d{7,8}|(?:31|43)\\d{8}", "3312345678", true), ("3[2-9]\\d{7,8}|(?:31|43)\\d{8}", "331234567", true),
    ("3[2-9]\\d{7,8}|(?:31|43)\\d{8}", "33123456789", false), ("3[2-9]\\d{7,8}|(?:31|43)\\d{8}", "4312345678", true),
    ("3[2-9]\\d{7,8}|(?:31|43)\\d{8}", "431234567", false), ("80(?:0\\d{3}|3)\\d{3}", "803123", true),
    ("80(?:0\\d{3}|3)\\d{3}", "800123456", true),
    ("80(?:0\\d{3}|3)\\d{3}", "800123", false), ("8\\d{5}(?:\\d{2,4})?", "8123456", false), ("8\\d{5}(?:\\d{2,4})?", "81234567", true),
    ("1", "", false),
  ])
  func `an automaton accepts whole numbers`(pattern: String, digits: String, isAccepted: Bool) {
    #expect(accepts(pattern, digits) == isAccepted)
  }

  @Test func `every plan of the world compiles`() {
    var plans = CompiledPlans()
    for plan in plans.metadata.plans.indices { plans.prepare(plan) }
    #expect(plans.metadata.plans.count > 250)
  }
}
