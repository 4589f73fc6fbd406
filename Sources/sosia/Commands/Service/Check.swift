import ArgumentParser
import Assembly
import Foundation
import Notation
import Service

struct Check: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Ask whether a person or company is already here.",
    discussion: """
      EXAMPLES
        sosia check --given-name Ada --family-name Lovelace --email ada@acme.example --data crm
        sosia check --organization-name "Acme Ltd" --website https://acme.example --data crm
        sosia check --profile lead.json --url http://127.0.0.1:8080 --key-file key
      """)

  @Option(help: .init("", valueName: "NAME")) var givenName: String?
  @Option(help: .init("", valueName: "NAME")) var familyName: String?
  @Option(help: .init("", valueName: "NAME")) var organizationName: String?
  @Option(help: .init("May be repeated.", valueName: "ADDRESS")) var email: [String] = []
  @Option(help: .init("May be repeated.", valueName: "NUMBER")) var telephone: [String] = []
  @Option(help: .init("The company's site.", valueName: "URL")) var website: [String] = []
  @Option(help: .init("What is in the name field so far.", valueName: "TEXT")) var typed: String?
  @Option(help: .init("A canonical profile as JSON; \"-\" is standard input.", valueName: "FILE"), completion: .file())
  var profile: String?
  @Option(help: .init("Matches at most.", valueName: "N")) var limit = 5
  @Flag(help: "Print the answer as JSON.") var json = false
  @OptionGroup var target: TargetArguments

  func run() async throws {
    var question = JSONObject()
    _ = question.append("profile", try asked())
    if let typed { _ = question.append("typed", .string(typed)) }
    _ = question.append("limit", .number(JSONNumber(Int64(limit))))
    let answer = try await ServiceCall.with(target) { connection in
      try ServiceCall.json(try await connection.send(ServiceRequest("POST", "/v1/check", .object(question))))
    }
    if json { return print(ServiceCall.pretty(answer)) }
    for issue in answer["issues"]?.array ?? [] {
      Terminal.complain("\(issue["field"]?.string ?? ""): \(issue["message"]?.string ?? "")")
    }
    let matches = answer["matches"]?.array ?? []
    let organizations = answer["organizations"]?.array ?? []
    print("Advice: \((answer["advice"]?.string ?? "").replacingOccurrences(of: "_", with: " "))")
    if matches.isEmpty { print("Nobody here is like this.") }
    print(ProfileText.matches(matches).joined(separator: "\n"))
    if !organizations.isEmpty { print((["The organization may be:"] + ProfileText.matches(organizations)).joined(separator: "\n")) }
  }

  private func asked() throws -> JSONValue {
    if let profile {
      let bytes: [UInt8]
      if profile == "-" {
        bytes = Array(FileHandle.standardInput.readDataToEndOfFile())
      } else {
        guard let data = FileManager.default.contents(atPath: profile) else { throw ServiceFailure("\(profile): cannot be read") }
        bytes = Array(data)
      }
      do { return try JSONReader.read(bytes) } catch { throw ServiceFailure("\(profile): is not JSON: \(error)") }
    }
    var object = JSONObject()
    for (name, value) in [("given_name", givenName), ("family_name", familyName), ("organization_name", organizationName)] {
      if let value { _ = object.append(name, .string(value)) }
    }
    for (name, values) in [("email", email), ("telephone", telephone), ("url", website)] where !values.isEmpty {
      _ = object.append(name, .array(values.map { .string($0) }))
    }
    if object.count == 0, typed == nil {
      throw ValidationError("Say whom to look for: a name, --email, --telephone, --website, --typed or --profile.")
    }
    return .object(object)
  }
}
