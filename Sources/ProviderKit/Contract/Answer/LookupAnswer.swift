import Profiles
import Synchronization

/// All that came of one lookup, held to the contract.
public struct LookupAnswer: Hashable, Sendable {
  public var outcome: Outcome
  public var claims: [Claim] = []
  public var cost = Cost.zero
  public var cacheHints: [CacheHint] = []
  public var cursors: [String] = []
  public var logs: [String] = []
  /// What the provider reported against its manifest or the contract, and what was therefore left out: one sentence each.
  public var violations: [String] = []

  public static let eventLimit = 10_000
  static let logLimitInBytes = 2_000

  init(_ outcome: Outcome) { self.outcome = outcome }

  /// Takes an event over; a claim that the manifest does not promise, or that is out of bounds, is left out.
  mutating func take(_ event: LookupEvent, _ manifest: Manifest) {
    switch event {
    case .claim(let claim):
      if manifest.promise(for: claim.field) == nil {
        violate("a claim of \(claim.field.name), which the manifest does not declare")
      } else if !(0...1).contains(claim.confidence) {
        violate("a claim of \(claim.field.name) with a confidence outside [0, 1]")
      } else if claim.text.isEmpty || claim.text.utf8.count > 64 << 10 {
        violate("a claim of \(claim.field.name) that is empty or longer than 64 KiB")
      } else if !claim.parts.keys.allSatisfy(claim.field.parts.contains) {
        violate("a claim of \(claim.field.name) with a part that the field does not have")
      } else {
        claims.append(claim)
      }
    case .cost(let cost):
      if cost.calls < 0 || cost.bytes < 0 || cost.millicredits < 0 { violate("a negative cost") } else { self.cost += cost }
    case .cacheHint(let hint): cacheHints.append(hint)
    case .next(let cursor): cursors.append(cursor)
    case .log(let level, let text): logs.append("\(level.rawValue): \(text.prefix(Self.logLimitInBytes))")
    }
  }

  private mutating func violate(_ what: String) { if violations.count < 100 { violations.append(what) } }
}

extension Provider {
  /// Runs a lookup with no more than the manifest asks for, and holds what comes to the contract. Events beyond the limit, and those
  /// after the end, are dropped.
  public func answer(_ lookup: Lookup, tools: LookupTools) async -> LookupAnswer {
    let manifest = manifest
    let gate = Gate(manifest)
    let outcome = await self.lookup(lookup.minimized(to: manifest.inputs), tools: tools) { gate.take($0) }
    return gate.close(outcome)
  }
}

/// Takes events until the lookup has ended.
private final class Gate: Sendable {
  private struct State {
    var answer = LookupAnswer(.notFound)
    var events = 0
    var isClosed = false
  }

  private let manifest: Manifest
  private let state = Mutex(State())

  init(_ manifest: Manifest) { self.manifest = manifest }

  func take(_ event: LookupEvent) {
    state.withLock { state in
      guard !state.isClosed else { return }
      state.events += 1
      if state.events <= LookupAnswer.eventLimit {
        state.answer.take(event, manifest)
      } else if state.events == LookupAnswer.eventLimit + 1 {
        state.answer.violations.append("more than \(LookupAnswer.eventLimit) events")
      }
    }
  }

  func close(_ outcome: Outcome) -> LookupAnswer {
    state.withLock { state in
      state.isClosed = true
      state.answer.outcome = outcome
      // Claims beside an outcome that denies them would fill from the wrong entity.
      if outcome != .found, !state.answer.claims.isEmpty {
        if case .truncated = outcome { return state.answer }
        state.answer.violations.append("claims beside the outcome \(outcome.name)")
        state.answer.claims = []
      }
      return state.answer
    }
  }
}
