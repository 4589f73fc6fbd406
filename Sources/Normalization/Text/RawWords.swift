/// A word of the raw input and where its folded form stands in the scratch text.
///
/// Raw words are what white space and commas separate; one may fold to several tokens (`Hans-Peter` to `hans peter`).
struct RawWord {
  var rawStart: UInt16 = 0
  var rawEnd: UInt16 = 0
  var start: UInt16 = 0
  var end: UInt16 = 0
  /// How many commas precede the word.
  var segment: UInt8 = 0
  var marks: Marks = []
  /// What the caller decided that the word is; 0 for nothing yet.
  var role: UInt8 = 0
  /// The word's number in the caller's table; 0 for none.
  var value: UInt32 = 0

  struct Marks: OptionSet {
    let rawValue: UInt8
    /// In quotes or brackets.
    static let enclosed = Marks(rawValue: 1)
    /// Two or more letters, all upper case.
    static let upperCase = Marks(rawValue: 2)
    /// The raw word ends with a full stop.
    static let stopped = Marks(rawValue: 4)
    /// Has a lower-case letter.
    static let lowerCase = Marks(rawValue: 8)
    /// Folds to more than one token.
    static let compound = Marks(rawValue: 16)
    /// An ampersand or plus sign follows.
    static let beforeAmpersand = Marks(rawValue: 32)
  }

  @inline(__always) var count: Int { Int(end) - Int(start) }
}

/// Scratch memory of one parse, on the stack: the folded words of an input that is cut at ``inputLimit`` bytes and ``wordLimit`` words.
struct RawWords {
  static let inputLimit = 480
  static let wordLimit = 64

  let raw: UnsafePointer<UInt8>
  let rawCount: Int
  let text: UnsafeMutablePointer<UInt8>
  let words: UnsafeMutablePointer<RawWord>
  private(set) var count = 0
  private var written = 0

  /// Calls `body` with empty words over `input`; nothing of them may leave the closure.
  @inline(__always)
  static func with<Result>(_ input: Span<UInt8>, _ body: (inout RawWords) -> Result) -> Result {
    input.withUnsafeBufferPointer { input in
      withUnsafeTemporaryAllocation(of: UInt8.self, capacity: 2 * inputLimit + TextFolding.slack + 16) { text in
        withUnsafeTemporaryAllocation(of: RawWord.self, capacity: wordLimit) { words in
          let text = text.baseAddress.unsafelyUnwrapped
          var scratch = RawWords(
            raw: input.baseAddress ?? UnsafePointer(text), rawCount: min(input.count, inputLimit), text: text,
            words: words.baseAddress.unsafelyUnwrapped)
          return body(&scratch)
        }
      }
    }
  }

  private init(raw: UnsafePointer<UInt8>, rawCount: Int, text: UnsafeMutablePointer<UInt8>, words: UnsafeMutablePointer<RawWord>) {
    self.raw = raw
    self.rawCount = rawCount
    self.text = text
    self.words = words
  }

  /// The folded bytes of a word.
  @inline(__always)
  func folded(_ word: RawWord) -> UnsafePointer<UInt8> { UnsafePointer(text + Int(word.start)) }

  /// Folds the raw bytes `start..<end` as one word and appends it, unless nothing of it is left or there is no more room.
  mutating func append(_ start: Int, _ end: Int, segment: Int, enclosed: Bool) {
    guard end > start, count < Self.wordLimit else { return }
    var marks: RawWord.Marks = enclosed ? [.enclosed] : []
    var upper = 0
    var lower = 0
    for index in start..<end {
      let byte = raw[index]
      if byte &- 65 < 26 {
        upper += 1
      } else if byte &- 97 < 26 {
        lower += 1
      } else if byte == 0xC3, index + 1 < end {
        if raw[index + 1] < 0x9F { upper += 1 } else { lower += 1 }
      }
    }
    let length = TextFolding.fold(raw + start, end - start, to: text + written)
    guard length > 0 else { return }
    if lower > 0 { marks.insert(.lowerCase) } else if upper > 1 { marks.insert(.upperCase) }
    if raw[end - 1] == 46 { marks.insert(.stopped) }
    for index in written..<written + length where text[index] == 32 { marks.insert(.compound) }
    words[count] = RawWord(
      rawStart: UInt16(start), rawEnd: UInt16(end), start: UInt16(written), end: UInt16(written + length),
      segment: UInt8(min(segment, 255)),
      marks: marks)
    count += 1
    written += length
  }

  /// Drops every word from `newCount` on, or leaves room for words that a caller has moved.
  mutating func truncate(to newCount: Int) { count = newCount }

  /// Looks a word up without its inner spaces (`ph d` as `phd`), or as it is.
  @inline(__always)
  func value(_ word: RawWord, in table: WordTable) -> UInt32? {
    guard word.marks.contains(.compound) else { return table.value(folded(word), word.count) }
    guard word.count <= 24 else { return nil }
    return withUnsafeTemporaryAllocation(of: UInt8.self, capacity: 24) { squashed in
      var length = 0
      for index in 0..<word.count where folded(word)[index] != 32 {
        squashed[length] = folded(word)[index]
        length += 1
      }
      return table.value(UnsafePointer(squashed.baseAddress.unsafelyUnwrapped), length)
    }
  }
}

extension [UInt8] {
  /// Appends `count` bytes of scratch text.
  @inline(__always)
  mutating func append(_ text: UnsafePointer<UInt8>, count: Int) { append(contentsOf: UnsafeBufferPointer(start: text, count: count)) }
}
