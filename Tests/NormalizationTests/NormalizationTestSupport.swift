import Normalization

/// The bytes of a text.
func bytes(_ text: String) -> [UInt8] { Array(text.utf8) }

/// The text of bytes.
func text(_ bytes: some Sequence<UInt8>) -> String { String(decoding: Array(bytes), as: UTF8.self) }

/// The folded form of a text.
func folded(_ input: String) -> String {
  var out: [UInt8] = []
  TextFolding.fold(bytes(input).span, into: &out)
  return text(out)
}

/// Random bytes of a seed (SplitMix64), so that a failure can be repeated.
struct SeededBytes {
  private var state: UInt64
  init(seed: UInt64) { state = seed }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var z = state
    z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
    z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
    return z ^ (z >> 31)
  }

  /// Bytes that are often letters, punctuation and the beginnings of multi-byte characters.
  mutating func bytes(upTo limit: Int) -> [UInt8] {
    let alphabet: [UInt8] =
      Array("abcdeMNOPQ .,'-/&\"()12390#".utf8) + [0, 0xC3, 0xA9, 0xE2, 0x80, 0x99, 0xD0, 0xB8, 0xD0, 0xB9, 0xF0, 0x9F, 0xFF]
    return (0..<Int(next() % UInt64(limit + 1))).map { _ in
      let draw = next()
      return draw & 7 == 0 ? UInt8(truncatingIfNeeded: draw >> 8) : alphabet[Int(draw >> 8) % alphabet.count]
    }
  }
}

/// Inputs that no rule of the room may stumble over.
let hostileInputs: [[UInt8]] = [
  [], [0], Array(repeating: 0, count: 1000), [0xFF, 0xFE, 0xC3], [0xC3], [0xE2, 0x80], [0xF0, 0x9F, 0x98], [0xC0, 0x80],
  [0xED, 0xA0, 0x80],
  Array(repeating: 0xE2, count: 5000), Array(repeating: 40, count: 5000), Array(repeating: 34, count: 5001),
  Array(repeating: 39, count: 999),
  bytes(String(repeating: "щ", count: 3000)), bytes(String(repeating: "a ", count: 3000)), bytes(String(repeating: "S.p.A. ", count: 900)),
  bytes(String(repeating: "von der ", count: 900)), bytes(String(repeating: "Mr & Mrs ", count: 900)),
  bytes(String(repeating: "12/", count: 900)),
  bytes(String(repeating: ",", count: 2000)), bytes(String(repeating: "#", count: 2000)), bytes(String(repeating: "J.R.", count: 200)),
  bytes(String(repeating: "Dr. ", count: 100)), bytes(String(repeating: "1", count: 100)), bytes(String(repeating: "x", count: 100_000)),
]
