public import Profiles

/// One request to a source, and the rules under which it may be made.
public struct FetchOrder: Hashable, Sendable {
  public enum Method: String, Sendable, CaseIterable { case get = "GET", head = "HEAD", post = "POST" }

  /// What robots.txt means for the request.
  public enum Robots: String, Sendable, CaseIterable {
    case obey
    /// For an API that its owner offers to programs.
    case ignore
  }

  public struct Header: Hashable, Sendable {
    public var name: String
    public var value: String

    public init(_ name: String, _ value: String) {
      self.name = name
      self.value = value
    }
  }

  public var provider: ProviderID
  public var method: Method
  public var url: String
  public var headers: [Header]
  public var body: [UInt8]
  /// Put in by the fetcher; the order itself never holds a secret's value.
  public var secrets: [SecretUse]
  /// Hosts that the request and its redirects may reach, and that secrets may be sent to; empty for any public host, without secrets.
  public var allowedHosts: [HostPattern]
  public var limits: FetchLimits
  /// Whether validators of a kept answer are sent along.
  public var isConditional: Bool
  /// Whether an answer may be kept and given again by RFC 9111.
  public var mayCache: Bool
  public var robots: Robots
  /// Rules on the pace of the provider, beside those of the host.
  public var rates: [RateRule]
  public var retry: RetryRule
  /// When an answer is worth nothing any more; nil for the limits alone.
  public var deadline: Timestamp?
  /// Requests that the fetcher may send for this order, redirects and retries included; the lookup's remaining budget.
  public var callLimit: Int

  public init(
    provider: ProviderID, method: Method = .get, url: String, headers: [Header] = [], body: [UInt8] = [], secrets: [SecretUse] = [],
    allowedHosts: [HostPattern] = [], limits: FetchLimits = FetchLimits(), isConditional: Bool = true, mayCache: Bool = true,
    robots: Robots = .obey, rates: [RateRule] = [], retry: RetryRule = RetryRule(), deadline: Timestamp? = nil, callLimit: Int = 20
  ) {
    self.provider = provider
    self.method = method
    self.url = url
    self.headers = headers
    self.body = body
    self.secrets = secrets
    self.allowedHosts = allowedHosts
    self.limits = limits
    self.isConditional = isConditional
    self.mayCache = mayCache
    self.robots = robots
    self.rates = rates
    self.retry = retry
    self.deadline = deadline
    self.callLimit = callLimit
  }
}
