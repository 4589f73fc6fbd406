import AsyncHTTPClient
import NIOCore
import NIOHTTP1
import NIOPosix
import NIOSSL

/// One request to one address that has been checked, over a connection of its own.
///
/// The URL's host stays what certificates are checked against and what the `Host` field says; the address is where the connection goes.
struct Exchange {
  let url: FetchURL
  let address: IPAddress
  let request: FetchRequest
  let configuration: FetchConfiguration

  struct Answer {
    let status: Int
    let headers: [(name: String, value: String)]
    let body: [UInt8]
    let isTruncated: Bool
  }

  /// The connection went to another address than the checked one.
  struct PeerMismatch: Error {
    let peer: String
  }

  func run() async throws -> Answer {
    let peer = try SocketAddress(ipAddress: address.description, port: url.port)
    let client = HTTPClient(
      eventLoopGroupProvider: .shared(MultiThreadedEventLoopGroup.singleton), configuration: try clientConfiguration(peer))
    // Nobody waits for the farewell, which a host could draw out.
    defer { Task { try? await client.shutdown() } }
    return try await exchange(client)
  }

  private func clientConfiguration(_ peer: SocketAddress) throws -> HTTPClient.Configuration {
    var tls = TLSConfiguration.makeClientConfiguration()
    tls.minimumTLSVersion = .tlsv12
    tls.shutdownTimeout = .seconds(1)
    if let path = configuration.trustedCertificatesPath {
      tls.additionalTrustRoots = [.certificates(try NIOSSLCertificate.fromPEMFile(path))]
    }
    var client = HTTPClient.Configuration(tlsConfiguration: tls, redirectConfiguration: .disallow, proxy: nil, decompression: .disabled)
    client.timeout = .init(connect: TimeAmount(configuration.connectTimeout))
    client.connectionPool.retryConnectionEstablishment = false
    client.httpVersion = .http1Only
    if case .name(let name) = url.host { client.dnsOverride = [name: address.description] }
    client.http1_1ConnectionDebugInitializer = { channel in
      // Called before anything is sent. It cannot fail while the client heeds dnsOverride; it is what makes that certain.
      channel.remoteAddress == peer
        ? channel.eventLoop.makeSucceededVoidFuture()
        : channel.eventLoop.makeFailedFuture(PeerMismatch(peer: channel.remoteAddress?.ipAddress ?? "unknown"))
    }
    return client
  }

  private func exchange(_ client: HTTPClient) async throws -> Answer {
    var outgoing = HTTPClientRequest(url: url.description)
    outgoing.method = .init(rawValue: request.method.rawValue)
    for (name, value) in request.headers { outgoing.headers.add(name: name, value: value) }
    if !outgoing.headers.contains(name: "user-agent") { outgoing.headers.add(name: "user-agent", value: configuration.userAgent) }
    outgoing.headers.add(name: "connection", value: "close")
    if request.method == .post { outgoing.body = .bytes(ByteBuffer(bytes: request.body)) }
    let answer = try await client.execute(outgoing, deadline: .now() + TimeAmount(configuration.totalTimeout))
    var body: [UInt8] = []
    var isTruncated = false
    for try await chunk in answer.body {
      let room = configuration.responseLimitInBytes - body.count
      body.append(contentsOf: chunk.readableBytesView.prefix(room))
      isTruncated = chunk.readableBytes > room
      if isTruncated { break }
    }
    return Answer(
      status: Int(answer.status.code), headers: answer.headers.map { (name: $0.name, value: $0.value) }, body: body,
      isTruncated: isTruncated)
  }
}
