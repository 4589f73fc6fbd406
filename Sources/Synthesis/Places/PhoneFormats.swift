/// The ways of writing telephone numbers and the starts of mobile numbers, country by country.
struct PhoneFormats: Sendable {
  private let formats: [WordList]
  private let mobileStarts: [WordList]

  init() {
    formats = Country.allCases.map { country in
      WordList(String(decoding: country.formats.utf8.map { $0 == UInt8(ascii: "|") ? UInt8(ascii: ",") : $0 }, as: UTF8.self))
    }
    mobileStarts = Country.allCases.map { WordList($0.mobile.starts) }
  }

  func mobile(_ country: Country, _ dice: inout Dice) -> PhoneNumber {
    let starts = mobileStarts[country.rawValue]
    let shape = country.mobile
    let start = starts.bytes(dice.below(starts.count))
    return PhoneNumber(country: country, area: start, length: shape.length, areaLength: shape.group, &dice)
  }

  func append(_ number: PhoneNumber, _ dice: inout Dice, to text: inout [UInt8]) {
    let list = formats[number.country.rawValue]
    number.append(list.bytes(dice.below(list.count)), to: &text)
  }
}
