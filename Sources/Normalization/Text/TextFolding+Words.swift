extension TextFolding {
  /// Calls `body` with the range of each word of folded text, in order.
  @inlinable
  public static func forEachToken(in folded: Span<UInt8>, _ body: (Range<Int>) -> Void) {
    var start = 0
    var index = 0
    let count = folded.count
    while index <= count {
      if index == count || folded[index] == 32 {
        if index > start { body(start..<index) }
        start = index + 1
      }
      index += 1
    }
  }

  /// Appends folded text with the German digraphs `ae`, `oe`, `ue` reduced to `a`, `o`, `u`, a secondary key.
  ///
  /// `Müller` folds to `muller`, `Mueller` to `mueller`; here both give `muller`. A digraph's `e` stays after a vowel or `q`
  /// (`bauer`, `quelle`), where it is rarely an umlaut. Other names lose a letter too (`samuel` gives `samul`), on both sides alike.
  /// - Complexity: O(*n*).
  public static func foldGermanDigraphs(_ folded: Span<UInt8>, into out: inout [UInt8]) {
    folded.withUnsafeBufferPointer { text in
      for index in 0..<text.count {
        let byte = text[index]
        if byte == 101, index > 0, isUmlautBase(text[index - 1]), index == 1 || !isVowelOrQ(text[index - 2]) { continue }
        out.append(byte)
      }
    }
  }

  private static func isUmlautBase(_ byte: UInt8) -> Bool { byte == 97 || byte == 111 || byte == 117 }

  private static func isVowelOrQ(_ byte: UInt8) -> Bool {
    byte == 97 || byte == 101 || byte == 105 || byte == 111 || byte == 117 || byte == 113 || byte == 121
  }
}
