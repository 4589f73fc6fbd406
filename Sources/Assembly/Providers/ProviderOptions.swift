public import Fetching

/// What commands on providers need to know beside the provider.
public struct ProviderOptions: Sendable {
  /// Where providers are looked for, the first one first.
  public var directories = ["Providers"]
  /// Where the address of the person behind the requests is: a page that says who asks and how to make it stop.
  public var contactURL = Self.placeholderContactURL
  /// Where paces, robots.txt files and answers are kept between two runs.
  public var cacheDirectory: String
  /// Values of secrets; see ``ProviderSecrets``.
  public var secrets = ProviderSecrets()
  /// Processes that read documents; nil for one a core.
  public var workers: Int?
  /// How long a worker may read one document.
  public var workerDeadline: Duration = .seconds(5)
  /// A server on this machine that stands for every host; nil asks the real ones.
  public var testOrigin: TestOrigin?

  /// The address that says nobody; whoever asks real sources is to set another.
  public static let placeholderContactURL = "https://sosia.example/bot"

  public init(cacheDirectory: String) { self.cacheDirectory = cacheDirectory }
}
