public import Profiles

/// Leaves a host alone that fails too often, and then asks it with one request at a time whether it is well again.
///
/// Closed, it counts answers and failures in a window of six slots; open, it lets nothing through for a rest that doubles with each failed
/// probe; half-open, it lets one probe through.
public struct CircuitBreaker: Sendable, Hashable {
  public struct Configuration: Sendable, Hashable {
    /// How far back failures count.
    public var window: Duration
    /// Fewer calls than this in the window never open it.
    public var minimumCalls: Int
    /// The share of failures that opens it, in (0, 1].
    public var failureRate: Double
    public var rest: Duration
    public var longestRest: Duration
    /// A probe that does not report within this time counts as lost, and another may go.
    public var probeTimeout: Duration

    public init(
      window: Duration = .seconds(60), minimumCalls: Int = 10, failureRate: Double = 0.5, rest: Duration = .seconds(30),
      longestRest: Duration = .seconds(1800), probeTimeout: Duration = .seconds(60)
    ) {
      self.window = max(window, .milliseconds(6))
      self.minimumCalls = max(1, minimumCalls)
      self.failureRate = failureRate
      self.rest = rest
      self.longestRest = max(longestRest, rest)
      self.probeTimeout = probeTimeout
    }
  }

  public enum Answer: Sendable, Hashable {
    case pass
    /// The one request that finds out whether the host is well.
    case probe
    case refused(until: Timestamp)
  }

  private struct Slot: Sendable, Hashable {
    var number: Int64 = .min
    var calls: Int64 = 0
    var failures: Int64 = 0
  }

  private static let slotCount = 6
  private var slots = [Slot](repeating: Slot(), count: slotCount)
  /// In milliseconds since 1970: when the rest ends; nil while closed.
  private var openUntil: Int64?
  /// When the probe that is under way counts as lost.
  private var probeUntil: Int64?
  /// How many rests came one after the other.
  private var rests: Int64 = 0

  public init() {}

  /// Whether a request may go now. Who is told `probe` or `pass` reports how it ended.
  public mutating func ask(at now: Timestamp, _ configuration: Configuration) -> Answer {
    guard let openUntil else { return .pass }
    guard now.milliseconds >= openUntil else { return .refused(until: Timestamp(milliseconds: openUntil)) }
    if let probeUntil, now.milliseconds < probeUntil { return .refused(until: Timestamp(milliseconds: probeUntil)) }
    probeUntil = now.milliseconds + configuration.probeTimeout.wholeMilliseconds
    return .probe
  }

  /// The host answered, be it with a refusal that is the request's own fault.
  public mutating func succeeded(at now: Timestamp, _ configuration: Configuration) {
    if openUntil != nil {
      // An answer to a request of before the rest says nothing about now.
      guard probeUntil != nil else { return }
      self = CircuitBreaker()
    }
    count(failure: false, now, configuration)
  }

  /// The host did not answer, or answered that it cannot.
  public mutating func failed(at now: Timestamp, _ configuration: Configuration) {
    if openUntil != nil {
      guard probeUntil != nil else { return }
      return open(now, configuration)
    }
    count(failure: true, now, configuration)
    let oldest = slotNumber(now, configuration) - Int64(Self.slotCount) + 1
    let recent = slots.filter { $0.number >= oldest }
    let calls = recent.reduce(0) { $0 + $1.calls }
    let failures = recent.reduce(0) { $0 + $1.failures }
    if calls >= Int64(configuration.minimumCalls), Double(failures) >= configuration.failureRate * Double(calls) {
      open(now, configuration)
    }
  }

  /// The request ended without saying anything about the host, cancelled for one: a probe is given back.
  public mutating func abandoned() { probeUntil = nil }

  public var isClosed: Bool { openUntil == nil }

  private mutating func open(_ now: Timestamp, _ configuration: Configuration) {
    let doubled = configuration.rest.wholeMilliseconds << min(rests, 20)
    openUntil = now.milliseconds + min(doubled, configuration.longestRest.wholeMilliseconds)
    probeUntil = nil
    rests += 1
    slots = [Slot](repeating: Slot(), count: Self.slotCount)
  }

  private mutating func count(failure: Bool, _ now: Timestamp, _ configuration: Configuration) {
    let number = slotNumber(now, configuration)
    let index = Int(((number % Int64(Self.slotCount)) + Int64(Self.slotCount)) % Int64(Self.slotCount))
    if slots[index].number != number { slots[index] = Slot(number: number) }
    slots[index].calls += 1
    if failure { slots[index].failures += 1 }
  }

  private func slotNumber(_ now: Timestamp, _ configuration: Configuration) -> Int64 {
    now.milliseconds / max(1, configuration.window.wholeMilliseconds / Int64(Self.slotCount))
  }
}

extension CircuitBreaker: Keepable {
  public init?(record: [UInt8]) {
    var reader = RecordReader(record)
    guard reader.version() == 1, let open = reader.integer(), let rests = reader.integer(), rests >= 0 else { return nil }
    var slots: [Slot] = []
    for _ in 0..<Self.slotCount {
      guard let number = reader.integer(), let calls = reader.integer(), let failures = reader.integer() else { return nil }
      guard (0..<1 << 40).contains(calls), (0...calls).contains(failures) else { return nil }
      slots.append(Slot(number: number, calls: calls, failures: failures))
    }
    guard reader.isAtEnd else { return nil }
    self.slots = slots
    self.rests = rests
    openUntil = open == .min ? nil : open
  }

  /// A probe under way is not kept: after a restart another may go.
  public var record: [UInt8] {
    var writer = RecordWriter(version: 1)
    writer.append(openUntil ?? .min)
    writer.append(rests)
    for slot in slots {
      writer.append(slot.number)
      writer.append(slot.calls)
      writer.append(slot.failures)
    }
    return writer.bytes
  }
}
