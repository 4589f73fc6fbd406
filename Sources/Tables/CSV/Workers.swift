import Glibc

/// Runs numbered pieces of work at once, each on a thread of its own, the first on the caller's.
enum Workers {
  /// Calls `work` with 0, 1, ... `count - 1` and returns when all calls have.
  static func run(_ count: Int, _ work: (Int) -> Void) {
    withoutActuallyEscaping(work) { work in
      let pieces = (0..<count).map { Piece(number: $0, work: work) }
      var threads: [pthread_t] = []
      for piece in pieces.dropFirst() {
        var thread = pthread_t()
        let argument = Unmanaged.passRetained(piece).toOpaque()
        let status = pthread_create(
          &thread, nil,
          { argument in
            let piece = Unmanaged<Piece>.fromOpaque(argument!).takeRetainedValue()
            piece.work(piece.number)
            return nil
          }, argument)
        if status == 0 {
          threads.append(thread)
        } else {
          // No thread to be had: the work is done here.
          Unmanaged<Piece>.fromOpaque(argument).release()
          piece.work(piece.number)
        }
      }
      pieces[0].work(0)
      for thread in threads { pthread_join(thread, nil) }
    }
  }

  private final class Piece {
    let number: Int
    let work: (Int) -> Void

    init(number: Int, work: @escaping (Int) -> Void) {
      self.number = number
      self.work = work
    }
  }
}
