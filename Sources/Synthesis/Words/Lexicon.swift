/// A locale's vocabulary, ready to draw from.
final class Lexicon: Sendable {
  let locale: Synthesizer.Locale
  let male: WordList
  let female: WordList
  let maleWeights: RankWeights
  let femaleWeights: RankWeights
  let surnames: SurnameLexicon
  let places: PlaceLexicon
  let trades: WordList
  let legalForms: WordList
  let companyShapes: WordList
  let titles: WordList
  let titleWeights: RankWeights
  let freemail: WordList
  let mailboxes: WordList
  let honorifics: WordList
  let groupWord: [UInt8]
  let topLevelDomain: [UInt8]
  let givenJoint: [UInt8]
  let doubleGivenShare: Double
  let surnameJoint: [UInt8]
  let doubleSurnameShare: Double

  init(_ locale: Synthesizer.Locale) {
    let vocabulary = Vocabulary.of(locale)
    self.locale = locale
    male = WordList(vocabulary.male)
    female = WordList(vocabulary.female)
    maleWeights = RankWeights(count: male.count, offset: 12, exponent: 1.15)
    femaleWeights = RankWeights(count: female.count, offset: 12, exponent: 1.15)
    surnames = SurnameLexicon(vocabulary)
    places = PlaceLexicon(vocabulary, locale)
    trades = WordList(vocabulary.trades)
    legalForms = WordList(vocabulary.legalForms)
    companyShapes = WordList(vocabulary.companyShapes)
    titles = WordList(vocabulary.titles)
    titleWeights = RankWeights(count: titles.count, offset: 4, exponent: 0.9)
    freemail = WordList(vocabulary.freemail)
    mailboxes = WordList(vocabulary.mailboxes)
    honorifics = WordList(vocabulary.honorifics)
    groupWord = Array(vocabulary.groupWord.utf8)
    topLevelDomain = Array(vocabulary.topLevelDomain.utf8)
    givenJoint = Array(vocabulary.givenJoint.utf8)
    doubleGivenShare = vocabulary.doubleGivenShare
    surnameJoint = Array(vocabulary.surnameJoint.utf8)
    doubleSurnameShare = vocabulary.doubleSurnameShare
  }

  func givenNames(female isFemale: Bool) -> WordList {
    isFemale ? female : male
  }

  func drawGivenName(female isFemale: Bool, _ dice: inout Dice) -> Int {
    (isFemale ? femaleWeights : maleWeights).draw(&dice)
  }
}

extension Vocabulary {
  static func of(_ locale: Synthesizer.Locale) -> Vocabulary {
    switch locale {
    case .en: english
    case .it: italian
    case .de: german
    case .fr: french
    case .pt: portuguese
    case .es: spanish
    }
  }
}
