import Foundation

extension ServiceConfiguration {
  /// What commands on providers need of the settings, with secrets from the environment.
  /// - Throws: `ServiceFailure` for a secrets file that cannot be used.
  public func providerOptions(environment: [String: String]) throws(ServiceFailure) -> ProviderOptions {
    let home = environment["XDG_CACHE_HOME"].flatMap { $0.hasPrefix("/") ? $0 : nil } ?? NSHomeDirectory() + "/.cache"
    var options = ProviderOptions(cacheDirectory: fetch.cacheDirectory ?? home + "/sosia")
    options.directories = [providers.directory, ProviderLibrary.installedDirectory]
    options.contactURL = fetch.contact
    options.workers = worker.count
    options.workerDeadline = worker.deadline
    do throws(ProviderFailure) {
      options.secrets = try ProviderSecrets(environment: environment, file: providers.secretsFile)
    } catch { throw ServiceFailure(error.description) }
    return options
  }
}
