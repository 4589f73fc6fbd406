/// 64 cells of one column of the edit matrix as vertical differences, one bit a cell.
///
/// Hyyrö's vectors, with `VN` kept negated and the operations arranged so that a column waits for seven of them in a row and not thirteen:
/// the latency of that chain is the speed of the kernel.
struct EditColumn {
  /// Where a cell is one more than the one above.
  private(set) var VP: UInt64 = ~0
  /// Where a cell is not one less than the one above.
  private(set) var notVN: UInt64 = ~0

  /// How the cells of a column differ from those to their left.
  struct Step {
    /// Where a cell equals its upper left neighbour.
    let D0: UInt64
    /// Where a cell is not one more than its left neighbour.
    let notHP: UInt64
    /// Where a cell is one less than its left neighbour.
    let HN: UInt64

    /// Whether the cell at `row` went up (1) or not (0).
    @inline(__always)
    func up(at row: UInt64) -> UInt64 { (~notHP &>> row) & 1 }

    /// Whether the cell at `row` went down (1) or not (0).
    @inline(__always)
    func down(at row: UInt64) -> UInt64 { (HN &>> row) & 1 }

    /// What the cell at `row` gained: 1, 0 or -1.
    @inline(__always)
    func gain(at row: UInt64) -> Int { Int(truncatingIfNeeded: up(at: row) &- down(at: row)) }
  }

  /// Moves to the next column, whose byte occurs at `matches`, and whose last two bytes stand exchanged at `exchanged`.
  ///
  /// `carryUp` and `carryDown` say whether the cell above the first one went up or down (1) or not (0).
  @inline(__always)
  mutating func advance(
    matches: UInt64, exchanged: UInt64 = 0, carryUp: UInt64 = 1, carryDown: UInt64 = 0
  ) -> Step {
    let X = matches | carryDown
    let sum = (X & VP) &+ VP
    let equal = X | exchanged
    let D0 = (sum ^ VP) | equal | ~notVN
    let notHP = notVN & (sum | (VP | equal))
    let HN = (~sum & VP) | (VP & equal)
    let notHPShifted = notHP &<< 1 | (1 ^ carryUp)
    VP = HN &<< 1 | carryDown | (~D0 & notHPShifted)
    notVN = notHPShifted | ~D0
    return Step(D0: D0, notHP: notHP, HN: HN)
  }

  /// The cell in row `length`, 1 to 64, when the one above the first is `top`.
  @inline(__always)
  func bottom(length: Int, top: Int) -> Int {
    assert(length >= 1 && length <= 64)
    let rows = ~UInt64(0) &>> UInt64(64 &- length)
    return top &+ (VP & rows).nonzeroBitCount &- (~notVN & rows).nonzeroBitCount
  }
}
