import ArgumentParser
import Assembly
import Notation
import Service

struct Convert: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Turn leads into contacts, and say what merges and what is lost.",
    discussion: """
      One lead: prints the plan field by field and the loss report, then does exactly that (with --dry-run it only prints). Several leads: a \
      deal and a task for each if wanted, each deal named after its lead. --undo takes a conversion back.

      EXAMPLES
        sosia convert p_17 --dry-run --data crm
        sosia convert p_17 --deal "Yearly contract" --amount 1200.00 --currency EUR --data crm
        sosia convert p_17 p_18 p_19 --deals --data crm
        sosia convert --undo c_4 --data crm
      """)

  @Argument(help: .init("Leads.", valueName: "lead")) var leads: [String] = []
  @Option(help: .init("Make a deal of this name.", valueName: "NAME")) var deal: String?
  @Flag(help: "Make a deal named after the lead.") var deals = false
  @Option(help: .init("The deal's amount.", valueName: "DECIMAL")) var amount: String?
  @Option(help: .init("The amount's currency.", valueName: "ISO")) var currency: String?
  @Option(help: .init("Make a task.", valueName: "TEXT")) var task: String?
  @Option(help: .init("Who owns what is made.", valueName: "NAME")) var owner: String?
  @Option(help: .init("The contact to merge the person into, or \"new\".", valueName: "ID")) var person: String?
  @Option(help: .init("The contact to merge the company into, or \"new\".", valueName: "ID")) var organization: String?
  @Option(help: .init("Take a conversion back.", valueName: "ID")) var undo: String?
  @Flag(help: "Only print what would be done.") var dryRun = false
  @Flag(help: "Print the answer as JSON.") var json = false
  @OptionGroup var target: TargetArguments

  func validate() throws {
    if undo == nil, leads.isEmpty { throw ValidationError("Name a lead, such as p_17, or a conversion with --undo.") }
    if undo != nil, !leads.isEmpty { throw ValidationError("--undo takes a conversion and no leads.") }
    if leads.count > 1, deal != nil || amount != nil || person != nil || organization != nil {
      throw ValidationError("With several leads each deal is named after its lead (rule C11): use --deals alone.")
    }
    if leads.count > 1, dryRun { throw ValidationError("--dry-run takes one lead at a time.") }
  }

  func run() async throws {
    try await ServiceCall.with(target) { connection in
      if let undo { return try await takeBack(undo, connection) }
      if leads.count > 1 { return try await convertAll(connection) }
      let query = ServiceCall.query([("dry_run", dryRun ? "true" : nil)])
      let path = ServiceCall.path("/v1/leads/", leads[0], "/conversion")
      let answer = try ServiceCall.json(try await connection.send(ServiceRequest("POST", path + query, .object(request()))))
      print(json ? ServiceCall.pretty(answer) : ConversionText.lines(answer, isPlan: dryRun).joined(separator: "\n"))
    }
  }

  private func request() -> JSONObject {
    var request = JSONObject()
    if deal != nil || deals || amount != nil {
      var made = JSONObject()
      if let deal { _ = made.append("name", .string(deal)) }
      if let amount { _ = made.append("amount", .string(amount)) }
      if let currency { _ = made.append("currency", .string(currency)) }
      _ = request.append("create_deal", .object(made))
    }
    if let task { _ = request.append("task", ["text": .string(task)]) }
    for (name, value) in [("owner", owner), ("person_target", person), ("organization_target", organization)] {
      if let value { _ = request.append(name, .string(value)) }
    }
    return request
  }

  private func convertAll(_ connection: any ServiceConnection) async throws {
    var bulk = JSONObject()
    _ = bulk.append("leads", .array(leads.map { .string($0) }))
    if deals { _ = bulk.append("create_deal", true) }
    if let task { _ = bulk.append("task", ["text": .string(task)]) }
    if let owner { _ = bulk.append("owner", .string(owner)) }
    let job = try ServiceCall.json(try await connection.send(ServiceRequest("POST", "/v1/conversions", .object(bulk))))["id"]?.string ?? ""
    let ended = try await JobWatch(connection, quiet: false).wait(for: job, "Converting")
    if json { print(ServiceCall.pretty(ended)) }
    let lines = try ServiceCall.json(try await connection.send(ServiceRequest("GET", "/v1/jobs/\(job)/results?limit=200")))
    for line in lines["data"]?.array ?? [] where !json {
      let body = line["details"] ?? .null
      let made = ["conversion", "person", "organization", "deal"].compactMap { body[$0]?.string }.joined(separator: " ")
      print("\(body["lead"]?.string ?? "")  \(body["status"]?.string ?? "")  \(body["reason"]?.string ?? made)")
    }
  }

  private func takeBack(_ id: String, _ connection: any ServiceConnection) async throws {
    let query = ServiceCall.query([("dry_run", dryRun ? "true" : nil)])
    let answer = try ServiceCall.json(
      try await connection.send(ServiceRequest("POST", ServiceCall.path("/v1/conversions/", id, "/undo") + query)))
    if json || dryRun { return print(ServiceCall.pretty(answer)) }
    print("\(id) is undone; the lead is back: \(answer["lead"].map(ProfileText.line) ?? "")")
  }
}

/// A conversion as text.
enum ConversionText {
  static func lines(_ answer: JSONValue, isPlan: Bool) -> [String] {
    let plan = answer["plan"] ?? answer
    var lines: [String] = []
    for (name, title) in [("person", "Person"), ("organization", "Organization")] {
      guard let contact = plan[name], contact != .null else { continue }
      let target = contact["merges_into"]?.string ?? contact["merges_into"]?["id"]?.string
      lines.append("\(title) contact: " + (target.map { "merges into \($0)" } ?? "new"))
      for candidate in contact["candidates"]?.array ?? [] {
        lines.append(
          "  candidate \(candidate["id"]?.string ?? "") (\(ProfileText.percent(candidate["probability"]).trimmingPrefix(while: \.isWhitespace))): \(candidate["decision"]?["sentence"]?.string ?? "")"
        )
      }
      lines += ProfileText.rows(contact["fields"]?.array ?? [], left: "existing", right: "lead")
    }
    if let deal = plan["deal"], deal != .null { lines.append("Deal: \(deal["name"]?.string ?? "") (\(deal["stage"]?.string ?? ""))") }
    lines += ProfileText.losses(plan["losses"]?.array ?? [])
    if !isPlan {
      let conversion = answer["conversion"]
      let made = ["person", "organization", "deal", "task"].compactMap { name in conversion?[name]?.string.map { "\(name) \($0)" } }
      lines.append("Done: \(conversion?["id"]?.string ?? "") made \(made.joined(separator: ", "))")
    }
    return lines
  }
}
