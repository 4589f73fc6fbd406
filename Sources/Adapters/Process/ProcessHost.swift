import Profiles
import ProviderKit

/// Keeps one process alive and its lookups apart.
actor ProcessHost {
  private let spec: ProcessSpec
  private var child: ChildProcess?
  private var ledger = CrashLedger()
  private var sessions: [String: ProcessSession] = [:]
  private var lastID = 0
  /// Whether the running process has said who it is.
  private var isGreeted = false

  init(_ spec: ProcessSpec) { self.spec = spec }

  func run(_ lookup: Lookup, _ tools: LookupTools, _ report: @escaping @Sendable (LookupEvent) -> Void) async -> Outcome {
    switch ledger.standing(at: tools.clock.now()) {
    case .ready: break
    case .pausing(let until): return .rateLimited(retryAt: until)
    case .quarantined(let until): return .permanent(reason: "the provider's process crashed too often and is left alone until \(until)")
    }
    if child == nil, let failure = start(tools.clock) { return failure }
    lastID += 1
    let id = String(lastID)
    let outcome = await withTaskCancellationHandler {
      await withCheckedContinuation { continuation in
        let session = ProcessSession(id: id, lookup: lookup, tools: tools, report: report, spec: spec, continuation: continuation)
        sessions[id] = session
        child?.send(HostMessage.lookup(id: id, lookup).line)
        watch(session)
        if Task.isCancelled { abandon(id, .transient(reason: "the lookup was cancelled")) }
      }
    } onCancel: {
      Task { await self.abandon(id, .transient(reason: "the lookup was cancelled")) }
    }
    return outcome
  }

  func stop() {
    child?.kill()
  }

  // MARK: The process

  /// Nil once it runs.
  private func start(_ clock: any LookupClock) -> Outcome? {
    let child: ChildProcess
    do throws(ProcessStartError) { child = try ChildProcess(command: spec.command, folder: spec.folder) } catch {
      ledger.crashed(at: clock.now())
      return .permanent(reason: "the provider's process cannot be started: \(error.message)")
    }
    self.child = child
    isGreeted = false
    let lines = child.lines { [weak self] ending in Task { await self?.ended(child, ending, clock) } }
    Task { [weak self] in
      for await line in lines {
        await self?.take(line, from: child)
        child.handled()
      }
    }
    child.send(HostMessage.manifest.line)
    return nil
  }

  private func ended(_ ended: ChildProcess, _ ending: ChildProcess.Ending, _ clock: any LookupClock) {
    guard child === ended else { return }
    child = nil
    if !sessions.isEmpty || ending != .signalled(9) { ledger.crashed(at: clock.now()) }
    for id in sessions.keys.sorted() { finish(id, .transient(reason: "the provider's process is gone: \(ending.message)")) }
  }

  private func take(_ line: [UInt8], from sender: ChildProcess) {
    guard child === sender else { return }
    let message: ProcessMessage
    do throws(WireError) { message = try ProcessMessage(line) } catch { return breakOff(sender, error.message) }
    switch message {
    case .manifest(let id, let version):
      guard id == spec.manifest.id.text, version == spec.manifest.version else {
        return breakOff(sender, "it is \(id.prefix(64)) \(version.prefix(40)), not what \(ProcessSpec.fileName) says")
      }
      isGreeted = true
    case .unknown: break
    case .log(nil, _, _): break
    case .log(.some(let id), let level, let text): event(id) { $0.report(.log(level, text)) }
    case .claim(let id, let claim): event(id) { $0.take(claim) }
    case .cost(let id, let millicredits): event(id) { $0.spend(Cost(millicredits: millicredits)) }
    case .fetch(let id, let fetch, let request): event(id) { fetchFor($0, fetch, request, sender) }
    case .outcome(let id, let outcome):
      guard isGreeted else { return breakOff(sender, "it answered before it said who it is") }
      finish(id, outcome)
    }
  }

  /// The process has broken the protocol: it is ended, and with it its lookups.
  private func breakOff(_ child: ChildProcess, _ reason: String) {
    for id in sessions.keys.sorted() { finish(id, .permanent(reason: "the provider's process broke the protocol: \(reason)")) }
    ledger.crashed(at: MachineClock().now())
    self.child = nil
    child.kill()
  }

  // MARK: Lookups

  private func event(_ id: String, _ body: (ProcessSession) -> Void) {
    guard let session = sessions[id] else { return }
    guard session.countEvent() else { return abandon(id, .permanent(reason: "more than \(LookupAnswer.eventLimit) events")) }
    body(session)
  }

  private func finish(_ id: String, _ outcome: Outcome) {
    guard let session = sessions.removeValue(forKey: id) else { return }
    session.end(outcome)
  }

  /// Ends a lookup from our side and tells the process, whose later events on it go nowhere.
  private func abandon(_ id: String, _ outcome: Outcome) {
    guard sessions[id] != nil, let child else { return finish(id, outcome) }
    finish(id, outcome)
    child.send(HostMessage.cancel(id: id).line)
  }

  /// Ends the lookup at its deadline.
  private func watch(_ session: ProcessSession) {
    let left = session.lookup.deadline.milliseconds - session.tools.clock.now().milliseconds
    session.timer = Task { [weak self, id = session.id] in
      try? await Task.sleep(for: .milliseconds(max(0, left)))
      if !Task.isCancelled { await self?.abandon(id, .transient(reason: "the deadline has passed")) }
    }
  }

  private func fetchFor(_ session: ProcessSession, _ fetch: String, _ request: ProcessMessage.Request, _ child: ChildProcess) {
    Task {
      let line = await session.fetch(fetch, request)
      if let line { child.send(line) }
    }
  }
}
