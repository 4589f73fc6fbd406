import Adapters
import ArgumentParser
import Assembly
import ProviderKit

struct ProviderCheck: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check", abstract: "Read a provider's file and replay its fixtures.",
    discussion: "Every flaw of the file is shown with line, column and a hint; then each fixture, and what is otherwise than it says.")

  @OptionGroup var name: ProviderName
  @OptionGroup var arguments: ProviderArguments

  func run() async throws {
    let options = try arguments.options()
    let installed = try found(name.provider, in: arguments.library(options))
    let failed = try await withBench(options) { bench in
      try await bench.check(installed) { report in
        print((report.isPassed ? "ok    " : "FAIL  ") + "\(report.name): \(report.outcome.name), \(report.claims) claims")
        for difference in report.differences { print("      \(difference)") }
      }
    }
    print("\(installed.manifest.id) \(installed.manifest.version): \(installed.fixtures.count) fixtures, \(failed) failed")
    if failed > 0 { throw ExitCode(1) }
  }
}
