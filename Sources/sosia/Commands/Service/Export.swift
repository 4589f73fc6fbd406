import ArgumentParser
import Assembly
import Foundation
import Service
import Tables

struct Export: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Write all profiles to a file.",
    discussion: """
      csv is for spreadsheets (guarded against formulas), jsonl keeps everything (sources, history, notes; "sosia import" reads it back \
      without loss), vcard is vCard 4.0.

      EXAMPLES
        sosia export --data crm -o everyone.jsonl
        sosia export --data crm --format csv --stage lead > leads.csv
      """)

  @Option(help: .init("csv, jsonl or vcard (default: by the output's name, else jsonl).", valueName: "FORMAT"))
  var format: String?

  @Option(name: .shortAndLong, help: .init("Where it goes (default: standard output).", valueName: "OUT"), completion: .file())
  var output: String?

  @Option(help: .init("Only person or organization.", valueName: "KIND"))
  var kind: String?

  @Option(help: .init("Only lead or contact.", valueName: "STAGE"))
  var stage: String?

  @OptionGroup var target: TargetArguments

  func run() async throws {
    let chosen = format ?? output.flatMap(Self.format(of:)) ?? "jsonl"
    let query = ServiceCall.query([("format", chosen), ("kind", kind), ("stage", stage)])
    let file = try ExportFile(path: output)
    let answer = try await ServiceCall.with(target) { connection in
      try await connection.download(ServiceRequest("GET", "/v1/export" + query)) { bytes in
        try file.append(bytes)
      }
    }
    guard answer.status == 200 else { throw ServiceCall.refusal(answer) }
    try file.commit()
  }

  private static func format(of path: String) -> String? {
    switch path.split(separator: ".").last?.lowercased() {
    case "csv": "csv"
    case "vcf", "vcard": "vcard"
    case "jsonl", "ndjson": "jsonl"
    default: nil
    }
  }
}

/// Where an export goes: a file that appears only when it is whole, or standard output. Written by one caller at a time.
private final class ExportFile: @unchecked Sendable {
  private let file: AtomicFile?

  init(path: String?) throws { file = try path.map { try AtomicFile(path: $0) } }

  func append(_ bytes: [UInt8]) throws {
    if let file { try file.append(bytes) } else { try FileHandle.standardOutput.write(contentsOf: Data(bytes)) }
  }

  func commit() throws { try file?.commit() }
}
