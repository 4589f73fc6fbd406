/// Cities and streets of a locale.
final class PlaceLexicon: Sendable {
  final class City: Sendable {
    let names: WordList
    let postcode: [UInt8]
    let area: [UInt8]
    let country: Country

    /// A line of the list: name, postcode, area code, other names, country.
    init(_ line: Substring.UTF8View, _ locale: Synthesizer.Locale) {
      let parts = line.split(separator: UInt8(ascii: "|"), omittingEmptySubsequences: false).map { String(decoding: $0, as: UTF8.self) }
      let others = parts.count > 3 && !parts[3].isEmpty ? "=" + parts[3] : ""
      names = WordList(parts[0] + others)
      postcode = Array(parts[1].utf8)
      area = Array(parts[2].utf8)
      country = parts.count > 4 ? Country(code: parts[4]) : Country(locale)
    }
  }

  let cities: [City]
  let cityWeights: RankWeights
  let streetTypes: WordList
  let streetNames: WordList
  let streetShape: [UInt8]
  let streetTypeWeights: RankWeights

  init(_ vocabulary: Vocabulary, _ locale: Synthesizer.Locale) {
    cities = vocabulary.cities.utf8.split(separator: UInt8(ascii: "\n")).map { City($0, locale) }
    // English and Portuguese lists name one country after the other, so weights must fall slowly.
    cityWeights = RankWeights(count: cities.count, offset: 30, exponent: 0.8)
    streetTypes = WordList(vocabulary.streetTypes)
    streetNames = WordList(vocabulary.streetNames)
    streetShape = Array(vocabulary.streetShape.utf8)
    streetTypeWeights = RankWeights(count: streetTypes.count, offset: 1, exponent: 1.2)
  }
}

extension Country {
  init(_ locale: Synthesizer.Locale) {
    switch locale {
    case .en: self = .unitedKingdom
    case .it: self = .italy
    case .de: self = .germany
    case .fr: self = .france
    case .es: self = .spain
    case .pt: self = .portugal
    }
  }

  /// The country of a two-letter code in the lists of cities.
  init(code: String) {
    switch code {
    case "GB": self = .unitedKingdom
    case "US": self = .unitedStates
    case "AT": self = .austria
    case "BR": self = .brazil
    default: preconditionFailure("a list of cities names the unknown country \(code)")
    }
  }
}
