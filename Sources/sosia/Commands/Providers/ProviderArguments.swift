import ArgumentParser
import Assembly
import Foundation

/// Where providers are, and the settings that they run with.
struct ProviderArguments: ParsableArguments {
  @Option(
    name: .customLong("providers"), help: .init("The folder of providers (default: Providers).", valueName: "DIR"), completion: .directory)
  var providers: String?

  @OptionGroup var configuration: ConfigurationArguments

  func options() throws -> ProviderOptions {
    try configuration.read(flags: providers.map { ["providers.directory": $0] } ?? [:]).configuration
      .providerOptions(environment: ProcessInfo.processInfo.environment)
  }

  func library(_ options: ProviderOptions) -> ProviderLibrary { ProviderLibrary(directories: options.directories) }
}

/// Says what is missing before real hosts are asked.
func remind(_ options: ProviderOptions) {
  guard options.testOrigin == nil, options.contactURL == ProviderOptions.placeholderContactURL else { return }
  Terminal.complain("sosia: note: requests name nobody as their sender; set fetch.contact to a page of yours")
}

/// The provider that a command is about.
struct ProviderName: ParsableArguments {
  @Argument(help: .init("A provider's name, or the path of its folder.", valueName: "PROVIDER"), completion: .directory)
  var provider: String
}

/// Runs a body with workers, which are ended whatever happens; failures become what `sosia` says of them.
func withBench<R>(_ options: ProviderOptions, _ body: (ProviderBench) async throws -> R) async throws -> R {
  do {
    let bench = try ProviderBench(options)
    do {
      let result = try await body(bench)
      await bench.close()
      return result
    } catch {
      await bench.close()
      throw error
    }
  } catch let failure as ProviderFailure {
    throw ServiceFailure(failure.description, isUsage: failure.isUsage)
  }
}

/// Finds a provider; a failure becomes what `sosia` says of it.
func found(_ name: String, in library: ProviderLibrary) throws -> InstalledProvider {
  do throws(ProviderFailure) { return try library.find(name) } catch {
    throw ServiceFailure(error.description, isUsage: error.isUsage)
  }
}
