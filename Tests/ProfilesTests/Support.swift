import Profiles

/// SplitMix64, so that a seed names a test's data for good.
struct Seeded: RandomNumberGenerator {
  private var state: UInt64
  init(seed: UInt64) { state = seed }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var word = state
    word = (word ^ (word >> 30)) &* 0xBF58_476D_1CE4_E5B9
    word = (word ^ (word >> 27)) &* 0x94D0_49BB_1331_11EB
    return word ^ (word >> 31)
  }
}

extension Value {
  static func random(side: ProfileID, ordinal: Int32, using random: inout Seeded) -> Value {
    let fields = Field.standard + [.custom("Budget"), .custom("a\"b\\c"), .custom(String(repeating: "x", count: 100))]
    let field = fields.randomElement(using: &random)!
    func text() -> String {
      let pieces = ["", "a", "\"", "\\", "\n", "\u{0}", "\u{1F}", "è", "漢字", "👩‍👩‍👧", "null", "]", "}", ",", String(repeating: "z", count: 40)]
      return (0..<Int.random(in: 0...5, using: &random)).map { _ in pieces.randomElement(using: &random)! }.joined()
    }
    func moment() -> Timestamp { Timestamp(milliseconds: Int64.random(in: -62_135_596_800_000...253_402_300_799_999, using: &random)) }
    var provenance = Provenance(source: Provenance.Source.allCases.randomElement(using: &random)!, observedAt: moment())
    if Bool.random(using: &random) { provenance.reference = text() }
    if Bool.random(using: &random) { provenance.assertedAt = moment() }
    if Bool.random(using: &random) { provenance.verifiedAt = moment() }
    if Bool.random(using: &random) { provenance.expiresAt = moment() }
    if Bool.random(using: &random) { provenance.confidence = Double.random(in: 0...1, using: &random) }
    var value = Value(id: ValueID(side: side, ordinal: ordinal), field: field, text: text(), provenance: provenance)
    if Bool.random(using: &random) { value.raw = text() }
    if Bool.random(using: &random) { value.label = text() }
    value.isPrimary = Bool.random(using: &random)
    for part in field.parts where Bool.random(using: &random) { value.parts[part] = text() }
    if Int.random(in: 0..<8, using: &random) == 0 { value.parts["of another name"] = text() }
    value.status = Value.Status.allCases.randomElement(using: &random)!
    if value.status != .current { value.endedAt = moment() }
    return value
  }
}
