/// A country with its names as people write them and its telephone habits.
enum Country: Int, CaseIterable, Sendable {
  case unitedKingdom, unitedStates, italy, germany, austria, france, spain, portugal, brazil

  /// Written names, commonest first.
  var names: String {
    switch self {
    case .unitedKingdom: "United Kingdom=UK/GB/Great Britain/England"
    case .unitedStates: "United States=USA/US/United States of America"
    case .italy: "Italia=Italy/IT/ITALIA/I"
    case .germany: "Deutschland=Germany/DE/D"
    case .austria: "Österreich=Austria/AT"
    case .france: "France=FR/Francia/FRANCE"
    case .spain: "España=Spain/ES/Espana"
    case .portugal: "Portugal=PT/PORTUGAL"
    case .brazil: "Brasil=Brazil/BR"
    }
  }

  var dialingCode: String {
    switch self {
    case .unitedKingdom: "44"
    case .unitedStates: "1"
    case .italy: "39"
    case .germany: "49"
    case .austria: "43"
    case .france: "33"
    case .spain: "34"
    case .portugal: "351"
    case .brazil: "55"
    }
  }

  /// Digits of a national number without the trunk zero (Italy's zero is part of the number).
  func landlineLength(areaLength: Int) -> Int {
    switch self {
    case .unitedKingdom, .unitedStates, .brazil: 10
    case .italy: areaLength == 2 ? 10 : 9
    case .germany: areaLength == 2 ? 9 : 10
    case .austria: areaLength == 1 ? 8 : 9
    case .france, .spain, .portugal: 9
    }
  }

  /// Starts of mobile numbers, the length of the number, and how many digits are written as its first group.
  var mobile: (starts: String, length: Int, group: Int) {
    switch self {
    case .unitedKingdom: ("74,75,77,78,79", 10, 4)
    case .unitedStates: ("212,310,415,512,617,702,713,773,818,917", 10, 3)
    case .italy: ("320,328,329,333,335,338,339,340,345,346,347,348,349,366,380,389,391,393", 10, 3)
    case .germany: ("151,152,157,159,160,162,170,171,172,173,174,175,176,177,178,179", 10, 3)
    case .austria: ("664,676,699,650,660,681", 10, 3)
    case .france: ("6,7,6,6", 9, 1)
    case .spain: ("6,7,6,6", 9, 3)
    case .portugal: ("91,92,93,96", 9, 3)
    case .brazil: ("119,219,319,419,519,619,719,819,859,929", 11, 2)
    }
  }

  /// Ways of writing a number, commoner ones repeated: `A` area or first group, `S` the rest, `G` in threes, `P` `D` `H` in pairs with
  /// spaces, dots, hyphens, `B` `V` `W` last four cut off with hyphen, dot, space, `U` the same only where more than six digits are left; a digit or sign stands for itself.
  var formats: String {
    switch self {
    case .unitedKingdom: "0A U|0A U|0AS|+44 A U|+44 (0)A U|(0A) U|+44AS|0044 A U|0A-S|0A G"
    case .unitedStates: "(A) B|(A) B|A-B|A-B|A.V|AS|+1 A-B|+1AS|1-A-B|+1 (A) B|A W"
    case .italy: "A S|A S|AS|+39 A S|+39 A S|+39AS|0039 A S|A/S|A-S|+39 A G|A G|A.S|(+39) A S|0039AS"
    case .germany: "0A S|0A S|0A/S|0A/S|0A-S|+49 A S|+49 A S|+49 (0)A S|(0A) S|0049 A S|+49AS|0AS|0A G|+49 A/S"
    case .austria: "0A S|0A/S|+43 A S|+43 A S|+43 (0)A S|0043 A S|+43AS|0AS|0A G"
    case .france: "0A P|0A P|0A P|0AS|0A.D|0A.D|+33 A P|+33AS|+33 (0)A P|0033AS|0A-H|0033 A P"
    case .spain: "A G|A P|AS|AS|+34 A G|+34AS|0034 A G|A-S|A.S|(+34) AS|A S"
    case .portugal: "A G|A G|AS|+351 A G|+351AS|00351 A G|A S|+351 AS|A-G|(+351) AS"
    case .brazil: "(A) B|(A) B|AS|A B|+55 A B|+55 (A) B|(0A) B|+55AS|A-B|A S"
    }
  }
}
