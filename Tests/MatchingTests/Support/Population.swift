import Oracles

/// Made-up contacts of made-up companies, some of them entered twice with the slips that people make.
struct Population {
  private(set) var people: [Person] = []
  /// The true person behind each row, from 1.
  private(set) var truth: [UInt32] = []

  /// - Parameters:
  ///   - persons: how many different people there are.
  ///   - duplicateShare: how many in a hundred of them have a second row.
  init(persons: Int, duplicateShare: Int = 25, seed: UInt64) {
    var random = SeededGenerator(seed: seed)
    let companies = Self.companies(persons / 6 + 1, &random)
    for entity in 1...UInt32(max(1, persons)) {
      let person = Self.person(at: companies.randomElement(using: &random)!, number: Int(entity), &random)
      people.append(person)
      truth.append(entity)
      if Int.random(in: 0..<100, using: &random) < duplicateShare {
        people.append(Self.retyped(person, &random))
        truth.append(entity)
      }
    }
  }

  private struct Company {
    var name: String
    var domain: String
    var street: String
    var postcode: String
    var city: String
    var switchboard: String
  }

  private static func companies(_ count: Int, _ random: inout SeededGenerator) -> [Company] {
    (0..<count).map { number in
      let word = word(&random, syllables: 3)
      let city = Words.cities[number % Words.cities.count]
      return Company(
        name: "\(capitalized(word)) \(Words.trades.randomElement(using: &random)!)", domain: "\(word).com",
        street: "\(Words.streets.randomElement(using: &random)!) \(number % 90 + 1)", postcode: "\(20_000 + number * 37 % 70_000)",
        city: city,
        switchboard: "+39 02 \(4_000_000 + number * 1_319)")
    }
  }

  private static func person(at company: Company, number: Int, _ random: inout SeededGenerator) -> Person {
    let given = Words.givenNames.randomElement(using: &random)!
    let family = capitalized(word(&random, syllables: Int.random(in: 2...3, using: &random)))
    return Person(
      given: given, family: family, email: "\(given.lowercased()).\(family.lowercased())@\(company.domain)", phone: company.switchboard,
      mobile: "+39 347 \(1_000_000 + number * 7_919 % 8_999_999)", company: company.name,
      title: Words.titles.randomElement(using: &random)!,
      street: company.street, postcode: company.postcode, city: company.city)
  }

  /// The same person as somebody else would enter her.
  private static func retyped(_ person: Person, _ random: inout SeededGenerator) -> Person {
    var copy = person
    for path in [\Person.email, \.phone, \.mobile, \.title, \.street] where Int.random(in: 0..<4, using: &random) == 0 {
      copy[keyPath: path] = ""
    }
    if Int.random(in: 0..<4, using: &random) == 0 { copy.family = mistyped(copy.family, &random) }
    if Int.random(in: 0..<5, using: &random) == 0 { copy.given = mistyped(copy.given, &random) }
    if Int.random(in: 0..<6, using: &random) == 0 { copy.company = copy.company.uppercased() + " S.r.l." }
    if Int.random(in: 0..<10, using: &random) == 0 { swap(&copy.given, &copy.family) }
    return copy
  }

  private static func mistyped(_ text: String, _ random: inout SeededGenerator) -> String {
    var letters = Array(text)
    guard letters.count > 3 else { return text }
    let place = Int.random(in: 1..<letters.count - 1, using: &random)
    switch Int.random(in: 0..<3, using: &random) {
    case 0: letters.remove(at: place)
    case 1: letters.swapAt(place, place + 1)
    default: letters[place] = Array("abcdefghijklmnopqrstuvwxyz").randomElement(using: &random)!
    }
    return String(letters)
  }

  private static func capitalized(_ word: String) -> String { word.prefix(1).uppercased() + word.dropFirst() }

  /// A pronounceable word that no table knows.
  static func word(_ random: inout SeededGenerator, syllables: Int) -> String {
    (0..<syllables).map { _ in Words.onsets.randomElement(using: &random)! + Words.rhymes.randomElement(using: &random)! }.joined()
  }
}

private enum Words {
  static let onsets = ["b", "br", "c", "d", "f", "g", "gr", "l", "m", "n", "p", "pr", "r", "s", "st", "t", "tr", "v", "z"]
  static let rhymes = ["a", "e", "i", "o", "an", "ar", "en", "er", "in", "ol", "on", "or", "ul", "und"]
  static let givenNames = [
    "Anna", "Marco", "Luisa", "Peter", "Julia", "Thomas", "Elena", "Stefan", "Paula", "Bruno", "Carla", "Dario", "Emma", "Fabio", "Greta",
    "Hugo", "Irene", "Jonas", "Katrin", "Lorenzo", "Marta", "Nadia", "Oscar", "Petra", "Renato", "Silvia", "Tobias", "Ursula", "Viktor",
    "Walter",
  ]
  static let trades = ["Logistics", "Foods", "Textiles", "Software", "Machines", "Paper", "Energy", "Glass"]
  static let titles = ["Buyer", "Sales Manager", "Engineer", "Accountant", "Director", "Office Manager"]
  static let streets = ["Via Verdi", "Via Dante", "Lindenstrasse", "Station Road", "Mill Lane", "Corso Italia", "Hafenweg"]
  static let cities = ["Milano", "Torino", "Hamburg", "Leeds", "Graz", "Lyon", "Porto", "Gent", "Basel", "Cork"]
}
