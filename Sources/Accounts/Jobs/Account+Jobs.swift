public import Profiles
public import Storage

extension Account {
  public func job(_ id: JobID) async throws -> Job {
    guard let job = try await read({ try $0.job(id) }) else { throw AccountError.notFound("\(id)") }
    return job
  }

  public func jobs(kind: String?, status: Job.Status?, before: JobID?, limit: Int) async throws -> Page<Job, JobID> {
    try await read { try $0.jobs(kind: kind, status: status, before: before, limit: limit) }
  }

  /// A part of what a job has to say line by line: refused rows, leads that could not be converted.
  public func results(of id: JobID, after: Int64?, limit: Int) async throws -> Page<JobResultLine, Int64> {
    try await read { reader in
      guard try reader.job(id) != nil else { throw AccountError.notFound("\(id)") }
      return try reader.results(of: id, after: after, limit: limit)
    }
  }

  /// Ends a queued job at once, and asks a running one to stop at its next step.
  public func cancelJob(_ id: JobID, _ context: RequestContext) async throws -> Job {
    let job = try await store.write { writer in
      guard try writer.cancel(id, at: context.now) != nil, let job = try writer.job(id) else { throw AccountError.notFound("\(id)") }
      return job
    }
    if job.status == .cancelled { ImportJob.removeUpload(of: job) }
    return job
  }
}
