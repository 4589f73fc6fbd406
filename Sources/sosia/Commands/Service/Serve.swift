import ArgumentParser
import Assembly
import Service

struct Serve: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Run the service: checks, profiles, merges, conversions, imports over HTTP.",
    discussion: """
      Keeps one SQLite file an account in the data directory and answers on http://127.0.0.1:8080 unless told otherwise. An address that other \
      machines can reach is refused until there is an API key. SIGTERM or Ctrl-C end it after what it accepted is done.

      EXAMPLES
        sosia keys create --data crm --scopes read,write,merge   makes an account and a key, shown once
        sosia serve --data crm
        sosia serve --data crm --listen 0.0.0.0:8080 --set log.format=json
      """)

  @Option(help: .init("Where to listen; several with commas (default: 127.0.0.1:8080).", valueName: "HOST:PORT"))
  var listen: String?

  @Option(help: .init("Fill an empty account with so many made-up people, and print a key and what to try.", valueName: "N"))
  var sample: Int?

  @OptionGroup var configuration: ConfigurationArguments

  func validate() throws {
    if let sample, !(10...10_000_000).contains(sample) { throw ValidationError("--sample takes 10 to 10,000,000.") }
  }

  func run() async throws {
    let reading = try configuration.read(flags: listen.map { ["http.listen": $0] } ?? [:])
    try await ServeRun(configuration: reading.configuration, sampleCount: sample) { start in
      let seconds = (start.seconds * 100).rounded() / 100
      Terminal.complain(
        "sosia: ready on http://\(start.address) with \(start.profiles) profiles after \(seconds) s; the API is described at /openapi.json")
      if !start.suggestions.isEmpty { Terminal.report(start.suggestions, dataIsOnStandardOutput: false) }
    }.run()
  }
}
