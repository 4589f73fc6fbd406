import Testing

@testable import Matching

struct PairComparatorTests {
  private static func level(_ kinds: [FieldKind], _ a: [String], _ b: [String], of kind: Comparison.Kind) -> String? {
    let records = MemoryCells(rows: [a, b]).recordSet(kinds)
    let comparator = PairComparator(records: records, plan: ComparisonPlan(attributes: records.attributes))
    guard let index = comparator.plan.comparisons.firstIndex(where: { $0.kind == kind }) else { return nil }
    return comparator.plan.comparisons[index].levelLabels[comparator.levels(0, 1, comparator.makeScratch())[index]]
  }

  struct Examples {
    @Test(arguments: [
      ("Mario", "Mario", "same"), ("Mario", "Maria", "different"), ("Mariano", "Marinao", "similar"), ("Jon", "Jonathan", "nickname"),
      ("J.", "Jonathan", "initial agrees"),
      ("Mario", "", "missing"), ("Mario", "Bruno", "different"),
    ])
    func `given names agree as far as they should`(a: String, b: String, expected: String) {
      let level = level([.givenName, .familyName], [a, "Rossi"], [b, "Rossi"], of: .given)
      #expect(level == expected || (expected == "similar" && level == "loosely similar"))
    }

    @Test(arguments: [
      ("Mario", "Rossi", "Rossi", "Mario", "first and last name swapped"), ("Mario", "Rossi", "Mario", "Rossi", "same"),
      ("Anna", "Rossi Bianchi", "Anna", "Bianchi", "shares a part"), ("Anna", "Rossini", "Anna", "Rosini", "similar"),
      ("Anna", "Rossi", "Anna", "Kowalski", "different"),
    ])
    func `family names agree as far as they should`(
      given: String, family: String, otherGiven: String, otherFamily: String, expected: String
    ) {
      #expect(level([.givenName, .familyName], [given, family], [otherGiven, otherFamily], of: .family) == expected)
    }

    @Test(arguments: [
      (["+39 347 5581906", ""], ["", "+39 347 5581906"], "same"), (["+39 347 5581906", ""], ["+39 347 5581960", ""], "one digit off"),
      (["+39 347 5581906", ""], ["+39 347 5581909", ""], "one digit off"), (["+39 347 5581906", ""], ["", ""], "missing"),
      (["+39 347 5581906", ""], ["+39 02 7418325", "+39 06 9027364"], "different"),
    ])
    func `phones agree in any column`(a: [String], b: [String], expected: String) {
      #expect(level([.phone, .phone], a, b, of: .phone) == expected)
    }

    @Test func `the best of several pairs of numbers counts, from both sides`() {
      let a = ["+39 347 5581906", "+39 02 81739406"]
      let b = ["+39 02 81739407", "+49 347 5581906"]
      #expect(level([.phone, .phone], a, b, of: .phone) == level([.phone, .phone], b, a, of: .phone))
    }

    @Test func `a number that stands twice in a row, with and without its country, is still the row's number`() {
      let national = ["040 405446", "+39 040 405446"]
      #expect(level([.phone, .phone], national, ["+39 040 405446", ""], of: .phone) == "same")
      #expect(level([.phone, .phone], national, national, of: .phone) == "same")
    }

    @Test(arguments: [
      ("1980-05-12", "1980-05-12", "same"), ("1980-05-12", "1980-12-05", "one digit off or swapped"),
      ("1980-05-12", "1980-07-23", "year or day same"), ("1980-05-12", "1991-11-30", "different"),
    ])
    func `birth dates agree as far as they should`(a: String, b: String, expected: String) {
      #expect(level([.birthDate], [a], [b], of: .birthDate) == expected)
    }
  }

  struct Laws {
    @Test(arguments: FieldKind.allCases, [1, 2] as [UInt64])
    func `a level is the same from both sides`(kind: FieldKind, seed: UInt64) {
      let kinds: [FieldKind] = kind == .phone ? [.phone, .phone, .givenName] : [kind]
      expectSymmetry(of: MemoryCells.tangled(columns: kinds.count, rows: 150, seed: seed).recordSet(kinds))
    }

    @Test(arguments: [1, 2, 3] as [UInt64])
    func `levels of whole rows are the same from both sides`(seed: UInt64) {
      expectSymmetry(of: MemoryCells.tangled(columns: Person.kinds.count, rows: 200, seed: seed).recordSet(Person.kinds))
    }

    private func expectSymmetry(of records: RecordSet) {
      let comparator = PairComparator(records: records, plan: ComparisonPlan(attributes: records.attributes))
      // Each direction has a memory of its own, so that neither answers for the other.
      let forth = comparator.makeScratch()
      let back = comparator.makeScratch()
      var asymmetric: [String] = []
      for a in 0..<records.count {
        for b in 0..<a {
          let one = comparator.levels(a, b, forth)
          let other = comparator.levels(b, a, back)
          for (index, comparison) in comparator.plan.comparisons.enumerated() where one[index] != other[index] {
            asymmetric.append("\(comparison.kind) of records \(a) and \(b): \(one[index]), \(other[index])")
          }
        }
      }
      #expect(asymmetric.isEmpty)
    }

    @Test(arguments: [1, 2] as [UInt64])
    func `equal records reach the top level of all they have`(seed: UInt64) {
      let people = Population(persons: 60, duplicateShare: 0, seed: seed).people
      let records = (people + people).recordSet()
      let comparator = PairComparator(records: records, plan: ComparisonPlan(attributes: records.attributes))
      let scratch = comparator.makeScratch()
      for record in people.indices {
        let levels = comparator.levels(record, record + people.count, scratch)
        for (index, comparison) in comparator.plan.comparisons.enumerated() {
          #expect(levels[index] == (comparison.kind == .family ? 5 : comparison.levelCount - 1), "\(comparison.name)")
        }
      }
    }

    @Test func `every comparison fits its labels and prior beliefs`() {
      let kinds: [Comparison.Kind] = [
        .given, .family, .email, .phone, .employer, .address, .title, .birthDate, .identifier, .text, .category,
      ]
      for kind in kinds {
        let comparison = Comparison(kind, name: "", primary: 0)
        #expect(comparison.levelCount <= 16)
        #expect(comparison.priorAgreement.count == comparison.levelCount - 1)
        #expect(comparison.levelGroups.flatMap { Array($0) } == Array(1..<comparison.levelCount))
        for group in comparison.levelGroups {
          #expect(abs(group.reduce(0) { $0 + comparison.priorAgreement[$1 - 1] } - 1) < 1e-9, "\(kind)")
        }
        #expect(
          comparison.exactLevels.union(comparison.neutralLevels).allSatisfy { $0 < comparison.levelCount })
      }
    }
  }
}
