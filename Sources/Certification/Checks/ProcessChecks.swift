import Adapters
import Notation
import ProviderKit

/// What the protocol of processes asks beyond the contract.
enum ProcessChecks {
  static let all = [manifest, lines, unknown, once, strangers, apart, cancelled, ends, memory]

  static let manifest = Check("process.manifest", "the process says that it is the provider and version of its file") {
    examination throws(Objection) in
    let dialogue = try await ProcessDialogue(examination)
    let said = dialogue.probe.lines.first { $0.type == "manifest" }?.value
    try require(
      said?["provider"]?.string == examination.manifest.id.text && said?["version"]?.string == examination.manifest.version,
      "it says \(said?["provider"]?.string ?? "nothing") \(said?["version"]?.string ?? "")")
  }

  static let lines = Check("process.lines", "it writes JSON objects with a type, one a line, of at most 1 MiB") {
    examination throws(Objection) in
    let dialogue = try await ProcessDialogue(examination)
    do throws(Objection) { try await dialogue.run(["a"]) } catch { if dialogue.probe.malformed == nil { throw error } }
    if let malformed = dialogue.probe.malformed { throw .failed(malformed) }
  }

  static let unknown = Check("process.unknown", "messages of a type that it does not know, and members it does not know, are ignored") {
    examination throws(Objection) in
    let dialogue = try await ProcessDialogue(examination)
    dialogue.probe.send { o in
      o.member("type", "a-type-of-tomorrow")
      o.member("id", "a")
      o.member("more") { $0.array { _ in } }
    }
    do { try await dialogue.run(["a"]) } catch { throw .failed("after a message of an unknown type a lookup has no outcome") }
  }

  static let once = Check("process.outcome", "each lookup has exactly one outcome, and nothing after it") { examination throws(Objection) in
    let dialogue = try await ProcessDialogue(examination)
    try await dialogue.run(["a", "b"])
    // What comes late comes now.
    _ = await dialogue.probe.wait(.milliseconds(300)) { _ in false }
    for id in ["a", "b"] {
      let own = dialogue.probe.lines.filter { $0.id == id }
      let outcomes = own.count { $0.type == "outcome" }
      try require(outcomes == 1, "a lookup has \(outcomes) outcomes")
      try require(own.last?.type == "outcome", "a \(own.last?.type ?? "line") came after the outcome")
    }
  }

  static let strangers = Check("process.ids", "it speaks only of lookups that it was asked") { examination throws(Objection) in
    let dialogue = try await ProcessDialogue(examination)
    try await dialogue.run(["a"])
    for line in dialogue.probe.lines where line.type != "manifest" {
      if line.type == "log", line.id == nil { continue }
      try require(line.id == "a", "a \(line.type) is of the lookup \(line.id ?? "without id"), which nobody asked")
    }
  }

  static let apart = Check("process.apart", "lookups at once are kept apart, in whatever order their answers come") {
    examination throws(Objection) in
    let alone = try await ProcessDialogue(examination)
    try await alone.run(["a"])
    let together = try await ProcessDialogue(examination)
    try await together.run(["a", "b", "c"], reversed: true)
    let expected = alone.claims(of: "a")
    for id in ["a", "b", "c"] {
      try require(together.claims(of: id) == expected, "one of three lookups at once has other claims than it has alone")
    }
  }

  static let cancelled = Check("process.cancel", "a lookup that was cancelled makes no more requests, and the next one works") {
    examination throws(Objection) in
    let dialogue = try await ProcessDialogue(examination)
    dialogue.probe.ask("gone", dialogue.fixture.lookup)
    _ = await dialogue.probe.wait { $0.contains { $0.id == "gone" } }
    dialogue.probe.cancel("gone")
    // By the time the next lookup is answered, the cancellation has been read.
    do { try await dialogue.run(["next"]) } catch { throw .failed("after a cancellation the next lookup has no outcome") }
    let before = dialogue.probe.lines.count { $0.id == "gone" && $0.type == "fetch" }
    _ = await dialogue.probe.wait(.milliseconds(300)) { _ in false }
    let after = dialogue.probe.lines.count { $0.id == "gone" && $0.type == "fetch" }
    try require(after == before && before <= 1, "a lookup that was cancelled made \(after) requests")
  }

  static let ends = Check("process.end", "it ends within 2 s when nobody speaks to it any more") { examination throws(Objection) in
    let dialogue = try await ProcessDialogue(examination)
    dialogue.probe.closeInput()
    let end = ContinuousClock.now + .seconds(2)
    while dialogue.probe.isRunning, ContinuousClock.now < end { try? await Task.sleep(for: .milliseconds(10)) }
    try require(!dialogue.probe.isRunning, "it still runs 2 s after its input was closed")
  }

  static let memory = Check("process.memory", "200 lookups leave nothing behind: at most 16 MiB more than after the first 20") {
    examination throws(Objection) in
    let dialogue = try await ProcessDialogue(examination)
    for number in 0..<20 { try await dialogue.run(["warm-\(number)"]) }
    let before = ResidentMemory.bytes(of: "\(dialogue.probe.pid)")
    for number in 0..<200 {
      if Task.isCancelled { return }
      try await dialogue.run(["\(number)"])
    }
    let grown = ResidentMemory.bytes(of: "\(dialogue.probe.pid)") - before
    try require(grown <= 16 << 20, "its memory grew by \(grown >> 20) MiB over 200 lookups")
  }
}
