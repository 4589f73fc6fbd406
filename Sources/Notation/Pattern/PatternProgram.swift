/// A compiled pattern: instructions for machines that follow all ways at once (Thompson 1968, doi:10.1145/363347.363387).
struct PatternProgram: Sendable {
  enum Instruction: Sendable {
    /// Takes a scalar of that class.
    case one(Int)
    /// Takes a scalar of one of the classes in that row of `rows`.
    case set(Int)
    /// Goes both ways, the first preferred.
    case split(Int, Int)
    case jump(Int)
    /// After a turn of a loop: goes to another turn or on to what follows. Who comes a second time without having taken a scalar made an
    /// empty turn, which ends the loop, as in Perl.
    case loop(body: Int, next: Int, isGreedy: Bool)
    /// Notes the place in that slot.
    case save(Int)
    case assert(PatternAssertion)
    case match
  }

  let instructions: [Instruction]
  let classes: ScalarClasses
  /// `rows x classes.count`.
  let rows: [[Bool]]
  /// Two for each group.
  let slotCount: Int
  let hasAssertions: Bool
  /// With what each match begins, in UTF-8; empty if that is not one text.
  let prefix: [UInt8]

  @inline(__always)
  func takes(_ instruction: Int, _ scalarClass: Int) -> Bool {
    switch instructions[instruction] {
    case .one(let wanted): wanted == scalarClass
    case .set(let row): rows[row][scalarClass]
    default: false
    }
  }

  /// What an assertion sees before `position`.
  func context(_ bytes: UnsafeBufferPointer<UInt8>, before position: Int) -> PatternContext {
    guard hasAssertions else { return .other }
    guard position > 0 else { return .edge }
    let scalar = UTF8Scalar.decode(bytes, at: UTF8Scalar.start(bytes, before: position)).value
    return classes.contexts[classes.number(of: scalar)]
  }
}
