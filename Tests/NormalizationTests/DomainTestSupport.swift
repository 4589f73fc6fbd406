import Foundation
import Normalization

/// The published corpora beside the repository, which tests read where they are present.
enum SharedCorpora {
  private static let root: URL = {
    if let path = ProcessInfo.processInfo.environment["SOSIA_SHARED"] { return URL(fileURLWithPath: path) }
    var root = URL(fileURLWithPath: #filePath)
    for _ in 0..<4 { root.deleteLastPathComponent() }
    return root.appendingPathComponent("shared")
  }()

  /// Whether the file is there.
  static func has(_ path: String) -> Bool { FileManager.default.fileExists(atPath: root.appendingPathComponent(path).path) }

  /// The bytes of the file.
  static func data(_ path: String) throws -> Data { try Data(contentsOf: root.appendingPathComponent(path)) }

  /// The text of the file.
  static func text(_ path: String) throws -> String { String(decoding: try data(path), as: UTF8.self) }
}

/// The lines of a committed fixture, comments left out.
func fixtureLines(_ name: String) throws -> [Substring] {
  let file = URL(fileURLWithPath: #filePath).deletingLastPathComponent().appendingPathComponent("Fixtures").appendingPathComponent(name)
  return String(decoding: try Data(contentsOf: file), as: UTF8.self).split(separator: "\n").filter { !$0.hasPrefix("#") }
}

/// Texts that no contact rule may stumble over.
let hostileContacts: [[UInt8]] = [
  [], [0], Array(repeating: 0, count: 300), [0xFF, 0xFE], [0xC3], [0xE2, 0x80], [0xF0, 0x9F, 0x98], [0xC0, 0x80], [0xED, 0xA0, 0x80],
  Array(repeating: 0xE2, count: 5000), Array("@".utf8), Array(repeating: 64, count: 900), Array(repeating: 46, count: 900),
  Array(repeating: 40, count: 249), Array(repeating: 43, count: 249), Array(repeating: 48, count: 250),
  Array(repeating: 57, count: 100_000),
  Array(repeating: 60, count: 1000), Array(repeating: 34, count: 1000), Array(repeating: 47, count: 1000), Array("http://".utf8),
  Array(String(repeating: "1;", count: 120).utf8), Array(String(repeating: "a@b.it,", count: 140).utf8), Array("\"\\".utf8),
  Array("\"\\\"@".utf8),
  Array(String(repeating: "1/2-3,", count: 41).utf8), Array(String(repeating: "ü.", count: 500).utf8), Array("[".utf8),
  Array("http://[".utf8),
  Array(("ü" + String(repeating: "a", count: 250)).utf8), Array(String(repeating: "𝒳", count: 253).utf8), Array("+".utf8), Array("x#".utf8),
  Array("0@ü.it".utf8), Array((String(repeating: "é", count: 64) + "@x.it").utf8), Array("123456 ext".utf8), Array("123456;ext=".utf8),
  Array("1234567;phone-context=+".utf8), Array("(0".utf8), Array(("a@" + String(repeating: "b.", count: 200) + "con").utf8),
  Array("٣٤٥٦٧٨٩٠١٢".utf8), Array("<@>".utf8), Array("()@()".utf8), Array("a@b.it <".utf8), Array("mailto:mailto:".utf8),
]

/// Random texts of a seed (SplitMix64) made of the pieces that contact data is made of.
func randomContacts(seed: UInt64, count: Int) -> [[UInt8]] {
  let pieces: [[UInt8]] =
    [
      "mario", "rossi", "@", ".", "gmail", "com", "it", " ", "<", ">", "\"", ",", ";", "/", "+", "(0)", "(", ")", "39", "06", "00", "1",
      "555", "x",
      "ext.", "#", "ü", "ß", "münchen", "www.", "http://", ":", "%", "-", "\\", "\n", "é", "٣", "１", "tel:", ";ext=", "xn--", "\u{202A}",
      "\u{0}",
    ].map { Array($0.utf8) } + [[0xFF], [0xC3], [0xE2, 0x82]]
  var state = seed
  func next() -> Int {
    state &+= 0x9E37_79B9_7F4A_7C15
    var z = state
    z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
    z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
    return Int(truncatingIfNeeded: (z ^ (z >> 31)) >> 1)
  }
  return (0..<count).map { _ in (0..<(next() % 24)).flatMap { _ in pieces[next() % pieces.count] } }
}
