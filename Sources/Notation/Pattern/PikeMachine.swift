/// Follows all ways of a program at once, each with the places that it noted, the preferred first (Pike 1987, doi:10.1002/spe.4380171105).
///
/// Each place of the text costs one visit of each instruction at most.
struct PikeMachine {
  private let program: PatternProgram
  /// How many places are noted; those beyond are of no interest.
  private let slots: Int
  /// Ways before the next scalar, the preferred first; each is where to go on. Their slots lie at `index * slots`.
  private var waiting: [Int] = []
  private var waitingSlots: [Int] = []
  /// Ways that take a scalar or match here, in the same manner.
  private var ready: [Int] = []
  private var readySlots: [Int] = []
  /// When each instruction was visited last.
  private var visits: [Int]
  private var visit = 0
  private var scratch: [Int]
  private var todo: [Step] = []
  private var found: [Int]
  /// Where the last run ended.
  private(set) var end = 0

  private enum Step {
    case explore(Int)
    case restore(slot: Int, place: Int)
  }

  init(_ program: PatternProgram, slots: Int) {
    self.program = program
    self.slots = slots
    visits = Array(repeating: 0, count: program.instructions.count)
    scratch = Array(repeating: -1, count: slots)
    found = scratch
  }

  /// What the groups of the last run took, in bytes.
  var ranges: [Range<Int>?] {
    stride(from: 0, to: slots, by: 2).map { found[$0] >= 0 && found[$0 + 1] >= 0 ? found[$0]..<found[$0 + 1] : nil }
  }

  /// Whether there is a match that begins at or after `start`, or that is all from `start` to the end.
  mutating func run(_ bytes: UnsafeBufferPointer<UInt8>, from start: Int, isWhole: Bool) -> Bool {
    waiting.removeAll(keepingCapacity: true)
    waitingSlots.removeAll(keepingCapacity: true)
    var isFound = false
    var position = start
    var before = program.context(bytes, before: start)
    while true {
      let isEnd = position == bytes.count
      let scalar: (value: UInt32, length: Int) = isEnd ? (0, 0) : UTF8Scalar.decode(bytes, at: position)
      let scalarClass = isEnd ? -1 : program.classes.number(of: scalar.value)
      let after: PatternContext = !program.hasAssertions ? .other : isEnd ? .edge : program.classes.contexts[scalarClass]
      gather(at: position, before, after, begins: isWhole ? position == start : !isFound)
      if take(scalarClass, isWhole: isWhole) { isFound = true }
      if isEnd || (waiting.isEmpty && (isFound || isWhole)) { break }
      position += scalar.length
      before = after
    }
    end = position
    return isFound
  }

  /// Follows the waiting ways, and a new one where one `begins`, to what takes a scalar or matches.
  private mutating func gather(at place: Int, _ before: PatternContext, _ after: PatternContext, begins: Bool) {
    visit += 1
    ready.removeAll(keepingCapacity: true)
    readySlots.removeAll(keepingCapacity: true)
    for index in waiting.indices {
      for slot in 0..<slots { scratch[slot] = waitingSlots[index * slots + slot] }
      explore(waiting[index], place, before, after)
    }
    guard begins else { return }
    for slot in 0..<slots { scratch[slot] = -1 }
    explore(0, place, before, after)
  }

  private mutating func explore(_ start: Int, _ place: Int, _ before: PatternContext, _ after: PatternContext) {
    todo.append(.explore(start))
    while let step = todo.popLast() {
      guard case .explore(let instruction) = step else {
        if case .restore(let slot, let place) = step { scratch[slot] = place }
        continue
      }
      if visits[instruction] == visit {
        if case .loop(_, let next, _) = program.instructions[instruction] { todo.append(.explore(next)) }
        continue
      }
      visits[instruction] = visit
      switch program.instructions[instruction] {
      case .one, .set, .match:
        ready.append(instruction)
        readySlots.append(contentsOf: scratch)
      case .jump(let target): todo.append(.explore(target))
      case .loop(let body, let next, let isGreedy):
        todo.append(.explore(isGreedy ? next : body))
        todo.append(.explore(isGreedy ? body : next))
      case .split(let first, let second):
        todo.append(.explore(second))
        todo.append(.explore(first))
      case .assert(let assertion): if assertion.holds(between: before, and: after) { todo.append(.explore(instruction + 1)) }
      case .save(let slot):
        if slot < slots {
          todo.append(.restore(slot: slot, place: scratch[slot]))
          scratch[slot] = place
        }
        todo.append(.explore(instruction + 1))
      }
    }
  }

  /// Lets the ready ways take the scalar; whether one matches, which ends the ways that are less preferred.
  /// - Parameter scalarClass: -1 at the end.
  private mutating func take(_ scalarClass: Int, isWhole: Bool) -> Bool {
    waiting.removeAll(keepingCapacity: true)
    waitingSlots.removeAll(keepingCapacity: true)
    for index in ready.indices {
      let instruction = ready[index]
      if case .match = program.instructions[instruction] {
        if isWhole, scalarClass >= 0 { continue }
        for slot in 0..<slots { found[slot] = readySlots[index * slots + slot] }
        return true
      }
      guard scalarClass >= 0, program.takes(instruction, scalarClass) else { continue }
      waiting.append(instruction + 1)
      waitingSlots.append(contentsOf: readySlots[index * slots..<(index + 1) * slots])
    }
    return false
  }
}
