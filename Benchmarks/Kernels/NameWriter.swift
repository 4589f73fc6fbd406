/// Makes up names out of syllables; no name of a real person is read anywhere.
struct NameWriter {
  private var random: SplitMix

  init(seed: UInt64) {
    random = SplitMix(seed: seed)
  }

  mutating func string(_ kind: Corpus.Kind) -> [UInt8] {
    switch kind {
    case .surnames: word(syllables: 2...4)
    case .names: joined([word(syllables: 2...3), word(syllables: 2...4)])
    case .companies: joined((0...random.number(below: 3)).map { _ in word(syllables: 2...4) } + [random.element(of: Self.forms)])
    case .texts: joined((0..<40).map { _ in word(syllables: 1...4) })
    }
  }

  /// The string with one to three letters left out, doubled, exchanged or replaced.
  mutating func misspelt(_ string: [UInt8]) -> [UInt8] {
    var result = string
    for _ in 0...random.number(below: 3) {
      let position = random.number(below: result.count - 1)
      switch random.number(below: 4) {
      case 0 where result.count > 3: result.remove(at: position)
      case 1: result.insert(result[position], at: position)
      case 2: result.swapAt(position, position + 1)
      default: result[position] = UInt8(97 + random.number(below: 26))
      }
    }
    return result
  }

  private mutating func word(syllables: ClosedRange<Int>) -> [UInt8] {
    var word = [UInt8]()
    for _ in 0..<syllables.lowerBound + random.number(below: syllables.count) {
      word += random.element(of: Self.onsets) + random.element(of: Self.nuclei)
      if random.number(below: 3) == 0 { word += random.element(of: Self.codas) }
    }
    return word
  }

  private func joined(_ words: [[UInt8]]) -> [UInt8] {
    Array(words.joined(separator: [UInt8(ascii: " ")]))
  }

  private static let onsets = bytes("b c d f g l m n p r s t v ch st tr gr sch k h br")
  private static let nuclei = bytes("a e i o u a e i o ia ei au ie")
  private static let codas = bytes("n r l s tt ll nn rt ck")
  private static let forms = bytes("spa srl gmbh ag sas sa ltd inc llc limited")

  private static func bytes(_ words: String) -> [[UInt8]] {
    words.split(separator: " ").map { Array($0.utf8) }
  }
}
