extension Synthesizer {
  /// A language with its country's habits of names, phones, companies and addresses.
  public enum Locale: String, CaseIterable, Sendable {
    case en, it, de, fr, pt, es

    /// The locales of a list such as `en,it`, each once, in the order in which they were named.
    ///
    /// - Throws: `unknownLocale` for a code that is not known, `noLocale` for an empty list.
    public static func parse(_ list: String) throws(SynthesisError) -> [Locale] {
      var locales: [Locale] = []
      for code in list.split(separator: ",", omittingEmptySubsequences: true) {
        let trimmed = String(code.filter { $0 != " " }).lowercased()
        guard let locale = Locale(rawValue: trimmed) else { throw .unknownLocale(String(code)) }
        if !locales.contains(locale) { locales.append(locale) }
      }
      guard !locales.isEmpty else { throw .noLocale }
      return locales
    }

    static var knownCodes: String { allCases.map(\.rawValue).joined(separator: ", ") }
  }
}
