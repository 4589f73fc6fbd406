/// What UTS 46 makes of each code point, section 5, without transitional processing.
///
/// The text of the table lists what is not simply valid, `gap.length` as in ``RunTable`` and then: `!` disallowed, `~` ignored, `=` the code
/// points that replace it, `+` or `-` the distance to the one that does; `/` before these means each second code point of the run.
enum DomainMapping {
  enum Status: Equatable {
    case valid
    case ignored
    case mapped
    case disallowed
  }

  private struct Rule {
    enum Effect {
      case disallow
      case ignore
      /// A range of `replacements`.
      case replace(Range<Int>)
      case shift(Int32)
    }

    let end: UInt32
    let isEachSecond: Bool
    let effect: Effect
  }

  private struct Table: Sendable {
    var starts: [UInt32] = []
    var rules: [Rule] = []
    var replacements: [UInt32] = []

    init() {
      var reader = TableReader(text)
      var position: UInt32 = 0
      while reader.next() {
        position += reader.number()
        let length = reader.skip(".") ? reader.number() : 1
        starts.append(position)
        position += length
        let isEachSecond = reader.skip("/")
        let effect: Rule.Effect
        if reader.skip("!") {
          effect = .disallow
        } else if reader.skip("~") {
          effect = .ignore
        } else if reader.skip("+") {
          effect = .shift(Int32(reader.number()))
        } else if reader.skip("-") {
          effect = .shift(-Int32(reader.number()))
        } else {
          let first = replacements.count
          while reader.skip("=") || reader.skip(",") { replacements.append(reader.number()) }
          effect = .replace(first..<replacements.count)
        }
        rules.append(Rule(end: position, isEachSecond: isEachSecond, effect: effect))
      }
    }

    func effect(on code: UInt32) -> Rule.Effect? {
      let index = starts.lastIndex(notAbove: code)
      guard index >= 0, code < rules[index].end, !rules[index].isEachSecond || (code - starts[index]) % 2 == 0 else { return nil }
      return rules[index].effect
    }
  }

  private static let table = Table()

  static func status(_ code: UInt32) -> Status {
    switch table.effect(on: code) {
    case nil: .valid
    case .disallow: .disallowed
    case .ignore: .ignored
    case .replace, .shift: .mapped
    }
  }

  /// `scalars` with each one mapped; those that are disallowed stay.
  static func mapped(_ scalars: some Sequence<UInt32>) -> [UInt32] {
    let table = table
    var result: [UInt32] = []
    for scalar in scalars {
      switch table.effect(on: scalar) {
      case nil, .disallow: result.append(scalar)
      case .ignore: break
      case .replace(let range): result.append(contentsOf: table.replacements[range])
      case .shift(let distance): result.append(UInt32(Int32(scalar) + distance))
      }
    }
    return result
  }
}
