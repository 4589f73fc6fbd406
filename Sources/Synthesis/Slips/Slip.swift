/// What goes wrong, or otherwise, when somebody is entered a second time.
enum Slip: Int, CaseIterable {
  case firstTypo, lastTypo, misspelling, nickname, initial, swappedNames, singleGiven, honorific, fullNameInLast
  case lostDiacritics, upperCase, lowerCase, whiteSpace
  case plusAddress, otherMailbox, mailTypo, noMail
  case wrongDigit, swappedPhones, otherPhone, noMobile, noPhone
  case companyOtherwise, companyTypo, noCompany, otherTitle
  case swappedHouseNumber, foreignCityName, homeAddress

  /// Relative frequency among the slips of further copies.
  private var weight: Double {
    switch self {
    case .firstTypo: 7
    case .lastTypo: 9
    case .misspelling: 6
    case .nickname: 8
    case .initial: 6
    case .swappedNames: 3
    case .singleGiven: 4
    case .honorific: 3
    case .fullNameInLast: 3
    case .lostDiacritics: 6
    case .upperCase: 3
    case .lowerCase: 3
    case .whiteSpace: 3
    case .plusAddress: 2
    case .otherMailbox: 14
    case .mailTypo: 6
    case .noMail: 9
    case .wrongDigit: 8
    case .swappedPhones: 5
    case .otherPhone: 11
    case .noMobile: 9
    case .noPhone: 7
    case .companyOtherwise: 14
    case .companyTypo: 5
    case .noCompany: 4
    case .otherTitle: 9
    case .swappedHouseNumber: 2
    case .foreignCityName: 4
    case .homeAddress: 4
    }
  }

  private static let cumulative: [Double] = {
    var sum = 0.0
    return allCases.map { slip in
      sum += slip.weight
      return sum
    }
  }()

  /// A slip, drawn by frequency.
  static func draw(_ dice: inout Dice) -> Slip {
    let target = dice.unit() * cumulative[cumulative.count - 1]
    let index = cumulative.firstIndex { $0 > target } ?? cumulative.count - 1
    return allCases[index]
  }
}

/// The slips of one row.
struct SlipSet {
  private var bits: UInt64 = 0

  func has(_ slip: Slip) -> Bool { bits & (1 << UInt64(slip.rawValue)) != 0 }
  mutating func insert(_ slip: Slip) { bits |= 1 << UInt64(slip.rawValue) }

  /// The slips of a copy: none drawn for the first, 1 to 4 for each further one.
  init(copy: Int, _ dice: inout Dice) {
    guard copy > 0 else { return }
    let luck = dice.unit()
    let count = luck < 0.32 ? 1 : luck < 0.66 ? 2 : luck < 0.88 ? 3 : 4
    for _ in 0..<count { insert(Slip.draw(&dice)) }
  }
}
