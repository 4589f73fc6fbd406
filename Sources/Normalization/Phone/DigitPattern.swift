/// A pattern over digits, compiled: the part of regular expressions that numbering plans use.
///
/// Digits, `\d`, classes, groups (capturing or not), alternatives, `?`, `{n}`, `{m,n}` and a final `$`; no unbounded repeats, so every
/// match ends. Alternatives are tried in order and repeats are greedy, as in Perl.
struct DigitPattern: Sendable {
  enum Operation: UInt8, Sendable { case digit, split, jump, save, end, accept }

  /// One step: a digit out of `digits`, or where to go on; `first` is preferred in a split, and the slot of a save.
  struct Step: Sendable {
    var operation: Operation
    var digits: UInt16 = 0
    var first: Int32 = 0
    var second: Int32 = 0
  }

  /// The steps; the last one accepts.
  let steps: [Step]

  /// Number of capturing groups.
  let groupCount: Int

  /// The most capturing groups a pattern may have.
  static let groupLimit = 3

  /// The compiled pattern.
  /// - Precondition: the text is of the subset above.
  init(_ text: ArraySlice<UInt8>) {
    var compiler = DigitPatternCompiler(text: Array(text))
    compiler.alternatives(to: text.count)
    compiler.emit(Step(operation: .accept))
    steps = compiler.steps
    groupCount = compiler.groupCount
    precondition(groupCount <= Self.groupLimit, "too many groups")
  }

  /// Where the groups of a match lie: group *g* (from 1) in slots `2 * g - 2` and `2 * g - 1`, -1 where it took no part.
  struct Groups {
    var slots: InlineArray<6, Int> = .init(repeating: -1)

    /// The range of group `number` (from 1), or nil.
    subscript(number: Int) -> Range<Int>? {
      let start = slots[2 * number - 2]
      let end = slots[2 * number - 1]
      return start >= 0 && end >= start ? start..<end : nil
    }
  }

  /// The count of digits that the pattern takes from the start of `digits`, or nil where it does not match there.
  func prefixMatch(_ digits: UnsafePointer<UInt8>, _ count: Int, groups: inout Groups) -> Int? {
    steps.withUnsafeBufferPointer { steps in Self.match(steps, 0, digits, 0, count, &groups) }
  }

  private static func match(
    _ steps: UnsafeBufferPointer<Step>, _ start: Int, _ digits: UnsafePointer<UInt8>, _ from: Int, _ count: Int, _ groups: inout Groups
  ) -> Int? {
    var step = start
    var position = from
    while true {
      let current = steps[step]
      switch current.operation {
      case .digit:
        guard position < count, current.digits >> UInt16(digits[position]) & 1 != 0 else { return nil }
        position += 1
        step += 1
      case .split:
        let saved = groups
        if let end = match(steps, Int(current.first), digits, position, count, &groups) { return end }
        groups = saved
        step = Int(current.second)
      case .jump: step = Int(current.first)
      case .save:
        groups.slots[Int(current.first)] = position
        step += 1
      case .end:
        guard position == count else { return nil }
        step += 1
      case .accept: return position
      }
    }
  }
}

/// Translates the text of a pattern into steps.
struct DigitPatternCompiler {
  let text: [UInt8]
  private(set) var steps: [DigitPattern.Step] = []
  private(set) var groupCount = 0
  private var position = 0

  init(text: [UInt8]) { self.text = text }

  mutating func emit(_ step: DigitPattern.Step) { steps.append(step) }

  /// Translates alternatives up to `end`, which is the end of the text or a closing parenthesis.
  mutating func alternatives(to end: Int) {
    var jumps: [Int] = []
    while true {
      let bar = nextBar(from: position, to: end)
      guard bar < end else { break }
      let split = steps.count
      emit(.init(operation: .split, first: Int32(split + 1)))
      sequence(to: bar)
      jumps.append(steps.count)
      emit(.init(operation: .jump))
      steps[split].second = Int32(steps.count)
      position = bar + 1
    }
    sequence(to: end)
    for jump in jumps { steps[jump].first = Int32(steps.count) }
  }

  private mutating func sequence(to end: Int) {
    while position < end {
      let atom = position
      let after = skipAtom(from: atom)
      let (least, most, next) = quantifier(at: after)
      for _ in 0..<least { repeatAtom(atom, after) }
      var splits: [Int] = []
      for _ in least..<most {
        splits.append(steps.count)
        emit(.init(operation: .split, first: Int32(steps.count + 1)))
        repeatAtom(atom, after)
      }
      for split in splits { steps[split].second = Int32(steps.count) }
      position = next
    }
  }

  private mutating func repeatAtom(_ start: Int, _ end: Int) {
    switch text[start] {
    case UInt8(ascii: "("):
      if text[start + 1] == UInt8(ascii: "?") {
        position = start + 3
        alternatives(to: end - 1)
      } else {
        let group = group(at: start)
        groupCount = max(groupCount, group)
        emit(.init(operation: .save, first: Int32(2 * group - 2)))
        position = start + 1
        alternatives(to: end - 1)
        emit(.init(operation: .save, first: Int32(2 * group - 1)))
      }
    case UInt8(ascii: "["): emit(.init(operation: .digit, digits: digitClass(start + 1, end - 1)))
    case UInt8(ascii: "\\"): emit(.init(operation: .digit, digits: 0x3FF))
    case UInt8(ascii: "$"): emit(.init(operation: .end))
    default:
      precondition(text[start] >= 48 && text[start] <= 57, "not a digit")
      emit(.init(operation: .digit, digits: 1 << UInt16(text[start] - 48)))
    }
  }

  /// The number of the capturing group that opens here.
  private func group(at start: Int) -> Int {
    var number = 0
    for index in 0...start where text[index] == UInt8(ascii: "(") && text[index + 1] != UInt8(ascii: "?") { number += 1 }
    return number
  }

  private func digitClass(_ start: Int, _ end: Int) -> UInt16 {
    var digits: UInt16 = 0
    var index = start
    while index < end {
      let first = text[index] - 48
      var last = first
      if index + 2 < end, text[index + 1] == UInt8(ascii: "-") {
        last = text[index + 2] - 48
        index += 2
      }
      for digit in first...last { digits |= 1 << UInt16(digit) }
      index += 1
    }
    return digits
  }

  private func quantifier(at index: Int) -> (least: Int, most: Int, next: Int) {
    guard index < text.count else { return (1, 1, index) }
    if text[index] == UInt8(ascii: "?") { return (0, 1, index + 1) }
    guard text[index] == UInt8(ascii: "{") else { return (1, 1, index) }
    var numbers = [0]
    var next = index + 1
    while text[next] != UInt8(ascii: "}") {
      if text[next] == UInt8(ascii: ",") {
        numbers.append(0)
      } else {
        numbers[numbers.count - 1] = numbers[numbers.count - 1] * 10 + Int(text[next] - 48)
      }
      next += 1
    }
    return (numbers[0], numbers[numbers.count - 1], next + 1)
  }

  private func skipAtom(from start: Int) -> Int {
    switch text[start] {
    case UInt8(ascii: "\\"): return start + 2
    case UInt8(ascii: "["):
      var index = start
      while text[index] != UInt8(ascii: "]") { index += 1 }
      return index + 1
    case UInt8(ascii: "("):
      var depth = 0
      var index = start
      repeat {
        if text[index] == UInt8(ascii: "(") { depth += 1 }
        if text[index] == UInt8(ascii: ")") { depth -= 1 }
        index += 1
      } while depth > 0
      return index
    default: return start + 1
    }
  }

  private func nextBar(from start: Int, to end: Int) -> Int {
    var depth = 0
    for index in start..<end {
      if text[index] == UInt8(ascii: "(") { depth += 1 }
      if text[index] == UInt8(ascii: ")") { depth -= 1 }
      if text[index] == UInt8(ascii: "|"), depth == 0 { return index }
    }
    return end
  }
}
