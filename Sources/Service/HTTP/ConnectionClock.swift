import NIOCore

/// Knows what a connection waits for, and until when. Lives on the connection's event loop.
///
/// A client that holds its connection open without a request, dribbles its head or body, or does not take its answer costs a timer and
/// is put out in time.
final class ConnectionClock {
  enum Expiry {
    case idle, head, body, write
  }

  private let idleTimeout: TimeAmount
  private let headTimeout: TimeAmount
  private let bodyTimeout: TimeAmount
  private let writeTimeout: TimeAmount
  private let nanosecondsPerByte: Int64
  private let eventLoop: any EventLoop
  private var scheduled: (task: Scheduled<Void>, deadline: NIODeadline)?

  private var idleDeadline: NIODeadline
  private var headDeadline: NIODeadline?
  private var bodyDeadline: NIODeadline?
  private var writeDeadline: NIODeadline?
  /// False while it is us who do not read on.
  private var isReading = false
  /// Requests whose answer has not ended.
  private(set) var openRequests = 0
  var onExpiry: ((Expiry) -> Void)?

  init(_ configuration: HTTPServer.Configuration, eventLoop: any EventLoop) {
    self.eventLoop = eventLoop
    idleTimeout = TimeAmount(configuration.idleTimeout)
    headTimeout = TimeAmount(configuration.headTimeout)
    bodyTimeout = TimeAmount(configuration.bodyTimeout)
    writeTimeout = TimeAmount(configuration.writeTimeout)
    nanosecondsPerByte = 1_000_000_000 / Int64(max(1, configuration.minimumBytesPerSecond))
    idleDeadline = eventLoop.now + idleTimeout
  }

  var isIdle: Bool { openRequests == 0 && headDeadline == nil }

  func start() { arrange() }

  func stop() {
    scheduled?.task.cancel()
    scheduled = nil
    onExpiry = nil
  }

  // MARK: What happens

  func bytesArrived(_ count: Int) {
    let now = eventLoop.now
    if let deadline = bodyDeadline {
      bodyDeadline = min(now + bodyTimeout, deadline + .nanoseconds(Int64(count) * nanosecondsPerByte))
    } else if openRequests == 0, headDeadline == nil {
      headDeadline = now + headTimeout
    }
  }

  func readCompleted() {
    isReading = false
    arrange()
  }

  func readRequested() {
    guard !isReading else { return }
    isReading = true
    if let deadline = bodyDeadline {
      bodyDeadline = max(deadline, eventLoop.now + bodyTimeout)
      arrange()
    }
  }

  func headArrived() {
    openRequests += 1
    headDeadline = nil
    bodyDeadline = eventLoop.now + bodyTimeout
  }

  func requestEnded() { bodyDeadline = nil }

  func answerEnded() {
    openRequests -= 1
    if openRequests == 0 {
      idleDeadline = eventLoop.now + idleTimeout
      arrange()
    }
  }

  func writabilityChanged(_ isWritable: Bool) {
    writeDeadline = isWritable ? nil : eventLoop.now + writeTimeout
    arrange()
  }

  // MARK: The timer

  private var next: (deadline: NIODeadline, expiry: Expiry)? {
    if let writeDeadline { return (writeDeadline, .write) }
    if let bodyDeadline { return isReading ? (bodyDeadline, .body) : nil }
    if openRequests > 0 { return nil }
    if let headDeadline { return (headDeadline, .head) }
    return (idleDeadline, .idle)
  }

  /// Leaves a timer alone that fires too early: it looks again then, so that a busy connection sets none.
  private func arrange() {
    guard let next else { return }
    if let scheduled {
      if scheduled.deadline <= next.deadline { return }
      scheduled.task.cancel()
    }
    let clock = NIOLoopBound(self, eventLoop: eventLoop)
    scheduled = (eventLoop.scheduleTask(deadline: next.deadline) { clock.value.fire() }, next.deadline)
  }

  private func fire() {
    scheduled = nil
    if let next, next.deadline <= eventLoop.now {
      if case .body = next.expiry { bodyDeadline = nil }
      onExpiry?(next.expiry)
    }
    if onExpiry != nil { arrange() }
  }
}
