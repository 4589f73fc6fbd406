import ArgumentParser
import Assembly
import Notation
import Service

struct Review: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Decide the doubtful pairs, those first that are worth most.",
    discussion: """
      On a terminal it shows one pair after the other and asks: same (and merge), different, unsure, skip or quit. In a pipe, or with --list, \
      it prints the queue. --decide decides one pair without asking.

      EXAMPLES
        sosia review --data crm
        sosia review --list --limit 20 --data crm
        sosia review --decide different p_17 p_42 --data crm
      """)

  @Argument(help: .init("The pair for --decide.", valueName: "profile")) var pair: [String] = []
  @Option(help: .init("same, different or unsure.", valueName: "VERDICT")) var decide: String?
  @Flag(help: "Print the queue.") var list = false
  @Flag(help: "With same: note the verdict, do not merge.") var keepApart = false
  @Option(help: .init("Pairs at most.", valueName: "N")) var limit = 20
  @Flag(help: "Print the answer as JSON.") var json = false
  @OptionGroup var target: TargetArguments

  func validate() throws {
    if decide != nil, pair.count != 2 { throw ValidationError("--decide takes two profiles, such as p_17 p_42.") }
    if decide == nil, !pair.isEmpty { throw ValidationError("Say with --decide what is to be decided on this pair.") }
    if !(1...200).contains(limit) { throw ValidationError("--limit takes 1 to 200.") }
  }

  func run() async throws {
    try await ServiceCall.with(target) { connection in
      if let decide { return try await note(pair[0], pair[1], decide, connection) }
      let queue = try ServiceCall.json(try await connection.send(ServiceRequest("GET", "/v1/reviews?limit=\(limit)")))
      if json { return print(ServiceCall.pretty(queue)) }
      let items = queue["data"]?.array ?? []
      if items.isEmpty { return print("Nothing waits for a verdict.") }
      for item in items {
        let shown = try ServiceCall.json(
          try await connection.send(ServiceRequest("GET", ServiceCall.path("/v1/reviews/", item["id"]?.string ?? ""))))
        show(shown)
        guard !list, Terminal.isInteractive else { continue }
        guard try await ask(shown, connection) else { return }
      }
    }
  }

  private func show(_ shown: JSONValue) {
    print("\n\(shown["id"]?.string ?? "")  \(ProfileText.percent(shown["probability"]))  \(shown["summary"]?.string ?? "")")
    for side in ["a", "b"] { if let profile = shown[side] { print("  \(ProfileText.line(profile))") } }
    print(ProfileText.reasons(shown).joined(separator: "\n"))
  }

  /// Returns false when the person has had enough.
  private func ask(_ shown: JSONValue, _ connection: any ServiceConnection) async throws -> Bool {
    let a = shown["a"]?["id"]?.string ?? ""
    let b = shown["b"]?["id"]?.string ?? ""
    while true {
      Terminal.write("[s]ame and merge, [d]ifferent, [u]nsure, s[k]ip, [q]uit? ", to: 2)
      guard let answer = readLine()?.lowercased() else { return false }
      switch answer.first {
      case "s": try await note(a, b, "same", connection)
      case "d": try await note(a, b, "different", connection)
      case "u": try await note(a, b, "unsure", connection)
      case "k": break
      case "q": return false
      default: continue
      }
      return true
    }
  }

  private func note(_ a: String, _ b: String, _ decision: String, _ connection: any ServiceConnection) async throws {
    let merges = decision == "same" && !keepApart
    let answer = try ServiceCall.json(
      try await connection.send(
        ServiceRequest("POST", "/v1/verdicts", ["a": .string(a), "b": .string(b), "decision": .string(decision), "merge": .bool(merges)])))
    if let merge = answer["merge"]?["id"]?.string {
      print("Noted and merged: \(merge); take it back with: sosia unmerge \(merge)")
    } else {
      print("Noted: \(a) and \(b) are \(decision).")
    }
  }
}
