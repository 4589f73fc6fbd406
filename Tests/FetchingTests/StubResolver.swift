import Fetching
import Locators
import Synchronization

/// A name server with answers made for a test: the first for the first question, the last one again and again.
final class StubResolver: AddressResolver {
  private let answers: [[IPAddress]]
  private let asked = Mutex(0)

  init(_ answers: [String]...) { self.answers = answers.map { $0.compactMap(IPAddress.init) } }

  var questionCount: Int { asked.withLock { $0 } }

  func addresses(of name: String) async throws(FetchError) -> [IPAddress] {
    let number = asked.withLock { count in
      count += 1
      return count
    }
    guard let last = answers.last else { throw .unresolvable(host: name, isTemporary: false) }
    return number <= answers.count ? answers[number - 1] : last
  }
}

/// A name server that never answers.
struct DeafResolver: AddressResolver {
  func addresses(of name: String) async throws(FetchError) -> [IPAddress] {
    let silence = AsyncStream<Never> { _ in }
    for await _ in silence {}
    throw .cancelled
  }
}
