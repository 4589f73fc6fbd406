import Glibc
import NIOCore
import NIOHTTP1
import NIOPosix
import NIOSSL

extension FetchError {
  /// What an error of the libraries below means to the caller.
  init(_ error: any Error, url: FetchURL, limits: TransferLimits) {
    let host = url.hostText
    switch error {
    case let error as FetchError: self = error
    case is CancellationError: self = .cancelled
    case let flaw as ExchangeHandler.Flaw: self.init(flaw, host: host, limits: limits)
    case let error as NIOSSLError: self = .tls(host: host, reason: "\(error)")
    case let error as BoringSSLError: self = .tls(host: host, reason: "\(error)")
    case let error as NIOSSLExtraError: self = .tls(host: host, reason: error.description)
    case let error as HTTPParserError: self = .malformedAnswer(host: host, reason: "\(error)")
    case let error as IOError where [ECONNRESET, EPIPE].contains(error.errnoCode): self = .closed(host: host)
    case let error as IOError: self = .unreachable(host: host, reason: String(cString: strerror(error.errnoCode)))
    case ChannelError.connectTimeout: self = .timeout(.connecting, limit: limits.connectTimeout)
    case is ChannelError: self = .closed(host: host)
    default: self = .malformedAnswer(host: host, reason: "\(type(of: error))")
    }
  }

  private init(_ flaw: ExchangeHandler.Flaw, host: String, limits: TransferLimits) {
    switch flaw {
    case .firstByteTimeout(let limit): self = .timeout(.firstByte, limit: limit)
    case .handshakeTimeout: self = .timeout(.connecting, limit: limits.connectTimeout)
    case .tooSlow(let speed): self = .tooSlow(host: host, bytesPerSecond: speed)
    case .closed: self = .closed(host: host)
    case .unasked: self = .malformedAnswer(host: host, reason: "an answer without a request")
    case .body(.unsupported(let name)): self = .unreadableBody(host: host, reason: "encoded as \(name)")
    case .body(.corrupt): self = .unreadableBody(host: host, reason: "its compression is broken")
    case .body(.expansion): self = .unreadableBody(host: host, reason: "one byte of it became more than \(limits.ratio)")
    }
  }

  /// Whether the host may have got the request.
  var wasSent: Bool {
    switch self {
    case .timeout(.firstByte, _), .timeout(.total, _), .closed, .malformedAnswer, .tooSlow, .unreadableBody, .cancelled: true
    default: false
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
