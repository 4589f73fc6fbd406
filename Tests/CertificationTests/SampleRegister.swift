import Certification
import Dispatch
import Foundation
import Notation
import Profiles
import ProviderKit
import Synchronization

/// A provider that keeps every promise, or breaks the one whose check is named.
///
/// It searches a register for a name, which gives a number, and then reads the record of that number.
final class SampleRegister: Provider {
  private struct State {
    var reads = 0
    var running = 0
    var hasDisturbance = false
    var others = 0
    var kept: [[UInt8]] = []
  }

  private let flaw: String
  private let state = Mutex(State())

  init(flaw: String = "") { self.flaw = flaw }

  private func breaks(_ check: String) -> Bool { flaw == check }

  private static let host = HostPattern("api.sample.example")!
  private static let day = Duration.seconds(86_400)

  var manifest: Manifest {
    let reads = state.withLock { state in
      state.reads += 1
      return state.reads
    }
    let promise = FieldPromise(.organizationName, confidence: 0.9, timeToLive: Self.day * 100)
    var manifest = Manifest(
      id: ProviderID("sample-register")!, version: breaks("manifest.version") ? "1.0" : "1.0.0",
      title: breaks("manifest.texts") ? "" : "Sample register",
      homepage: breaks("manifest.addresses") ? "sample" : "https://sample.example",
      license: "CC0-1.0", maintainer: "tests", source: DataSource(model: .freeKeyed, lineage: "sample"), kinds: [.organization],
      requiresAny: [[InputName("name")!]],
      fields: [promise, FieldPromise(.telephone, confidence: 0.8, timeToLive: Self.day), FieldPromise(.address, confidence: 0.8)],
      privacy: Privacy(maxSensitivity: .publicFacts, sends: [InputName("name")!]),
      secrets: [SecretUse(name: "key", reference: "secret://sample/key", place: .header("X-Key"))], hosts: [Self.host],
      rates: [RateRule(scope: .host, requests: 1, per: .seconds(1))], cost: CostRule(millicredits: 500, charged: .call))
    if breaks("manifest.kinds") { manifest.kinds = [] }
    if breaks("manifest.fields") { manifest.fields.append(promise) }
    if breaks("manifest.inputs") { manifest.requiresAny.append([]) }
    if breaks("manifest.sensitivity") { manifest.privacy.sends.append(InputName(.birthDate)) }
    if breaks("manifest.secrets") { manifest.secrets[0].reference = "the-key-itself" }
    if breaks("manifest.pace") { manifest.rates = [] }
    if breaks("manifest.cost") { manifest.cost.currency = "euros" }
    if breaks("manifest.stable") { manifest.title = "Sample register \(reads)" }
    if breaks("requests.robots") {
      manifest.hosts = []
      manifest.secrets = []
    }
    return manifest
  }

  // MARK: The lookup

  func lookup(_ lookup: Lookup, tools: LookupTools, report: @escaping @Sendable (LookupEvent) -> Void) async -> Outcome {
    let name = lookup.values(of: InputName("name")!).first
    if !breaks("inputs.kind"), lookup.kind != .organization { return .permanent(reason: "it is for organizations") }
    guard let name = name ?? (breaks("inputs.missing") || breaks("inputs.kind") ? "nobody" : nil) else {
      return .permanent(reason: "there is no name")
    }
    var run = Run(lookup: lookup, tools: tools, report: report, manifest: manifest, flaw: flaw)
    if breaks("replay.equal") { report(.log(.info, "lookup \(state.withLock { $0.reads })")) }
    if breaks("lifetime.events") { report(.log(.info, String(repeating: "x", count: 3_000))) }
    if breaks("inputs.silent") { report(.log(.info, "asked for \(name)")) }
    if breaks("lifetime.leak") { state.withLock { $0.kept.append([UInt8](repeating: 1, count: 100_000)) } }
    if breaks("replay.together") {
      state.withLock {
        $0.running += 1; if $0.running > 1 { $0.hasDisturbance = true }
      }
      try? await Task.sleep(for: .milliseconds(20))
    }
    defer { state.withLock { $0.running = max(0, $0.running - 1) } }
    if breaks("fixtures.whole") { _ = await run.fetch("/extra") }
    if breaks("requests.hosts") { _ = await run.fetch("https://other.example/") }
    let outcome = await run.search(name, isDisturbed: state.withLock { $0.hasDisturbance || $0.others > 0 && flaw == "replay.memory" })
    if outcome != .found { state.withLock { $0.others += 1 } }
    if breaks("lifetime.end") {
      Task {
        try? await Task.sleep(for: .milliseconds(50))
        report(.log(.info, "one more thing"))
      }
    }
    if breaks("lifetime.cancel"), Task.isCancelled {
      await withUnsafeContinuation { continuation in
        DispatchQueue.global().asyncAfter(deadline: .now() + 1.5) { continuation.resume() }
      }
    }
    return outcome
  }
}
