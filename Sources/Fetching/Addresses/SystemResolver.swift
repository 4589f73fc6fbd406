import Glibc
public import Locators
import NIOPosix
import Synchronization

/// The resolver of the operating system, asked on threads of its own, since it blocks.
public final class SystemResolver: AddressResolver {
  private let pool: NIOThreadPool

  /// The one resolver of the process; its threads live as long as it does.
  public static let shared = SystemResolver(threads: 4)

  private init(threads: Int) {
    pool = NIOThreadPool(numberOfThreads: threads)
    pool.start()
  }

  public func addresses(of name: String) async throws(FetchError) -> [IPAddress] {
    let answer = Answer()
    let result = await withTaskCancellationHandler {
      await withCheckedContinuation { continuation in
        answer.wait(continuation)
        pool.submit { state in answer.give(state == .active ? Self.resolve(name) : .failure(.cancelled)) }
      }
    } onCancel: {
      // The thread stays blocked until the system gives up; only the caller goes on.
      answer.give(.failure(.cancelled))
    }
    return try result.get()
  }

  /// Passes the first answer to the one who waits, whichever of the two comes first.
  private final class Answer: Sendable {
    private enum State {
      case empty
      case awaited(CheckedContinuation<Result<[IPAddress], FetchError>, Never>)
      case given(Result<[IPAddress], FetchError>)
      case taken
    }

    private let state = Mutex(State.empty)

    func wait(_ continuation: CheckedContinuation<Result<[IPAddress], FetchError>, Never>) {
      let early: Result<[IPAddress], FetchError>? = state.withLock { state in
        if case .given(let result) = state {
          state = .taken
          return result
        }
        state = .awaited(continuation)
        return nil
      }
      if let early { continuation.resume(returning: early) }
    }

    func give(_ result: Result<[IPAddress], FetchError>) {
      let waiting: CheckedContinuation<Result<[IPAddress], FetchError>, Never>? = state.withLock { state in
        switch state {
        case .empty:
          state = .given(result)
          return nil
        case .awaited(let continuation):
          state = .taken
          return continuation
        case .given, .taken: return nil
        }
      }
      waiting?.resume(returning: result)
    }
  }

  private static func resolve(_ name: String) -> Result<[IPAddress], FetchError> {
    var hints = addrinfo()
    hints.ai_family = AF_UNSPEC
    hints.ai_socktype = Int32(SOCK_STREAM.rawValue)
    var list: UnsafeMutablePointer<addrinfo>?
    let code = getaddrinfo(name, nil, &hints, &list)
    defer { if let list { freeaddrinfo(list) } }
    guard code == 0 else { return .failure(.unresolvable(host: name, isTemporary: code != EAI_NONAME && code != eaiNoData)) }
    var addresses: [IPAddress] = []
    var next = list
    while let entry = next {
      if let address = address(of: entry.pointee), !addresses.contains(address) { addresses.append(address) }
      next = entry.pointee.ai_next
    }
    return addresses.isEmpty ? .failure(.unresolvable(host: name, isTemporary: false)) : .success(addresses)
  }

  /// `EAI_NODATA`, which the C library declares for GNU sources only.
  private static let eaiNoData: Int32 = -5

  private static func address(of entry: addrinfo) -> IPAddress? {
    var text = [CChar](repeating: 0, count: Int(NI_MAXHOST))
    guard getnameinfo(entry.ai_addr, entry.ai_addrlen, &text, socklen_t(text.count), nil, 0, NI_NUMERICHOST) == 0 else { return nil }
    // An address of the same cable has its zone after a percent sign; its scope is judged without.
    let characters = text.prefix { $0 != 0 && $0 != CChar(UInt8(ascii: "%")) }.map { UInt8(bitPattern: $0) }
    return IPAddress(String(decoding: characters, as: UTF8.self))
  }
}
