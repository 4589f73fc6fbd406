import Configuration
import Testing

@testable import Assembly

@Suite struct ConfigurationScannerTests {
  static func scan(_ text: String) throws -> [String: ConfigContent?] {
    var scanner = ConfigurationScanner(bytes: Array(text.utf8))
    var found: [String: ConfigContent?] = [:]
    try scanner.scan { found.updateValue($1, forKey: $0) }
    return found
  }

  @Test func `values keep their types, under the keys that lead to them`() throws {
    let found = try Self.scan(
      #"""
       { "a" : {"b":{ "c":-1, "d":[ "x" , "y" ]}, "e.f": 2.5e1 },
        "g": true,"h":false, "i": null, "j": [], "k": [1, {"x": [null]}], "l": "\"\\\/\b\f\n\r\t\u00e9\ud83d\ude00é", "m": {}, "n": 1e400,
        "o": 99999999999999999999, "": 0 }
      """#)
    let expected: [String: ConfigContent?] = [
      "a.b.c": .int(-1), "a.b.d": .stringArray(["x", "y"]), "a.e.f": .double(25), "g": .bool(true), "h": .bool(false), "i": nil,
      "j": .stringArray([]), "k": nil, "l": .string("\"\\/\u{8}\u{C}\n\r\t\u{e9}\u{1F600}\u{e9}"), "n": .double(.infinity),
      "o": .double(1e20),
      "": .int(0),
    ]
    #expect(found == expected)
  }

  @Test func `a text that is not UTF-8 is refused`() {
    #expect(throws: ConfigurationScanner.Flaw.self) {
      var scanner = ConfigurationScanner(bytes: Array("{\"a\": \"".utf8) + [0xFF] + Array("\"}".utf8))
      try scanner.scan { _, _ in }
    }
  }

  @Test(arguments: 0..<40) func `a text cut off anywhere, or with any byte changed, is read or refused, never more`(seed: Int) throws {
    let text = Array(ConfigurationReaderTests.Examples.everything.utf8)
    var state = UInt64(seed) &* 0x9E37_79B9_7F4A_7C15 &+ 1
    for _ in 0..<20 {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      var changed = text
      changed[Int(state >> 33) % text.count] = UInt8(truncatingIfNeeded: state >> 20)
      for bytes in [changed, Array(text.prefix(Int(state >> 40) % text.count))] {
        var scanner = ConfigurationScanner(bytes: bytes)
        try? scanner.scan { _, _ in }
      }
    }
  }
}
