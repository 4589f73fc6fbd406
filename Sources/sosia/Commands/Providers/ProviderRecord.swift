import ArgumentParser
import Assembly
import ProviderKit

struct ProviderRecord: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "record", abstract: "Ask the source and keep what came as a fixture, without secrets.",
    discussion: """
      Writes lookup.yaml, each request and answer, and claims.json into fixtures/NAME of the provider's folder. Read them before they are \
      published: they hold what the source said. Name the fixture in the section "tests" of the adapter.

      EXAMPLE
        sosia providers record my-source --domain acme.it --fixture found
      """)

  @OptionGroup var name: ProviderName
  @OptionGroup var who: QuestionArguments
  @OptionGroup var origin: OriginArguments
  @Option(help: .init("The fixture's name.", valueName: "NAME")) var fixture = "recorded"
  @OptionGroup var arguments: ProviderArguments

  func run() async throws {
    var options = try arguments.options()
    origin.apply(to: &options)
    let installed = try found(name.provider, in: arguments.library(options))
    let question = try who.question()
    remind(options)
    let (fixture, title) = (fixture, "asking \(installed.manifest.id)")
    let (folder, answer) = try await withBench(options) { bench in
      let lookup = try question.lookup(for: installed.manifest, now: ProviderBench.now(), requestID: "fixture-\(fixture)")
      return try await Waiting.shown(title) { try await bench.record(installed, lookup, as: fixture) }
    }
    let reason = answer.outcome.reason.map { " (\($0))" } ?? ""
    print("\(folder): \(answer.outcome.name)\(reason), \(answer.claims.count) claims, \(answer.cost.calls) calls")
  }
}
