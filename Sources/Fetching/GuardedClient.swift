/// The door to the network: calls URLs that strangers gave, and only where they may lead.
///
/// A name is resolved once; all its addresses are checked, and the connection goes to one that was checked, so that a name server which
/// changes its answer gains nothing. Redirects are returned, not followed. Proxies of the environment are not used.
public struct GuardedClient: Sendable {
  public let configuration: FetchConfiguration
  private let resolver: any AddressResolver

  public init(configuration: FetchConfiguration = FetchConfiguration(), resolver: any AddressResolver = SystemResolver.shared) {
    self.configuration = configuration
    self.resolver = resolver
  }

  /// The parsed URL, if it may be called as far as can be told without resolving its host: for refusing a URL when it is entered.
  /// - Throws: `FetchError.invalidURL`, `insecureScheme`, `blockedPort`, and `blockedAddress` where the host is an address.
  public func check(url text: String) throws(FetchError) -> FetchURL {
    let url = try FetchURL(text)
    guard url.scheme == .https || configuration.allowsHTTP else { throw .insecureScheme(host: url.hostText) }
    guard url.port >= 1024 || configuration.lowPorts.contains(url.port) else { throw .blockedPort(url.port) }
    if case .address(let address) = url.host { try check(address, of: url) }
    return url
  }

  /// The answer to the request, whatever its status.
  /// - Throws: `FetchError`; the request may have reached the host in the cases `timeout`, `closed`, `malformedAnswer` and `cancelled`.
  public func send(_ request: FetchRequest) async throws(FetchError) -> FetchResponse {
    let url = try check(url: request.url)
    try request.checkHeaders()
    let start = ContinuousClock.now
    let (answer, address) = try await withDeadline(configuration.totalTimeout) { () async throws(FetchError) in
      try await exchange(request, url: url)
    }
    return FetchResponse(
      status: answer.status, headers: answer.headers, body: answer.body, isTruncated: answer.isTruncated, address: address,
      duration: ContinuousClock.now - start)
  }

  private func exchange(_ request: FetchRequest, url: FetchURL) async throws(FetchError) -> (Exchange.Answer, IPAddress) {
    let addresses: [IPAddress]
    switch url.host {
    case .address(let address): addresses = [address]
    case .name(let name): addresses = try await resolver.addresses(of: name)
    }
    // One bad address spoils the name: a public one beside it is how a name server hides the private one.
    for address in addresses { try check(address, of: url) }
    var failure = FetchError.unresolvable(host: url.hostText, isTemporary: false)
    for address in addresses.prefix(configuration.addressLimit) {
      do {
        return (try await Exchange(url: url, address: address, request: request, configuration: configuration).run(), address)
      } catch {
        failure = FetchError(error, url: url, configuration: configuration)
        // Only while nothing was sent can another address be tried without the request arriving twice.
        guard failure.isBeforeSending, !Task.isCancelled else { throw failure }
      }
    }
    throw failure
  }

  private func check(_ address: IPAddress, of url: FetchURL) throws(FetchError) {
    let scope = address.scope
    guard scope == .global || configuration.allowsPrivateAddresses && scope.isReachablePrivately else {
      throw .blockedAddress(host: url.hostText, address: address.description, scope: scope)
    }
  }
}
