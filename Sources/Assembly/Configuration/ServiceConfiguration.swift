public import Service

/// Everything that can be set about the service, with its defaults.
public struct ServiceConfiguration: Sendable, Hashable {
  public var data = DataSection()
  public var http = HTTPSection()
  public var limits = LimitsSection()
  public var log = LogSection()
  public var matching = MatchingSection()
  public var webhooks = WebhooksSection()
  public var retention = RetentionSection()
  public var sqlite = SQLiteSection()
  public var metrics = MetricsSection()
  public var providers = ProvidersSection()
  public var fetch = FetchSection()
  public var worker = WorkerSection()
  /// Threads at work on matching; nil for as many as there are cores.
  public var workerThreads: Int?

  public init() {}

  /// Where things are kept.
  public struct DataSection: Sendable, Hashable {
    /// The directory with one store an account.
    public var directory = "sosia-data"
    /// Where backups go; nil for `backups` inside the data directory.
    public var backupDirectory: String?
  }

  /// Where the service listens, and what it bears with from its clients.
  public struct HTTPSection: Sendable, Hashable {
    public var listen = [ListenAddress(host: "127.0.0.1", port: 8080)]
    /// How clients reach the service, without a slash at the end; nil for the first address that it listens on.
    public var publicURL: String?
    public var bodyLimitInBytes = 1 << 20
    public var importBodyLimitInBytes = 2 << 30
    /// From the first byte of a request to the end of its headers.
    public var headerTimeout: Duration = .seconds(10)
    /// Between two requests of one connection.
    public var idleTimeout: Duration = .seconds(60)
    /// Between two pieces of one request's body.
    public var readTimeout: Duration = .seconds(30)
    /// From the end of a request's headers to its answer; imports and exports excepted.
    public var requestDeadline: Duration = .seconds(30)
    public var maximumConnections = 10_000
  }

  /// How much one key may ask.
  public struct LimitsSection: Sendable, Hashable {
    /// Requests a second over time.
    public var requestsPerSecond = 5000.0
    /// Requests at once after a pause.
    public var burst = 10_000
  }

  public struct LogSection: Sendable, Hashable {
    public enum Level: String, Sendable, CaseIterable { case trace, debug, info, notice, warning, error, critical }
    public enum Format: String, Sendable, CaseIterable { case text, json }
    public var level = Level.info
    public var format = Format.text
  }

  public struct MatchingSection: Sendable, Hashable {
    /// Two capital letters of the country that phone numbers without a prefix belong to; nil guesses.
    public var defaultRegion: String?
    /// Probability from which two profiles are shown as matches, [0, 1].
    public var matchThreshold = 0.9
    /// Probability from which a pair is put into the review queue, [0, 1]; not above `matchThreshold`.
    public var reviewThreshold = 0.5
  }

  public struct WebhooksSection: Sendable, Hashable {
    /// Lets webhooks be sent to this machine and to private networks.
    public var allowsPrivateAddresses = false
    /// Lets webhooks be sent without encryption.
    public var allowsHTTP = false
    /// For one attempt.
    public var timeout: Duration = .seconds(20)
  }

  /// How long what has done its work is kept.
  public struct RetentionSection: Sendable, Hashable {
    public var idempotencyKeys: Duration = .seconds(24 * 3600)
    /// Of jobs that have ended, and of webhook deliveries.
    public var jobs: Duration = .seconds(30 * 86_400)
  }

  public struct SQLiteSection: Sendable, Hashable {
    public enum Synchronous: String, Sendable, CaseIterable {
      /// A power loss may lose the last transactions; never an older one, and the file stays whole.
      case normal
      /// What was acknowledged survives a power loss.
      case full
    }

    public var cacheSizeInBytes = 64 << 20
    public var synchronous = Synchronous.full
  }

  public struct MetricsSection: Sendable, Hashable {
    public var isEnabled = true
    public var requiresKey = false
  }

  /// Sources of profile data.
  public struct ProvidersSection: Sendable, Hashable {
    /// The folder with one provider a folder.
    public var directory = "Providers"
    /// A file of lines `secret://store/name = value`; nil for none.
    public var secretsFile: String?
  }

  /// How sources are asked.
  public struct FetchSection: Sendable, Hashable {
    /// A page that says who asks and how to make it stop; part of the user agent.
    public var contact = ProviderOptions.placeholderContactURL
    /// Where paces, robots.txt files and answers are kept; nil for `sosia` in the user's cache folder.
    public var cacheDirectory: String?
  }

  /// Processes that read documents of sources.
  public struct WorkerSection: Sendable, Hashable {
    /// Nil for as many as there are cores.
    public var count: Int?
    /// For one document.
    public var deadline: Duration = .seconds(5)
  }
}
