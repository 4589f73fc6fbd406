/// The states of several digit patterns at once: one pass over the digits tells which of them match.
///
/// Built by the subset construction from ``DigitPattern``. State 0 is the dead one, state 1 the first.
struct DigitAutomaton {
  /// For each state ten states to go on to, by digit.
  private(set) var next: [UInt16] = []
  /// For each state the bits of the patterns that end there.
  private(set) var accepted: [UInt16] = []

  /// The automaton of the patterns, each with its bit.
  init(_ patterns: [PhonePlan.TypePattern]) {
    var builder = Builder(patterns)
    var numbers: [[Int32]: UInt16] = [[]: 0]
    var states: [[Int32]] = [[], builder.closure(of: builder.starts)]
    numbers[states[1]] = 1
    var state = 0
    while state < states.count {
      accepted.append(builder.accepted(in: states[state]))
      for digit in 0..<10 {
        let target = builder.closure(of: builder.moves(from: states[state], by: UInt16(digit)))
        if let number = numbers[target] {
          next.append(number)
        } else {
          let number = UInt16(states.count)
          numbers[target] = number
          states.append(target)
          next.append(number)
        }
      }
      state += 1
    }
  }

  /// The steps of all patterns in one list.
  private struct Builder {
    private var steps: [DigitPattern.Step] = []
    /// The bit of each step that accepts.
    private var bits: [UInt16] = []
    /// The round in which a step was last reached.
    private var reached: [Int]
    private var round = 0
    private(set) var starts: [Int32] = []

    init(_ patterns: [PhonePlan.TypePattern]) {
      for type in patterns {
        let base = Int32(steps.count)
        starts.append(base)
        for var step in DigitPattern(type.pattern).steps {
          bits.append(step.operation == .accept ? type.bit : 0)
          if step.operation == .split || step.operation == .jump {
            step.first += base
            step.second += base
          }
          steps.append(step)
        }
      }
      reached = [Int](repeating: 0, count: steps.count)
    }

    /// The steps that take a digit or accept, reached from `seeds` without one, in ascending order.
    mutating func closure(of seeds: [Int32]) -> [Int32] {
      round += 1
      var stack = seeds
      var result: [Int32] = []
      while let index = stack.popLast() {
        if reached[Int(index)] == round { continue }
        reached[Int(index)] = round
        let step = steps[Int(index)]
        switch step.operation {
        case .digit, .accept: result.append(index)
        case .split:
          stack.append(step.first)
          stack.append(step.second)
        case .jump: stack.append(step.first)
        case .save: stack.append(index + 1)
        case .end: preconditionFailure("an end inside a number pattern")
        }
      }
      result.sort()
      return result
    }

    func moves(from state: [Int32], by digit: UInt16) -> [Int32] {
      var result: [Int32] = []
      for index in state where steps[Int(index)].operation == .digit && steps[Int(index)].digits >> digit & 1 != 0 {
        result.append(index + 1)
      }
      return result
    }

    func accepted(in state: [Int32]) -> UInt16 {
      state.reduce(0) { $0 | bits[Int($1)] }
    }
  }
}
