import Glibc

/// Surnames of a locale: the common ones by list, a long tail of tens of thousands built from the language's own pieces.
final class SurnameLexicon: Sendable {
  private let head: WordList
  private let headWeights: RankWeights
  private let headShare: Double
  private let tailCount: Int
  private let starts: WordList
  private let middles: WordList
  private let ends: WordList
  private let prefixes: WordList
  private let prefixShare: Double

  init(_ vocabulary: Vocabulary) {
    head = WordList(vocabulary.surnames)
    headWeights = RankWeights(count: head.count, top: vocabulary.topSurnameShare, share: vocabulary.headSurnameShare)
    headShare = vocabulary.headSurnameShare
    tailCount = vocabulary.tailSurnames
    starts = WordList(vocabulary.starts)
    middles = WordList(vocabulary.middles)
    ends = WordList(vocabulary.ends)
    prefixes = WordList(vocabulary.prefixes)
    prefixShare = vocabulary.prefixShare
  }

  /// A surname's rank. The tail follows Zipf and Mandelbrot: weight `1 / (rank + q)`.
  func draw(_ dice: inout Dice) -> Int {
    if dice.chance(headShare) { return headWeights.draw(&dice) }
    let offset = 1000.0
    let rank = offset * (pow(1 + Double(tailCount) / offset, dice.unit()) - 1)
    return head.count + min(tailCount - 1, Int(rank))
  }

  func append(_ rank: Int, to text: inout [UInt8]) {
    if rank < head.count {
      text.append(contentsOf: head.bytes(rank))
    } else {
      appendBuilt(rank - head.count, to: &text)
    }
  }

  /// The `number`-th built surname. A multiplier that is prime to the number of combinations scatters neighbours, so that each is met once.
  private func appendBuilt(_ number: Int, to text: inout [UInt8]) {
    let scatter = 2_654_435_761
    let luck = Dice.mix(UInt64(number) &+ 77)
    if Double(luck & 0xFFFF) < prefixShare * 65536 {
      for byte in prefixes.bytes(Int(luck >> 16) % prefixes.count) {
        text.append(byte == UInt8(ascii: "_") ? 0x20 : byte)
      }
    }
    let pairs = starts.count * ends.count
    if number < pairs / 2 {
      let combination = number * scatter % pairs
      text.append(contentsOf: starts.bytes(combination % starts.count))
      text.append(contentsOf: ends.bytes(combination / starts.count))
    } else {
      var combination = number * scatter % (pairs * middles.count)
      text.append(contentsOf: starts.bytes(combination % starts.count))
      combination /= starts.count
      text.append(contentsOf: middles.bytes(combination % middles.count))
      text.append(contentsOf: ends.bytes(combination / middles.count))
    }
  }
}
