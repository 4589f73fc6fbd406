/// Where somebody lives or a company has an office.
struct Address {
  let city: Int
  let streetType: Int
  let streetName: Int
  let houseNumber: Int
  /// A letter after the house number, or zero.
  let houseLetter: UInt8
  let postcodeSeed: UInt64

  init(_ places: PlaceLexicon, _ dice: inout Dice) {
    city = places.cityWeights.draw(&dice)
    streetType = places.streetTypeWeights.draw(&dice)
    streetName = dice.below(places.streetNames.count)
    let isAmerican = places.cities[city].country == .unitedStates
    houseNumber = 1 + Int(dice.unit() * dice.unit() * (isAmerican ? 9000 : 180))
    houseLetter = !isAmerican && dice.chance(0.06) ? UInt8(ascii: "a") + UInt8(dice.below(4)) : 0
    postcodeSeed = dice.next()
  }

  func appendPostcode(_ places: PlaceLexicon, to text: inout [UInt8]) {
    let letters: StaticString = "ABDEFGHJLNPQRSTUWXYZ"
    var dice = Dice(postcodeSeed, .home)
    for sign in places.cities[city].postcode {
      switch sign {
      case UInt8(ascii: "#"): text.append(0x30 + UInt8(dice.below(10)))
      case UInt8(ascii: "@"): text.append(letters.utf8Start[dice.below(20)])
      default: text.append(sign)
      }
    }
  }

  /// How a street is written this time.
  struct StreetHabit {
    var abbreviates = false
    var comma = false
    var swapsNumber = false
  }

  func appendStreet(_ places: PlaceLexicon, _ habit: StreetHabit, to text: inout [UInt8]) {
    var joined = false
    for sign in places.streetShape {
      switch sign {
      case UInt8(ascii: "T"):
        let word = places.streetTypes.bytes(streetType, form: habit.abbreviates && places.streetTypes.forms(of: streetType) > 1 ? 1 : 0)
        if joined {
          appendJoined(word, to: &text)
        } else {
          appendSpaced(word, to: &text)
        }
      case UInt8(ascii: "N"):
        appendSpaced(places.streetNames.bytes(streetName), to: &text)
      case UInt8(ascii: "H"):
        if habit.comma, let last = text.last, last != UInt8(ascii: ",") { text.append(UInt8(ascii: ",")) }
        appendSpaced(house(swapped: habit.swapsNumber)[...], to: &text)
      case UInt8(ascii: "+"):
        joined = true
      default:
        text.append(sign)
      }
    }
  }

  /// German: Hauptstraße, but Münchner Straße and Robert-Koch-Straße.
  private func appendJoined(_ type: ArraySlice<UInt8>, to text: inout [UInt8]) {
    let endsInEr = text.count > 2 && text[text.count - 1] == UInt8(ascii: "r") && text[text.count - 2] == UInt8(ascii: "e")
    let capital = endsInEr || text.last == UInt8(ascii: "-")
    if endsInEr { text.append(0x20) }
    let start = text.count
    text.append(contentsOf: type)
    if capital, start < text.count, Letters.isLower(text[start]) { text[start] &= 0xDF }
  }

  private func appendSpaced(_ word: ArraySlice<UInt8>, to text: inout [UInt8]) {
    if let last = text.last, last != 0x20 { text.append(0x20) }
    text.append(contentsOf: word)
  }

  private func house(swapped: Bool) -> [UInt8] {
    let number = swapped && houseNumber >= 10 ? Self.swapped(houseNumber) : houseNumber
    var text = Array(String(number).utf8)
    if houseLetter != 0 { text.append(houseLetter) }
    return text
  }

  private static func swapped(_ number: Int) -> Int {
    let exchanged = number / 100 * 100 + number % 10 * 10 + number / 10 % 10
    return exchanged == number ? number + 1 : exchanged
  }
}
