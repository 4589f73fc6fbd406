import ArgumentParser
import Assembly
import Foundation

/// Settings as all commands of the service take them.
struct ConfigurationArguments: ParsableArguments {
  @Option(
    name: .customLong("data"), help: .init("The data directory; made if it is not there (default: sosia-data).", valueName: "DIR"),
    completion: .directory)
  var data: String?

  @Option(help: .init("A JSON file with settings; see \"sosia config\".", valueName: "FILE"), completion: .file(extensions: ["json"]))
  var config: String?

  @Option(name: .customLong("set"), help: .init("One setting, such as http.body-limit=2MiB; may be repeated.", valueName: "KEY=VALUE"))
  var settings: [String] = []

  /// - Parameter flags: settings of the command's own flags, which go before `--set`.
  func read(flags own: [String: String] = [:]) throws -> ConfigurationReading {
    var flags: [String: String] = [:]
    for setting in settings {
      let halves = setting.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
      guard halves.count == 2 else { throw ValidationError("--set takes KEY=VALUE, not \"\(setting)\".") }
      flags[String(halves[0])] = String(halves[1])
    }
    if let data { flags["data.directory"] = data }
    flags.merge(own) { $1 }
    do {
      return try ConfigurationReader(otherVariables: ["SOSIA_URL", "SOSIA_KEY", "SOSIA_SHARED", "SOSIA_LONG_TESTS"]).read(
        flags: flags, environment: ProviderSecrets.removed(from: ProcessInfo.processInfo.environment), file: config)
    } catch { throw ServiceFailure(error) }
  }
}

/// Where a command finds the service: behind a URL, or in a data directory on which none runs.
struct TargetArguments: ParsableArguments {
  @Option(help: .init("A running service, such as http://127.0.0.1:8080 (or the variable SOSIA_URL).", valueName: "URL"))
  var url: String?

  @Option(
    name: .customLong("key-file"),
    help: .init("A file with the API key (or the variable SOSIA_KEY); keys are never arguments.", valueName: "FILE"),
    completion: .file())
  var keyFile: String?

  @Option(help: .init("The account in the data directory.", valueName: "NAME"))
  var account = "default"

  @OptionGroup var configuration: ConfigurationArguments

  func validate() throws {
    if url != nil, configuration.data != nil { throw ValidationError("Give either --url or --data, not both.") }
  }

  func address() throws -> ServiceAddress {
    let environment = ProcessInfo.processInfo.environment
    guard let url = url ?? (configuration.data == nil ? environment["SOSIA_URL"].flatMap { $0.isEmpty ? nil : $0 } : nil) else {
      return .directory(try configuration.read().configuration, account: account)
    }
    guard url.hasPrefix("http://") || url.hasPrefix("https://") else {
      throw ServiceFailure("--url must begin with http:// or https://", isUsage: true)
    }
    let key: String
    if let keyFile {
      guard let text = try? String(contentsOfFile: keyFile, encoding: .utf8) else {
        throw ServiceFailure("\(keyFile): cannot be read; name a file that holds the key")
      }
      key = text.trimmingCharacters(in: .whitespacesAndNewlines)
    } else if let text = environment["SOSIA_KEY"], !text.isEmpty {
      key = text
    } else {
      throw ServiceFailure("a key is needed: name a file that holds it with --key-file, or set SOSIA_KEY", isUsage: true)
    }
    return .url(url, key: key)
  }
}
