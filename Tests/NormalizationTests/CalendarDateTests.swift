import Normalization
import Testing

struct CalendarDateTests {
  private static func parse(_ input: String, _ order: DateOrder = .dayMonthYear) -> Int32? {
    CalendarDate.parse(bytes(input).span, order: order)?.packed
  }

  struct Examples {
    @Test(
      arguments: [
        ("2020-12-31", 20_201_231), ("20201231", 20_201_231), ("31/12/2020", 20_201_231), ("12/31/2020", 20_201_231),
        ("31.12.20", 20_201_231),
        ("31-Dec-2020", 20_201_231), ("December 31st, 2020", 20_201_231), ("1er janvier 2020", 20_200_101), ("31121999", 19_991_231),
        ("5 de março de 1999", 19_990_305), ("14 août 1988", 19_880_814), ("3. März 2001", 20_010_303), ("12 maggio 56", 19_560_512),
        ("2020-12-31T23:59:00Z", 20_201_231), ("31/12/2020 10:30", 20_201_231), ("Sat, 12 Mar 2011 10:00:00", 20_110_312),
        ("2020/1/5", 20_200_105),
        ("01/02/2020", 20_200_201), ("12/2020", 20_201_200), ("2020-12", 20_201_200), ("Dez. 2020", 20_201_200), ("2020", 20_200_000),
        ("1/1/30", 20_300_101), ("1/1/31", 19_310_101), ("2020-31-12", 20_201_231), ("29/02/2000", 20_000_229),
      ] as [(String, Int32)])
    func `a written date is read`(input: String, expected: Int32) {
      #expect(parse(input) == expected)
      #expect(CalendarDate(packed: expected).isValid)
    }

    @Test func `the order decides what could be both`() {
      #expect(parse("01/02/2020", .dayMonthYear) == 20_200_201)
      #expect(parse("01/02/2020", .monthDayYear) == 20_200_102)
      #expect(parse("20-01-02", .yearMonthDay) == 20_200_102)
      #expect(parse("13/02/2020", .monthDayYear) == 20_200_213)
    }

    @Test(
      arguments: [("19560431", 19_560_431), ("1990-02-30", 19_900_230), ("31/13/2000", 20_001_331), ("29/02/1900", 19_000_229)]
        as [(String, Int32)])
    func `an impossible date is kept and flagged`(input: String, expected: Int32) {
      #expect(parse(input) == expected)
      #expect(!CalendarDate(packed: expected).isValid)
    }

    @Test(arguments: ["", "abc", "10:30", "May 12", "n/a", "0000-00-00", "-", "12", "123456789012", "1.2.3.4.5a"])
    func `what is no date is nil, or reads its first three numbers`(input: String) {
      if input.first == "1", input.contains(".") { #expect(parse(input) != nil) } else { #expect(parse(input) == nil) }
    }

    @Test func `parts are read back`() {
      let date = CalendarDate(year: 2020, month: 12)
      #expect((date.year, date.month, date.day) == (2020, 12, 0))
      #expect(date.isValid && !date.isComplete)
    }

    @Test(
      arguments: [
        (["31/12/2020", "01/02/2020"], DateOrder.dayMonthYear), (["12/31/2020", "01/02/2020"], .monthDayYear),
        (["2020-01-02"], .yearMonthDay),
        (["01/02/2020"], nil), (["01.02.2020"], .dayMonthYear), (["n/a", ""], nil), (["5 May 2020"], nil),
        (["1/13/2020", "13/1/2020", "14/1/2020"], .dayMonthYear),
      ] as [([String], DateOrder?)])
    func `a column shows its order`(values: [String], expected: DateOrder?) {
      var evidence = DateOrderEvidence()
      for value in values { evidence.add(bytes(value).span) }
      #expect(evidence.order == expected)
      var twice = evidence
      twice.merge(evidence)
      #expect(twice.order == expected)
    }
  }

  struct Laws {
    @Test func `every valid day is read back in each notation`() {
      for year in [1899, 1900, 1999, 2000, 2024] {
        for month in 1...12 {
          for day in 1...CalendarDate.days(in: month, of: year) {
            let date = CalendarDate(year: year, month: month, day: day)
            #expect(date.isValid)
            #expect(parse("\(date.packed)") == date.packed)
            #expect(parse("\(year)-\(month)-\(day)") == date.packed)
            #expect(parse("\(day)/\(month)/\(year)") == date.packed)
            #expect(parse("\(month)/\(day)/\(year)", .monthDayYear) == date.packed)
          }
        }
      }
    }
  }

  struct Hostile {
    @Test(arguments: hostileInputs.indices)
    func `no input breaks parsing`(index: Int) {
      let input = hostileInputs[index]
      for order in DateOrder.allCases { _ = CalendarDate.parse(input.span, order: order)?.isValid }
      var evidence = DateOrderEvidence()
      evidence.add(input.span)
    }

    @Test(arguments: UInt64(1)...4)
    func `random bytes break nothing`(seed: UInt64) {
      var random = SeededBytes(seed: seed)
      for _ in 0..<1000 { _ = CalendarDate.parse(random.bytes(upTo: 40).span, order: .monthDayYear)?.isValid }
    }
  }
}
