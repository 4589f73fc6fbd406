import Normalization
import Testing

struct PhoneRegionTests {
  @Test(arguments: [("IT", "IT"), ("it", "IT"), ("gB", "GB"), ("ZZ", "ZZ")])
  func `two letters make a region`(code: String, expected: String) { #expect(Region(code)?.code == expected) }

  @Test(arguments: ["", "I", "ITA", "1T", "é", "@@", "[]"])
  func `nothing else does`(code: String) { #expect(Region(code) == nil) }
}
