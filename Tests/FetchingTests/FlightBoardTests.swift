import Synchronization
import Testing

@testable import Fetching

@Suite struct FlightBoardTests {
  /// Closed until it is opened; then whoever waits goes on.
  final class Gate: Sendable {
    private let stream: AsyncStream<Void>
    private let opening: AsyncStream<Void>.Continuation
    init() { (stream, opening) = AsyncStream.makeStream() }
    func open() { opening.finish() }
    func pass() async { for await _ in stream {} }
  }

  final class Count: Sendable {
    private let value = Mutex(0)
    func add() { value.withLock { $0 += 1 } }
    var total: Int { value.withLock { $0 } }
  }

  @Test func `who asks for the same thing meanwhile gets the same answer`() async {
    let board = FlightBoard<String, Int>()
    let gate = Gate()
    let starts = Count()
    let tasks = (0..<10).map { _ in
      Task {
        await board.share("a") {
          starts.add()
          await gate.pass()
          return 42
        }
      }
    }
    while await board.waitingCount("a") < 10 { await Task.yield() }
    gate.open()
    var shared = 0
    for task in tasks {
      let result = await task.value
      #expect(result?.value == 42)
      if result?.isShared == true { shared += 1 }
    }
    #expect(starts.total == 1)
    #expect(shared == 9)
  }

  @Test func `one caller's end leaves the others' work alone, the last one's ends it`() async {
    let board = FlightBoard<String, Bool>()
    let gate = Gate()
    let tasks = (0..<3).map { _ in
      Task {
        await board.share("a") {
          await gate.pass()
          return !Task.isCancelled
        }
      }
    }
    while await board.waitingCount("a") < 3 { await Task.yield() }
    tasks[0].cancel()
    #expect(await tasks[0].value == nil)
    #expect(await board.waitingCount("a") == 2)
    gate.open()
    #expect(await tasks[1].value?.value == true)
    #expect(await tasks[2].value?.value == true)
    let alone = Task {
      await board.share("b") {
        await withTaskCancellationHandler {
          await Gate().pass()
        } onCancel: {
        }; return true
      }
    }
    while await board.waitingCount("b") < 1 { await Task.yield() }
    alone.cancel()
    #expect(await alone.value == nil)
    #expect(await board.waitingCount("b") == 0)
  }
}
