/// Random strings that reach the corners of a string kernel: related pairs, small alphabets, lengths around word and register sizes.
public struct RandomStrings {
  /// The lengths at which bit-parallel and vector code changes its way.
  public static let cornerLengths = [0, 1, 2, 7, 8, 9, 15, 16, 17, 31, 32, 33, 63, 64, 65, 100, 127, 128, 129]

  private var generator: SeededGenerator

  public init(seed: UInt64) {
    generator = SeededGenerator(seed: seed)
  }

  /// A string of `length` bytes out of the first `alphabet` of: small letters, space, then every byte value.
  public mutating func string(length: Int, alphabet: Int) -> [UInt8] {
    (0..<length).map { _ in byte(alphabet: alphabet) }
  }

  /// The string with about `edits` random insertions, deletions, substitutions and exchanges.
  public mutating func edited(_ string: [UInt8], edits: Int, alphabet: Int) -> [UInt8] {
    var result = string
    for _ in 0..<edits {
      let position = Int.random(in: 0...result.count, using: &generator)
      switch Int.random(in: 0..<4, using: &generator) {
      case 0: result.insert(byte(alphabet: alphabet), at: position)
      case 1 where position < result.count: result.remove(at: position)
      case 2 where position < result.count: result[position] = byte(alphabet: alphabet)
      case 3 where position + 1 < result.count: result.swapAt(position, position + 1)
      default: break
      }
    }
    return result
  }

  /// A pair at corner lengths: half of the pairs are unrelated, half are few edits apart.
  public mutating func pair() -> ([UInt8], [UInt8]) {
    let alphabet = [2, 4, 27, 256].randomElement(using: &generator).unsafelyUnwrapped
    let lengths = Self.cornerLengths
    let a = string(length: lengths.randomElement(using: &generator).unsafelyUnwrapped, alphabet: alphabet)
    if Bool.random(using: &generator) {
      return (a, edited(a, edits: Int.random(in: 0...6, using: &generator), alphabet: alphabet))
    }
    return (a, string(length: lengths.randomElement(using: &generator).unsafelyUnwrapped, alphabet: alphabet))
  }

  /// A number in `range`.
  public mutating func number(in range: ClosedRange<Int>) -> Int {
    Int.random(in: range, using: &generator)
  }

  private mutating func byte(alphabet: Int) -> UInt8 {
    let value = Int.random(in: 0..<alphabet, using: &generator)
    if alphabet > 27 { return UInt8(value) }
    return value == 26 ? UInt8(ascii: " ") : UInt8(97 + value)
  }
}
