import Notation
import Accounts
import HTTPTypes
import Profiles
import Storage

/// `GET /v1/export`: all profiles as a file, written while it is read.
struct ExportRoutes: RouteGroup {
  let accounts: AccountRoster

  private static let types: [ExportRequest.Format: String] = [
    .csv: "text/csv", .jsonl: "application/jsonl", .vcard: "text/vcard",
  ]

  func register(in registry: inout RouteRegistry) {
    registry.register(
      RouteSpec(
        .get, "/v1/export", id: "export", tag: "Exports", summary: "All profiles as a file",
        description: """
          CSV has a row for each profile with its current values, custom fields as columns, and is guarded against formulas in spreadsheets; \
          JSON Lines holds every value with source and dates, former ones too; vCard is version 4.0. An answer that is cut off is not whole.
          """, scope: .export,
        parameters: [
          .query("format", .choice(ExportRequest.Format.self), "The file's format.", default: "csv"),
          .query("kind", .choice(Profile.Kind.self), "Only these."), .query("stage", .choice(Profile.Stage.self), "Only these."),
        ], responses: [.bytes(["text/csv", "application/jsonl", "text/vcard"], "The file.")])
    ) { [accounts] call in
      let format = call.text("format").flatMap(ExportRequest.Format.init) ?? .csv
      let request = ExportRequest(
        format, kind: call.text("kind").flatMap(Profile.Kind.init), stage: call.text("stage").flatMap(Profile.Stage.init))
      return try await accounts.serve(call) { account, context in
        .stream(contentType: Self.types[format] ?? "application/octet-stream", fileName: Self.fileName(format)) { sink in
          _ = try await account.export(request, context) { try await sink.write($0) }
        }
      }
    }
  }

  private static func fileName(_ format: ExportRequest.Format) -> String { "profiles.\(format == .vcard ? "vcf" : format.rawValue)" }
}
