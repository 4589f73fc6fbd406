/// A column name taken apart: lower-case words without accents, punctuation or case conventions.
struct HeaderText {
  /// `MailingPostalCode`, `mailing_postal_code` and `Mailing Postal-Code` are all `mailing`, `postal`, `code`.
  let words: [String]
  /// The words in one piece.
  var compact: String { words.joined() }

  init(_ header: String) {
    var scalars: [Unicode.Scalar] = []
    for scalar in header.unicodeScalars.prefix(200) { scalars.append(scalar) }
    // Salesforce marks custom fields with `__c`.
    if scalars.count > 3, String(String.UnicodeScalarView(scalars.suffix(3))).lowercased() == "__c" { scalars.removeLast(3) }
    var words: [String] = []
    var word = ""
    func endWord() {
      if !word.isEmpty { words.append(word) }
      word = ""
    }
    for (i, scalar) in scalars.enumerated() {
      guard scalar.properties.isAlphabetic || scalar.properties.numericType != nil else {
        // An apostrophe, and a combining accent, are inside a word.
        if scalar != "'" && scalar != "\u{2019}" && scalar.properties.generalCategory != .nonspacingMark { endWord() }
        continue
      }
      if scalar.properties.isUppercase, i > 0 {
        let previous = scalars[i - 1]
        let isNextLower = i + 1 < scalars.count && scalars[i + 1].properties.isLowercase
        if previous.properties.isLowercase || (previous.properties.isUppercase && isNextLower) { endWord() }
      }
      let isDigit = scalar.properties.numericType != nil
      if i > 0, isDigit != (scalars[i - 1].properties.numericType != nil) { endWord() }
      word += Self.folded(scalar)
    }
    endWord()
    self.words = words
  }

  init(words: [String]) { self.words = words }

  /// Lower case without accents, for Latin letters; others as they are in lower case.
  private static func folded(_ scalar: Unicode.Scalar) -> String {
    if scalar.isASCII { return String(Character(scalar)).lowercased() }
    switch scalar {
    case "ß": return "ss"
    case "æ", "Æ": return "ae"
    case "œ", "Œ": return "oe"
    case "ø", "Ø": return "o"
    case "º", "°": return "o"
    case "ª": return "a"
    case "№": return "no"
    default: break
    }
    guard let position = accented.firstIndex(of: scalar) else { return scalar.properties.lowercaseMapping }
    return String(Character(plain[position]))
  }

  private static let accented = Array("àáâãäåçèéêëìíîïñòóôõöùúûüýÿÀÁÂÃÄÅÇÈÉÊËÌÍÎÏÑÒÓÔÕÖÙÚÛÜÝ".unicodeScalars)
  private static let plain = Array("aaaaaaceeeeiiiinooooouuuuyyaaaaaaceeeeiiiinooooouuuuy".unicodeScalars)
}
