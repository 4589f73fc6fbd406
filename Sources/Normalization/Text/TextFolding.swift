/// Folding of text to what people mean by "the same word": lower case, no accents, Latin letters where a table knows how.
public enum TextFolding {
  /// Appends the folded text to `out`: lower case, without accents, in ASCII where a table can, words separated by one space.
  ///
  /// - Latin, Greek, Cyrillic, Georgian and Armenian letters, ligatures, full-width and styled forms and all common digits become ASCII
  ///   (`ß` gives `ss`, `ø` gives `o`, `щ` gives `shch`); `ä` gives `a`, see ``foldGermanDigraphs(_:into:)`` for `ae`.
  /// - Combining marks and apostrophes leave no trace (`O'Brien` gives `obrien`); other punctuation, symbols and white space separate words.
  /// - Letters of other scripts stay as they are, in UTF-8. Bytes that are not valid UTF-8 are dropped.
  ///
  /// Folding folded text changes nothing.
  /// - Complexity: O(*n*) in the length of `input`; `out` grows by at most twice that.
  public static func fold(_ input: Span<UInt8>, into out: inout [UInt8]) {
    input.withUnsafeBufferPointer { fold($0, into: &out) }
  }

  static func fold(_ input: UnsafeBufferPointer<UInt8>, into out: inout [UInt8]) {
    guard let base = input.baseAddress else { return }
    if input.count <= shortLength {
      withUnsafeTemporaryAllocation(of: UInt8.self, capacity: 2 * shortLength + slack) { text in
        let count = fold(base, input.count, to: text.baseAddress.unsafelyUnwrapped)
        out.append(contentsOf: UnsafeBufferPointer(rebasing: text[..<count]))
      }
    } else {
      withUnsafeTemporaryAllocation(of: UInt8.self, capacity: 2 * input.count + slack) { text in
        let count = fold(base, input.count, to: text.baseAddress.unsafelyUnwrapped)
        out.append(contentsOf: UnsafeBufferPointer(rebasing: text[..<count]))
      }
    }
  }

  /// Input of at most this many bytes is folded on the stack.
  static let shortLength = 500

  /// Bytes that the result may need beyond twice the input.
  static let slack = 16

  /// Writes the folded text to `out`, which has room for `2 * count + slack` bytes, and returns its length.
  static func fold(_ input: UnsafePointer<UInt8>, _ count: Int, to out: UnsafeMutablePointer<UInt8>) -> Int {
    var read = 0
    var written = 0
    // 1 when the next letter starts a new word that is not the first.
    var pendingSpace = 0
    var previous: UInt32 = 0
    // Invariant: written + pendingSpace <= 2 * read, since a pending space has its own separator byte in the input.
    while read < count {
      let block = block(at: read, in: input, count)
      let letters = leadingLetters(in: block)
      if letters > 0 {
        out[written] = 32
        written &+= pendingSpace
        pendingSpace = 0
        // Digits already have the bit 0x20.
        UnsafeMutableRawPointer(out + written).storeBytes(of: block | 0x2020_2020_2020_2020, as: UInt64.self)
        written &+= letters
        read &+= letters
        if letters == 8 || read == count { continue }
      }
      let byte = input[read]
      if byte < 0x80 {
        read &+= 1
        if byte != 39 && byte != 96 { pendingSpace = written > 0 ? 1 : 0 }
        continue
      }
      let (scalar, length) = scalar(at: read, in: input, count)
      read += length
      guard scalar != 0 else { continue }
      var entry = FoldingTable.shared[scalar]
      if entry == FoldingTable.drop { continue }
      if entry == FoldingTable.separate {
        pendingSpace = written > 0 ? 1 : 0
        previous = 0
        continue
      }
      out[written] = 32
      written &+= pendingSpace
      if entry == FoldingTable.keep {
        for offset in 0..<length { out[written + offset] = input[read - length + offset] }
        written &+= length
      } else {
        if isContextual(scalar) { entry = contextual(entry, scalar, after: pendingSpace == 1 ? 0 : previous, out, &written) }
        while entry != 0 {
          out[written] = UInt8(truncatingIfNeeded: entry)
          written &+= 1
          entry >>= 8
        }
      }
      pendingSpace = 0
      previous = scalar
    }
    return written
  }

  /// The next up to eight bytes, the first lowest, zero beyond the end.
  @inline(__always)
  private static func block(at index: Int, in input: UnsafePointer<UInt8>, _ count: Int) -> UInt64 {
    let raw = UnsafeRawPointer(input)
    if index + 8 <= count { return raw.loadUnaligned(fromByteOffset: index, as: UInt64.self) }
    if count >= 8 { return raw.loadUnaligned(fromByteOffset: count - 8, as: UInt64.self) >> UInt64(8 * (index + 8 - count)) }
    // Loads that overlap: the doubled bytes agree.
    let whole: UInt64
    if count >= 4 {
      let low = UInt64(raw.loadUnaligned(as: UInt32.self))
      whole = low | UInt64(raw.loadUnaligned(fromByteOffset: count - 4, as: UInt32.self)) << UInt64(8 * (count - 4))
    } else {
      whole = UInt64(input[0]) | UInt64(input[count >> 1]) << UInt64(8 * (count >> 1)) | UInt64(input[count - 1]) << UInt64(8 * (count - 1))
    }
    return whole >> UInt64(8 * index)
  }

  /// How many of the lowest bytes are ASCII letters or digits, without a gap.
  @inline(__always)
  private static func leadingLetters(in block: UInt64) -> Int {
    let ones: UInt64 = 0x0101_0101_0101_0101
    let high = 0x80 * ones
    let lower = (block | 0x20 * ones) & ~high
    let seven = block & ~high
    // The high bit of each byte says whether it is at least the first, and not beyond the last, of the range.
    let letter = (lower &+ (0x80 - 97) * ones) & ~(lower &+ (0x80 - 123) * ones)
    let digit = (seven &+ (0x80 - 48) * ones) & ~(seven &+ (0x80 - 58) * ones)
    return (~((letter | digit) & ~block) & high).trailingZeroBitCount >> 3
  }

  /// The scalar at `index` and its length, or 0 and the number of bytes to skip where the bytes are no valid UTF-8.
  @inline(__always)
  private static func scalar(at index: Int, in input: UnsafePointer<UInt8>, _ count: Int) -> (UInt32, Int) {
    let lead = UInt32(input[index])
    let length = lead < 0xC2 ? 0 : lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : lead < 0xF5 ? 4 : 0
    guard length > 0, index + length <= count else { return (0, 1) }
    var scalar = lead & (0x7F >> UInt32(length))
    for offset in 1..<length {
      let next = input[index + offset]
      guard next & 0xC0 == 0x80 else { return (0, 1) }
      scalar = scalar << 6 | UInt32(next & 0x3F)
    }
    // Overlong forms, surrogates, and what lies beyond Unicode.
    guard length < 3 || scalar >= (length == 3 ? 0x800 : 0x10000), scalar & 0xFFFF_F800 != 0xD800, scalar < 0x110000 else { return (0, 1) }
    return (scalar, length)
  }

  /// Whether the letter is Greek upsilon or Cyrillic short i, whose sound depends on the letter before.
  @inline(__always)
  private static func isContextual(_ scalar: UInt32) -> Bool {
    scalar == 0x3C5 || scalar == 0x3A5 || scalar == 0x3CD || scalar == 0x38E || scalar == 0x439 || scalar == 0x419
  }

  /// The entry of a contextual letter: Greek `ου` gives `ou`, `αυ` and `ευ` give `av` and `ev`; Russian `ий` and `ый` give `y`.
  private static func contextual(
    _ entry: UInt32, _ scalar: UInt32, after previous: UInt32, _ out: UnsafeMutablePointer<UInt8>, _ written: inout Int
  ) -> UInt32 {
    switch (scalar, previous) {
    case (0x419, 0x438), (0x419, 0x418), (0x439, 0x438), (0x439, 0x418), (0x419, 0x42B), (0x439, 0x44B):
      // The preceding letter wrote one byte, which becomes the y of both.
      written &-= 1
      return 0x79
    case (0x3C5, 0x3BF), (0x3A5, 0x39F), (0x3CD, 0x3BF), (0x38E, 0x39F), (0x3C5, 0x39F), (0x3CD, 0x39F): return 0x75
    case (0x3C5, 0x3B1), (0x3C5, 0x3B5), (0x3A5, 0x391), (0x3A5, 0x395), (0x3CD, 0x3B1), (0x3CD, 0x3B5), (0x38E, 0x391), (0x38E, 0x395),
      (0x3C5, 0x391), (0x3C5, 0x395), (0x3CD, 0x391), (0x3CD, 0x395):
      return 0x76
    default: return entry
    }
  }
}
