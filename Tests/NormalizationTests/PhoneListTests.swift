import Normalization
import Testing

private func parts(_ text: String) -> [String] {
  let bytes = Array(text.utf8)
  var parts: [String] = []
  PhoneNormalizer.splitMultiple(bytes.span) { parts.append(String(decoding: bytes[$0], as: UTF8.self)) }
  return parts
}

struct PhoneListTests {
  @Test(arguments: [
    ("06 1234567 / 333 1234567", ["06 1234567", "333 1234567"]), ("06/1234567", ["06/1234567"]), ("310/246-1501", ["310/246-1501"]),
    ("+39 06 1234567; +39 333 1234567", ["+39 06 1234567", "+39 333 1234567"]), ("061234567,3331234567", ["061234567", "3331234567"]),
    ("06 1234567 or 333 1234567", ["06 1234567", "333 1234567"]), ("06 1234567 oppure 333 1234567", ["06 1234567", "333 1234567"]),
    ("0761 1234567\n0171 1234567", ["0761 1234567", "0171 1234567"]), ("02/7712345/333-1234567", ["02/7712345", "333-1234567"]),
    ("+49 (0)36452/1234567", ["+49 (0)36452/1234567"]), ("0049 36452/1234567", ["0049 36452/1234567"]),
    ("030 1234567 - 0171 1234567", ["030 1234567", "0171 1234567"]), ("030 - 1234567", ["030 - 1234567"]),
    ("030/1234567-12", ["030/1234567-12"]),
    ("(530) 583-6985 x302/x2303", ["(530) 583-6985 x302/x2303"]), ("tel:+390612345678;ext=1234567", ["tel:+390612345678;ext=1234567"]),
    ("", []), ("  ", []), ("n/a", ["n/a"]), ("٠١٠٠١٢٣٤٥٦٧ ، ٠١٠٠١٢٣٤٥٦٨", ["٠١٠٠١٢٣٤٥٦٧", "٠١٠٠١٢٣٤٥٦٨"]),
  ])
  func `a cell is split only between whole numbers`(text: String, expected: [String]) { #expect(parts(text) == expected) }

  @Test func `no input breaks the list`() {
    for input in hostileContacts + randomContacts(seed: 9, count: 3000) {
      var end = 0
      PhoneNormalizer.splitMultiple(input.span) { range in
        #expect(range.lowerBound >= end && range.upperBound <= input.count && !range.isEmpty)
        end = range.upperBound
      }
    }
  }
}
