/// Turns the tree of a pattern into a program.
struct PatternCompiler {
  private var instructions: [PatternProgram.Instruction] = []
  private var sets: [ScalarSet] = []
  private var numbers: [ScalarSet: Int] = [:]
  private var hasAssertions = false

  /// - Parameter groups: the whole match included.
  /// - Throws: `tooLarge` beyond `limit` instructions.
  static func compile(_ tree: PatternTree, groups: Int, limit: Int) throws(PatternError) -> PatternProgram {
    guard size(tree) <= limit - 3 else { throw PatternError(reason: .tooLarge(limit: limit), column: 1) }
    var compiler = PatternCompiler()
    compiler.instructions.append(.save(0))
    compiler.emit(tree)
    compiler.instructions.append(.save(1))
    compiler.instructions.append(.match)
    guard let classes = ScalarClasses(compiler.sets, refinedForAssertions: compiler.hasAssertions) else {
      throw PatternError(reason: .tooLarge(limit: limit), column: 1)
    }
    return compiler.program(classes, groups, prefix: compiler.hasAssertions ? [] : prefix(tree))
  }

  /// Replaces the numbers of sets by classes and rows.
  private func program(_ classes: ScalarClasses, _ groups: Int, prefix: [UInt8]) -> PatternProgram {
    var rows: [[Bool]] = []
    let kinds = sets.map { set -> PatternProgram.Instruction in
      if let single = set.single { return .one(classes.number(of: single.value)) }
      rows.append(classes.membership(of: set))
      return .set(rows.count - 1)
    }
    let final = instructions.map { instruction -> PatternProgram.Instruction in
      if case .set(let number) = instruction { kinds[number] } else { instruction }
    }
    return PatternProgram(
      instructions: final, classes: classes, rows: rows, slotCount: 2 * groups, hasAssertions: hasAssertions, prefix: prefix)
  }

  /// Instructions that the tree compiles to, or somewhat more; `Int.max` beyond a billion.
  private static func size(_ tree: PatternTree) -> Int {
    switch tree {
    case .empty: return 0
    case .set, .assertion: return 1
    case .sequence(let parts): return parts.reduce(0) { sum($0, size($1)) }
    case .alternatives(let parts): return parts.reduce(0) { sum($0, sum(size($1), 2)) }
    case .group(_, let inner): return sum(size(inner), 2)
    case .repetition(let inner, let least, let most, _):
      // At least one for each turn, so that turns of nothing are bounded, too.
      let turn = sum(size(inner), 2)
      let turns = max(most ?? least + 1, 1)
      return turn > 1_000_000_000 / turns ? .max : turn * turns
    }
  }

  private static func sum(_ a: Int, _ b: Int) -> Int { a > 1_000_000_000 || b > 1_000_000_000 ? .max : a + b }

  /// The text with which each match begins.
  private static func prefix(_ tree: PatternTree) -> [UInt8] {
    switch tree {
    case .set(let set): return set.single.map { Array(String(Character($0)).utf8) } ?? []
    case .group(_, let inner): return prefix(inner)
    case .repetition(let inner, let least, _, _): return least > 0 ? prefix(inner) : []
    case .sequence(let parts):
      var text: [UInt8] = []
      for part in parts {
        guard case .set(let set) = part, let single = set.single else { return text.isEmpty ? prefix(part) : text }
        text += Array(String(Character(single)).utf8)
      }
      return text
    default: return []
    }
  }

  // MARK: Emission

  private mutating func emit(_ tree: PatternTree) {
    switch tree {
    case .empty: break
    case .set(let set): instructions.append(.set(number(of: set)))
    case .assertion(let assertion):
      hasAssertions = true
      instructions.append(.assert(assertion))
    case .sequence(let parts): for part in parts { emit(part) }
    case .alternatives(let parts): emit(parts)
    case .group(let number, let inner):
      instructions.append(.save(2 * number))
      emit(inner)
      instructions.append(.save(2 * number + 1))
    case .repetition(let inner, let least, let most, let isGreedy):
      for _ in 0..<max(0, most == nil && least > 0 ? least - 1 : least) { emit(inner) }
      if let most {
        emitOptional(inner, times: most - least, isGreedy)
      } else if least > 0 {
        emitLoop(inner, isGreedy)
      } else {
        // A loop whose body may be empty leaves after an empty turn, as a loop of at least one turn does.
        let split = reserve()
        emitLoop(inner, isGreedy)
        fill(split, split + 1, instructions.count, isGreedy)
      }
    }
  }

  /// `body; loop(body, next)`
  private mutating func emitLoop(_ inner: PatternTree, _ isGreedy: Bool) {
    let start = instructions.count
    emit(inner)
    instructions.append(.loop(body: start, next: instructions.count + 1, isGreedy: isGreedy))
  }

  private mutating func emitOptional(_ inner: PatternTree, times: Int, _ isGreedy: Bool) {
    var splits: [Int] = []
    for _ in 0..<times {
      splits.append(reserve())
      emit(inner)
    }
    for split in splits { fill(split, split + 1, instructions.count, isGreedy) }
  }

  private mutating func emit(_ alternatives: [PatternTree]) {
    var jumps: [Int] = []
    for (index, alternative) in alternatives.enumerated() {
      guard index < alternatives.count - 1 else {
        emit(alternative)
        break
      }
      let split = reserve()
      emit(alternative)
      jumps.append(reserve())
      instructions[split] = .split(split + 1, instructions.count)
    }
    for jump in jumps { instructions[jump] = .jump(instructions.count) }
  }

  private mutating func reserve() -> Int {
    instructions.append(.match)
    return instructions.count - 1
  }

  private mutating func fill(_ split: Int, _ body: Int, _ next: Int, _ isGreedy: Bool) {
    instructions[split] = isGreedy ? .split(body, next) : .split(next, body)
  }

  private mutating func number(of set: ScalarSet) -> Int {
    if let known = numbers[set] { return known }
    sets.append(set)
    numbers[set] = sets.count - 1
    return sets.count - 1
  }
}
