import FoundationEssentials
import Interchange
import Matching
import Profiles
import Resolution
import Storage

/// Brings a file in: drafted on all cores ahead of the writer, some thousand records a transaction, each with the checkpoint from which an
/// interrupted import goes on.
struct ImportJob {
  let account: Account
  let handle: JobHandle

  private static let batch = 10_000

  func run() async throws -> [UInt8] {
    let request = try JSONDecoder().decode(ImportRequest.self, from: Data(handle.job.payload))
    let options = request.options(region: account.configuration.region)
    let source: ImportSource
    do throws(ImportFlaw) { source = try await request.open(options) } catch { throw JobFailure(error.reason) }
    var report = try start(source)
    if report.next == 0 { try await note(source.rejected, of: source, &report) }
    do {
      try await bring(source, request, &report)
    } catch {
      // What was brought before stays, and is to be found.
      await account.catchUp()
      throw error
    }
    await account.catchUp()
    let result = try EventPayload.encode(report)
    let account = account
    let now = account.now()
    try await account.store.write { writer in
      _ = try writer.enqueue(NewJob(kind: JobKind.sweep.rawValue, payload: SweepJob.incremental, actor: handle.job.actor, createdAt: now))
    }
    account.wakeUp.signal()
    return result
  }

  /// The path of the upload that a job reads; nil for other jobs and files.
  static func upload(of job: Job) -> String? {
    guard job.kind == JobKind.import.rawValue, let request = try? JSONDecoder().decode(ImportRequest.self, from: Data(job.payload)),
      request.isUpload
    else { return nil }
    return request.path
  }

  /// Removes what an ended job had to read.
  static func removeUpload(of job: Job) {
    if let path = upload(of: job) { try? FileManager.default.removeItem(atPath: path) }
  }

  private func start(_ source: ImportSource) throws -> ImportReport {
    guard let checkpoint = handle.job.checkpoint,
      let report = try? JSONDecoder.snakeCase.decode(ImportReport.self, from: Data(checkpoint))
    else {
      var report = ImportReport()
      report.fingerprint = source.fingerprint
      return report
    }
    guard report.fingerprint == source.fingerprint else {
      throw JobFailure("\(source.name): the file changed while it was being imported; import it again from the start")
    }
    return report
  }

  private func bring(_ source: ImportSource, _ request: ImportRequest, _ report: inout ImportReport) async throws {
    let ranges = Array(source.ranges(from: report.next, size: Self.batch))
    let suppression = try await account.read { try $0.hasSuppressions() } ? account.suppression : nil
    // Two batches are drafted while one is written.
    try await withThrowingTaskGroup(of: (Int, PreparedBatch).self) { group in
      var next = 0
      var ready: [Int: PreparedBatch] = [:]
      func draftNext() {
        guard next < ranges.count else { return }
        let index = next
        next += 1
        group.addTask {
          let provenance = Provenance(source: .import, reference: request.name, observedAt: account.now())
          return (index, PreparedBatch(source.drafts(ranges[index]), request, provenance, suppression: suppression))
        }
      }
      for _ in 0..<3 { draftNext() }
      for index in ranges.indices {
        while ready[index] == nil { if let (number, batch) = try await group.next() { ready[number] = batch } }
        draftNext()
        guard let batch = ready.removeValue(forKey: index) else { continue }
        report = try await write(batch, request, source, report)
      }
    }
  }

  /// One transaction: the batch's profiles, what was refused, and the checkpoint.
  private func write(
    _ batch: PreparedBatch, _ request: ImportRequest, _ source: ImportSource, _ report: ImportReport
  ) async throws -> ImportReport {
    let context = RequestContext(
      actor: handle.job.actor, requestID: "\(handle.job.id)", source: .import, now: account.now())
    let handle = handle
    let total = source.recordCount
    return try await account.change(context, waitsForColumns: false) { session in
      var report = report
      var writer = BatchWriter(session: session, request: request, batch: batch)
      try writer.write()
      report.created += writer.created
      report.updated += writer.updated
      report.unchanged += writer.unchanged
      let refused = try batch.rejected.map { try Self.line($0, of: source) } + writer.refused.map { try Self.line($0) }
      report.rejected += refused.count
      if !refused.isEmpty { try session.writer.append(refused, to: handle.job.id) }
      report.next = batch.range.upperBound
      try handle.checkpoint(try EventPayload.encode(report), report.next, of: total, in: session.writer)
      return report
    }
  }

  /// Keeps the rows that could not be told from their neighbours.
  private func note(_ rejected: [RejectedRecord], of source: ImportSource, _ report: inout ImportReport) async throws {
    if rejected.isEmpty { return }
    let lines = try rejected.prefix(100_000).map { try Self.line($0, of: source) }
    let job = handle.job.id
    try await account.store.write { try $0.append(lines, to: job) }
    report.rejected += rejected.count
  }

  private struct Refused: Codable {
    var line: Int
    var reason: String
    var candidates: [ProfileID]?
    var record: String?
  }

  private static func line(_ rejected: RejectedRecord, of source: ImportSource) throws -> JobResultLine {
    let text = String(decoding: source.bytes(of: rejected, limitInBytes: 4_096), as: UTF8.self)
    return JobResultLine(
      number: Int64(rejected.line),
      body: try EventPayload.encode(Refused(line: rejected.line, reason: rejected.reason, record: text.isEmpty ? nil : text)))
  }

  private static func line(_ refused: BatchWriter.Refusal) throws -> JobResultLine {
    JobResultLine(
      number: Int64(refused.line),
      body: try EventPayload.encode(
        Refused(line: refused.line, reason: refused.reason, candidates: refused.candidates.isEmpty ? nil : refused.candidates)))
  }
}

extension JSONDecoder {
  static var snakeCase: JSONDecoder {
    let decoder = JSONDecoder()
    decoder.keyDecodingStrategy = .convertFromSnakeCase
    return decoder
  }
}
