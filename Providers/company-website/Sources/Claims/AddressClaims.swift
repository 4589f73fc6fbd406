import Normalization
import Notation
import Profiles

/// Claims of postal addresses in text: a postal code, its town, and a street before them, in one line or in those that follow each other.
enum AddressClaims {
  /// Lines before the one with the code in which the street may stand.
  private static let reach = 3

  static func read(_ page: PageText, into claims: inout PageClaims) {
    var found = 0
    for index in page.lines.indices where !page.lines[index].isCredit && page.lines[index].text.utf8.count <= 600 {
      guard page.lines[index].text.utf8.contains(where: { $0 &- 48 < 10 }), found < 10 else { continue }
      for form in AddressForm.all {
        guard let parts = parts(form, page.lines, index, claims.region) else { continue }
        let first = max(0, index - reach)
        let snippet = page.lines[first...index].filter { !$0.isCredit }.map(\.text).joined(separator: ", ")
        claims.add(.address, parts: parts, .form, at: ElementPlace(page.lines[index].node, how: "text"), snippet: Self.tail(snippet))
        found += 1
        break
      }
    }
  }

  /// The end of a snippet that is longer than evidence keeps: the address stands there.
  private static func tail(_ text: String) -> String { text.utf8.count <= 200 ? text : String(text.suffix(160)) }

  private static func parts(_ form: AddressForm, _ lines: [PageText.Line], _ index: Int, _ region: Region?) -> [String: String]? {
    let text = lines[index].text
    guard let match = form.code.firstMatch(in: text), let code = match["code"] else { return nil }
    let bytes = Array(text.utf8)
    let head = String(decoding: bytes[..<match.range.lowerBound], as: UTF8.self)
    guard let group = form.code.groupNames.firstIndex(of: "code"), let range = match.ranges[group] else { return nil }
    let end = String(decoding: bytes[range.upperBound...], as: UTF8.self)
    var parts = ["postal_code": code]
    let country = country(form, match["land"], region)
    parts["country"] = country ?? CountryWords.country(after: end, lines.indices.contains(index + 1) ? lines[index + 1].text : "")
    switch form.order {
    case .codeThenTown:
      guard let town = TownText(end), let street = street(form, head, lines, index) else { return nil }
      parts["locality"] = town.name
      parts["region"] = town.region
      parts["street"] = street.text
    case .townThenCode:
      guard let street = street(form, head, lines, index) else { return nil }
      let places = street.after.split(separator: ",").map { Trim.edges(String($0)) }.filter { !$0.isEmpty }
      guard let town = places.first, places.count <= 3, town.utf8.count <= 40, !town.contains(where: \.isNumber) else { return nil }
      parts["street"] = street.text
      parts["locality"] = town
      if let region = match["region"] { parts["region"] = region } else if places.count > 1 { parts["region"] = places[1] }
    }
    return parts
  }

  private static func country(_ form: AddressForm, _ land: String?, _ region: Region?) -> String? {
    if let country = form.country { return country }
    if let land { return land == "CH" ? "CH" : "AT" }
    return region.flatMap { ["AT", "CH", "LI"].contains($0.code) ? $0.code : nil }
  }

  /// The last street before the code, and what stands between the two.
  private static func street(_ form: AddressForm, _ head: String, _ lines: [PageText.Line], _ index: Int) -> (text: String, after: String)?
  {
    var text = head
    var line = index
    while true {
      if let last = (try? form.street.allMatches(in: text, limit: 20))?.last, let street = last["street"], let range = last.ranges[1] {
        let after = String(decoding: text.utf8.dropFirst(range.upperBound), as: UTF8.self)
        // Words between a street and a code that stands behind it: a building, a quarter; never sentences.
        guard after.utf8.count <= 80 else { return nil }
        let trimmed = Trim.edges(street)
        return trimmed.contains(where: \.isLetter) && trimmed.utf8.count <= 100 ? (trimmed, after) : nil
      }
      guard line > 0, index - line < reach, !lines[line - 1].isCredit, lines[line - 1].text.utf8.count <= 120 else { return nil }
      line -= 1
      text = lines[line].text + ", " + text
    }
  }
}

/// A town as it stands behind its code, with the province that some countries write there.
struct TownText {
  let name: String
  let region: String?

  /// Words that end a town's name.
  private static let ends: Set<String> = [
    "tel", "telefono", "telefon", "telephone", "phone", "fax", "email", "mail", "e mail", "p", "piva", "partita", "iva", "italia", "italy",
    "deutschland",
    "germany", "france", "francia", "espana", "spain", "portugal", "osterreich", "austria", "schweiz", "suisse", "svizzera", "tva", "siret",
    "rcs",
    "cif", "nif", "t", "f", "m", "web", "www", "c", "cf", "rea", "hrb", "ust", "amtsgericht", "cedex",
  ]

  /// Nil where no town's name begins the text.
  init?(_ text: String) {
    var words: [String] = []
    var region: String?
    var rest = text[...]
    while let first = rest.first, first.isWhitespace || first == "," { rest = rest.dropFirst() }
    let end = rest.firstIndex { ",;|•·:\t@–".contains($0) || $0.isNumber } ?? rest.endIndex
    let tail = rest[end...]
    for word in rest[..<end].split(separator: " ").prefix(7) {
      if word == "-" || word == "/" { break }
      if word.hasPrefix("(") {
        let inner = word.filter(\.isLetter)
        if inner.utf8.count == 2, inner == inner.uppercased() { region = inner }
        break
      }
      let folded = FoldedText.of(String(word))
      if Self.ends.contains(folded) { break }
      // `00184 Roma RM`
      if !words.isEmpty, word.utf8.count == 2, word.allSatisfy(\.isUppercase) {
        region = String(word)
        break
      }
      guard words.count < 5, word.first.map({ $0.isLetter || $0 == "'" }) == true else { break }
      words.append(String(word))
    }
    if region == nil {
      // `00184 Roma, RM` and `00184 Roma - RM`
      let behind = rest.dropFirst(words.joined(separator: " ").count)
      let next = behind.drop { " ,-–/(".contains($0) }.prefix { $0.isLetter }
      if next.utf8.count == 2, next.allSatisfy(\.isUppercase), !tail.isEmpty || behind.contains(where: { "-–/(".contains($0) }) {
        region = String(next)
      }
    }
    let name = Trim.edges(words.joined(separator: " "))
    guard let first = name.first, first.isUppercase || first == "'", (2...50).contains(name.count) else { return nil }
    self.name = name
    self.region = region
  }
}

/// Countries named behind an address.
enum CountryWords {
  static func country(after text: String, _ next: String) -> String? {
    for words in [text.split(separator: ",").last.map(String.init) ?? "", next] {
      var name = Trim.edges(words)
      guard (4...40).contains(name.utf8.count) else { continue }
      if let region = name.withUTF8({ Country.region(of: Span(_unsafeElements: $0)) }) { return region.code }
    }
    return nil
  }
}

/// Text without white space and separators at its ends.
enum Trim {
  static func edges(_ text: String) -> String {
    func isEdge(_ character: Character) -> Bool { character.isWhitespace || ",;|•·-–:/(".contains(character) }
    var rest = text[...]
    while let first = rest.first, isEdge(first) || first == ")" || first == "." { rest = rest.dropFirst() }
    while let last = rest.last, isEdge(last) { rest = rest.dropLast() }
    return String(rest)
  }
}
