import Notation
import Testing

@Suite struct PatternOracleTests {
  /// Makes random trees; loops whose body may be empty are made only where asked for.
  struct Maker {
    var random: SplitMix
    var groups = 0
    let alphabet: [UnicodeScalar] = ["a", "b", "c", " ", "é", "\n"]

    mutating func scalar() -> UnicodeScalar { alphabet[random.next(below: alphabet.count)] }

    mutating func pattern(_ depth: Int) -> TwinPattern {
      switch random.next(below: depth == 0 ? 8 : 14) {
      case 0...3: return .literal(scalar())
      case 4: return .any
      case 5: return .oneOf([scalar(), scalar()], isNegated: random.next(below: 2) == 0)
      case 6: return [.start, .end][random.next(below: 2)]
      case 7: return [.boundary, .noBoundary][random.next(below: 2)]
      case 8, 9: return .sequence((0..<random.next(below: 4)).map { _ in pattern(depth - 1) })
      case 10: return .choice((0..<(1 + random.next(below: 3))).map { _ in pattern(depth - 1) })
      case 11:
        groups += 1
        let number = groups
        return .group(number, pattern(depth - 1))
      default:
        let least = random.next(below: 3)
        let most = random.next(below: 2) == 0 ? nil : least + random.next(below: 3)
        return .loop(pattern(depth - 1), least: least, most: most, isGreedy: random.next(below: 3) > 0)
      }
    }

    mutating func text(_ count: Int) -> [UnicodeScalar] { (0..<count).map { _ in scalar() } }
  }

  static func scalarRanges(_ ranges: [Range<Int>?], _ text: String) -> [Range<Int>?] {
    let utf8 = Array(text.utf8)
    func scalars(_ bytes: Int) -> Int { utf8[..<bytes].count { $0 & 0xC0 != 0x80 } }
    return ranges.map { $0.map { scalars($0.lowerBound)..<scalars($0.upperBound) } }
  }

  static func string(_ scalars: [UnicodeScalar]) -> String {
    var view = String.UnicodeScalarView()
    view.append(contentsOf: scalars)
    return String(view)
  }

  @Test(arguments: 1...8 as ClosedRange<UInt64>) func `random patterns match as a backtracking twin does`(seed: UInt64) throws {
    var maker = Maker(random: SplitMix(seed))
    var known = 0
    for _ in 0..<150 {
      maker.groups = 0
      let tree = maker.pattern(3)
      let pattern = try Pattern(tree.written)
      for length in [0, 1, 2, 3, 5, 8] {
        let scalars = maker.text(length)
        // Long enough for the automaton, too, which short texts do not use.
        for text in [scalars, Array(repeating: "x", count: 33) + scalars] {
          let patience = TwinPattern.Patience(3000)
          let expected = tree.firstMatch(text, groups: maker.groups, patience)
          let isWhole = tree.matchesWhole(text, patience)
          if patience.isLost { continue }
          known += 1
          let string = Self.string(text)
          let place: Comment = "seed \(seed): \(tree.written.debugDescription) in \(string.debugDescription)"
          let found = pattern.firstMatch(in: string).map { Self.scalarRanges($0.ranges, string) }
          #expect(found == expected, place)
          #expect(pattern.occurs(in: string) == (expected != nil), place)
          #expect(pattern.matches(string) == isWhole, place)
        }
      }
    }
    #expect(known > 1000)
  }
}
