import Glibc

/// Threads that share out ranges of work.
enum Workers {
  /// Cuts `0 ..< count` into ranges, gives each to `body` on one of `threads` threads, and returns the results in order.
  static func map<Result: Sendable>(count: Int, threads: Int, _ body: @escaping @Sendable (Range<Int>) -> Result) -> [Result] {
    let size = 16_384
    let ranges = stride(from: 0, to: count, by: size).map { $0..<min($0 + size, count) }
    let board = Board(ranges: ranges, body: body)
    run(threads: min(threads, ranges.count)) { board.work() }
    return board.results.map { $0! }
  }

  /// Runs `body` on `threads` threads, the caller's among them, and returns when all are done.
  static func run(threads: Int, _ body: @escaping @Sendable () -> Void) {
    let handles = (1..<max(1, threads)).compactMap { _ in start(body) }
    body()
    for handle in handles { join(handle) }
  }

  typealias Handle = pthread_t

  static func join(_ handle: Handle) {
    pthread_join(handle, nil)
  }

  /// Starts a thread; nil when the system gives none.
  static func start(_ body: @escaping @Sendable () -> Void) -> Handle? {
    var handle = Handle()
    let box = Unmanaged.passRetained(Box(body))
    let failed = pthread_create(
      &handle, nil,
      { pointer in
        Unmanaged<Box>.fromOpaque(pointer!).takeRetainedValue().body()
        return nil
      }, box.toOpaque())
    guard failed == 0 else {
      box.release()
      return nil
    }
    return handle
  }

  private final class Box: Sendable {
    let body: @Sendable () -> Void
    init(_ body: @escaping @Sendable () -> Void) { self.body = body }
  }

  /// The next range is taken under a lock, and each result is written to its own place under it.
  private final class Board<Result: Sendable>: @unchecked Sendable {
    private let ranges: [Range<Int>]
    private let body: @Sendable (Range<Int>) -> Result
    private(set) var results: [Result?]
    private var next = 0
    private let lock = Lock()

    init(ranges: [Range<Int>], body: @escaping @Sendable (Range<Int>) -> Result) {
      self.ranges = ranges
      self.body = body
      results = Array(repeating: nil, count: ranges.count)
    }

    func work() {
      while let index = take() {
        let result = body(ranges[index])
        lock.hold { results[index] = result }
      }
    }

    private func take() -> Int? {
      lock.hold {
        guard next < ranges.count else { return nil }
        next += 1
        return next - 1
      }
    }
  }
}
