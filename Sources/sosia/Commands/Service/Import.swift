import ArgumentParser
import Assembly
import Foundation
import Notation
import Service

struct Import: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Bring a file of people or companies in.",
    discussion: """
      Reads CSV, JSON Lines and vCard 2.1 to 4.0, plain or .gz; what the columns hold is found by itself. Records that cannot be used go to \
      the reject file with line and reason, and the exit status is then 3. An import that is interrupted goes on where it was.

      A record with the key of another system (an id column) updates the profile that has it; all others are new, and doubles are looked for \
      afterwards.

      EXAMPLES
        sosia import people.csv --data crm
        sosia import contacts.vcf --data crm --stage contact
        sosia import leads.csv --url http://127.0.0.1:8080 --key-file key --dry-run
      """)

  @Argument(help: .init("The file.", valueName: "file"), completion: .file())
  var file: String

  @Option(help: .init("What records are that do not say it: lead or contact.", valueName: "STAGE"))
  var stage = "lead"

  @Option(help: .init("How a record finds the profile that it updates: external_id, email or none.", valueName: "FIELD"))
  var match = "external_id"

  @Option(help: .init("The system whose keys the id column holds.", valueName: "NAME"))
  var system = "import"

  @Option(help: .init("The lead source of records that name none.", valueName: "TEXT"))
  var source: String?

  @Option(
    help: .init("Where rejected records go (default: NAME.rejects.csv here, if there are any).", valueName: "REJ.csv"), completion: .file())
  var rejects: String?

  @Flag(help: "Only say what would come in.")
  var dryRun = false

  @Flag(help: "No progress.")
  var quiet = false

  @OptionGroup var target: TargetArguments

  func run() async throws {
    let upload = try FileUpload(path: file)
    let refused = try await ServiceCall.with(target, makes: true) { connection in
      let query = ServiceCall.query([
        ("name", URL(fileURLWithPath: file).lastPathComponent), ("stage", stage), ("match_by", match), ("external_system", system),
        ("lead_source", source), ("dry_run", dryRun ? "true" : nil),
      ])
      let answer = try ServiceCall.json(
        try await connection.upload(
          ServiceRequest("POST", "/v1/imports" + query), contentType: "application/octet-stream", length: upload.length,
          next: { try upload.next() }))
      if dryRun {
        print(ServiceCall.pretty(answer))
        return 0
      }
      let job = try await JobWatch(connection, quiet: quiet).wait(for: answer["id"]?.string ?? "", "Importing")
      let result = job["result"]
      let count = result?["rejected"]?.integer ?? 0
      print(
        "\(result?["created"]?.integer ?? 0) created, \(result?["updated"]?.integer ?? 0) updated, \(result?["unchanged"]?.integer ?? 0) unchanged, \(count) rejected"
      )
      if count > 0 { try await writeRejects(of: answer["id"]?.string ?? "", connection) }
      // Doubles are looked for by a job of its own; a service made for the moment waits for it.
      if case .directory? = try? target.address() { try await JobWatch(connection, quiet: quiet).waitForIdle("Looking for doubles") }
      return Int(count)
    }
    if refused > 0 { throw ExitCode(3) }
  }

  private func writeRejects(of job: String, _ connection: any ServiceConnection) async throws {
    let path = rejects ?? URL(fileURLWithPath: file).deletingPathExtension().lastPathComponent + ".rejects.csv"
    var text = "line,reason,record\n"
    var next: String? = "/v1/jobs/\(job)/results?limit=200"
    while let page = next {
      let answer = try ServiceCall.json(try await connection.send(ServiceRequest("GET", page)))
      for line in answer["data"]?.array ?? [] {
        let body = line["details"] ?? .null
        let cells = ["\(body["line"]?.integer ?? 0)", body["reason"]?.string ?? "", body["record"]?.string ?? ""]
        text += cells.map { "\"" + $0.replacingOccurrences(of: "\"", with: "\"\"") + "\"" }.joined(separator: ",") + "\n"
      }
      next = answer["next"]?.string
    }
    do { try text.write(toFile: path, atomically: true, encoding: .utf8) } catch {
      throw ServiceFailure("\(path): cannot be written; name another file with --rejects")
    }
    Terminal.complain("Rejected records with their reasons: \(path)")
  }
}

/// A file that is sent piece by piece; `-` is standard input.
final class FileUpload: @unchecked Sendable {
  let length: Int?
  private let handle: FileHandle

  init(path: String) throws {
    if path == "-" {
      handle = .standardInput
      length = nil
      return
    }
    var isDirectory: ObjCBool = false
    guard FileManager.default.fileExists(atPath: path, isDirectory: &isDirectory) else {
      throw ServiceFailure("\(path): there is no such file")
    }
    guard !isDirectory.boolValue, let handle = FileHandle(forReadingAtPath: path) else {
      throw ServiceFailure("\(path): cannot be read as a file")
    }
    self.handle = handle
    length = (try? FileManager.default.attributesOfItem(atPath: path)[.size]) as? Int
  }

  /// The next piece; nil at the end. One caller at a time.
  func next() throws -> [UInt8]? {
    guard let data = try handle.read(upToCount: 256 << 10), !data.isEmpty else { return nil }
    return Array(data)
  }
}

/// Follows a job to its end.
struct JobWatch {
  private let connection: any ServiceConnection
  private let progress: Progress

  init(_ connection: any ServiceConnection, quiet: Bool) {
    self.connection = connection
    progress = Progress(isQuiet: quiet)
  }

  /// The job once it has ended well.
  func wait(for id: String, _ name: String) async throws -> JSONValue {
    let start = ContinuousClock.now
    var stage: RunStage?
    var pause = 50
    while true {
      let job = try ServiceCall.json(try await connection.send(ServiceRequest("GET", "/v1/jobs/\(id)")))
      let done = job["progress"]?["done"]?.integer ?? 0
      let total = job["progress"]?["total"]?.integer
      if stage == nil || stage?.count == nil && total != nil {
        let fresh = RunStage(name, count: total.map(Int.init))
        progress.stageBegan(fresh)
        stage = fresh
      }
      if let stage, let total, total > 0 { progress.stageProgressed(Double(done) / Double(total), of: stage) }
      switch job["status"]?.string {
      case "succeeded":
        if let stage {
          let taken = (ContinuousClock.now - start).components
          progress.stageEnded(stage, seconds: Double(taken.seconds) + Double(taken.attoseconds) / 1e18)
        }
        return job
      case "failed": throw ServiceFailure("the job failed: \(job["result"]?["error"]?.string ?? "see the service's log")")
      case "cancelled": throw ServiceFailure("the job was cancelled")
      default: break
      }
      try await Task.sleep(for: .milliseconds(pause))
      pause = min(500, pause * 2)
    }
  }

  /// Waits until no job is left.
  func waitForIdle(_ name: String) async throws {
    for status in ["queued", "running"] {
      while true {
        let jobs = try ServiceCall.json(try await connection.send(ServiceRequest("GET", "/v1/jobs?status=\(status)&limit=1")))
        guard let id = jobs["data"]?[0]?["id"]?.string else { break }
        _ = try await wait(for: id, name)
      }
    }
  }
}
