/// The words that stand beside telephone numbers.
enum PhoneLabel {
  /// The most digits that may follow a label of an extension: 20 after a clear one, 9 after `x` or `int`; 0 for other words.
  static func extensionLimit(_ word: UnsafeBufferPointer<UInt8>) -> Int {
    if word.count == 1, word[0] == UInt8(ascii: "x") { return 9 }
    if equals(word, "int") { return 9 }
    return contains(clear, word) ? 20 : 0
  }

  /// Labels of extensions in English, Italian, German, French, Spanish, Portuguese, Dutch, Polish, Swedish and, in capitals, Russian.
  private static let clear: StaticString = """
    ext extn extension extensn exten extensio xt xtn ex interno interna dw durchwahl app apparat nebenstelle klappe kl poste interne anexo \
    ramal tst toestel wew wewn ankn anknytning DOB DOP VN
    """

  /// The place after a word for `number`, as in `interno n. 12`, if there is one at `start`.
  static func skipNumberSign(_ text: UnsafePointer<UInt8>, _ count: Int, from start: Int) -> Int {
    var index = start
    while index < count, text[index] == 32 || text[index] == UInt8(ascii: ".") { index += 1 }
    guard index < count, text[index] == UInt8(ascii: "n") else { return start }
    index += 1
    if index < count, text[index] == UInt8(ascii: "r") || text[index] == UInt8(ascii: "o") { index += 1 }
    return index < count && PhoneScan.isLetter(text[index]) ? start : index
  }

  /// Whether the word says "or" or "and" between two numbers.
  static func isConjunction(_ word: UnsafeBufferPointer<UInt8>) -> Bool {
    contains("or o oppure ovvero and e ed oder und o ou et y u resp bzw", word)
  }

  /// The key of a lower-case letter on the keypad of ITU-T E.161.
  @inline(__always)
  static func key(of letter: UInt8) -> UInt8 {
    let keys: StaticString = "22233344455566677778889999"
    return keys.utf8Start[Int(letter - 97)] - 48
  }

  private static func equals(_ word: UnsafeBufferPointer<UInt8>, _ text: StaticString) -> Bool {
    guard word.count == text.utf8CodeUnitCount else { return false }
    for index in 0..<word.count where word[index] != text.utf8Start[index] { return false }
    return true
  }

  /// Whether a text of words between spaces holds the word.
  private static func contains(_ words: StaticString, _ word: UnsafeBufferPointer<UInt8>) -> Bool {
    let text = UnsafeBufferPointer(start: words.utf8Start, count: words.utf8CodeUnitCount)
    var index = 0
    while index < text.count {
      var end = index
      while end < text.count, text[end] != 32 { end += 1 }
      if end - index == word.count {
        var offset = 0
        while offset < word.count, text[index + offset] == word[offset] { offset += 1 }
        if offset == word.count { return true }
      }
      index = end + 1
    }
    return false
  }
}
