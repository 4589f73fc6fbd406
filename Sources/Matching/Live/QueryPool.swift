import Glibc
import Normalization
import Synchronization

/// The memories of the queries that may run at once; who finds none waits for one.
final class QueryPool: @unchecked Sendable {
  private let free: Mutex<[Int]>
  private let available: UnsafeMutablePointer<sem_t>
  private let queries: [LiveQuery]

  init(_ queries: [LiveQuery]) {
    self.queries = queries
    free = Mutex(Array(queries.indices))
    available = .allocate(capacity: 1)
    let failure = sem_init(available, 0, UInt32(queries.count))
    precondition(failure == 0, "no semaphore can be made")
  }

  deinit {
    sem_destroy(available)
    available.deallocate()
  }

  func with<Result>(_ body: (LiveQuery) throws -> Result) rethrows -> Result {
    while sem_wait(available) != 0 {}
    let number = free.withLock { $0.removeLast() }
    defer {
      free.withLock { $0.append(number) }
      sem_post(available)
    }
    return try body(queries[number])
  }
}
