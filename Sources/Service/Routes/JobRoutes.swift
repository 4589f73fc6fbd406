import Accounts
import HTTPTypes
import Notation
import Profiles
import Storage

/// `/v1/jobs`: work that outlives the request that asked for it.
struct JobRoutes: RouteGroup {
  let accounts: AccountRoster

  private static let id = Parameter.path("id", JobWire.jobID, "The job.")

  func register(in registry: inout RouteRegistry) {
    registerReading(in: &registry)
    registerResults(in: &registry)
    registry.register(
      RouteSpec(
        .delete, "/v1/jobs/{id}", id: "cancelJob", tag: "Jobs", summary: "Cancels a job",
        description: "One that waits ends at once; one that runs stops at its next step. What it did by then stays.", scope: .write,
        parameters: [Self.id], responses: [.json(.accepted, JobWire.job, "The job as it is now."), .problem(.notFound)])
    ) { [accounts] call in
      let id = try call.path("id", JobID.init)
      return try await accounts.serve(call) { account, context in
        let job = try await account.cancelJob(id, context)
        return .json(.accepted) { $0.job(job) }
      }
    }
  }

  private func registerReading(in registry: inout RouteRegistry) {
    registry.register(
      RouteSpec(
        .get, "/v1/jobs", id: "listJobs", tag: "Jobs", summary: "Jobs, the latest first", scope: .read,
        parameters: Parameter.paging() + [
          .query("kind", .choice(JobWire.kinds), "Only these."), .query("status", .choice(Job.Status.self), "Only these."),
        ], responses: [.json(Paging.schema(of: JobWire.job), "A page.")])
    ) { [accounts] call in
      let paging = try call.paging()
      return try await accounts.serve(call) { account, _ in
        let page = try await account.jobs(
          kind: call.text("kind"), status: call.text("status").flatMap(Job.Status.init), before: paging.position.flatMap(JobID.init),
          limit: paging.limit)
        return paging.reply(next: page.next?.description) { array in for job in page.elements { array.job(job) } }
      }
    }
    registry.register(
      RouteSpec(
        .get, "/v1/jobs/{id}", id: "getJob", tag: "Jobs", summary: "A job and how far it is", scope: .read, parameters: [Self.id],
        responses: [.json(JobWire.job, "The job."), .problem(.notFound)])
    ) { [accounts] call in
      let id = try call.path("id", JobID.init)
      return try await accounts.serve(call) { account, _ in
        let job = try await account.job(id)
        return .json { $0.job(job) }
      }
    }
  }

  private static let step = 1_000

  private func registerResults(in registry: inout RouteRegistry) {
    registry.register(
      RouteSpec(
        .get, "/v1/jobs/{id}/results", id: "listJobResults", tag: "Jobs", summary: "What a job has to say line by line",
        description: "Of an import the rows that were refused, with the reason and the row; of a bulk conversion what became of each lead.",
        scope: .read, parameters: [Self.id] + Parameter.paging(),
        responses: [.json(Paging.schema(of: JobWire.line), "A page."), .problem(.notFound)])
    ) { [accounts] call in
      let id = try call.path("id", JobID.init)
      let paging = try call.paging()
      return try await accounts.serve(call) { account, _ in
        let page = try await account.results(of: id, after: paging.position.flatMap { Int64($0) }, limit: paging.limit)
        return paging.reply(next: page.next.map(String.init)) { array in for line in page.elements { array.resultLine(line) } }
      }
    }
    registry.register(
      RouteSpec(
        .get, "/v1/jobs/{id}/results.jsonl", id: "downloadJobResults", tag: "Jobs", summary: "All results of a job as JSON Lines",
        scope: .read, parameters: [Self.id], responses: [.bytes(["application/jsonl"], "A line a result."), .problem(.notFound)])
    ) { [accounts] call in
      let id = try call.path("id", JobID.init)
      return try await accounts.serve(call) { account, _ in
        _ = try await account.job(id)
        return .stream(contentType: "application/jsonl", fileName: "\(id).jsonl") { sink in
          var after: Int64?
          repeat {
            let page = try await account.results(of: id, after: after, limit: Self.step)
            var bytes: [UInt8] = []
            for line in page.elements {
              var json = JSONWriter()
              json.resultLine(line)
              bytes += json.finish()
              bytes.append(0x0A)
            }
            if !bytes.isEmpty { try await sink.write(bytes) }
            after = page.next
          } while after != nil
        }
      }
    }
  }

  /// Keeps the answer to who asked for a job, in the transaction that queues it; see `Call.seal`.
  static func seal(_ call: Call) -> Seal<JobID>? {
    guard let token = call.idempotency else { return nil }
    return { writer, id in
      guard let job = try writer.job(id), let stored = accepted(job).stored else { return }
      try writer.completeIdempotent(scope: Account.idempotencyScope, key: token.key, answer: StoredAnswer(stored, profiles: []))
    }
  }

  /// The answer to who asked for a job.
  static func accepted(_ job: Job) -> Reply { Reply.json(.accepted) { $0.job(job) }.with(.location, "/v1/jobs/\(job.id)") }
}
