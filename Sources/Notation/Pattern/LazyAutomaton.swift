import Glibc
import Synchronization

/// Decides whether there is a match, and says where it cannot begin before, with a deterministic automaton whose states are made when they
/// are first met and kept for the next text.
final class LazyAutomaton: Sendable {
  enum Mode: Sendable {
    /// A match anywhere.
    case search
    /// A match that is the whole text.
    case whole
  }

  struct Decision {
    let isMatch: Bool
    /// A place that no match begins before.
    let idle: Int
    /// Where the reading ended.
    let end: Int
  }

  private let program: PatternProgram
  private let mode: Mode
  private let states: Mutex<AutomatonStates>

  init(_ program: PatternProgram, mode: Mode) {
    self.program = program
    self.mode = mode
    states = Mutex(AutomatonStates(isSearch: mode == .search, classCount: program.classes.count))
  }

  /// Nil where the automaton would need too many states: then a `PikeMachine` must decide.
  func decide(_ bytes: UnsafeBufferPointer<UInt8>, from offset: Int) -> Decision? {
    let shared = states.withLockIfAvailable { run(&$0, bytes, offset) }
    if let shared { return shared }
    // Another thread uses the states.
    var own = AutomatonStates(isSearch: mode == .search, classCount: program.classes.count)
    return run(&own, bytes, offset)
  }

  private func run(_ states: inout AutomatonStates, _ bytes: UnsafeBufferPointer<UInt8>, _ offset: Int) -> Decision? {
    var state = states.start(program.context(bytes, before: offset))
    var position = offset
    var idle = offset
    var discards = 0
    while true {
      follow(states, bytes, &state, &position, &idle)
      if state == AutomatonStates.accept { return Decision(isMatch: true, idle: idle, end: position) }
      if state == AutomatonStates.dead { return Decision(isMatch: false, idle: idle, end: position) }
      let isEnd = position == bytes.count
      let scalarClass = isEnd ? program.classes.count : program.classes.number(of: UTF8Scalar.decode(bytes, at: position).value)
      if states.isFull {
        discards += 1
        // States that are discarded before they were of use for some thousand bytes cost more than they save.
        if discards > 8, position - offset < discards * 10_000 { return nil }
        state = states.discardAll(but: state)
      }
      let next = states.next(state, scalarClass, program)
      if isEnd {
        return Decision(isMatch: next == AutomatonStates.accept, idle: idle, end: position)
      }
      // The next turn of the loop finds the step that was just made.
    }
  }

  /// Goes on over steps that are known, until one is not, the end, or a decision.
  private func follow(
    _ states: AutomatonStates, _ bytes: UnsafeBufferPointer<UInt8>, _ state: inout Int, _ position: inout Int, _ idle: inout Int
  ) {
    let stride = program.classes.count + 1
    let prefix = program.prefix
    states.steps.withUnsafeBufferPointer { steps in
      states.isIdle.withUnsafeBufferPointer { isIdle in
        var here = state
        var place = position
        var lastIdle = idle
        while place < bytes.count {
          if isIdle[here] {
            if !prefix.isEmpty {
              // No way is open, so the next place of interest is where the prefix is.
              guard let hit = find(prefix, bytes, from: place) else {
                here = AutomatonStates.dead
                place = bytes.count
                break
              }
              place = hit
            }
            lastIdle = place
          }
          let scalar = UTF8Scalar.decode(bytes, at: place)
          let next = Int(steps[here * stride + program.classes.number(of: scalar.value)])
          if next < 0 { break }
          here = next
          if next <= AutomatonStates.accept { break }
          place += scalar.length
        }
        state = here
        position = place
        idle = lastIdle
      }
    }
  }

  private func find(_ text: [UInt8], _ bytes: UnsafeBufferPointer<UInt8>, from start: Int) -> Int? {
    guard let base = bytes.baseAddress else { return nil }
    var place = start
    while bytes.count - place >= text.count, let hit = memchr(base + place, Int32(text[0]), bytes.count - place - text.count + 1) {
      place = UnsafeRawPointer(hit) - UnsafeRawPointer(base)
      if memcmp(base + place, text, text.count) == 0 { return place }
      place += 1
    }
    return nil
  }
}
