import HTTPTypes
import NIOCore
import NIOHTTPTypes
import Synchronization

/// Takes the parts of one connection's requests. Used by one task at a time; a second one is turned away.
final class PartReader: @unchecked Sendable {
  private var iterator: NIOAsyncChannelInboundStream<HTTPRequestPart>.AsyncIterator
  private let outbound: NIOAsyncChannelOutboundWriter<HTTPResponsePart>
  private let state = Mutex(State())

  private struct State {
    var isBusy = false
    /// Whether the body of the present request was read to its end.
    var isEnded = true
    var mustContinue = false
  }

  init(
    _ inbound: NIOAsyncChannelInboundStream<HTTPRequestPart>, _ outbound: NIOAsyncChannelOutboundWriter<HTTPResponsePart>
  ) {
    iterator = inbound.makeAsyncIterator()
    self.outbound = outbound
  }

  var isBusy: Bool { state.withLock { $0.isBusy } }
  var isEnded: Bool { state.withLock { $0.isEnded } }
  /// Whether the client waits to be told that its body is wanted.
  var isAwaitedByClient: Bool { state.withLock { $0.mustContinue } }

  /// The head of the next request; nil when there is none.
  func nextHead() async throws -> HTTPRequest? {
    guard let part = try await take() else { return nil }
    guard case .head(let head) = part else { throw Problem(.malformedRequest) }
    let waits = head.headerFields[.expect]?.lowercased() == "100-continue"
    state.withLock { state in
      state.isEnded = false
      state.mustContinue = waits
    }
    return head
  }

  /// More of the present request's body; nil at its end.
  func nextBody() async throws -> [UInt8]? {
    let (isEnded, mustContinue) = state.withLock { state in
      defer { state.mustContinue = false }
      return (state.isEnded, state.mustContinue)
    }
    if isEnded { return nil }
    if mustContinue { try await outbound.write(.head(HTTPResponse(status: .continue))) }
    switch try await take() {
    case .body(let buffer): return Array(buffer.readableBytesView)
    case .end:
      state.withLock { $0.isEnded = true }
      return nil
    case .head: throw Problem(.malformedRequest)
    case nil: throw Problem(.malformedRequest, "the body was cut off")
    }
  }

  /// Drops what is left of the present request's body.
  /// - Returns: whether its end was met within the limit.
  func drain(limitInBytes: Int) async throws -> Bool {
    var count = 0
    while let chunk = try await nextBody() {
      count += chunk.count
      if count > limitInBytes { return false }
    }
    return true
  }

  private func take() async throws -> HTTPRequestPart? {
    let wasBusy = state.withLock { state in
      defer { state.isBusy = true }
      return state.isBusy
    }
    if wasBusy { throw Problem(.malformedRequest, "the body is being read already") }
    defer { state.withLock { $0.isBusy = false } }
    return try await iterator.next()
  }
}
