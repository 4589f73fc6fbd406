public import ProviderKit

/// How politely pages and services are asked.
public struct WebFetcherConfiguration: Sendable {
  /// The product token that robots.txt files address.
  public var agent = "sosia"
  /// Sent as `User-Agent`; it names the product and where its owner can be reached.
  public var userAgent: String
  /// For each host, beside what the provider declares and the site asks for.
  public var hostPace = Pace(requests: 2, per: .seconds(1), burst: 4)
  /// For all hosts of one address together; nil for none.
  public var addressPace: Pace? = Pace(requests: 10, per: .seconds(1), burst: 20)
  /// Exchanges with one host at a time.
  public var connectionsPerHost = 4
  public var breaker = CircuitBreaker.Configuration()
  /// Bytes a second that a body must bring in each ten seconds.
  public var minimumSpeed = 1024
  /// Longer bodies are not kept for another time.
  public var cachedBodyLimitInBytes = 1 << 20
  /// How long the addresses of a name are believed.
  public var resolutionLifetime: Duration = .seconds(60)

  /// - Parameter contactURL: where the owner of a site finds out who calls and how to make it stop.
  public init(contactURL: String) { userAgent = "sosia (+\(contactURL))" }
}
