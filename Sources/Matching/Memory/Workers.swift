import Dispatch
import Synchronization

/// A fixed number of workers that share out numbered pieces of work.
///
/// Which worker does which piece differs from run to run, so a piece's result must not depend on it: results are kept a piece each and
/// joined in the order of the pieces, or are integer sums.
public struct Workers: Sendable {
  /// How many run at once, at least 1.
  public let count: Int

  /// - Parameter count: how many run at once; values under 1 count as 1.
  public init(count: Int) { self.count = max(1, count) }

  /// Calls `body(piece, worker)` once for each piece in `0..<pieces`, with `worker` in `0..<count`, and returns when all are done.
  func forEach(pieces: Int, _ body: @Sendable (_ piece: Int, _ worker: Int) -> Void) {
    guard pieces > 0 else { return }
    let used = min(count, pieces)
    if used == 1 {
      for piece in 0..<pieces { body(piece, 0) }
      return
    }
    let next = Atomic<Int>(0)
    DispatchQueue.concurrentPerform(iterations: used) { worker in
      while true {
        let piece = next.wrappingAdd(1, ordering: .relaxed).oldValue
        if piece >= pieces { return }
        body(piece, worker)
      }
    }
  }

  /// The results of `body` for each piece, in the order of the pieces.
  func map<Result: Sendable>(pieces: Int, _ body: @Sendable (_ piece: Int, _ worker: Int) -> Result) -> [Result] {
    let results = Mutex<[Result?]>(Array(repeating: nil, count: pieces))
    forEach(pieces: pieces) { piece, worker in
      let result = body(piece, worker)
      results.withLock { $0[piece] = result }
    }
    return results.withLock { $0.map { $0! } }
  }
}
