/// What is left of a company name when its legal form is taken off.
public struct CompanyNameResult: Sendable, Hashable {
  /// The legal form, of the strongest one found where several are.
  public var legalForm: LegalForm
  /// The folded name without legal form, as a range of the output.
  public var core: Range<Int>
  /// The core without trailing words that are often left out (`group`, `holding`); the same as `core` where there are none.
  public var strongCore: Range<Int>
  /// Whether the name is no name (`n/a`, `self employed`); see ``PlaceholderValue``.
  public var isPlaceholder: Bool

  /// Whether a legal form was found: a sign that the text names a company at all.
  public var hasLegalForm: Bool { legalForm != .none }
}

/// Company names without what varies: legal form, connectives, abbreviations, a leading article.
public enum CompanyName {
  /// Appends the folded core of a company name to `out` and returns where it stands, and the legal form.
  ///
  /// Legal forms of some forty countries are found at the end, at the start and, where they are no words, anywhere (`Acme GmbH
  /// Deutschland`), dotted and spaced as people write them (`s. p. a.`). `&` and its words are dropped, `intl`, `bros`, `f.lli` and their
  /// like are written out, a leading `the` goes. Where nothing would be left the whole folded name is the core. At most 480 bytes and 64
  /// words are read.
  /// - Complexity: O(*n*).
  @discardableResult
  public static func normalize(_ input: Span<UInt8>, into out: inout [UInt8]) -> CompanyNameResult {
    let start = out.count
    return RawWords.with(input) { scratch in
      var name = CompanyParse(&scratch)
      let isPlaceholder = name.isPlaceholder
      name.joinLetters()
      name.dropConnectives()
      name.joinLetters()
      name.stripLegalForms()
      return name.emit(into: &out, from: start, isPlaceholder: isPlaceholder)
    }
  }

  /// Appends the first letters of the words of a core, articles and prepositions left out: `advanced micro devices` gives `amd`.
  ///
  /// Appends nothing for fewer than two such words.
  public static func acronym(of core: Span<UInt8>, into out: inout [UInt8]) {
    let start = out.count
    core.withUnsafeBufferPointer { text in
      guard let base = text.baseAddress else { return }
      var index = 0
      while index < text.count {
        var end = index
        while end < text.count, text[end] != 32 { end += 1 }
        if end > index, text[index] < 0x80, (CompanyWords.table.value(base + index, end - index) ?? 0) & CompanyWords.minor == 0 {
          out.append(text[index])
        }
        index = end + 1
      }
    }
    if out.count < start + 2 { out.removeLast(out.count - start) }
  }
}
