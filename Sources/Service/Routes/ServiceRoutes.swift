public import Accounts
public import Fetching

/// All routes of the service.
public enum ServiceRoutes {
  public struct Options: Sendable {
    public var version: String
    public var metrics: Metrics
    public var bodyLimitInBytes: Int
    public var importLimitInBytes: Int

    public enum Metrics: Sendable {
      case off, open
      /// For keys with the scope `admin`.
      case keyed
    }

    public init(version: String, metrics: Metrics = .open, bodyLimitInBytes: Int = 1 << 20, importLimitInBytes: Int = 2 << 30) {
      self.version = version
      self.metrics = metrics
      self.bodyLimitInBytes = bodyLimitInBytes
      self.importLimitInBytes = importLimitInBytes
    }
  }

  /// The registry with every route, ready for a `Responder`.
  /// - Parameters:
  ///   - authenticator: forgets the keys that a route revokes.
  ///   - webhooks: tells which URLs webhooks may have.
  public static func registry(
    accounts: AccountRoster, readiness: Readiness, metrics: MetricsRegistry, authenticator: KeyAuthenticator, webhooks: GuardedClient,
    options: Options
  ) -> RouteRegistry {
    var registry = RouteRegistry(title: "Sosia", version: options.version, bodyLimitInBytes: options.bodyLimitInBytes)
    let groups: [any RouteGroup] = [
      CheckRoutes(accounts: accounts), ProfileRoutes(accounts: accounts), UpsertRoutes(accounts: accounts),
      RelationRoutes(accounts: accounts), SearchRoutes(accounts: accounts), DealRoutes(accounts: accounts),
      SuppressionRoutes(accounts: accounts),
      ConversionRoutes(accounts: accounts), MergeRoutes(accounts: accounts), ReviewRoutes(accounts: accounts),
      SweepRoutes(accounts: accounts), SettingRoutes(accounts: accounts), JobRoutes(accounts: accounts),
      ImportRoutes(accounts: accounts, limitInBytes: options.importLimitInBytes), ExportRoutes(accounts: accounts),
      WebhookRoutes(accounts: accounts, client: webhooks), KeyRoutes(accounts: accounts, authenticator: authenticator),
      AuditRoutes(accounts: accounts),
    ]
    registry.add(problemTypes: ProblemType.domain)
    for group in groups { group.register(in: &registry) }
    OpenRoutes(readiness: readiness, metrics: metrics, access: options.metrics).register(in: &registry)
    registry.registerDocuments()
    return registry
  }
}
