import Notation
import ProviderKit

/// What was seen of one lookup.
struct Observation: Sendable {
  /// Nil where the provider did not return in time and was given up.
  var outcome: Outcome?
  var events: [LookupEvent] = []
  /// Requests in the order in which they were made.
  var orders: [FetchOrder] = []
  /// What they were answered with, failures left out.
  var bodies: [FetchedBody] = []
  /// Spent by the fetcher, failures included.
  var calls = 0
  var bytesRead: Int64 = 0
  /// Requests of which the recording knows nothing.
  var unexpected: [String] = []
  /// Requests that were given up before their deadline.
  var abandoned = 0
  var duration: Duration = .zero
  /// How much later than a sleeper with the same deadline it ended; only of trials against the machine's clock.
  var lateness: Duration = .zero

  var claims: [Claim] { events.compactMap { if case .claim(let claim) = $0 { claim } else { nil } } }
  var logs: [String] { events.compactMap { if case .log(_, let text) = $0 { text } else { nil } } }
  var cost: Cost {
    events.reduce(into: Cost.zero) { sum, event in if case .cost(let cost) = event { sum += cost } }
  }

  /// For a message: `layout_drift (no h1)`.
  var ending: String { outcome.map { $0.name + ($0.reason.map { " (\($0))" } ?? "") } ?? "no end at all" }

  /// Claims, costs, logs and the outcome as bytes: what must be equal when the same is replayed.
  var bytes: [UInt8] {
    var json = JSONWriter(capacity: 4_096)
    json.array { a in
      for event in events {
        switch event {
        case .claim(let claim): claim.write(to: &a)
        case .cost(let cost): cost.write(to: &a)
        case .cacheHint(let hint): a.string("\(hint.url) \(hint.etag ?? "") \(hint.lastModified ?? "")")
        case .next(let cursor): a.string(cursor)
        case .log(let level, let text): a.string("\(level.rawValue) \(text)")
        }
      }
      outcome?.write(to: &a)
    }
    return json.bytes
  }

  /// All text that the provider let out: events and the outcome.
  var said: String { String(decoding: bytes, as: UTF8.self) }
}
