import Dispatch
import Glibc
import Origin

/// Serves an origin until SIGTERM or SIGINT.
@main struct Main {
  static func main() async throws {
    guard let options = Options(Array(CommandLine.arguments.dropFirst())) else {
      say(Options.usage, to: STDERR_FILENO)
      exit(64)
    }
    let signals = EndSignals()
    let server = try await OriginServer(options.configuration)
    say("origin http://\(server.authority)/ sites \(server.world.sites.count)\n", to: STDOUT_FILENO)
    await signals.wait()
    try await server.stop()
    say("requests \(server.log.count)\n", to: STDOUT_FILENO)
  }

  private static func say(_ text: String, to descriptor: Int32) {
    _ = Array(text.utf8).withUnsafeBytes { write(descriptor, $0.baseAddress, $0.count) }
  }
}

/// SIGTERM and SIGINT, from now on; they no longer end the process by themselves.
private struct EndSignals {
  private let arrivals: AsyncStream<Void>
  private let sources: [any DispatchSourceSignal]

  init() {
    let (arrivals, continuation) = AsyncStream<Void>.makeStream()
    self.arrivals = arrivals
    sources = [SIGTERM, SIGINT].map { number in
      signal(number, SIG_IGN)
      let source = DispatchSource.makeSignalSource(signal: number)
      source.setEventHandler { continuation.yield() }
      source.resume()
      return source
    }
  }

  /// Returns when one of them has come.
  func wait() async {
    for await _ in arrivals { break }
    for source in sources { source.cancel() }
  }
}
