import ArgumentParser
import Assembly
import Notation
import Service

struct MergeCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "merge",
    abstract: "Merge two profiles into the first; nothing is lost, and it can be undone.",
    discussion: """
      EXAMPLES
        sosia merge p_17 p_42 --dry-run --data crm
        sosia merge p_17 p_42 --rule freshest_verified --data crm
      """)

  @Argument(help: .init("The profile whose id stays.", valueName: "survivor")) var survivor: String
  @Argument(help: .init("The profile that becomes part of it.", valueName: "absorbed")) var absorbed: String
  @Option(
    help: .init("Whose values are shown: master_first, most_trusted, freshest_verified, most_complete or longest.", valueName: "RULE"))
  var rule: String?
  @Flag(help: "Merge although someone decided that they are different.") var force = false
  @Flag(help: "Only print what would be done.") var dryRun = false
  @Flag(help: "Print the answer as JSON.") var json = false
  @OptionGroup var target: TargetArguments

  func run() async throws {
    var request: JSONObject = JSONObject()
    _ = request.append("survivor", .string(survivor))
    _ = request.append("absorbed", .string(absorbed))
    if let rule { _ = request.append("rule", .string(rule)) }
    if force { _ = request.append("force", true) }
    let body = request
    let answer = try await ServiceCall.with(target) { connection in
      try ServiceCall.json(
        try await connection.send(
          ServiceRequest("POST", "/v1/merges" + ServiceCall.query([("dry_run", dryRun ? "true" : nil)]), .object(body))))
    }
    if json { return print(ServiceCall.pretty(answer)) }
    let plan = answer["plan"] ?? answer
    print(ProfileText.rows(plan["fields"]?.array ?? [], left: survivor, right: absorbed).joined(separator: "\n"))
    print(ProfileText.losses(plan["losses"]?.array ?? []).joined(separator: "\n"))
    if let merge = answer["merge"]?["id"]?.string { print("Done: \(merge); take it back with: sosia unmerge \(merge)") }
  }
}

struct Unmerge: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Take a merge back, at any time; later edits stay with the profile they were made for.",
    discussion: """
      EXAMPLES
        sosia unmerge m_3 --dry-run --data crm
        sosia unmerge m_3 --data crm
      """)

  @Argument(help: .init("The merge, such as m_3.", valueName: "merge")) var merge: String
  @Flag(help: "Only print what would be done.") var dryRun = false
  @Flag(help: "Print the answer as JSON.") var json = false
  @OptionGroup var target: TargetArguments

  func run() async throws {
    let path = ServiceCall.path("/v1/merges/", merge, "/unmerge")
    let answer = try await ServiceCall.with(target) { connection in
      try ServiceCall.json(
        try await connection.send(
          ServiceRequest("POST", path + ServiceCall.query([("dry_run", dryRun ? "true" : nil)]), .object(JSONObject()))))
    }
    if json { return print(ServiceCall.pretty(answer)) }
    for (name, title) in [("remaining", "stays"), ("restored", "is restored")] {
      if let profile = answer[name] ?? answer["plan"]?[name] { print("\(title): \(ProfileText.line(profile))") }
    }
    let conflicts = answer["conflicts"]?.array ?? answer["plan"]?["conflicts"]?.array ?? []
    if !conflicts.isEmpty {
      print("Written while they were one:")
      for conflict in conflicts { print("  - \(conflict["kept_by"]?.string ?? ""): \(conflict["reason"]?["sentence"]?.string ?? "")") }
    }
  }
}
