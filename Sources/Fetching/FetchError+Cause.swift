import AsyncHTTPClient
import NIOCore
import NIOHTTP1
import NIOPosix
import NIOSSL

extension FetchError {
  /// What an error of the libraries below means to the caller.
  init(_ error: any Error, url: FetchURL, configuration: FetchConfiguration) {
    let host = url.hostText
    switch error {
    case let error as FetchError: self = error
    case is CancellationError: self = .cancelled
    case let error as Exchange.PeerMismatch:
      self = .blockedAddress(host: host, address: error.peer, scope: IPAddress(error.peer)?.scope ?? .reserved)
    case let error as HTTPClientError:
      switch error {
      case .connectTimeout, .tlsHandshakeTimeout, .getConnectionFromPoolTimeout:
        self = .timeout(.connecting, limit: configuration.connectTimeout)
      case .deadlineExceeded, .readTimeout, .writeTimeout: self = .timeout(.total, limit: configuration.totalTimeout)
      case .cancelled: self = .cancelled
      case .remoteConnectionClosed, .uncleanShutdown: self = .closed(host: host)
      default: self = .malformedAnswer(host: host, reason: error.shortDescription)
      }
    case let error as NIOSSLError: self = .tls(host: host, reason: "\(error)")
    case let error as BoringSSLError: self = .tls(host: host, reason: "\(error)")
    case let error as NIOSSLExtraError: self = .tls(host: host, reason: error.description)
    case let error as HTTPParserError: self = .malformedAnswer(host: host, reason: "\(error)")
    case let error as IOError where [ECONNRESET, EPIPE].contains(error.errnoCode): self = .closed(host: host)
    case let error as IOError: self = .unreachable(host: host, reason: String(cString: strerror(error.errnoCode)))
    case ChannelError.connectTimeout: self = .timeout(.connecting, limit: configuration.connectTimeout)
    case is ChannelError: self = .closed(host: host)
    default: self = .malformedAnswer(host: host, reason: "\(type(of: error))")
    }
  }

  /// Whether this error comes before any byte of the request could have been sent.
  var isBeforeSending: Bool {
    switch self {
    case .unreachable, .timeout(.connecting, _): true
    default: false
    }
  }
}
