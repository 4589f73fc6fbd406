import ArgumentParser
import Assembly
import Certification
import Notation
import ProviderKit

struct ProviderCertify: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "certify", abstract: "Hold a provider against the contract.",
    discussion: """
      Plays the provider's fixtures as they are and gone wrong: refused, silent, cut, garbled, huge. Nothing reaches a network. Exit status 1 \
      if a check fails.

      EXAMPLES
        sosia providers certify my-source
        sosia providers certify Providers/python-example --json
      """)

  @OptionGroup var name: ProviderName
  @Flag(help: "Print the findings as JSON.") var json = false
  @OptionGroup var arguments: ProviderArguments

  func run() async throws {
    let options = try arguments.options()
    let installed = try found(name.provider, in: arguments.library(options))
    let certificate = try await withBench(options) { bench in
      try await bench.certify(installed) { finding, share in Waiting.progress(finding.id, share) }
    }
    if json {
      var writer = JSONWriter(capacity: 16_384)
      certificate.write(to: &writer)
      print(String(decoding: writer.bytes, as: UTF8.self))
    } else {
      print(certificate.lines.joined(separator: "\n"))
    }
    if !certificate.isGranted { throw ExitCode(1) }
  }
}
