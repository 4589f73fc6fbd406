import Synchronization

/// Told how a run goes, from any thread.
public protocol RunObserver: Sendable {
  /// A stage begins. `unit` says what its progress counts, such as "records".
  func stageBegan(_ stage: RunStage)
  /// How much of the present stage is done, in `[0, 1]`.
  func stageProgressed(_ share: Double, of stage: RunStage)
  func stageEnded(_ stage: RunStage, seconds: Double)
  /// Lines for people about what was found, before the work that rests on it starts.
  func noted(_ lines: [String])
}

/// A part of a run that can be timed.
public struct RunStage: Sendable, Hashable {
  /// For people: "Reading", "Comparing".
  public var name: String
  /// How many units it goes through; nil where a count means nothing.
  public var count: Int?
  public var unit: String

  public init(_ name: String, count: Int? = nil, unit: String = "records") {
    self.name = name
    self.count = count
    self.unit = unit
  }
}

/// How long a stage took.
public struct StageTiming: Sendable {
  public var stage: RunStage
  /// Wall time.
  public var seconds: Double
}

/// Times stages, one after the other, and tells the observer.
final class StageClock: Sendable {
  private struct State {
    var present: RunStage?
    var start = ContinuousClock.now
    var timings: [StageTiming] = []
  }

  private let observer: any RunObserver
  private let state = Mutex(State())
  private let began = ContinuousClock.now

  init(_ observer: any RunObserver) { self.observer = observer }

  /// Wall time since the clock was made, in seconds.
  var total: Double { Self.seconds(since: began) }

  var timings: [StageTiming] { state.withLock { $0.timings } }

  /// Ends the present stage, if any, and begins another. A stage that is present already goes on.
  func begin(_ stage: RunStage) {
    if state.withLock({ $0.present == stage }) { return }
    end()
    state.withLock {
      $0.present = stage
      $0.start = .now
    }
    observer.stageBegan(stage)
  }

  func progress(_ share: Double) {
    if let stage = state.withLock({ $0.present }) { observer.stageProgressed(share, of: stage) }
  }

  func end() {
    let ended: StageTiming? = state.withLock {
      guard let stage = $0.present else { return nil }
      let timing = StageTiming(stage: stage, seconds: Self.seconds(since: $0.start))
      $0.timings.append(timing)
      $0.present = nil
      return timing
    }
    if let ended { observer.stageEnded(ended.stage, seconds: ended.seconds) }
  }

  private static func seconds(since start: ContinuousClock.Instant) -> Double {
    let parts = start.duration(to: .now).components
    return Double(parts.seconds) + Double(parts.attoseconds) / 1e18
  }
}
