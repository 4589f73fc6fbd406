/// The states of a lazy automaton that were met so far, and the steps between them.
struct AutomatonStates {
  /// No match can follow.
  static let dead = 0
  /// There is a match.
  static let accept = 1

  private struct Key: Hashable {
    /// Instructions to go on from, sorted.
    let ways: [Int32]
    /// What assertions see before them.
    let context: PatternContext
  }

  /// The state after each class of scalars and, last, at the end of the text: `states x (classes + 1)`, -1 where it was not made yet.
  private(set) var steps: [Int32]
  /// Whether no way is open, so that a match would begin here.
  private(set) var isIdle: [Bool]
  private var keys: [Key] = []
  private var numbers: [Key: Int32] = [:]
  private let isSearch: Bool
  private let stride: Int
  private var visits: [Int32] = []
  private var visit: Int32 = 0
  private var todo: [Int] = []

  private static let stateLimit = 2000
  private static let stepLimit = 1 << 18

  init(isSearch: Bool, classCount: Int) {
    self.isSearch = isSearch
    stride = classCount + 1
    steps = []
    isIdle = []
    clear()
  }

  private mutating func clear() {
    // The first two states are the decisions; their steps are never looked at.
    steps = Array(repeating: -1, count: 2 * stride)
    isIdle = [false, false]
    keys = [Key(ways: [], context: .edge), Key(ways: [], context: .edge)]
    numbers = [:]
  }

  var isFull: Bool { keys.count > Self.stateLimit || steps.count > max(Self.stepLimit, 16 * stride) }

  mutating func start(_ context: PatternContext) -> Int { number(Key(ways: isSearch ? [] : [0], context: context)) }

  /// Forgets all states; the one that is still wanted gets the number that comes back.
  mutating func discardAll(but state: Int) -> Int {
    let key = keys[state]
    clear()
    return number(key)
  }

  private mutating func number(_ key: Key) -> Int {
    if let known = numbers[key] { return Int(known) }
    let number = keys.count
    numbers[key] = Int32(number)
    keys.append(key)
    isIdle.append(isSearch && key.ways.isEmpty)
    steps.append(contentsOf: repeatElement(-1, count: stride))
    return number
  }

  /// Makes the step from a state by a class, or at the end where the class is the number of classes.
  mutating func next(_ state: Int, _ scalarClass: Int, _ program: PatternProgram) -> Int {
    let isEnd = scalarClass == stride - 1
    let after: PatternContext = !program.hasAssertions ? .other : isEnd ? .edge : program.classes.contexts[scalarClass]
    var next: Set<Int32> = []
    let matches = follow(keys[state], after, program) { instruction in
      if !isEnd, program.takes(instruction, scalarClass) { next.insert(Int32(instruction + 1)) }
    }
    let number: Int
    if matches, isSearch || isEnd {
      number = Self.accept
    } else if isEnd || (next.isEmpty && !isSearch) {
      number = Self.dead
    } else {
      number = self.number(Key(ways: next.sorted(), context: after))
    }
    steps[state * stride + scalarClass] = Int32(number)
    return number
  }

  /// Visits what takes a scalar; whether a match was met.
  private mutating func follow(_ key: Key, _ after: PatternContext, _ program: PatternProgram, _ takes: (Int) -> Void) -> Bool {
    if visits.isEmpty { visits = Array(repeating: 0, count: program.instructions.count) }
    if visit == .max {
      visits = Array(repeating: 0, count: visits.count)
      visit = 0
    }
    visit += 1
    var matches = false
    for way in key.ways { todo.append(Int(way)) }
    if isSearch { todo.append(0) }
    while let instruction = todo.popLast() {
      if visits[instruction] == visit { continue }
      visits[instruction] = visit
      switch program.instructions[instruction] {
      case .one, .set: takes(instruction)
      case .match: matches = true
      case .jump(let target): todo.append(target)
      case .split(let first, let second), .loop(let first, let second, _):
        todo.append(first)
        todo.append(second)
      case .save: todo.append(instruction + 1)
      case .assert(let assertion): if assertion.holds(between: key.context, and: after) { todo.append(instruction + 1) }
      }
    }
    return matches
  }
}
