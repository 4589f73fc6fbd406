import Adapters
import Notation
import Profiles
import ProviderKit

/// Lookups over one process from their questions to their outcomes.
struct ProcessDialogue: Sendable {
  let probe: ProcessProbe
  let fixture: Fixture

  /// Starts the process and has it say who it is.
  init(_ examination: Examination) async throws(Objection) {
    guard let spec = examination.subject.process else { throw .notApplicable("the provider is no process") }
    fixture = try examination.reference().fixture
    probe = try ProcessProbe(spec)
    probe.greet()
    guard await probe.wait(until: { $0.contains { $0.type == "manifest" } }) else { throw .failed("it does not say who it is") }
  }

  /// Asks, answers its fetches from the recording, and waits for the outcome of each id.
  /// - Parameter reversed: whether the fetches of the last lookup are answered first.
  func run(_ ids: [String], reversed: Bool = false) async throws(Objection) {
    for id in ids { probe.ask(id, fixture.lookup) }
    if reversed {
      _ = await probe.wait { lines in ids.allSatisfy { id in lines.contains { $0.type == "fetch" && $0.id == id } } }
    }
    var answered: Set<String> = []
    for _ in 0..<(200 * ids.count) {
      let fetches = probe.lines.filter { $0.type == "fetch" && ids.contains($0.id ?? "") && !answered.contains(key($0)) }
      for fetch in reversed ? fetches.reversed() : fetches {
        answered.insert(key(fetch))
        probe.answer(fetch, body(for: fetch))
      }
      let (count, known) = (answered.count, answered)
      let isOver = await probe.wait(.seconds(5)) { lines in
        ids.allSatisfy { id in lines.contains { $0.type == "outcome" && $0.id == id } }
          || lines.count { $0.type == "fetch" && ids.contains($0.id ?? "") } > count
      }
      if ids.allSatisfy({ id in probe.lines.contains { $0.type == "outcome" && $0.id == id } }) { return }
      guard isOver, known.count <= 200 * ids.count else { break }
    }
    throw .failed("a lookup has no outcome" + (probe.malformed.map { "; \($0)" } ?? ""))
  }

  /// Claims of a lookup, each as its JSON.
  func claims(of id: String) -> [JSONValue] { probe.lines.filter { $0.type == "claim" && $0.id == id }.compactMap { $0.value["claim"] } }

  private func key(_ line: ProcessProbe.Line) -> String { "\(line.id ?? "") \(line.value["fetch"]?.string ?? "")" }

  private func body(for fetch: ProcessProbe.Line) -> FetchedBody {
    let url = fetch.value["url"]?.string ?? ""
    for exchange in fixture.exchanges where exchange.request.url == url {
      if case .body(let body) = exchange.answer { return body }
    }
    return FetchedBody(status: 404, finalURL: url)
  }
}
