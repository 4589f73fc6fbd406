import ArgumentParser
import Assembly

struct ProviderList: AsyncParsableCommand {
  static let configuration = CommandConfiguration(commandName: "list", abstract: "All providers that there are, one a line.")

  @Flag(help: "Print them as JSON.") var json = false
  @OptionGroup var arguments: ProviderArguments

  func run() async throws {
    let entries = arguments.library(try arguments.options()).all()
    print(json ? ProviderReport.json(entries) : ProviderReport.lines(entries).joined(separator: "\n"))
  }
}

struct ProviderShow: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "show", abstract: "What a provider says of itself: fields, inputs, hosts, pace, terms.",
    discussion: "EXAMPLE\n  sosia providers show companies-house")

  @OptionGroup var name: ProviderName
  @Flag(help: "Print it as JSON.") var json = false
  @OptionGroup var arguments: ProviderArguments

  func run() async throws {
    let installed = try found(name.provider, in: arguments.library(try arguments.options()))
    print(json ? ProviderReport.json(installed) : ProviderReport.lines(installed).joined(separator: "\n"))
  }
}
