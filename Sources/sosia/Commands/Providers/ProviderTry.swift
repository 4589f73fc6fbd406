import ArgumentParser
import Assembly
import ProviderKit

struct ProviderTry: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "try", abstract: "Ask a provider, and show each claim with its evidence.",
    discussion: """
      EXAMPLES
        sosia providers try company-website --domain acme.it
        sosia providers try gleif --name "Acme S.p.A." --country IT --json
        sosia providers try gleif --fixture found_by_lei
        sosia providers try company-website --domain acme.example --origin 127.0.0.1:8090 --allow-private
      """)

  @OptionGroup var name: ProviderName
  @OptionGroup var who: QuestionArguments
  @OptionGroup var origin: OriginArguments
  @Option(help: .init("Play this fixture instead of asking the source.", valueName: "NAME")) var fixture: String?
  @Flag(help: "Print the answer as JSON.") var json = false
  @OptionGroup var arguments: ProviderArguments

  func run() async throws {
    var options = try arguments.options()
    origin.apply(to: &options)
    let installed = try found(name.provider, in: arguments.library(options))
    let question = try who.question()
    if fixture == nil { remind(options) }
    let (fixture, title) = (fixture, "asking \(installed.manifest.id)")
    let answer = try await withBench(options) { bench in
      if let fixture { return try await bench.replay(installed, fixture: fixture) }
      let lookup = try question.lookup(for: installed.manifest, now: ProviderBench.now(), requestID: "try")
      return try await Waiting.shown(title) { try await bench.ask(installed, lookup) }
    }
    print(json ? ProviderReport.json(answer) : ProviderReport.lines(answer).joined(separator: "\n"))
    if !answer.outcome.isAnswer { throw ExitCode(1) }
  }
}

/// A line on the terminal while a source is asked.
enum Waiting {
  static func shown<R>(_ title: String, _ body: () async throws -> R) async rethrows -> R {
    if Terminal.isInteractive { Terminal.write("\r\u{1B}[K\(title) ...", to: 2) }
    defer { if Terminal.isInteractive { Terminal.write("\r\u{1B}[K", to: 2) } }
    return try await body()
  }

  static func progress(_ title: String, _ share: Double) {
    guard Terminal.isInteractive else { return }
    Terminal.write("\r\u{1B}[K" + (share < 1 ? "\(title) \(Int(share * 100))%" : ""), to: 2)
  }
}
