import Notation
import Accounts
import HTTPTypes
import Interchange
import Profiles
import Storage

/// `POST /v1/imports`: a file becomes profiles.
struct ImportRoutes: RouteGroup {
  let accounts: AccountRoster
  /// Of a file, after decompression.
  let limitInBytes: Int

  private static let parameters: [Parameter] = [
    .dryRun,
    .query("format", .choice(["auto", "csv", "jsonl", "vcard"]), "`auto` finds it out.", default: "auto"),
    .query("stage", .choice(Profile.Stage.self), "Of records that do not say it.", default: "lead"),
    .query("match_by", .choice(ImportRequest.Match.self), "How a record finds the profile that it updates.", default: "external_id"),
    .query(
      "external_system", .string(max: 100, min: 1), "The system whose keys the file's id column holds.",
      default: "import"),
    .query("lead_source", .string(max: 1_000, min: 1), "Of records that name none."),
    .query("name", .string(max: 200, min: 1), "What the file is called in histories.", default: "upload"),
  ]

  func register(in registry: inout RouteRegistry) {
    registry.register(
      RouteSpec(
        .post, "/v1/imports", id: "import", tag: "Imports", summary: "Imports a file, or says what that would do",
        description: """
          The body is the file: CSV, JSON Lines or vCard, plain or as gzip. Columns are recognized by their headers and contents. A job brings \
          it in; rows that are refused are in its results. With `dry_run=true` nothing is written, and the answer says what would be.
          """, scope: .write, parameters: Self.parameters, request: .upload(contentTypes: [], limitInBytes: limitInBytes),
        responses: [
          .json(ImportWire.forecast, "What it would do."), .json(.accepted, JobWire.job, "The job.", headers: [.location]),
          .problem(.validation, "The file cannot be read."),
          .problem(.storageFull),
        ])
    ) { [accounts] call in
      try await accounts.serve(call) { account, context in
        let file = try UploadFile(for: account.name, in: accounts.directory)
        if let upload = call.upload { for try await chunk in upload { try file.append(chunk) } }
        let request = Self.request(call, path: file.path)
        if call.flag("dry_run") == true {
          let forecast = try await account.importForecast(request)
          return .json { $0.importForecast(forecast) }
        }
        try await file.makeDurable()
        let id = try await account.startImport(request, total: nil, context)
        file.keep()
        return JobRoutes.accepted(try await account.job(id))
      }
    }
  }

  private static func request(_ call: Call, path: String) -> ImportRequest {
    ImportRequest(
      path: path, name: call.text("name") ?? "upload", stage: call.text("stage").flatMap(Profile.Stage.init) ?? .lead,
      match: call.text("match_by").flatMap(ImportRequest.Match.init) ?? .externalID, system: call.text("external_system") ?? "import",
      leadSource: call.text("lead_source"), format: call.text("format").flatMap(ImportRequest.Format.init), isUpload: true)
  }
}
