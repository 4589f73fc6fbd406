/// Makes pieces on several threads and delivers them in order on the caller's.
final class AssemblyLine: @unchecked Sendable {
  typealias Maker = @Sendable (_ piece: Int, _ output: inout [UInt8]) -> Void

  private struct Slot {
    var bytes: [UInt8] = []
    /// The piece that lies here finished, or -1.
    var finished = -1
  }

  private let pieces: Int
  private let threads: Int
  private let maker: Maker
  // All below is touched only while the lock is held; a slot's bytes also by the one who took it out.
  private let lock = Lock()
  private var slots: [Slot]
  private var taken = 0
  private var delivered = 0
  private var isCancelled = false

  init(pieces: Int, threads: Int, maker: @escaping Maker) {
    self.pieces = pieces
    self.threads = threads
    self.maker = maker
    slots = Array(repeating: Slot(), count: threads * 2 + 2)
  }

  /// Runs until all pieces are delivered or `sink` throws; no thread is left behind.
  func run<Failure: Error>(_ sink: (Int, Span<UInt8>) throws(Failure) -> Void) throws(Failure) {
    let handles = threads > 1 ? (0..<min(threads, pieces)).compactMap { _ in Workers.start { self.make() } } : []
    defer { finish(handles) }
    if handles.isEmpty {
      var bytes: [UInt8] = []
      for piece in 0..<pieces {
        bytes.removeAll(keepingCapacity: true)
        maker(piece, &bytes)
        try sink(piece, bytes.span)
      }
      return
    }
    for piece in 0..<pieces {
      var bytes = takeFinished(piece)
      try sink(piece, bytes.span)
      bytes.removeAll(keepingCapacity: true)
      giveBack(&bytes, piece)
    }
  }

  private func make() {
    while let (piece, buffer) = takePiece() {
      var bytes = buffer
      maker(piece, &bytes)
      lock.hold {
        slots[piece % slots.count].bytes = bytes
        slots[piece % slots.count].finished = piece
        lock.wakeAll()
      }
    }
  }

  /// The next piece to make and an empty buffer for it, once its slot is free; nil when there is no more to do.
  private func takePiece() -> (Int, [UInt8])? {
    lock.hold {
      guard taken < pieces else { return nil }
      let piece = taken
      taken += 1
      while piece >= delivered + slots.count, !isCancelled { lock.wait() }
      guard !isCancelled else { return nil }
      var buffer: [UInt8] = []
      swap(&buffer, &slots[piece % slots.count].bytes)
      return (piece, buffer)
    }
  }

  private func takeFinished(_ piece: Int) -> [UInt8] {
    lock.hold {
      while slots[piece % slots.count].finished != piece { lock.wait() }
      var bytes: [UInt8] = []
      swap(&bytes, &slots[piece % slots.count].bytes)
      return bytes
    }
  }

  private func giveBack(_ bytes: inout [UInt8], _ piece: Int) {
    lock.hold {
      swap(&bytes, &slots[piece % slots.count].bytes)
      delivered = piece + 1
      lock.wakeAll()
    }
  }

  private func finish(_ handles: [Workers.Handle]) {
    lock.hold {
      isCancelled = true
      lock.wakeAll()
    }
    for handle in handles { Workers.join(handle) }
  }
}
