import Locators
import NIOHTTP1

/// The door to the network: calls URLs that strangers gave, and only where they may lead.
///
/// A name is resolved once; all its addresses are checked, and the connection goes to one that was checked, so that a name server which
/// changes its answer gains nothing. Redirects are returned, not followed. Proxies of the environment and `Alt-Svc` are not used.
/// Connections are kept for a few seconds and used again for the same name at the same address.
public struct GuardedClient: Sendable {
  public let configuration: FetchConfiguration
  private let resolver: any AddressResolver
  private let pool: ConnectionPool

  public init(configuration: FetchConfiguration = FetchConfiguration(), resolver: any AddressResolver = SystemResolver.shared) {
    self.configuration = configuration
    self.resolver = resolver
    pool = ConnectionPool(trustedCertificatesPath: configuration.trustedCertificatesPath)
  }

  /// The parsed URL, if it may be called as far as can be told without resolving its host: for refusing a URL when it is entered.
  /// - Throws: `FetchError.invalidURL`, `insecureScheme`, `blockedPort`, and `blockedAddress` where the host is an address.
  public func check(url text: String) throws(FetchError) -> FetchURL {
    let url = try FetchURL(text)
    try check(url)
    return url
  }

  /// - Throws: as `check(url:)`, but for `invalidURL`.
  public func check(_ url: FetchURL) throws(FetchError) {
    guard url.scheme == .https || configuration.allowsHTTP else { throw .insecureScheme(host: url.hostText) }
    guard url.port >= 1024 || configuration.lowPorts.contains(url.port) else { throw .blockedPort(url.port) }
    if case .address(let address) = url.host { try check(address, of: url) }
  }

  /// The answer to the request, whatever its status.
  /// - Throws: `FetchError`; the request may have reached the host in the cases `timeout`, `closed`, `malformedAnswer`, `tooSlow`,
  ///   `unreadableBody` and `cancelled`.
  public func send(_ request: FetchRequest) async throws(FetchError) -> FetchResponse {
    let limits = TransferLimits(
      connectTimeout: configuration.connectTimeout, firstByteTimeout: nil, bodyInBytes: configuration.responseLimitInBytes,
      decompressedInBytes: configuration.responseLimitInBytes, ratio: 1, minimumSpeed: 0, decompresses: false)
    return try await send(request, url: try check(url: request.url), limits: limits, timeout: configuration.totalTimeout)
  }

  /// - Parameter url: what is called, in the place of the request's own URL; checked here.
  func send(_ request: FetchRequest, url: FetchURL, limits: TransferLimits, timeout: Duration) async throws(FetchError) -> FetchResponse {
    try check(url)
    try request.checkHeaders()
    let start = ContinuousClock.now
    let (answer, address) = try await withDeadline(timeout) { () async throws(FetchError) in
      try await exchange(request, url: url, limits: limits)
    }
    return FetchResponse(
      status: answer.status, headers: answer.headers, body: answer.body, isTruncated: answer.isTruncated, receivedBytes: answer.received,
      address: address, duration: ContinuousClock.now - start)
  }

  private func exchange(_ request: FetchRequest, url: FetchURL, limits: TransferLimits)
    async throws(FetchError) -> (ExchangeHandler.Answer, IPAddress)
  {
    let addresses = try await addresses(of: url)
    // One bad address spoils the name: a public one beside it is how a name server hides the private one.
    for address in addresses { try check(address, of: url) }
    var failure = FetchError.unresolvable(host: url.hostText, isTemporary: false)
    for address in addresses.prefix(configuration.addressLimit) {
      do {
        return (try await exchange(request, url: url, endpoint: endpoint(url, address), limits: limits), address)
      } catch {
        failure = Task.isCancelled ? .cancelled : FetchError(error, url: url, limits: limits)
        // Only while nothing was sent can another address be tried without the request arriving twice.
        guard failure.isBeforeSending, !Task.isCancelled else { throw failure }
      }
    }
    throw failure
  }

  /// The address that a request would go to first: hosts that share it share its pace.
  func firstAddress(of url: FetchURL) async throws(FetchError) -> IPAddress {
    guard let first = try await addresses(of: url).first else { throw .unresolvable(host: url.hostText, isTemporary: false) }
    try check(first, of: url)
    return first
  }

  private func addresses(of url: FetchURL) async throws(FetchError) -> [IPAddress] {
    switch url.host {
    case .address(let address): [address]
    case .name(let name): if let origin = configuration.testOrigin { [origin.address] } else { try await resolver.addresses(of: name) }
    }
  }

  private func endpoint(_ url: FetchURL, _ address: IPAddress) -> Endpoint {
    if let origin = configuration.testOrigin { return Endpoint(address: origin.address, port: origin.port, identity: nil) }
    if let other = configuration.substitutes[address] { return Endpoint(address: other.address, port: other.port, identity: nil) }
    let identity: Endpoint.Identity = if case .name(let name) = url.host { .name(name) } else { .address }
    return Endpoint(address: address, port: url.port, identity: url.scheme == .https ? identity : nil)
  }

  private func exchange(_ request: FetchRequest, url: FetchURL, endpoint: Endpoint, limits: TransferLimits)
    async throws -> ExchangeHandler.Answer
  {
    let head = request.head(url: url, userAgent: configuration.userAgent, decompresses: limits.decompresses)
    let body = request.method == .post ? request.body : nil
    // A host may close a resting connection just as a request sets out on it; only what can be sent twice goes that way.
    if request.method != .post, let connection = pool.take(endpoint) {
      do {
        return try await run(connection, head, body, limits)
      } catch ExchangeHandler.Flaw.closed(answered: false) where !Task.isCancelled {
        // Nothing was answered: once more over a connection of its own.
      }
    }
    return try await run(try await pool.open(endpoint, timeout: limits.connectTimeout), head, body, limits)
  }

  private func run(_ connection: Connection, _ head: HTTPRequestHead, _ body: [UInt8]?, _ limits: TransferLimits)
    async throws -> ExchangeHandler.Answer
  {
    let answer = try await connection.run(head, body: body, limits: limits)
    if answer.isReusable { pool.give(connection) }
    return answer
  }

  private func check(_ address: IPAddress, of url: FetchURL) throws(FetchError) {
    let scope = address.scope
    guard scope == .global || configuration.allowsPrivateAddresses && scope.isReachablePrivately else {
      throw .blockedAddress(host: url.hostText, address: address.description, scope: scope)
    }
  }
}

extension FetchRequest {
  /// The request's line and fields as they are sent.
  fileprivate func head(url: FetchURL, userAgent: String, decompresses: Bool) -> HTTPRequestHead {
    var fields = HTTPHeaders()
    let isDefault = url.port == (url.scheme == .https ? 443 : 80)
    fields.add(name: "host", value: isDefault ? url.hostText : "\(url.hostText):\(url.port)")
    for (name, value) in headers { fields.add(name: name, value: value) }
    if !fields.contains(name: "user-agent") { fields.add(name: "user-agent", value: userAgent) }
    if decompresses, !fields.contains(name: "accept-encoding") { fields.add(name: "accept-encoding", value: "gzip, deflate") }
    if method == .post { fields.add(name: "content-length", value: String(body.count)) }
    return HTTPRequestHead(version: .http1_1, method: HTTPMethod(rawValue: method.rawValue), uri: url.target, headers: fields)
  }
}
